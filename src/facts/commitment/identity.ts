import type { Fact, Identity } from '../../model/index.ts';
import { dayBounds } from '../days.ts';
import { keywords, sharedWords, telling } from '../wording.ts';
import { everyday } from './everyday-words.ts';
import { objectOf } from './object.ts';

const cache = new WeakMap<Fact, readonly string[]>();

function wordsOf(fact: Fact<'commitment'>): readonly string[] {
  let words = cache.get(fact);
  if (!words) {
    words = keywords(fact.fields.content.value);
    cache.set(fact, words);
  }
  return words;
}

/** Of the fewer words, the share that both must have; less where both name the same sum. */
const ENOUGH = 0.6;
const ENOUGH_WITH_SUM = 0.3;
/** …or of the words that name the object, where a pair of them stands side by side in both (`patrol vessels`). */
const ENOUGH_OF_OBJECT = 0.6;
/** Below this a promise is vague, and like many others. */
const DISCRETE = 0.5;

/** An undertaking told again: a party in common, most of the words of the shorter telling or of its object, no other sum and no other due day. */
export const commitmentIdentity: Identity<'commitment'> = {
  blocks(fact) {
    const words = [...new Set([...telling(wordsOf(fact), 4), ...telling(namingWords(fact), 4)])];
    // One sum may be told in few words: "the 5 billion of investment".
    const sum = fact.fields.amount && fact.fields.unit ? [`${fact.fields.amount.value} ${fact.fields.unit.value}`] : [];
    return fact.fields.parties.flatMap(({ value }) => [...words, ...sum].map((word) => `${value}|${word}`));
  },
  same(a, b) {
    const parties = new Set(b.fields.parties.map(({ value }) => value));
    if (!a.fields.parties.some(({ value }) => parties.has(value))) return false;
    const sums = sameSum(a, b);
    if (sums === false || !sameDue(a, b)) return false;
    const x = wordsOf(a);
    const y = wordsOf(b);
    const shorter = Math.min(x.length, y.length);
    if (shorter === 0) return a.fields.content.value === b.fields.content.value;
    const shared = sharedWords(x, y);
    if (sums) return shared >= Math.max(1, ENOUGH_WITH_SUM * shorter);
    if (shared >= Math.min(3, shorter) && shared >= ENOUGH * shorter && shared >= 0.34 * Math.max(x.length, y.length))
      return true;
    return sameObject(a, b);
  },
};

/** The words of its object that stand in few promises. */
const namingWords = (fact: Fact<'commitment'>): readonly string[] => objectOf(fact).filter((word) => !everyday.has(word));

/** The same thing in other words: most of the telling words of the shorter object, a pair of them side by side in both. */
function sameObject(a: Fact<'commitment'>, b: Fact<'commitment'>): boolean {
  if (a.confidence < DISCRETE || b.confidence < DISCRETE) return false;
  const x = namingWords(a);
  const y = namingWords(b);
  const shared = sharedWords(x, y);
  if (shared < 2 || shared < ENOUGH_OF_OBJECT * Math.min(x.length, y.length)) return false;
  const pairs = pairsIn(a.fields.content.value, x);
  for (const pair of pairsIn(b.fields.content.value, y)) if (pairs.has(pair)) return true;
  return false;
}

/** Neighbouring words of a text that both name its object. */
function pairsIn(text: string, object: readonly string[]): ReadonlySet<string> {
  const out = new Set<string>();
  let last: string | undefined;
  for (const [word] of text.matchAll(WORD)) {
    const [key] = keywords(word);
    const here = key !== undefined && object.includes(key) ? key : undefined;
    if (last && here && last !== here) out.add(`${last} ${here}`);
    last = here;
  }
  return out;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** True when both name one sum (within a tenth), false when they name two, undefined when one names none. */
function sameSum(a: Fact<'commitment'>, b: Fact<'commitment'>): boolean | undefined {
  const x = a.fields.amount;
  const y = b.fields.amount;
  if (!x || !y) return undefined;
  // "five ships" and "$900 million" may be told of one promise
  if (a.fields.unit?.value !== b.fields.unit?.value) return isMoney(a) === isMoney(b) ? false : undefined;
  return Math.abs(x.value - y.value) <= 0.1 * Math.max(Math.abs(x.value), Math.abs(y.value));
}

/** ISO 4217 codes, unlike words such as `doses`. */
const isMoney = (fact: Fact<'commitment'>): boolean => /^[A-Z]{3}$/.test(fact.fields.unit?.value ?? '');

function sameDue(a: Fact<'commitment'>, b: Fact<'commitment'>): boolean {
  const x = dayBounds(a.fields.deadline?.value);
  const y = dayBounds(b.fields.deadline?.value);
  return !x || !y || (x.first <= y.last && y.first <= x.last);
}
