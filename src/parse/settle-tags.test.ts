import { expect, test } from 'vitest';
import { settleTags } from './settle-tags.ts';

test.each([
  ['VERB', 'VBZ', 'nsubj', 'NOUN NNS'],
  ['VERB', 'VBZ', 'obl', 'NOUN NNS'],
  ['VERB', 'VBZ', 'root', 'VERB VBZ'],
  ['VERB', 'VBZ', 'conj', 'VERB VBZ'],
  ['VERB', 'VBN', 'nsubj', 'VERB VBN'],
  ['AUX', 'VBZ', 'cop', 'AUX VBZ'],
])('%s %s as %s is %s', (u, x, deprel, expected) => {
  const upos = [u];
  const xpos = [x];
  settleTags(upos, xpos, [deprel], 'NOUN');
  expect(`${upos[0]} ${xpos[0]}`).toBe(expected);
});
