import { expect, test } from 'vitest';
import type { Line } from '../model/index.ts';
import { mattering, telling } from './telling.ts';

const line = (text: string, group: Line['group'] = 'statements', topics: string[] = []): Line =>
  ({ group, text, topics, lead: 'Chile' }) as unknown as Line;

test.each([
  ['welcomed the settlement of the Rio Verde dispute', 'welcomed the warm hospitality'],
  ['the pact will deliver 40 boats by 2031', 'the pact will serve both peoples'],
  ['rejected the ruling', 'mentioned the ruling'],
  ['the two ports reopen', '“Well, we are good friends'],
  ['the two ports reopen', 'announced the designation of a delegation to attend the games'],
])('%s tells more than: %s', (more, less) => {
  expect(telling(line(more))).toBeGreaterThan(telling(line(less)));
});

test('the state of a promise adds no figures, and other sections are left alone', () => {
  expect(telling(line('to open a school (announced 3 May 2031; due 2032)', 'promises'))).toBe(
    telling(line('to open a school', 'promises')),
  );
  expect(telling(line('3,000 killed', 'friction'))).toBe(0);
});

test('a topic weighs by its root, a circle in the tree ends, unknown ones weigh nothing', () => {
  const topics = [
    { code: 'security', name: 'Security', words: [] },
    { code: 'mines', name: 'Mines', parent: 'security', words: [] },
    { code: 'society', name: 'Society', words: [] },
    { code: 'a', name: 'A', parent: 'b', words: [] },
    { code: 'b', name: 'B', parent: 'a', words: [] },
  ];
  const matter = mattering({ topics });
  expect(matter(line('', 'statements', ['mines']))).toBe(matter(line('', 'statements', ['security'])));
  expect(matter(line('', 'statements', ['mines']))).toBeGreaterThan(matter(line('', 'statements', ['society'])));
  expect(matter(line('', 'statements', ['a', 'unknown']))).toBe(0);
  expect(matter(line(''))).toBe(0);
});
