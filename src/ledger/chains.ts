import { type ActorCode, type Chain, type Cited, type Entry, type Fact, isKind } from '../model/index.ts';
import { compare } from '../text/compare.ts';
import { fold } from '../text/fold.ts';
import { namedIn } from './sides.ts';

/** Words of an undertaking, and whose it is. */
interface Undertaking {
  readonly entry: Entry;
  readonly words: ReadonlySet<string>;
  readonly sides: ReadonlySet<ActorCode>;
  readonly amounts: ReadonlySet<number>;
}

const word = /[\p{L}\p{N}]{3,}/gu;
/** Words that are in too many undertakings to tell one from another. */
const common = new Set(
  'the and for with that this its their has have had been was were will new more than all from into over under about between joint bilateral cooperation agreement government countries country two also other between million billion trillion'.split(
    ' ',
  ),
);
/** Share of the words that name what progress is about which must stand in the undertaking. */
const enough = 0.6;

/** What became of each commitment and initiative: progress that speaks of it in the same words (or of the same sum) and shares a side, oldest first. */
export function findChains(entries: readonly Entry[]): Chain[] {
  const undertakings = entries.filter((e) => isKind(e, 'commitment') || isKind(e, 'initiative')).map(undertakingOf);
  const byWord = new Map<string, Undertaking[]>();
  for (const u of undertakings) for (const w of u.words) push(byWord, w, u);
  const chains = new Map<Entry, string[]>();
  for (const entry of entries) {
    if (!isKind(entry, 'progress')) continue;
    const of = bestMatch(entry as Entry<'progress'>, byWord);
    if (of !== undefined) push(chains, of.entry, ...entry.facts.map((f) => f.id as string));
  }
  // Entries stand in order of day, so progress was met oldest first.
  return [...chains]
    .map(([entry, progress]) => ({ of: entry.id, progress: progress as unknown as Chain['progress'] }))
    .sort((a, b) => compare(a.of, b.of));
}

function bestMatch(entry: Entry<'progress'>, byWord: ReadonlyMap<string, readonly Undertaking[]>): Undertaking | undefined {
  let best: { readonly of: Undertaking; readonly score: number } | undefined;
  const sides = new Set(entry.facts.flatMap((f) => [...namedIn(f)]));
  const amounts = new Set(entry.facts.flatMap((f) => f.fields.amount?.value ?? []));
  const words = wordsOf(entry.facts.map((f) => f.fields.of.value).join(' '));
  if (words.size === 0) return undefined;
  const shared = new Map<Undertaking, number>();
  for (const w of words) for (const u of byWord.get(w) ?? []) shared.set(u, (shared.get(u) ?? 0) + 1);
  for (const [of, n] of shared) {
    if (sides.size > 0 && of.sides.size > 0 && ![...sides].some((side) => of.sides.has(side))) continue;
    const sum = [...amounts].some((a) => of.amounts.has(a)) ? 0.5 : 0;
    const score = n / words.size + sum + n / (10 * of.words.size);
    if (n / words.size + sum < enough || (n < 2 && words.size > 1 && sum === 0)) continue;
    if (best === undefined || score > best.score || (score === best.score && compare(of.entry.id, best.of.entry.id) < 0))
      best = { of, score };
  }
  return best?.of;
}

function undertakingOf(entry: Entry): Undertaking {
  const text: string[] = [];
  const amounts = new Set<number>();
  for (const fact of entry.facts as readonly Fact[]) {
    const take = (...fields: readonly (Cited<string> | undefined)[]): void =>
      void text.push(...fields.flatMap((f) => f?.value ?? []));
    if (fact.kind === 'commitment') {
      take(fact.fields.content, fact.fields.initiative);
      if (fact.fields.amount !== undefined) amounts.add(fact.fields.amount.value);
    } else if (fact.kind === 'initiative') take(fact.fields.name);
  }
  return { entry, words: wordsOf(text.join(' ')), sides: new Set(entry.facts.flatMap((f) => [...namedIn(f)])), amounts };
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set((fold(text).match(word) ?? []).map((w) => w.replace(/s$/, '')).filter((w) => !common.has(w)));

function push<K, V>(map: Map<K, V[]>, key: K, ...values: V[]): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, values);
  else list.push(...values);
}
