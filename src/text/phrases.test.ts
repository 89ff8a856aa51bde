import { describe, expect, it } from 'vitest';
import { atomsOf } from './atoms.ts';
import { fold } from './fold.ts';
import { PhraseTable } from './phrases.ts';

describe('fold', () => {
  it.each([
    ['Türkiye', 'turkiye'],
    ['ERDOĞAN', 'erdogan'],
    ['Łódź', 'lodz'],
    ['Tanzania', 'tanzania'],
    ['上川', '上川'],
    ['', ''],
  ])('%s becomes %s', (word, folded) => expect(fold(word)).toBe(folded));
});

describe('atomsOf', () => {
  it.each([
    ['The U.S.-led talks', ['the', 'us', 'led', 'talks']],
    ['the U.K.’s envoy', ['the', 'uk', "'s", 'envoy']],
    ["Côte d'Ivoire", ['cote', 'd', 'ivoire']],
    ['ministers’ wives', ['ministers', "'s", 'wives']],
    ['S. Jaishankar', ['s', '.', 'jaishankar']],
    ['@ana_soto wrote', ['@ana_soto', 'wrote']],
    ['\ud800 \u0000', ['\ud800', '\u0000']],
  ])('cuts %j', (text, keys) => expect([...atomsOf(text).key]).toEqual(keys));
});

describe('PhraseTable', () => {
  const table = new PhraseTable<string>();
  for (const name of ['New Delhi', 'Delhi', 'Guinea', 'Guinea-Bissau']) table.add(name, name);
  const longest = (text: string, i: number) => table.longest(atomsOf(text), i)?.values[0];

  it('finds the longest phrase', () => expect(longest('New Delhi', 0)).toBe('New Delhi'));
  it('reads hyphens and spaces alike', () => expect(longest('Guinea Bissau', 0)).toBe('Guinea-Bissau'));
  it('stays inside a paragraph', () => expect(longest('New\n\nDelhi', 0)).toBeUndefined());
  it('falls back to a shorter phrase that fits', () => {
    const atoms = atomsOf('Guinea-Bissau');
    expect(table.longest(atoms, 0, (end) => end === 1)?.values).toEqual(['Guinea']);
  });
});
