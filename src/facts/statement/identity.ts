import type { Fact, Identity, Party } from '../../model/index.ts';
import { keywords, sharedWords, telling } from '../wording.ts';

const cache = new WeakMap<Fact, readonly string[]>();

function wordsOf(fact: Fact<'statement'>): readonly string[] {
  let words = cache.get(fact);
  if (!words) {
    words = keywords(fact.fields.content.value);
    cache.set(fact, words);
  }
  return words;
}

const keyOf = ({ person, name, actor, officeText }: Party): string => person ?? name ?? actor ?? officeText ?? '';
const keysOf = (fact: Fact<'statement'>): string[] =>
  [...new Set(fact.fields.speakers.map(({ value }) => keyOf(value)))].filter(Boolean);

/** Share of the words of the longer that the other must have. */
const ENOUGH = 0.75;

/** A statement told again: the same speaker in nearly the same words, as when papers print one agency's report. */
export const statementIdentity: Identity<'statement'> = {
  blocks(fact) {
    const words = telling(wordsOf(fact), 3);
    return keysOf(fact).flatMap((key) => words.map((word) => `${key}|${word}`));
  },
  same(a, b) {
    const speakers = keysOf(b);
    if (!keysOf(a).some((key) => speakers.includes(key))) return false;
    const x = wordsOf(a);
    const y = wordsOf(b);
    if (x.length === 0 || y.length === 0) return a.fields.content.value === b.fields.content.value;
    return sharedWords(x, y) >= ENOUGH * Math.max(x.length, y.length);
  },
};
