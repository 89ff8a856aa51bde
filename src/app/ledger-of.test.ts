import { expect, test } from 'vitest';
import type { DocTouch } from '../ledger/index.ts';
import { newestOf } from './ledger-of.ts';

const docs = [
  { id: 'a', day: '2031-05-02' },
  { id: 'b', day: '' },
  { id: 'c', day: '2031-06' },
  { id: 'd', day: '2031-04-30' },
] as unknown as DocTouch[];
const ids = (most: number, asOf: string): string[] => newestOf(docs, most, asOf).map(({ id }) => id);

test.each([
  [4, '2031-12-31', ['a', 'b', 'c', 'd']],
  [3, '2031-12-31', ['a', 'c', 'd']],
  [1, '2031-12-31', ['c']],
  [1, '2031-05-31', ['a']],
  [2, '2031-05-01', ['b', 'd']],
])('the %i newest docs up to %s, in order of id', (most, asOf, expected) => {
  expect(ids(most, asOf)).toEqual(expected);
});
