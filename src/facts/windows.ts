import type { DocDate } from '../model/index.ts';
import { dayBounds, dayNumber } from './days.ts';

const DAY = 1;
const LONGEST = 45 * DAY;

/**
 * Keys of the weeks in which something took place, so that two facts within a few days of each other share one: by its date, or where it
 * has none by the day of its doc (`before` and `after` days around it). None for a date as wide as a year, or when nothing is known.
 */
export function weekKeys(date: string | undefined, doc: DocDate | undefined, before: number, after: number): string[] {
  const own = dayBounds(date);
  const told = own ? undefined : dayBounds(doc?.value);
  const bounds = own ?? told;
  if (!bounds) return [];
  const first = dayNumber(bounds.first) - (own ? 1 : before);
  const last = dayNumber(bounds.last) + (own ? 1 : after);
  if (!(last - first <= LONGEST + before + after)) return [];
  const keys: string[] = [];
  for (let week = Math.floor(first / 7); week <= Math.floor(last / 7); week++) keys.push(`w${week}`);
  return keys;
}

/** How far two dates are apart in days at their nearest; 0 when they can be one day, undefined when either is unknown. */
export function daysApart(a: string | undefined, b: string | undefined): number | undefined {
  const x = dayBounds(a);
  const y = dayBounds(b);
  if (!x || !y) return undefined;
  if (x.first <= y.last && y.first <= x.last) return 0;
  return x.last < y.first ? dayNumber(y.first) - dayNumber(x.last) : dayNumber(x.first) - dayNumber(y.last);
}

/** Number of days a date spans; undefined when unknown. */
export function spanOfDays(date: string | undefined): number | undefined {
  const bounds = dayBounds(date);
  return bounds && dayNumber(bounds.last) - dayNumber(bounds.first) + 1;
}
