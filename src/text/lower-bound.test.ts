import { expect, test } from 'vitest';
import { lowerBound } from './lower-bound.ts';

const from = [2, 5, 5, 9];

test.each([
  [0, 0],
  [2, 0],
  [3, 1],
  [5, 1],
  [6, 3],
  [9, 3],
  [10, 4],
])('the first at or behind %i is number %i', (value, index) => {
  expect(lowerBound(from.length, (i) => from[i]! < value)).toBe(index);
});

test('of none, the end', () => {
  expect(lowerBound(0, () => true)).toBe(0);
});
