import { isDate, isDayOfMonth } from './calendar.ts';
import { glued, is, isDigits, isLetters, isOneOf, width } from './cursor.ts';
import type { CalendarDate, Expression, Read } from './expression.ts';
import { ENDINGS, readOrdinal } from './numbers.ts';
import type { Pieces } from './pieces.ts';

const DASHES_AND_TO: ReadonlySet<string> = new Set(['-', 'to', 'through', 'thru', 'until', 'till']);
const MAX_DAYS_LISTED = 6;

/** A date that names itself: `19 August 2024`, `Aug. 19`, `2024-08-19`, `May 24-27, 2021`, `September 2012`. Years alone are read elsewhere. */
export function readAbsolute(p: Pieces, i: number): Read | undefined {
  if (isDigits(p, i))
    return readIso(p, i) ?? readSlashed(p, i) ?? readDayFirst(p, i) ?? readYearFirst(p, i) ?? readMonthSlashYear(p, i);
  const word = p.word[i];
  if (word?.month !== undefined) return readMonthFirst(p, i) ?? readMonthYear(p, i);
  if (p.ordinal[i]! > 0 || p.cardinal[i]! >= 20 || isOneOf(p, i, 'the')) return readDayFirst(p, is(p, i, 'the') ? i + 1 : i);
  return undefined;
}

/** Whether piece i is the name of a month that is meant as one: `may` needs its capital. */
export function monthAt(p: Pieces, i: number): number | undefined {
  const word = p.word[i];
  if (word?.month === undefined) return undefined;
  return word.doubtful && !p.capital[i] ? undefined : word.month;
}

/** A year of four digits that is not part of a longer number: `2024`, not `2,024`, `$2024` or `2024.5`. */
export function yearAt(p: Pieces, i: number): number | undefined {
  if (!isDigits(p, i) || width(p, i) !== 4) return undefined;
  const year = p.digits[i]!;
  if (year < 1000 || year > 2999) return undefined;
  if (
    glued(p, i) &&
    (!isOneOf(p, i - 1, '(', '[', '-', '/', "'", ',', '"', '“', ':') || continuesNumber(p, i - 1) || continuesCode(p, i - 1))
  )
    return undefined;
  if (
    glued(p, i + 1) &&
    (continuesNumber(p, i + 1) || colonCounts(p, i + 1) || isOneOf(p, i + 1, '%', '$', '_', '+', '#') || isLetters(p, i + 1))
  )
    return undefined;
  return year;
}

/** A point or comma with a digit on both sides without a gap; behind a comma stand three. */
const continuesNumber = (p: Pieces, sign: number): boolean =>
  isOneOf(p, sign, '.', ',') &&
  glued(p, sign) &&
  glued(p, sign + 1) &&
  isDigits(p, sign - 1) &&
  isDigits(p, sign + 1) &&
  (is(p, sign, '.') || width(p, sign + 1) === 3);
/** `12:30`, `Moe 2019: 45`: digits behind a colon; in `June 2019: the two met` it ends the date. */
const colonCounts = (p: Pieces, sign: number): boolean => is(p, sign, ':') && isDigits(p, sign + 1);
/** `555-1998`: digits before the dash that are no year. */
const continuesCode = (p: Pieces, sign: number): boolean =>
  is(p, sign, '-') && glued(p, sign) && isDigits(p, sign - 1) && width(p, sign - 1) !== 4;

interface DayNumber {
  readonly day: number;
  readonly to: number;
}

/** The day of a month: `19`, `19th`, `nineteenth`. */
function dayAt(p: Pieces, i: number): DayNumber | undefined {
  const ordinal = readOrdinal(p, i, ENDINGS);
  if (ordinal) return ordinal.n <= 99 ? { day: ordinal.n, to: ordinal.to } : undefined;
  if (!isDigits(p, i) || width(p, i) > 2) return undefined;
  const next = i + 1;
  if (glued(p, next) && (isOneOf(p, next, '%', '/') || colonCounts(p, next) || continuesNumber(p, next) || isLetters(p, next)))
    return undefined;
  return { day: p.digits[i]!, to: next };
}

const skipComma = (p: Pieces, i: number): number => (is(p, i, ',') ? i + 1 : i);
/** After a month in short stands a point that is its own (`20 Aug. 2024`); after a whole one it ends the sentence. */
export function skipPoint(p: Pieces, i: number): number {
  const short = p.text[i - 1]!.length <= 4 && !isOneOf(p, i - 1, 'may', 'june', 'july');
  return short && is(p, i, '.') && glued(p, i) ? i + 1 : i;
}

/** The year after a day and month: `2024`, `, 2024`, `96`, `'96`, `2555 BE`, `88 AD`. */
function yearAfter(p: Pieces, i: number): { year: number; to: number } | undefined {
  const at = skipComma(p, i);
  const full = yearAt(p, at);
  const era = (k: number): string => (p.capital[k] ? (p.text[k] ?? '') : '');
  if (full !== undefined) {
    const e = era(at + 1);
    if (e === 'be') return { year: full - 543, to: at + 2 };
    return { year: full, to: e === 'ad' || e === 'ce' ? at + 2 : at + 1 };
  }
  if (isDigits(p, at) && (era(at + 1) === 'ad' || era(at + 1) === 'ce') && p.digits[at]! > 0)
    return { year: p.digits[at]!, to: at + 2 };
  if (is(p, at, "'") && isDigits(p, at + 1) && glued(p, at + 1) && width(p, at + 1) === 2)
    return { year: ofCentury(p.digits[at + 1]!), to: at + 2 };
  if (isDigits(p, at) && width(p, at) === 2 && p.digits[at]! >= 50 && !glued(p, at) && endsDate(p, at + 1)) {
    return { year: ofCentury(p.digits[at]!), to: at + 1 };
  }
  return undefined;
}

/** After a year in two digits stands neither word nor number (`May 13, 87 FR 29425`). */
function endsDate(p: Pieces, i: number): boolean {
  const c = p.text[i]?.charCodeAt(0) ?? 46;
  return !(c >= 97 && c <= 122) && !isDigits(p, i) && !(glued(p, i) && !isOneOf(p, i, '.', ',', ')', ';'));
}

/** The century of a year in two digits: 1950 to 2049. */
export const ofCentury = (two: number): number => (two >= 50 ? 1900 + two : 2000 + two);

const NONE: Expression = { kind: 'none' };

function dateOrNone(month: number, day: number, year: number | undefined, weekday?: number): Expression {
  const valid = year === undefined ? isDayOfMonth(month, day) : isDate(year, month, day);
  if (!valid) return NONE;
  return { kind: 'date', month, day, ...(year !== undefined && { year }), ...(weekday !== undefined && { weekday }) };
}

/** `2024-08-19`, `2024/8/19`, `2024.12.28`, `2024-08`, `2012/Aug/10`. */
function readIso(p: Pieces, i: number): Read | undefined {
  if (!isDigits(p, i) || width(p, i) !== 4 || (glued(p, i) && !isOneOf(p, i - 1, '(', '[', '"', '“'))) return undefined;
  const sign = p.text[i + 1];
  if (!(sign === '-' || sign === '/' || sign === '.') || !glued(p, i + 1) || !glued(p, i + 2)) return undefined;
  const year = p.digits[i]!;
  const named = monthAt(p, i + 2);
  const month = named ?? (isDigits(p, i + 2) && width(p, i + 2) <= 2 ? p.digits[i + 2]! : undefined);
  if (month === undefined) return undefined;
  if (p.text[i + 3] === sign && glued(p, i + 3) && isDigits(p, i + 4) && glued(p, i + 4) && width(p, i + 4) <= 2) {
    const day = p.digits[i + 4]!;
    return { expression: year >= 1000 && year < 3000 ? dateOrNone(month, day, year) : NONE, to: i + 5 };
  }
  if (named !== undefined) return { expression: { kind: 'date', year, month }, to: i + 3 };
  const isMonth =
    sign === '-' && width(p, i + 2) === 2 && month >= 1 && month <= 12 && month <= year % 100 && year >= 1900 && year < 2100;
  return isMonth && !(glued(p, i + 3) && isOneOf(p, i + 3, '-', '/'))
    ? { expression: { kind: 'date', year, month }, to: i + 3 }
    : undefined;
}

/** `19/8/2024`, `8/19/2024`, `7/8/07`, `19.08.2024`, `02/02`. */
function readSlashed(p: Pieces, i: number): Read | undefined {
  if (width(p, i) > 2 || (glued(p, i) && !isOneOf(p, i - 1, '(', '[', '"', '“'))) return undefined;
  const sign = p.text[i + 1];
  if (
    !(sign === '/' || sign === '.' || sign === '-') ||
    !glued(p, i + 1) ||
    !isDigits(p, i + 2) ||
    !glued(p, i + 2) ||
    width(p, i + 2) > 2
  )
    return undefined;
  const [a, b] = [p.digits[i]!, p.digits[i + 2]!];
  const hasYear = p.text[i + 3] === sign && glued(p, i + 3) && isDigits(p, i + 4) && glued(p, i + 4);
  if (!hasYear) return undefined;
  const digits = width(p, i + 4);
  if (!(digits === 4 || (digits === 2 && sign === '/')) || (glued(p, i + 5) && isOneOf(p, i + 5, '/', '-'))) return undefined;
  const year = digits === 4 ? p.digits[i + 4]! : ofCentury(p.digits[i + 4]!);
  if (year < 1000 || year > 2999) return { expression: NONE, to: i + 5 };
  const monthFirst = isDate(year, a, b);
  const dayFirst = isDate(year, b, a);
  if (!monthFirst && !dayFirst) return { expression: NONE, to: i + 5 };
  if (monthFirst && dayFirst && a !== b)
    return { expression: { kind: 'date', year, month: a, day: b, swappable: true }, to: i + 5 };
  return { expression: { kind: 'date', year, month: monthFirst ? a : b, day: monthFirst ? b : a }, to: i + 5 };
}

/** `9/2012`, `09/2012`. */
function readMonthSlashYear(p: Pieces, i: number): Read | undefined {
  if (width(p, i) > 2 || glued(p, i) || !is(p, i + 1, '/') || !glued(p, i + 1) || !glued(p, i + 2)) return undefined;
  const year = yearAt(p, i + 2);
  const month = p.digits[i]!;
  return year !== undefined && year >= 1900 && month >= 1 && month <= 12
    ? { expression: { kind: 'date', year, month }, to: i + 3 }
    : undefined;
}

/** `19 August 2024`, `19th of August`, `19–20 August`, `30 August - 2 September 2024`, `19 and 20 August`. */
function readDayFirst(p: Pieces, i: number): Read | undefined {
  const first = dayAt(p, i);
  if (!first || first.day < 1 || first.day > 31) return undefined;
  const listed = readDayList(p, first);
  let at = listed.to;
  if (is(p, at, 'day') && is(p, at + 1, 'of')) at += 2;
  else if (is(p, at, 'of')) at += 1;
  else if (is(p, at, '-') && glued(p, at)) at += 1;
  const month = monthAt(p, at);
  if (month === undefined) return undefined;
  let to = skipPoint(p, at + 1);
  if (is(p, to, '-') && glued(p, to) && yearAt(p, to + 1) !== undefined) to += 1;
  const year = yearAfter(p, to);
  return datesOf(month, listed.days, year?.year, year?.to ?? to);
}

/** `August 19, 2024`, `Aug. 19`, `May 24-27, 2021`, `May 9 and 10`, `March the 5th`. */
function readMonthFirst(p: Pieces, i: number): Read | undefined {
  const month = monthAt(p, i);
  if (month === undefined) return undefined;
  let at = skipComma(p, skipPoint(p, i + 1));
  if (is(p, at, 'the')) at += 1;
  if (is(p, at, '-') && glued(p, at)) at += 1;
  const first = dayAt(p, at);
  if (!first || (p.cardinal[at]! >= 0 && p.ordinal[first.to - 1]! < 0)) return undefined;
  if (first.day > 31) return first.day < 50 ? { expression: NONE, to: yearAfter(p, first.to)?.to ?? first.to } : undefined;
  const listed = readDayList(p, first);
  const year = yearAfter(p, listed.to);
  // "in October, 17 countries": the number counts what stands behind it.
  if (is(p, at - 1, ',') && !year && first.to === at + 1 && !endsDays(p, listed.to)) return undefined;
  return datesOf(month, listed.days, year?.year, year?.to ?? listed.to);
}

interface DayList {
  readonly days: readonly number[];
  readonly to: number;
}

/** Days after the first: `-27`, ` to 5`, ` and 10`, `, 12 and 14`. A number that is no second day is left alone. */
function readDayList(p: Pieces, first: DayNumber): DayList {
  const days = [first.day];
  let to = first.to;
  while (days.length < MAX_DAYS_LISTED) {
    const comma = is(p, to, ',') && isDigits(p, to + 1);
    const joined = DASHES_AND_TO.has(p.text[to] ?? '');
    if (!joined && !comma && !isOneOf(p, to, 'and', '&', 'or')) break;
    let at = to + 1;
    if (comma && is(p, at, 'and')) at += 1;
    const next = dayAt(p, at);
    const last = days[days.length - 1]!;
    if (!next || next.day <= last || next.day > 31 + (joined ? 68 : 0)) break;
    if (isDigits(p, next.to) && !glued(p, next.to) && yearAt(p, next.to) === undefined) break;
    if (comma && !isOneOf(p, next.to, 'and', ',', '&') && !(monthAt(p, next.to) !== undefined)) break;
    if (!comma && !joined && !endsDays(p, next.to)) break;
    days.push(next.day);
    to = next.to;
    if (joined) break;
  }
  return { days, to };
}

/** After `May 9 and 10` stands no noun that the 10 counts (`May 9 and 10 soldiers`). */
function endsDays(p: Pieces, i: number): boolean {
  const c = p.text[i]?.charCodeAt(0) ?? 46;
  const letter = c >= 97 && c <= 122;
  if (!letter) return !(c >= 48 && c <= 57) || yearAt(p, i) !== undefined;
  return (
    isOneOf(
      p,
      i,
      'at',
      'in',
      'on',
      'of',
      'for',
      'to',
      'with',
      'by',
      'as',
      'and',
      'during',
      'from',
      'when',
      'where',
      'after',
      'before',
      'respectively',
    ) || monthAt(p, i) !== undefined
  );
}

function datesOf(month: number, days: readonly number[], year: number | undefined, to: number): Read {
  const from = dateOrNone(month, days[0]!, year);
  if (days.length === 1 || from.kind === 'none') return { expression: from, to };
  const until = dateOrNone(month, days[days.length - 1]!, year);
  return { expression: until.kind === 'none' ? NONE : { kind: 'range', from, to: until }, to };
}

/** `2024 August`, `2018 March 18`, `2024 AD August`, `2014 12 28`. */
function readYearFirst(p: Pieces, i: number): Read | undefined {
  const year = yearAt(p, i);
  if (year === undefined) return undefined;
  const at = p.capital[i + 1] && isOneOf(p, i + 1, 'ad', 'ce') ? i + 2 : i + 1;
  const month = monthAt(p, at);
  if (month === undefined || is(p, i + 1, ',')) return undefined;
  const day = isDigits(p, at + 1) ? dayAt(p, at + 1) : undefined;
  if (day && day.day >= 1 && day.day <= 31 && yearAfter(p, day.to) === undefined)
    return { expression: dateOrNone(month, day.day, year), to: day.to };
  if (day) return undefined;
  return { expression: { kind: 'date', year, month }, to: at + 1 };
}

/** `September 2012`, `Sept. 2012`, `Sep-2012`, `June of 2022`, `August, 2012`, `Aug 96`. */
function readMonthYear(p: Pieces, i: number): Read | undefined {
  const month = monthAt(p, i);
  if (month === undefined) return undefined;
  let at = skipPoint(p, i + 1);
  if (is(p, at, 'of') || (is(p, at, '-') && glued(p, at)) || (is(p, at, '/') && glued(p, at))) at += 1;
  const year = yearAfter(p, at);
  if (!year || (is(p, at, ',') && year.year < 1900)) return undefined;
  return { expression: { kind: 'date', year: year.year, month }, to: year.to };
}

/** A date with its weekday in front: joins `Sunday,` and what follows. */
export function withWeekday(expression: Expression, weekday: number): Expression {
  return expression.kind === 'date' && expression.day !== undefined
    ? ({ ...expression, weekday } satisfies CalendarDate)
    : expression;
}
