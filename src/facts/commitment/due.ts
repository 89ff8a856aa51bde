import { type Cited, type Edtf, inferred, type Reading, relation, stated, type TimeMention } from '../../model/index.ts';
import { dayBounds } from '../days.ts';

/** Longer spans are how long a thing shall last (`for the next hundred years`), never when it falls due. */
const LONGEST_YEARS = 30;

/** Words before a day on which something begins: `effective June 1`, `starting on Monday`, `from 2026`; and before one that only tells of a noun: `the challenges of tomorrow`. */
const BEGINS = new Set(['effective', 'starting', 'beginning', 'start', 'begin', 'starts', 'begins', 'since', 'from']);
const ISO_DAY = /^\d{4}-\d\d-\d\d/;
const LIMITS = new Set(['by', 'before', 'until', 'till', 'through']);

/**
 * The day an undertaking falls due, or the period it covers: of the times in its words, in text order, the first that limits it (`by 2030`, `until May`), else
 * the first that is not over when the story is told. Days on which it begins, and spans of what it is about (`a plan for the coming year`), are none.
 */
export function dueOf(
  { syntax, date }: Pick<Reading, 'syntax' | 'date'>,
  times: readonly TimeMention[],
): { deadline?: Cited<Edtf>; period?: Cited<Edtf> } {
  const now = dayBounds(date?.value)?.first;
  const fit = times.filter((time) => {
    const bounds = dayBounds(time.value);
    if (!time.value || !bounds) return false;
    const limits = isLimit(syntax, time);
    if (!limits && now && bounds.last <= now) return false;
    if (!limits && !now && time.type !== 'period') return false;
    return (
      limits || (!begins(syntax, time) && !isLengthOf(syntax, time) && yearsTo(bounds.last, now ?? bounds.first) <= LONGEST_YEARS)
    );
  });
  const time = fit.find((t) => isLimit(syntax, t)) ?? fit[0];
  if (!time) return {};
  const make = (value: string): Cited<Edtf> =>
    time.basis === 'stated' ? stated(value as Edtf, time) : inferred(value as Edtf, time);
  const value: string = time.value!;
  if (time.type === 'period' && value.includes('/')) {
    const end = value.split('/')[1]!;
    return { period: make(value), ...(end && end !== '..' && { deadline: inferred(end as Edtf, time) }) };
  }
  if (time.type === 'point' || time.type === 'period' || (time.type === 'duration' && time.deadline))
    return { deadline: make(value) };
  return {};
}

type Trees = Reading['syntax'];

/** `by 2030`, `until May 2024`: whatever else stands in the sentence, this is when it ends. */
const isLimit = ({ lower }: Trees, time: TimeMention): boolean =>
  time.deadline === true || LIMITS.has(lower[time.first - 1] ?? '') || LIMITS.has(lower[time.first]!);

function begins({ lower }: Trees, { first, value }: TimeMention): boolean {
  const before = lower[first - 1] === 'on' ? lower[first - 2] : lower[first - 1];
  if (before === 'of' && ISO_DAY.test(value ?? '')) return true;
  return BEGINS.has(before ?? '') || BEGINS.has(lower[first]!);
}

/** `a plan for the coming year`: how long the thing lasts; `pledged for 2025–2027` and `$3 billion for 2025` say when. */
function isLengthOf(syntax: Trees, { first, last, basis }: TimeMention): boolean {
  if (basis === 'stated' || syntax.lower[first - 1] !== 'for') return false;
  for (let i = first; i <= last; i++) {
    const head = syntax.head[i]!;
    if (head >= first && head <= last) continue;
    return relation(syntax, i) === 'nmod' && head >= 0 && syntax.upos[head] === 'NOUN';
  }
  return false;
}

const yearsTo = (last: string, now: string): number => Number(last.slice(0, 4)) - Number(now.slice(0, 4));
