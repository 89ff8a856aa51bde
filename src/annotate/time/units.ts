import type { TimeUnit } from '../../model/index.ts';
import {
  addMonths,
  civil,
  type Days,
  dayOf,
  mondayOf,
  monthDays,
  writeDay,
  writeDays,
  writeMonth,
  writeWeek,
  writeYear,
  yearDays,
} from './calendar.ts';
import type { ClockTime } from './expression.ts';

/** A date worked out: what it is in EDTF, the days it covers, and its TIMEX3 value where EDTF says it otherwise. */
export interface Resolved {
  readonly value?: string;
  readonly days?: Days;
  readonly timex?: string;
  readonly duration?: string;
  readonly clock?: ClockTime;
  /** Whether anything but the words themselves was needed. */
  readonly leaning?: boolean;
  /** The value holds the day and is not its length: the story's own day is only bounded. */
  readonly bounds?: boolean;
}

export const UNKNOWN: Resolved = { leaning: true };

export const span = (first: number, last: number, value: string, timex?: string): Resolved => ({
  value,
  days: { first, last },
  ...(timex !== undefined && { timex }),
});
export const day = (n: number): Resolved => span(n, n, writeDay(n));
export const month = (y: number, m: number): Resolved => {
  const days = monthDays(y, m);
  return span(days.first, days.last, writeMonth(y, m));
};
export const year = (y: number): Resolved => {
  const days = yearDays(y);
  return span(days.first, days.last, writeYear(y));
};
export const decade = (y: number): Resolved => {
  const from = Math.floor(y / 10) * 10;
  return span(dayOf(from, 1, 1), dayOf(from + 9, 12, 31), `${String(from).slice(0, 3)}X`, String(from).slice(0, 3));
};
export const leaning = (r: Resolved): Resolved => ({ ...r, leaning: true });

/** The unit of time that holds a day. */
export function unitOf(unit: TimeUnit, n: number): Resolved {
  const c = civil(n);
  switch (unit) {
    case 'week':
    case 'fortnight':
      return span(mondayOf(n), mondayOf(n) + 6, writeDays({ first: mondayOf(n), last: mondayOf(n) + 6 }), writeWeek(n));
    case 'weekend':
      return span(
        mondayOf(n) + 5,
        mondayOf(n) + 6,
        writeDays({ first: mondayOf(n) + 5, last: mondayOf(n) + 6 }),
        `${writeWeek(n)}-WE`,
      );
    case 'month':
      return month(c.year, c.month);
    case 'quarter':
      return quarter(c.year, Math.ceil(c.month / 3));
    case 'half':
      return half(c.year, c.month > 6 ? 2 : 1);
    case 'year':
      return year(c.year);
    case 'decade':
      return decade(c.year);
    case 'century':
      return span(
        dayOf(c.year - (c.year % 100), 1, 1),
        dayOf(c.year - (c.year % 100) + 99, 12, 31),
        `${Math.floor(c.year / 100)}XX`,
        String(Math.floor(c.year / 100)),
      );
    default:
      return day(n);
  }
}

export const quarter = (y: number, q: number): Resolved =>
  span(monthDays(y, q * 3 - 2).first, monthDays(y, q * 3).last, `${writeYear(y)}-${32 + q}`, `${writeYear(y)}-Q${q}`);
export const half = (y: number, h: number): Resolved =>
  span(monthDays(y, h * 6 - 5).first, monthDays(y, h * 6).last, `${writeYear(y)}-${39 + h}`, `${writeYear(y)}-H${h}`);

/** A day moved by whole units. */
export function move(n: number, unit: TimeUnit, by: number): number {
  switch (unit) {
    case 'week':
    case 'weekend':
      return n + by * 7;
    case 'fortnight':
      return n + by * 14;
    case 'month':
      return addMonths(n, by);
    case 'quarter':
      return addMonths(n, by * 3);
    case 'half':
      return addMonths(n, by * 6);
    case 'year':
      return addMonths(n, by * 12);
    case 'decade':
      return addMonths(n, by * 120);
    case 'century':
      return addMonths(n, by * 1200);
    case 'millennium':
      return addMonths(n, by * 12000);
    default:
      return n + by;
  }
}

const SEASONS = ['SP', 'SU', 'FA', 'WI'];
/** Seasons of the north, by whole months; winter runs into the next year. */
export function season(y: number, n: number): Resolved {
  const from = dayOf(y, n * 3, 1);
  return span(from, addMonths(from, 3) - 1, `${writeYear(y)}-${20 + n}`, `${writeYear(y)}-${SEASONS[n - 1]}`);
}

const ISO_UNITS: Record<TimeUnit, readonly [string, number, string]> = {
  second: ['PT', 1, 'S'],
  minute: ['PT', 1, 'M'],
  hour: ['PT', 1, 'H'],
  day: ['P', 1, 'D'],
  weekend: ['P', 1, 'W'],
  week: ['P', 1, 'W'],
  fortnight: ['P', 2, 'W'],
  month: ['P', 1, 'M'],
  quarter: ['P', 3, 'M'],
  half: ['P', 6, 'M'],
  year: ['P', 1, 'Y'],
  decade: ['P', 10, 'Y'],
  century: ['P', 100, 'Y'],
  millennium: ['P', 1000, 'Y'],
};
export function isoDuration(n: number, unit: TimeUnit): string {
  const [prefix, factor, letter] = ISO_UNITS[unit];
  return `${prefix}${Number.isNaN(n) ? 'X' : n * factor}${letter}`;
}
