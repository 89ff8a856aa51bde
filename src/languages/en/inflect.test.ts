import { expect, test } from 'vitest';
import { byForm, formsOf, inflections } from './inflect.ts';

test.each([
  ['underline', ['underline', 'underlines', 'underlining', 'underlined']],
  ['deny', ['deny', 'denies', 'denying', 'denied']],
  ['commit', ['commit', 'commits', 'committing', 'committed']],
  ['stress', ['stress', 'stresses', 'stressing', 'stressed']],
  ['agree', ['agree', 'agrees', 'agreeing', 'agreed']],
  ['say', ['say', 'says', 'saying', 'said']],
  ['convey', ['convey', 'conveys', 'conveying', 'conveyed']],
])('%s', (lemma, forms) => {
  expect(inflections(lemma)).toEqual(expect.arrayContaining(forms));
});

test('a map over lemmas answers for their forms, and a lemma keeps its own value', () => {
  const map = byForm(
    new Map([
      ['find', 1],
      ['found', 2],
    ]),
  );
  expect([map.get('finds'), map.get('found'), map.get('founded')]).toEqual([1, 2, 2]);
});

test('a set of verbs holds their forms', () => {
  expect(formsOf(['build']).has('built')).toBe(true);
});
