import { type Cited, type Edtf, inferred, type Reading, stated, type TimeMention } from '../model/index.ts';
import { isVerb } from './clause.ts';
import { dayBounds } from './days.ts';
import { inRange } from './range.ts';

/** A date of a day or so: not a length of time, not "every year", not "by 2030", not "over the next five years". */
export function isDate(time: TimeMention): boolean {
  return (
    time.value !== undefined && !time.deadline && (time.type === 'point' || (time.type === 'period' && !isYearsLong(time.value)))
  );
}

/** A date that can be that of an act: in "the first talks since 2019" none were held then. */
export const isDay = ({ syntax }: Reading, time: TimeMention): boolean =>
  isDate(time) && syntax.lower[time.first - 1] !== 'since';

/** `2022/2027`. */
const YEARS = /^(\d{4})(?:-\d\d){0,2}\/(\d{4})(?:-\d\d){0,2}$/;

function isYearsLong(value: Edtf): boolean {
  const found = YEARS.exec(value);
  return found !== null && Number(found[2]) - Number(found[1]) > 1;
}

/**
 * The time mention that dates the act at token `act` (a verb or a noun): one that hangs on it, else on one of the tokens `above` it
 * (the verb that holds the noun, the verb that plans the act), never one that belongs to another act in between.
 */
export function timeOf(
  reading: Reading,
  act: number,
  above: readonly number[],
  other: (token: number) => boolean,
): TimeMention | undefined {
  let best: TimeMention | undefined;
  let bestCost = Infinity;
  for (const time of timesIn(reading, act)) {
    if (!isDay(reading, time)) continue;
    const cost = Math.min(costOf(reading, time, act, above, other), openingCost(reading, time, act, above, other));
    if (cost < bestCost) {
      best = time;
      bestCost = cost;
    }
  }
  return best;
}

/** No clause is longer; a sentence of thousands of words is looked at piece by piece. */
export const WINDOW = 160;

/** Time mentions of the sentence that holds a token. */
export function timesIn({ syntax, mentions }: Reading, token: number): TimeMention[] {
  const { first, end } = syntax.sentences[syntax.sentenceOf[token]!]!;
  return inRange(mentions.times, Math.max(first, token - WINDOW), Math.min(end, token + WINDOW));
}

function costOf(
  { syntax }: Reading,
  time: TimeMention,
  act: number,
  above: readonly number[],
  other: (token: number) => boolean,
): number {
  let cost = 0;
  for (let k = time.head, steps = 0; k >= 0 && steps < 40; k = syntax.head[k]!, steps++) {
    if (k === act) return cost;
    const rank = above.indexOf(k);
    if (rank >= 0) return cost + 4 * (rank + 1);
    if (steps > 0 && (other(k) || (isVerb(syntax, k) && !isBetween(k, act, above)))) return Infinity;
    // A day that hangs on another noun ("following a break in 2019") is that noun's.
    if (k > time.last && syntax.upos[k] === 'NOUN') return Infinity;
    if (k < time.first && syntax.upos[k] === 'NOUN' && syntax.head[k] !== act) cost += 12;
    cost++;
  }
  return Infinity;
}

/** "On Friday, A met B": a date that opens the sentence goes with its main act, wherever the tree hangs it. */
function openingCost(
  { syntax }: Reading,
  time: TimeMention,
  act: number,
  above: readonly number[],
  other: (token: number) => boolean,
): number {
  const { first } = syntax.sentences[syntax.sentenceOf[act]!]!;
  if (time.first > first + 1) return Infinity;
  for (let p = first; p < act; p++) if (p !== act && (other(p) || (isVerb(syntax, p) && !above.includes(p)))) return Infinity;
  return 30;
}

const isBetween = (k: number, act: number, above: readonly number[]): boolean => k === act || above.includes(k);

/** A date as a field: cited where it stands; a value that was worked out is still read from its words. */
export function dateField(time: TimeMention): Cited<Edtf> {
  const span = { start: time.start, end: time.end };
  return time.basis === 'stated' ? stated(time.value!, span) : inferred(time.value!, span);
}

/** Whether a date lies wholly after the story's day (true), not after it (false), or cannot be told (undefined). */
export function isLater(value: Edtf | undefined, reading: Reading): boolean | undefined {
  const date = dayBounds(value);
  const story = dayBounds(reading.date?.value);
  if (!date || !story) return undefined;
  if (date.first > story.last) return true;
  if (date.first <= story.first) return false;
  return undefined;
}
