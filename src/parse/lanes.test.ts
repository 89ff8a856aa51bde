import { describe, expect, it } from 'vitest';
import { dealt, lanes } from './lanes.ts';

/** Sentences of so many tokens, one after the other. */
function ofLengths(lengths: readonly number[]) {
  let end = 0;
  return lengths.map((length) => {
    end += length;
    return { first: end - length, end };
  });
}
const loads = (batch: readonly (readonly { first: number; end: number }[])[]) =>
  batch.map((lane) => lane.reduce((sum, { first, end }) => sum + end - first + 1, 0));

describe('dealt', () => {
  it('fills lanes evenly, the longest first', () => {
    expect(dealt(ofLengths([4, 9, 2, 7, 3, 5]), 100).map(loads)).toEqual([[10, 8, 6 + 3, 5 + 4]]);
  });

  it.each([
    ['nothing', []],
    ['one', [7]],
    ['many', Array.from({ length: 500 }, (_, i) => 1 + ((i * 37) % 99))],
    ['all as long as a lane', new Array(9).fill(99)],
  ])('deals every sentence once and no lane too full: %s', (_, lengths) => {
    const sentences = ofLengths(lengths);
    const batches = dealt(sentences, 100);
    expect(batches.flat(2).sort((a, b) => a.first - b.first)).toEqual(sentences);
    for (const batch of batches) {
      expect(batch).toHaveLength(lanes);
      for (const load of loads(batch)) expect(load).toBeLessThanOrEqual(100);
    }
  });

  it('throws on a sentence that no lane holds', () => {
    expect(() => dealt(ofLengths([5, 100]), 100)).toThrow(RangeError);
  });

  it('wastes little', () => {
    const batches = dealt(ofLengths(Array.from({ length: 300 }, (_, i) => 3 + ((i * 7919) % 50))), 241);
    const run = batches.reduce((sum, batch) => sum + lanes * Math.max(...loads(batch)), 0);
    const used = batches.reduce((sum, batch) => sum + loads(batch).reduce((a, b) => a + b, 0), 0);
    expect(run / used).toBeLessThan(1.1);
  });
});
