import type { TokenRange } from '../model/index.ts';

/** How many sentences run side by side: the kernel's width. */
export const lanes = 4;

/**
 * Deals sentences out to lanes that run side by side, one sentence after another in each, so that the lanes of a batch end at about the same time: the longest
 * first, each to the lane that is free first. No lane is longer than `room`, where a sentence of n tokens takes n + 1. Answers do not depend on it.
 */
export function dealt(sentences: readonly TokenRange[], room: number): TokenRange[][][] {
  const size = ({ first, end }: TokenRange) => end - first + 1;
  const sorted = [...sentences].sort((a, b) => size(b) - size(a) || a.first - b.first);
  const out: TokenRange[][][] = [];
  let longest = 0;
  let shortest = sorted.length - 1;
  while (longest <= shortest) {
    const batch: TokenRange[][] = Array.from({ length: lanes }, () => []);
    const loads = new Array<number>(lanes).fill(0);
    while (longest <= shortest) {
      const lane = loads.indexOf(Math.min(...loads));
      const left = room - loads[lane]!;
      // Where the longest that is left does not fit, the shortest may.
      if (size(sorted[shortest]!) > left) break;
      const next = sorted[size(sorted[longest]!) <= left ? longest++ : shortest--]!;
      batch[lane]!.push(next);
      loads[lane]! += size(next);
    }
    if (loads.every((load) => load === 0)) throw new RangeError('A sentence is longer than a lane.');
    out.push(batch);
  }
  return out;
}
