import { expect, test } from 'vitest';
import type { Knowledge } from '../model/index.ts';
import { topicsIn } from './topics.ts';

const topics = [
  { code: 'trade', name: 'Trade', words: ['trade', 'exports'] },
  { code: 'minerals', name: 'Minerals', words: ['minerals', 'mining'] },
  { code: 'critical-minerals', name: 'Critical minerals', parent: 'minerals', words: ['critical minerals', 'rare earths'] },
  { code: 'people', name: 'People-to-people', words: ['people-to-people'] },
  { code: 'policy', name: 'Policy', words: ['strategy'] },
];
const knowledge = { topics } as unknown as Knowledge;

const cases: [text: string, found: string[]][] = [
  ['They talked about trade.', ['trade@trade']],
  ['An export licence and TRADE', ['trade@export']],
  ['critical mineral supply and mining', ['critical-minerals@critical mineral', 'minerals@mining']],
  ['people–to–people ties', ['people@people–to–people']],
  ['two strategies', ['policy@strategies']],
  ['nothing here but tradesmen', []],
  ['', []],
];

test.each(cases)('%s', (text, found) => {
  const got = topicsIn(text, { start: 0, end: text.length }, knowledge);
  expect(got.map(({ value, at }) => `${value}@${text.slice(at[0]!.start, at[0]!.end)}`)).toEqual(found);
});

test('a span inside the text gives offsets of the text', () => {
  const text = 'mining, then trade';
  expect(topicsIn(text, { start: 8, end: text.length }, knowledge)).toEqual([
    { value: 'trade', basis: 'stated', at: [{ start: 13, end: 18 }] },
  ]);
});

test('a long run of the first word of a phrase takes linear time', () => {
  const text = 'critical '.repeat(200_000);
  const from = performance.now();
  expect(topicsIn(text, { start: 0, end: text.length }, knowledge)).toEqual([]);
  expect(performance.now() - from).toBeLessThan(2000);
});
