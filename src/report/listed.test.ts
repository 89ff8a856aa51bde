import { expect, test } from 'vitest';
import { withoutLists } from './listed.ts';

test.each([
  ['a list goes', 'Norway thanked Peru, Chile, Bolivia, Ecuador and Brazil for the boats.', /Peru|Chile|Bolivia|Ecuador|Brazil/],
  ['its ends too', 'We spoke with leaders of Peru; Chile; Bolivia; the Marshall Islands; Fiji and others.', /Peru|Fiji/],
])('%s', (_, text, gone) => {
  expect(withoutLists(text)).not.toMatch(gone);
});

test.each([
  ['a few names', 'Norway urged Peru, Chile and Bolivia to talk.'],
  ['words between them', 'Norway urged Peru, which left, Chile, which stayed, Bolivia, who spoke, and Fiji to talk.'],
])('%s stay', (_, text) => {
  for (const name of ['Peru', 'Chile', 'Bolivia']) expect(withoutLists(text)).toContain(name);
});

test('what is named beside the list stays', () => {
  expect(withoutLists('Chile asked Peru, Bolivia, Ecuador, Fiji and Brazil to talk.')).toMatch(/^Chile asked/);
});

test('a long text of marks and capitals ends soon', () => {
  const start = performance.now();
  withoutLists('A, '.repeat(100_000) + 'Ab '.repeat(100_000) + 'A'.repeat(100_000));
  expect(performance.now() - start).toBeLessThan(2000);
});
