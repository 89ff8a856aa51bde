import type { Fact, Identity } from '../../model/index.ts';
import { dayBounds } from '../days.ts';
import { keywords, sharedWords, telling } from '../wording.ts';

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

/** An undertaking told again: a party in common, most of the words of the shorter telling, no other sum and no other due day. */
export const commitmentIdentity: Identity<'commitment'> = {
  blocks(fact) {
    const words = telling(wordsOf(fact), 4);
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
    return shared >= Math.min(3, shorter) && shared >= ENOUGH * shorter && shared >= 0.34 * Math.max(x.length, y.length);
  },
};

/** True when both name one sum (within a tenth), false when they name two, undefined when one names none. */
function sameSum(a: Fact<'commitment'>, b: Fact<'commitment'>): boolean | undefined {
  const x = a.fields.amount;
  const y = b.fields.amount;
  if (!x || !y) return undefined;
  if (a.fields.unit?.value !== b.fields.unit?.value) return false;
  return Math.abs(x.value - y.value) <= 0.1 * Math.max(Math.abs(x.value), Math.abs(y.value));
}

function sameDue(a: Fact<'commitment'>, b: Fact<'commitment'>): boolean {
  const x = dayBounds(a.fields.deadline?.value);
  const y = dayBounds(b.fields.deadline?.value);
  return !x || !y || (x.first <= y.last && y.first <= x.last);
}
