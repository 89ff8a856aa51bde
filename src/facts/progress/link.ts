import type { ActorCode, Chain, Entry, EntryId, Fact } from '../../model/index.ts';
import { keywords } from '../wording.ts';

/** A commitment or initiative as progress may speak of it. */
interface Undertaking {
  readonly id: EntryId;
  readonly words: ReadonlySet<string>;
  /** Those of them that are written as names. */
  readonly names: ReadonlySet<string>;
  readonly sides: ReadonlySet<ActorCode>;
  readonly sums: ReadonlySet<number>;
}

/** Share, by weight, of the words naming what progress is about that must stand in the undertaking. */
const ENOUGH = 0.5;
/** …when one of them is a name that stands in few undertakings: a sentence may tell of several firms' promises at once. */
const ENOUGH_WITH_NAME = 0.15;
/** More undertakings than these are not told of in one sentence. */
const MOST = 5;
/** A word in so many undertakings that it names none of them. */
const EVERYWHERE = 1000;
/** A word in so few undertakings that it alone can name one. */
const RARE = 2;

/**
 * What became of each commitment and initiative, in the order of the entries given: a progress entry belongs to the undertaking whose words
 * name what it is about, rare words weighing more, with a side in common where both name sides, and the same sum counting for it. Takes the
 * entries of all kinds and gives chains in order of id; the same for any order of entries but for the order within a chain.
 */
export function linkProgress(entries: readonly Entry[]): Chain[] {
  const undertakings = entries.filter((e) => e.kind === 'commitment' || e.kind === 'initiative').map(undertakingOf);
  const holders = new Map<string, Undertaking[]>();
  for (const undertaking of undertakings) {
    for (const word of undertaking.words) {
      const list = holders.get(word);
      if (list) list.push(undertaking);
      else holders.set(word, [undertaking]);
    }
  }
  const chains = new Map<EntryId, Fact['id'][]>();
  for (const entry of entries) {
    if (entry.kind !== 'progress') continue;
    for (const of of named(entry as Entry<'progress'>, holders, undertakings.length)) {
      const steps = chains.get(of.id) ?? [];
      steps.push(...entry.facts.map((fact) => fact.id));
      chains.set(of.id, steps);
    }
  }
  return [...chains].map(([of, progress]) => ({ of, progress })).sort((a, b) => (a.of < b.of ? -1 : a.of > b.of ? 1 : 0));
}

/** Capitalised words. */
const NAME = /\p{Lu}[\p{L}\p{N}]+/gu;
const namesIn = (text: string): string[] => keywords((text.match(NAME) ?? []).join(' '));

function named(
  entry: Entry<'progress'>,
  holders: ReadonlyMap<string, readonly Undertaking[]>,
  total: number,
): readonly Undertaking[] {
  const sides = new Set(entry.facts.flatMap(({ fields }) => (fields.parties ?? []).map((p) => p.value)));
  const sums = entry.facts.flatMap(({ fields }) => fields.amount?.value ?? []);
  const words = new Set(entry.facts.flatMap(({ fields }) => keywords(fields.of.value)));
  const names = new Set(entry.facts.flatMap(({ fields }) => namesIn(fields.of.value)));
  const weight = (word: string): number => Math.log(1 + total / (holders.get(word)?.length ?? total));
  let known = 0;
  const shared = new Map<Undertaking, { weight: number; words: number; rare: boolean; name: boolean }>();
  for (const word of words) {
    const list = holders.get(word);
    if (!list || list.length > EVERYWHERE) continue;
    known += weight(word);
    for (const undertaking of list) {
      const slot = shared.get(undertaking) ?? { weight: 0, words: 0, rare: false, name: false };
      slot.weight += weight(word);
      slot.words++;
      slot.rare ||= list.length <= RARE;
      slot.name ||= list.length <= RARE && names.has(word) && undertaking.names.has(word);
      shared.set(undertaking, slot);
    }
  }
  let best: { readonly of: Undertaking; readonly score: number } | undefined;
  const byName: Undertaking[] = [];
  for (const [of, { weight: got, words: count, rare, name }] of shared) {
    const common = [...sides].some((side) => of.sides.has(side));
    if (sides.size > 0 && of.sides.size > 0 && !common) continue;
    const sameSum = sums.some((sum) => of.sums.has(sum));
    if (count < 2 && !sameSum && !(rare && common)) continue;
    const share = got / known + (sameSum ? 0.5 : 0);
    if (name && common && share >= ENOUGH_WITH_NAME) byName.push(of);
    if (share < ENOUGH) continue;
    // Of two that hold the words, the one that says less besides them.
    const score = share + count / (10 * of.words.size);
    if (!best || score > best.score || (score === best.score && of.id < best.of.id)) best = { of, score };
  }
  const several = byName.length <= MOST ? byName : [];
  return best && !several.includes(best.of) ? [best.of] : several;
}

function undertakingOf(entry: Entry): Undertaking {
  const words = new Set<string>();
  const names = new Set<string>();
  const sides = new Set<ActorCode>();
  const sums = new Set<number>();
  for (const fact of entry.facts as readonly Fact[]) {
    if (fact.kind !== 'commitment' && fact.kind !== 'initiative') continue;
    for (const { value } of fact.fields.parties) sides.add(value);
    const texts = fact.kind === 'commitment' ? [fact.fields.content, fact.fields.initiative] : [fact.fields.name];
    for (const text of texts) {
      for (const word of keywords(text?.value ?? '')) words.add(word);
      for (const word of namesIn(text?.value ?? '')) names.add(word);
    }
    if (fact.kind === 'commitment' && fact.fields.amount) sums.add(fact.fields.amount.value);
  }
  return { id: entry.id, words, names, sides, sums };
}
