import { expect, test } from 'vitest';
import { clip, withoutDateline } from './say.ts';

test.each([
  ['2. The two sides recalled the third round.', 'The two sides recalled the third round'],
  ['(b) welcomed the offer; and', 'welcomed the offer'],
  ['iv) condemned piracy;', 'condemned piracy'],
  ['- thanked Malta,', 'thanked Malta'],
  ['2026 was a good year.', '2026 was a good year'],
  ['A. Sample agreed.', 'A. Sample agreed'],
  ['a fine of 3.5 million', 'a fine of 3.5 million'],
  ['bread and', 'bread and'],
])('%s', (text, line) => {
  expect(clip(text)).toBe(line);
});

test.each([
  ['LIMA, Sept. 1 (Wire) — Chile left.', 'Chile left.'],
  ['LIMA (Wire) - Chile left.', 'Chile left.'],
  ['LIMA, 4 March 2031 (Sample Wire) - Chile left.', 'Chile left.'],
  ['LIMA, May 4 -- Chile left.', 'Chile left.'],
  ['Chile - Peru talks ended.', 'Chile - Peru talks ended.'],
])('the dateline of %s', (text, rest) => {
  expect(withoutDateline(text)).toBe(rest);
});
