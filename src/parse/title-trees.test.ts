import { describe, expect, it } from 'vitest';
import { bindTitles } from './title-trees.ts';

/** Each word as `form/UPOS/head/relation`, heads counted from 0, -1 for the root. */
function bound(text: string, first: number, name: number, end: number): string {
  const cells = text.split(' ').map((word) => word.split('/'));
  const trees = {
    form: cells.map(([form]) => form!),
    upos: cells.map(([, upos]) => upos!),
    head: Int32Array.from(cells, ([, , head]) => Number(head)),
    deprel: cells.map(([, , , relation]) => relation!),
  };
  bindTitles([{ first, name, end }], () => ({ first: 0, end: cells.length }), trees);
  return cells.map(([form, upos], i) => `${form}/${upos}/${trees.head[i]}/${trees.deprel[i]}`).join(' ');
}

describe('bindTitles', () => {
  it.each([
    [
      'a title that is a second subject becomes part of the name',
      'Minister/NOUN/2/nsubj Vega/PROPN/2/nsubj left/VERB/-1/root',
      [0, 1, 2],
      'Minister/NOUN/1/nmod:desc Vega/PROPN/2/nsubj left/VERB/-1/root',
    ],
    [
      'the title tells what the name does',
      'We/PRON/1/nsubj met/VERB/-1/root Minister/PROPN/1/obj Ana/PROPN/1/appos Vega/PROPN/1/appos',
      [2, 3, 5],
      'We/PRON/1/nsubj met/VERB/-1/root Minister/PROPN/3/nmod:desc Ana/PROPN/1/obj Vega/PROPN/3/flat',
    ],
    [
      'a title written small keeps the sentence, the name is its apposition',
      'the/DET/2/det envoy/NOUN/3/nsubj Vega/PROPN/3/nsubj left/VERB/-1/root',
      [1, 2, 3],
      'the/DET/1/det envoy/NOUN/3/nsubj Vega/PROPN/1/appos left/VERB/-1/root',
    ],
    [
      'what would lead back into the phrase is not followed',
      'Minister/PROPN/-1/root and/CCONJ/0/cc Vega/PROPN/3/nsubj left/VERB/0/conj',
      [0, 2, 3],
      'Minister/PROPN/2/nmod:desc and/CCONJ/0/cc Vega/PROPN/-1/root left/VERB/2/conj',
    ],
    [
      'a whole phrase stays as it is',
      'the/DET/1/det envoy/NOUN/3/nsubj Vega/PROPN/1/appos left/VERB/-1/root',
      [1, 2, 3],
      'the/DET/1/det envoy/NOUN/3/nsubj Vega/PROPN/1/appos left/VERB/-1/root',
    ],
  ] as const)('%s', (_, before, [first, name, end], after) => {
    expect(bound(before, first, name, end)).toBe(after);
  });
});
