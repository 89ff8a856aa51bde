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

const clause = 'to build a quay of stone in the northern harbour of the old town';
test.each([
  ['nearly short enough', `${clause} by May`, 66, false, `${clause} by May`],
  ['an aside goes without a trace', `${clause}, including cranes and rails for it`, 80, false, clause],
  ['a quotation shows that it goes on', `${clause}, including cranes and rails for it`, 80, true, `${clause} …`],
  ['a condition stays in sight', `${clause}, if the others build their half`, 80, false, `${clause} …`],
  ['inside a clause', `${clause} and of the new one as well`, 80, false, `${clause} and of the new …`],
])('cut at a length: %s', (_, text, limit, quoted, expected) => {
  expect(clip(text, limit, quoted)).toBe(expected);
});
