import type { Actor, ActorCode, KnownName } from '../model/index.ts';
import { fold } from '../text/fold.ts';

/** Finds actors as a person types them, and the nearest names to a miss. */
export interface ActorFinder {
  find(text: string): ActorCode | undefined;
  suggest(text: string): readonly string[];
}

const punctuation = /[.,]/g;
const spaces = /\s+/g;

const keyOf = (text: string): string => {
  const key = fold(text).replace(punctuation, '').replace(spaces, ' ').trim();
  return key.startsWith('the ') ? key.slice(4) : key;
};

/** By code (`JPN`, `jp`), name or demonym, in any case and with or without accents and `the`. */
export function actorFinder(
  actors: readonly Actor[],
  names: () => readonly KnownName[],
  iso2: ReadonlyMap<string, ActorCode>,
): ActorFinder {
  const byKey = new Map<string, ActorCode>();
  // Codes win over names, names over demonyms: each pass fills only what is still free, and is made when those before it do not hold what is asked.
  const passes: (() => Iterable<readonly [string, ActorCode]>)[] = [
    () => actors.map((a) => [a.code, a.code] as const),
    () => iso2,
    () => actors.map((a) => [a.name, a.code] as const),
    ...(['country', 'organisation', 'demonym'] as const).map(
      (kind) => () =>
        names()
          .filter((n) => n.kind === kind && n.actor && !n.prefix)
          .map((n) => [n.text, n.actor!] as const),
    ),
  ];
  const fill = (pass: () => Iterable<readonly [string, ActorCode]>): void => {
    for (const [text, code] of pass()) {
      const key = keyOf(text);
      if (!byKey.has(key)) byKey.set(key, code);
    }
  };
  const find = (key: string): ActorCode | undefined => {
    for (;;) {
      const found = byKey.get(key);
      const next = found === undefined ? passes.shift() : undefined;
      if (!next) return found;
      fill(next);
    }
  };
  const known = [...new Set(actors.map((a) => a.name))];
  return {
    find: (text) => find(keyOf(text)),
    suggest: (text) => nearest(keyOf(text), known),
  };
}

/** At most three names whose spelling is close: a third of the letters may differ, and the beginning of a name, or of a word in it, counts as close. */
function nearest(key: string, names: readonly string[]): string[] {
  if (key === '' || key.length > 60) return [];
  const scored: { name: string; cost: number }[] = [];
  for (const name of names) {
    const other = keyOf(name);
    const begins = key.length < 3 ? -1 : ` ${other}`.indexOf(` ${key}`);
    const limit = Math.max(1, Math.floor(Math.min(key.length, other.length) / 3));
    const cost = begins < 0 ? distance(key, other, limit) : begins === 0 ? 0.5 : 0.75;
    if (cost <= limit) scored.push({ name, cost });
  }
  return scored
    .sort((a, b) => a.cost - b.cost || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map((s) => s.name);
}

/** Edit distance with swaps of neighbours, given up beyond `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}
