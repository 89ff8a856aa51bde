/** The Gregorian calendar as whole numbers: a day is the count of days since 1970-01-01. No clock and no time zone are asked. */

/** Days of a period, both ends inside it. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day number of a date of the calendar (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

/** The date of the calendar of a day number. */
export function civil(day: number): Civil {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const ofEra = z - era * 146097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * ofYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: ofYear - Math.floor((153 * mp + 2) / 5) + 1 };
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLength = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : LENGTHS[month - 1]!);
export const isDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
/** Whether a day of a month exists in some year: 29 February does, 31 June does not. */
export const isDayOfMonth = (month: number, day: number): boolean => isDate(2000, month, day);

/** 0 = Sunday … 6. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;
/** The Monday of the day's week (weeks run from Monday, as in ISO 8601). */
export const mondayOf = (day: number): number => day - ((weekdayOf(day) + 6) % 7);

/** The same day some months on, or the last of that month where it has no such day. */
export function addMonths(day: number, months: number): number {
  const { year, month, day: d } = civil(day);
  const index = year * 12 + month - 1 + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return dayOf(y, m, Math.min(d, monthLength(y, m)));
}

export const monthDays = (year: number, month: number): Days => ({
  first: dayOf(year, month, 1),
  last: dayOf(year, month, monthLength(year, month)),
});
export const yearDays = (year: number): Days => ({ first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) });

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
export const writeYear = (year: number): string => pad(year, 4);
export const writeMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`;
/** `2024-08-19` */
export function writeDay(day: number): string {
  const c = civil(day);
  return `${pad(c.year, 4)}-${pad(c.month, 2)}-${pad(c.day, 2)}`;
}
/** `2024-08-19/2024-08-25`, or the day alone. */
export const writeDays = ({ first, last }: Days): string =>
  first === last ? writeDay(first) : `${writeDay(first)}/${writeDay(last)}`;
/** `2024-W34`, the ISO week that holds the day. */
export function writeWeek(day: number): string {
  const thursday = mondayOf(day) + 3;
  const { year } = civil(thursday);
  return `${pad(year, 4)}-W${pad(Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1, 2)}`;
}

const EDTF_DAY = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/; // 2024, 2024-08, 2024-08-19, 2024-33
/** The days of an EDTF year, quarter, month, day or interval of these; undefined for anything else. */
export function daysOf(value: string): Days | undefined {
  const slash = value.indexOf('/');
  if (slash >= 0) {
    const a = daysOf(value.slice(0, slash));
    const b = daysOf(value.slice(slash + 1));
    return a && b && a.first <= b.last ? { first: a.first, last: b.last } : undefined;
  }
  const m = EDTF_DAY.exec(value);
  if (!m) return undefined;
  const year = Number(m[1]);
  if (m[2] === undefined) return yearDays(year);
  const month = Number(m[2]);
  if (month >= 33 && month <= 36) return { first: dayOf(year, month * 3 - 98, 1), last: monthDays(year, month * 3 - 96).last };
  if (month < 1 || month > 12) return undefined;
  if (m[3] === undefined) return monthDays(year, month);
  const day = Number(m[3]);
  if (!isDate(year, month, day)) return undefined;
  const n = dayOf(year, month, day);
  return { first: n, last: n };
}
