import type { Fact, Identity } from '../../model/index.ts';
import { dayBounds, dayNumber } from '../days.ts';
import { keywords, sharedWords, telling } from '../wording.ts';
import { everyday } from './everyday-words.ts';
import { objectOf } from './object.ts';

/** What is compared of a commitment, worked out once: in a large ledger each is held against many. */
interface Compared {
  readonly words: readonly string[];
  /** The words of its object that stand in few promises. */
  readonly object: readonly string[];
  readonly parties: readonly string[];
  readonly due: ReturnType<typeof dayBounds>;
  /** Pairs of words of the object side by side, once they were asked for. */
  pairs?: ReadonlySet<string>;
}

const cache = new WeakMap<Fact, Compared>();

function compared(fact: Fact<'commitment'>): Compared {
  let known = cache.get(fact);
  if (!known) {
    known = {
      words: keywords(fact.fields.content.value),
      object: objectOf(fact).filter((word) => !everyday.has(word)),
      parties: fact.fields.parties.map(({ value }) => value as string),
      due: dayBounds(fact.fields.deadline?.value),
    };
    cache.set(fact, known);
  }
  return known;
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
    const { words: all, object, parties } = compared(fact);
    const words = [...new Set([...telling(all, 4), ...telling(object, 4)])];
    // One sum may be told in few words: "the 5 billion of investment".
    const sum = fact.fields.amount && fact.fields.unit ? [`${fact.fields.amount.value} ${fact.fields.unit.value}`] : [];
    return parties.flatMap((party) => [...words, ...sum].map((word) => `${party}|${word}`));
  },
  same(a, b) {
    const one = compared(a);
    const two = compared(b);
    if (!one.parties.some((party) => two.parties.includes(party))) return false;
    const sums = sameSum(a, b);
    if (sums === false || !sameDue(one, two)) return false;
    const { words: x } = one;
    const { words: y } = two;
    const shorter = Math.min(x.length, y.length);
    if (shorter === 0) return a.fields.content.value === b.fields.content.value;
    const shared = sharedWords(x, y);
    if (sums) return shared >= Math.max(1, ENOUGH_WITH_SUM * shorter);
    if (shared >= Math.min(3, shorter) && shared >= ENOUGH * shorter && shared >= 0.34 * Math.max(x.length, y.length))
      return true;
    return sameObject(a, b);
  },
};

/** The same thing in other words: most of the telling words of the shorter object, a pair of them side by side in both. */
function sameObject(a: Fact<'commitment'>, b: Fact<'commitment'>): boolean {
  if (a.confidence < DISCRETE || b.confidence < DISCRETE) return false;
  const { object: x } = compared(a);
  const { object: y } = compared(b);
  const shared = sharedWords(x, y);
  if (shared < 2 || shared < ENOUGH_OF_OBJECT * Math.min(x.length, y.length)) return false;
  const pairs = pairsOf(a);
  for (const pair of pairsOf(b)) if (pairs.has(pair)) return true;
  return false;
}

function pairsOf(fact: Fact<'commitment'>): ReadonlySet<string> {
  const known = compared(fact);
  known.pairs ??= pairsIn(fact.fields.content.value, known.object);
  return known.pairs;
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

/**
 * True when both name one sum, false when they name two, undefined when one names none. Told within a year of each other, sums are one within a
 * tenth; "300" and "316" of years apart are two loans.
 */
function sameSum(a: Fact<'commitment'>, b: Fact<'commitment'>): boolean | undefined {
  const x = a.fields.amount;
  const y = b.fields.amount;
  if (!x || !y) return undefined;
  // "five ships" and "$900 million" may be told of one promise
  if (a.fields.unit?.value !== b.fields.unit?.value) return isMoney(a) === isMoney(b) ? false : undefined;
  if (x.value === y.value) return true;
  return !yearsApart(a, b) && Math.abs(x.value - y.value) <= 0.1 * Math.max(Math.abs(x.value), Math.abs(y.value));
}

function yearsApart(a: Fact<'commitment'>, b: Fact<'commitment'>): boolean {
  const x = dayBounds(a.fields.date?.value);
  const y = dayBounds(b.fields.date?.value);
  if (!x || !y) return false;
  const days = Math.max(dayNumber(y.first) - dayNumber(x.last), dayNumber(x.first) - dayNumber(y.last));
  return days > 366;
}

/** ISO 4217 codes, unlike words such as `doses`. */
const isMoney = (fact: Fact<'commitment'>): boolean => /^[A-Z]{3}$/.test(fact.fields.unit?.value ?? '');

function sameDue({ due: x }: Compared, { due: y }: Compared): boolean {
  return !x || !y || (x.first <= y.last && y.first <= x.last);
}
