import fc from 'fast-check';
import { expect, test } from 'vitest';
import { components } from './union.ts';

/** Things are letters, alike where they share one; a `?` makes a thing loose. All stand in one block. */
const grouped = (...things: readonly string[]): string =>
  components(
    things.length,
    things.map(() => ['all']),
    (a, b) => [...things[a]!].some((c) => c !== '?' && things[b]!.includes(c)),
    (a) => things[a]!.includes('?'),
  )
    .map((group) => group.map((i) => things[i]).join('+'))
    .join(' ');

test.each([
  ['like joins like', ['a', 'b', 'ab', 'c'], 'a+b+ab c'],
  ['a loose one joins what alone it fits', ['a', 'b', 'a?'], 'a+a? b'],
  ['a loose one ties no two together', ['a', 'b', 'ab?'], 'a b ab?'],
  ['a loose one fits what is one already', ['a', 'b', 'ab', 'ab?'], 'a+b+ab+ab?'],
  ['loose ones without a home keep together', ['c', 'ab?', 'b?', 'a?'], 'c ab?+b?+a?'],
  ['a loose one of several goes where most is told', ['a', 'a', 'a', 'b', 'ab?'], 'a+a+a+ab? b'],
  ['a settled loose one draws no other along', ['a', 'ab?', 'bc?', 'c'], 'a+ab? bc?+c'],
] as const)('%s', (_, things, expected) => {
  expect(grouped(...things)).toBe(expected);
});

test('the order of things decides nothing', () => {
  const thing = fc.constantFrom('a', 'b', 'c', 'ab', 'a?', 'b?', 'ab?', 'bc?', 'd?', 'a', 'a');
  const sorted = (things: readonly string[]): string[] =>
    grouped(...things)
      .split(' ')
      .map((g) => g.split('+').sort().join('+'))
      .sort();
  fc.assert(
    fc.property(fc.array(thing, { maxLength: 9 }), (things) => {
      expect(sorted([...things].reverse())).toEqual(sorted(things));
    }),
  );
});

test('a thing without blocks stands alone', () => {
  expect(components(2, [[], ['x']], () => true)).toEqual([[0], [1]]);
});
