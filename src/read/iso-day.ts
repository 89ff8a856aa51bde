/** `2024-08-19`, `2024-08-19T10:00:00Z`, also `2024-08` and `2024`. */
const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].{0,40})?)?)?$/;
/** `20240819`. */
const compact = /^(\d{4})(\d{2})(\d{2})$/;
/** `2024/8/19`, `2024.08.19`. */
const yearFirst = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/;
/** `19.08.2024`, `19/08/2024`, `08/19/2024`: which is the month, a number above twelve tells, or the dots. */
const yearLast = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
/** `Mon, 19 Aug 2024`, `19th August, 2024`. */
const dayMonth = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[ -]${month},?[ -](\\d{4})\\b`, 'i');
/** `August 19, 2024`. */
const monthDay = new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'i');
/** `Mon Aug 19 10:00:00 +0000 2024`. */
const stamp = new RegExp(`\\b${month} (\\d{1,2}) \\d\\d:\\d\\d:\\d\\d (?:[+-]\\d{4}|[a-z]{3,4}) (\\d{4})$`, 'i');
/** `August 2024`. */
const monthOnly = new RegExp(`^${month},? (\\d{4})$`, 'i');
/** A time of day and its zone: dropped, so that the day stays the one that was written. */
const clock = /,?\s+(?:at )?\d{1,2}:\d{2}.*$/s;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * An ISO day (or month, or year, where no more is told) out of the ways in which papers and machines write days. Undefined for what is none, and for
 * what may be two: `08/09/2024` is a day in August to some and in September to others.
 */
export function isoDay(value: string): string | undefined {
  if (value.length > 100) return undefined;
  const text = value.trim();
  const told = iso.exec(text) ?? compact.exec(text) ?? yearFirst.exec(text);
  if (told !== null) return real(told[1]!, told[2], told[3]);
  const at = stamp.exec(text);
  if (at !== null) return real(at[3]!, numberOf(at[1]!), at[2]);
  const day = text.replace(clock, '');
  const either = yearLast.exec(day);
  if (either !== null) return dayOrMonthFirst(either);
  const first = dayMonth.exec(day);
  if (first !== null) return real(first[3]!, numberOf(first[2]!), first[1]);
  const second = monthDay.exec(day);
  if (second !== null) return real(second[3]!, numberOf(second[1]!), second[2]);
  const only = monthOnly.exec(day);
  return only === null ? undefined : real(only[2]!, numberOf(only[1]!));
}

function dayOrMonthFirst([, a, mark, b, year]: RegExpExecArray): string | undefined {
  if (mark === '.' || Number(a) > 12 || a === b) return real(year!, b, a);
  return Number(b) > 12 ? real(year!, a, b) : undefined;
}

const numberOf = (name: string): string => String(months.indexOf(name.toLowerCase()) + 1);

/** The parts as an ISO date, when there is such a day. */
function real(year: string, month?: string, day?: string): string | undefined {
  const text = [year, ...[month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))].join('-');
  const at = new Date(`${text}${'-01'.repeat(3 - text.split('-').length)}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : undefined;
}
