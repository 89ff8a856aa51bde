import { describe, expect, it } from 'vitest';
import { agreeingNames, NameDecoder, settleNames } from './names.ts';

const tags = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC'];

describe('NameDecoder', () => {
  it.each([
    [
      'opens where the inside is sure',
      [
        [0, 0, 0, 0, 0],
        [0, 0, 0, 0, 5],
        [1, 0, 0, 0, 0],
      ],
      ['B-LOC', 'I-LOC', 'O'],
    ],
    [
      'prefers nothing to a broken name',
      [
        [9, 0, 0, 0, 0],
        [1, 0, 2, 0, 0],
        [1, 0, 0, 0, 0],
      ],
      ['O', 'O', 'O'],
    ],
    [
      'takes the kind that pays over the whole name',
      [
        [0, 3, 0, 2, 0],
        [0, 0, 1, 0, 4],
      ],
      ['B-LOC', 'I-LOC'],
    ],
  ] as const)('%s', (_, scores, expected) => {
    const out = new Int32Array(scores.length);
    new NameDecoder(tags).decode(Float32Array.from(scores.flat()), 0, tags.length, out, 0, scores.length);
    expect(Array.from(out, (t) => tags[t])).toEqual(expected);
  });
});

function settled(text: string, upos: string, type: 'PER' | 'ORG' | 'LOC', first: number, end: number): string[] {
  const form = text.split(' ');
  const words = { form, upos: upos.split(' '), deprel: form.map(() => 'dep'), head: new Int32Array(form.length).fill(-1) };
  return settleNames([{ first, end, type }], words, [{ first: 0, end: form.length }], () => 0).map((n) =>
    form.slice(n.first, n.end).join(' '),
  );
}

describe('settleNames', () => {
  it.each([
    ['a title before a name', 'Mr. Otieno left', 'PROPN PROPN VERB', 'PER', 0, 2, ['Otieno']],
    ['two titles', 'Prof. Dr Otieno left', 'PROPN PROPN PROPN VERB', 'PER', 0, 3, ['Otieno']],
    ['a title alone', 'the President left', 'DET PROPN VERB', 'PER', 1, 2, []],
    ['a name cut at "of"', 'the Bank of Ghana said', 'DET PROPN ADP PROPN VERB', 'ORG', 1, 3, ['Bank of Ghana']],
    ['a joint with nothing behind it', 'the Bank of old', 'DET PROPN ADP ADJ', 'ORG', 1, 3, ['Bank']],
    ['a month', 'in April they', 'ADP PROPN PRON', 'LOC', 1, 2, []],
    ['no capital', 'in south Kenya', 'ADP ADJ PROPN', 'LOC', 1, 2, []],
    ['a sea', 'the Adriatic Sea is', 'DET PROPN PROPN AUX', 'LOC', 1, 2, ['Adriatic Sea']],
    ['what a bank is of', 'the Bank of Ghana said', 'DET PROPN ADP PROPN VERB', 'ORG', 1, 2, ['Bank of Ghana']],
    ['of something else', 'the Envoy of Ghana said', 'DET PROPN ADP PROPN VERB', 'ORG', 1, 2, ['Envoy']],
    ['a good name', 'Lake Chad is', 'PROPN PROPN AUX', 'LOC', 0, 2, ['Lake Chad']],
  ] as const)('%s', (_, text, upos, type, first, end, names) => {
    expect(settled(text, upos, type, first, end)).toEqual(names);
  });
});

describe('agreeingNames', () => {
  const read = (text: string, ...names: readonly (readonly [first: number, end: number, type: 'PER' | 'ORG' | 'LOC'])[]) => {
    const form = text.split(' ');
    const upos = form.map((w) => (/^[A-Z]/.test(w) ? 'PROPN' : 'NOUN'));
    return agreeingNames(
      names.map(([first, end, type]) => ({ first, end, type })),
      { form, upos },
    ).map((n) => `${n.type} ${form.slice(n.first, n.end).join(' ')}`);
  };

  it.each([
    ['a family name again', read('Amina Diop spoke and then Diop left', [0, 2, 'PER']), ['PER Amina Diop', 'PER Diop']],
    [
      'a family name taken for a place',
      read('Amina Diop said Diop', [0, 2, 'PER'], [3, 4, 'LOC']),
      ['PER Amina Diop', 'PER Diop'],
    ],
    [
      'a place that is also a family name',
      read('Ana Chad and Chad and Chad', [0, 2, 'PER'], [3, 4, 'LOC'], [5, 6, 'LOC']),
      ['PER Ana Chad', 'LOC Chad', 'LOC Chad'],
    ],
    [
      'the same name twice',
      read('Oxus and Oxus and Oxus', [0, 1, 'LOC'], [2, 3, 'ORG'], [4, 5, 'LOC']),
      ['LOC Oxus', 'LOC Oxus', 'LOC Oxus'],
    ],
    ['nothing', read('no names here'), []],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});
