import type { TimeUnit, TimeWord } from '../../model/index.ts';
import type { Read } from './absolute.ts';
import { monthAt, ofCentury, readAbsolute, yearAt } from './absolute.ts';
import type { Expression } from './expression.ts';
import { glued, is, isDigits, isOneOf, readCount, readOrdinal, width } from './numbers.ts';
import type { Pieces } from './pieces.ts';

const ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);
const wordAt = (p: Pieces, i: number): TimeWord => p.word[i] ?? NO_WORD;
const NO_WORD: TimeWord = {};
const the = (p: Pieces, i: number): number => (is(p, i, 'the') ? i + 1 : i);
const dash = (p: Pieces, i: number): number => (is(p, i, '-') ? i + 1 : i);

/** `yesterday`, `the day after tomorrow`. */
export function readNamedDay(p: Pieces, i: number): Read | undefined {
  const shift = wordAt(p, i).dayShift;
  return shift === undefined ? undefined : { expression: { kind: 'shift', unit: 'day', n: shift, anchor: 'now' }, to: i + 1 };
}

/** `last week`, `next Monday`, `this March`, `the past five years`, `the following day`, `previous summer`. */
export function readWhich(p: Pieces, i: number): Read | undefined {
  const withThe = is(p, i, 'the');
  const at = the(p, i);
  const { which, whichInText } = wordAt(p, at);
  const n = which ?? whichInText;
  if (n === undefined) return undefined;
  const anchor = which === undefined || (withThe && n === 1 && is(p, at, 'next')) ? 'text' : 'now';
  const next = at + 1;
  return (
    readWhichCount(p, at, n, which) ??
    readWhichUnit(p, next, n, anchor, withThe, p.text[at]!) ??
    readWhichName(p, next, n, anchor, which !== undefined)
  );
}

/** `the last two years`, `the next few months`, `past decade`. */
function readWhichCount(p: Pieces, at: number, n: number, which: number | undefined): Read | undefined {
  if (which === undefined || (n === 0 && !is(p, at, 'this'))) return undefined;
  const count = readCount(p, at + 1);
  const to = count ? count.to : at + 1;
  const unit = wordAt(p, dash(p, to)).unit;
  if (unit === undefined || n === 0) return undefined;
  if (count) return { expression: { kind: 'duration', n: count.n, unit, way: n < 0 ? 'back' : 'ahead' }, to: dash(p, to) + 1 };
  if (!is(p, at, 'past')) return undefined;
  return { expression: { kind: 'duration', n: 1, unit, way: 'back' }, to: to + 1 };
}

function readWhichUnit(
  p: Pieces,
  i: number,
  n: number,
  anchor: 'now' | 'text',
  withThe: boolean,
  which: string,
): Read | undefined {
  const fiscal = isOneOf(p, i, 'fiscal', 'financial') ? 1 : 0;
  const word = wordAt(p, i + fiscal);
  const { unit } = word;
  if (unit === undefined || unit === 'second' || unit === 'half') return undefined;
  if ((which === 'prior' && !withThe) || p.text[i + fiscal]!.endsWith('s')) return undefined;
  const to = i + fiscal + 1;
  if (withThe && n === 1 && which === 'next' && unit !== 'day' && unit !== 'weekend')
    return { expression: { kind: 'duration', n: 1, unit, way: 'ahead' }, to };
  if (unit === 'decade' && n !== 0 && anchor === 'now')
    return { expression: { kind: 'duration', n: 1, unit, way: n < 0 ? 'back' : 'ahead' }, to };
  return { expression: { kind: 'unit', unit, n, anchor, ...(fiscal === 1 && { fiscal: true }) }, to };
}

function readWhichName(p: Pieces, i: number, n: -1 | 0 | 1, anchor: 'now' | 'text', deictic: boolean): Read | undefined {
  const word = wordAt(p, i);
  if (word.weekday !== undefined && (!word.doubtful || p.capital[i])) {
    return { expression: { kind: 'weekday', weekday: word.weekday, which: n, ...(anchor === 'text' && { anchor }) }, to: i + 1 };
  }
  const month = monthAt(p, i);
  const date = month !== undefined && deictic ? readAbsolute(p, i) : undefined;
  if (date?.expression.kind === 'date' && date.expression.day !== undefined) return date;
  if (month !== undefined && deictic) return { expression: { kind: 'date', month, which: n }, to: i + 1 };
  if (word.season !== undefined && deictic) return { expression: { kind: 'season', season: word.season, which: n }, to: i + 1 };
  return undefined;
}

const BACK: ReadonlySet<string> = new Set(['ago', 'back', 'earlier', 'before', 'previously', 'prior']);
const ON: ReadonlySet<string> = new Set(['later', 'after', 'afterwards', 'on', 'hence', 'out']);

/** `two days ago`, `a year earlier`, `three weeks later`, `15 minutes from now`, `a week after tomorrow`, and bare durations: `five years`, `five-year`. */
export function readCounted(p: Pieces, i: number): Read | undefined {
  const article = isOneOf(p, i, 'a', 'an', 'one', 'the');
  const count = readCount(p, i) ?? (article ? { n: 1, to: i + 1 } : undefined);
  if (!count || is(p, i, 'half')) return is(p, i, 'half') && count ? readShiftOrDuration(p, i, count.n, count.to) : undefined;
  return readShiftOrDuration(p, i, count.n, count.to);
}

function readShiftOrDuration(p: Pieces, i: number, n: number, to: number): Read | undefined {
  const at = dash(p, to);
  const short = shortUnit(p, at, isDigits(p, i));
  const unit = short ?? wordAt(p, at).unit;
  if (unit === undefined || unit === 'half' || isYearBefore(p, i, at)) return undefined;
  const definite = is(p, i, 'the');
  let total = n;
  let end = at + 1;
  if (is(p, end, 'and') && isOneOf(p, end + 1, 'a') && is(p, end + 2, 'half')) {
    total += 0.5;
    end += 3;
  }
  const shift = at === to ? readShift(p, end, total, unit, definite) : undefined;
  if (shift) return shift;
  if (
    definite ||
    (short !== undefined && !is(p, i - 1, 'in')) ||
    isAge(p, end) ||
    (unit === 'quarter' && is(p, end, 'of')) ||
    (unit === 'second' && !isDigits(p, i) && total === 1)
  )
    return undefined;
  return { expression: { kind: 'duration', n: total, unit }, to: end };
}

/** `2018 day five`: the number is a year, for a count would have its plural. */
const isYearBefore = (p: Pieces, i: number, unit: number): boolean =>
  yearAt(p, i) !== undefined && p.digits[i]! >= 1900 && !p.text[unit]!.endsWith('s');

/** `3w`, `2hr`: short for a unit only when glued to digits. */
function shortUnit(p: Pieces, i: number, digits: boolean): TimeUnit | undefined {
  if (!digits || p.capital[i] || !(glued(p, i) || is(p, i, 'mon'))) return undefined;
  switch (p.text[i]) {
    case 'd':
      return 'day';
    case 'w':
      return 'week';
    case 'mo':
    case 'mon':
      return 'month';
    case 'h':
      return 'hour';
    default:
      return undefined;
  }
}

const isAge = (p: Pieces, i: number): boolean => {
  const at = dash(p, i);
  return isOneOf(p, at, 'old', 'olds') || (is(p, at, 'of') && is(p, at + 1, 'age'));
};

function readShift(p: Pieces, i: number, n: number, unit: TimeUnit, definite: boolean): Read | undefined {
  const word = p.text[i] ?? '';
  if (is(p, i, 'from') && isOneOf(p, i + 1, 'now', 'today'))
    return { expression: { kind: 'shift', unit, n, anchor: 'now' }, to: i + 2 };
  if ((word === 'after' || word === 'before' || word === 'from') && !definite) {
    const anchor = readAnchor(p, i + 1);
    if (anchor)
      return { expression: { kind: 'shift', unit, n: word === 'before' ? -n : n, anchor: anchor.expression }, to: anchor.to };
    if (opensClause(p, i + 1)) return undefined;
  }
  if (definite && word !== 'before' && word !== 'after') return undefined;
  if (definite) {
    const anchor = readAnchor(p, i + 1);
    const sign = word === 'before' ? -1 : 1;
    if (anchor) return { expression: { kind: 'shift', unit, n: sign, anchor: anchor.expression }, to: anchor.to };
    return opensClause(p, i + 1) ? undefined : { expression: { kind: 'unit', unit, n: sign, anchor: 'text' }, to: i + 1 };
  }
  if (word === 'ago' || (word === 'back' && !isLetter(p, i + 1)))
    return { expression: { kind: 'shift', unit, n: -n, anchor: 'now' }, to: i + 1 };
  if (BACK.has(word) && word !== 'back') return { expression: { kind: 'shift', unit, n: -n, anchor: 'text' }, to: i + 1 };
  if (word === 'later' || word === 'afterwards' || word === 'hence')
    return { expression: { kind: 'shift', unit, n, anchor: 'text' }, to: i + 1 };
  if (ON.has(word) && !isLetter(p, i + 1))
    return { expression: { kind: 'shift', unit, n, anchor: word === 'out' ? 'now' : 'text' }, to: i + 1 };
  return undefined;
}

const isLetter = (p: Pieces, i: number): boolean => (p.text[i]?.charCodeAt(0) ?? 0) >= 97;
/** After `before` or `after` stands a noun or clause, so that nothing in sight says which day is meant. */
const opensClause = (p: Pieces, i: number): boolean =>
  isLetter(p, i) && !isOneOf(p, i, 'and', 'but', 'or', 'in', 'on', 'at', 'when', 'with', 'by', 'as');

/** What a shift starts from: a date, a weekday, yesterday or last Friday. */
function readAnchor(p: Pieces, i: number): Read | undefined {
  return readNamedDay(p, i) ?? readAbsolute(p, i) ?? readWhich(p, i) ?? readWeekday(p, i);
}

/** `the weekend`, said of the one nearest by tense. */
export function readTheWeekend(p: Pieces, i: number): Read | undefined {
  return is(p, i, 'the') && wordAt(p, i + 1).unit === 'weekend' && !p.text[i + 1]!.endsWith('s')
    ? { expression: { kind: 'unit', unit: 'weekend', n: 0, anchor: 'now' }, to: i + 2 }
    : undefined;
}

/** A weekday alone. */
export function readWeekday(p: Pieces, i: number): Read | undefined {
  const word = wordAt(p, i);
  if (word.weekday === undefined || (!p.capital[i] && word.doubtful)) return undefined;
  return { expression: { kind: 'weekday', weekday: word.weekday }, to: i + 1 };
}

/** `the third quarter of 2009`, `first half of next year`, `third-quarter`, `Q3 2024`. */
export function readNth(p: Pieces, i: number): Read | undefined {
  const at = the(p, i);
  if ((is(p, at, 'q') || is(p, at, 'h')) && p.capital[at] && isDigits(p, at + 1) && glued(p, at + 1) && width(p, at + 1) === 1) {
    const n = p.digits[at + 1]!;
    const unit = is(p, at, 'q') ? 'quarter' : 'half';
    if (n < 1 || n > (unit === 'quarter' ? 4 : 2)) return undefined;
    return withOf(p, at + 2, { kind: 'nth', unit, n }, unit === 'half');
  }
  const final = isOneOf(p, at, 'final', 'last');
  const ordinal = final ? { n: 0, to: at + 1 } : readOrdinal(p, at, ENDINGS);
  if (!ordinal) return undefined;
  const unitAt = dash(p, ordinal.to);
  const unit = wordAt(p, unitAt).unit;
  if (unit === 'century' && !final) return { expression: { kind: 'century', n: ordinal.n }, to: unitAt + 1 };
  if (unit !== 'quarter' && unit !== 'half') return undefined;
  const last = unit === 'quarter' ? 4 : 2;
  if (ordinal.n > last) return undefined;
  if (final && !is(p, unitAt + 1, 'of')) return undefined;
  return withOf(p, unitAt + 1, { kind: 'nth', unit, n: final ? last : ordinal.n }, unit === 'half');
}

function withOf(p: Pieces, i: number, nth: Extract<Expression, { kind: 'nth' }>, needed: boolean): Read | undefined {
  const at = is(p, i, 'of') ? i + 1 : is(p, i, ',') || is(p, i, '-') ? i + 1 : i;
  const year = yearAt(p, at);
  if (year !== undefined) return { expression: { ...nth, of: { kind: 'date', year } }, to: at + 1 };
  const fiscal = readFiscal(p, at);
  if (fiscal) return { expression: { ...nth, of: fiscal.expression }, to: fiscal.to };
  if (is(p, i, 'of')) {
    const of =
      is(p, at, 'the') && is(p, at + 1, 'year')
        ? { expression: { kind: 'unit', unit: 'year', n: 0, anchor: 'now' } as const, to: at + 2 }
        : (readWhich(p, at) ?? readDecade(p, at) ?? readCentury(p, at));
    if (of) return { expression: { ...nth, of: of.expression }, to: of.to };
  }
  return needed ? undefined : { expression: nth, to: i };
}

/** `the 21st century`. */
function readCentury(p: Pieces, i: number): Read | undefined {
  const ordinal = readOrdinal(p, the(p, i), ENDINGS);
  if (!ordinal || wordAt(p, dash(p, ordinal.to)).unit !== 'century') return undefined;
  return { expression: { kind: 'century', n: ordinal.n }, to: dash(p, ordinal.to) + 1 };
}

/** `early 2023`, `mid-June`, `the end of the year`, `late last month`, `earlier in June`, `earlier this week`, `year-end`. */
export function readPart(p: Pieces, i: number, whole: (i: number) => Read | undefined): Read | undefined {
  if (is(p, i, 'year') && isOneOf(p, dash(p, i + 1), 'end')) {
    return {
      expression: { kind: 'part', part: 'end', of: { kind: 'unit', unit: 'year', n: 0, anchor: 'now' } },
      to: dash(p, i + 1) + 1,
    };
  }
  const at = the(p, i);
  const earlier = isOneOf(p, at, 'earlier', 'later', 'sometime', 'elsewhere');
  const part = wordAt(p, at).part;
  if (!earlier && part === undefined) return undefined;
  let next = at + 1;
  if (is(p, next, '-') && glued(p, next)) next += 1;
  const of = is(p, next, 'of');
  if (of || is(p, next, 'in') || is(p, next, 'on')) next += 1;
  if (!of && isOneOf(p, at, 'beginning', 'start', 'end', 'close', 'middle')) return undefined;
  const inner = whole(next) ?? theUnit(p, next);
  if (!inner || inner.expression.kind === 'duration' || inner.expression.kind === 'set') return undefined;
  if (earlier || part === undefined) return { expression: inner.expression, to: inner.to };
  if (inner.expression.kind === 'weekday') return { ...inner, ...(part === 'end' && { clock: { timex: '', words: 'late' } }) };
  return { expression: { kind: 'part', part, of: inner.expression }, to: inner.to };
}

/** `the year`, `the month`, after `the end of`. */
function theUnit(p: Pieces, i: number): Read | undefined {
  if (!isOneOf(p, i, 'the', 'that', 'this')) return undefined;
  const fiscal = isOneOf(p, i + 1, 'fiscal', 'financial', 'calendar') ? 1 : 0;
  const unit = wordAt(p, i + 1 + fiscal).unit;
  if (unit === undefined || unit === 'second' || unit === 'half' || unit === 'minute' || unit === 'hour') return undefined;
  return {
    expression: {
      kind: 'unit',
      unit,
      n: 0,
      anchor: is(p, i, 'that') ? 'text' : 'now',
      ...(fiscal === 1 && !is(p, i + 1, 'calendar') && { fiscal: true }),
    },
    to: i + 2 + fiscal,
  };
}

/** `FY2024-25`, `fiscal 2027`, `financial year 2023-24`, `fiscal year 2024`. */
export function readFiscal(p: Pieces, i: number): Read | undefined {
  let at = i;
  if (is(p, at, 'fy') && p.capital[at]) at += 1;
  else if (isOneOf(p, at, 'fiscal', 'financial', 'fiscals')) at += is(p, at + 1, 'year') || is(p, at + 1, 'years') ? 2 : 1;
  else return undefined;
  if (is(p, at, '-') || is(p, at, "'")) at += 1;
  if (!isDigits(p, at)) return undefined;
  const year = width(p, at) === 4 ? p.digits[at]! : width(p, at) === 2 ? ofCentury(p.digits[at]!) : 0;
  if (year < 1900 || year > 2100) return undefined;
  const until = secondYear(p, at, year);
  return { expression: { kind: 'fiscal', year, ...(until && { until: until.year }) }, to: until?.to ?? at + 1 };
}

/** The `-25` or `-2025` after a year. */
export function secondYear(p: Pieces, i: number, year: number): { year: number; to: number } | undefined {
  if (!isOneOf(p, i + 1, '-', '/') || !isDigits(p, i + 2) || (glued(p, i + 2) && !glued(p, i + 1))) return undefined;
  const n = p.digits[i + 2]!;
  if (glued(p, i + 3) && (isOneOf(p, i + 3, '-', '/', '%', ':') || isLetter(p, i + 3)) && !is(p, i + 4, 'period'))
    return undefined;
  const until = width(p, i + 2) === 2 && glued(p, i + 1) ? year - (year % 100) + n : width(p, i + 2) === 4 ? n : 0;
  return until > year && until < year + 200 ? { year: until, to: i + 3 } : undefined;
}

/** `summer 2012`, `the summer of 2012`, `winter 2023-24`. */
export function readSeason(p: Pieces, i: number): Read | undefined {
  const at = the(p, i);
  const season = wordAt(p, at).season;
  if (season === undefined) return undefined;
  const yearPiece = is(p, at + 1, 'of') || is(p, at + 1, ',') ? at + 2 : at + 1;
  const year = yearAt(p, yearPiece);
  if (year !== undefined) {
    const until = secondYear(p, yearPiece, year);
    return { expression: { kind: 'season', season, year }, to: until?.to ?? yearPiece + 1 };
  }
  if (is(p, at + 1, 'of')) {
    const of = readWhich(p, at + 2);
    if (of?.expression.kind === 'unit' && of.expression.unit === 'year')
      return { expression: { kind: 'season', season, which: of.expression.n as -1 | 0 | 1 }, to: of.to };
  }
  const cold = season !== 1 && season !== 3;
  const named = cold && i !== at && isOneOf(p, i - 1, 'in', 'during', 'since');
  return named ? { expression: { kind: 'season', season }, to: at + 1 } : undefined;
}

/** `the 1990s`, `the '80s`, `mid-1990s`. */
export function readDecade(p: Pieces, i: number): Read | undefined {
  const withThe = is(p, i, 'the');
  let at = the(p, i);
  const apostrophe = is(p, at, "'");
  if (apostrophe) at += 1;
  if (!isDigits(p, at)) return undefined;
  let to = at + 1;
  if (is(p, to, "'") && glued(p, to)) to += 1;
  if (!is(p, to, 's') || !glued(p, to)) return undefined;
  const n = p.digits[at]!;
  if (width(p, at) === 4 && n % 10 === 0 && n >= 1000 && n < 2200)
    return { expression: { kind: 'decade', year: n, short: false }, to: to + 1 };
  const short =
    width(p, at) === 2 && n % 10 === 0 && n >= 20 && (withThe || apostrophe || isOneOf(p, i - 1, 'and', 'to', '-', 'or'));
  return short ? { expression: { kind: 'decade', year: 1900 + n, short: true }, to: to + 1 } : undefined;
}

/** `every two years`, `each week`, `every Monday`, `once a year`, `annual`, `per year`. */
export function readSet(p: Pieces, i: number): Read | undefined {
  const every = wordAt(p, i).every;
  if (every) return inName(p, i) ? undefined : { expression: { kind: 'set', n: every[0], unit: every[1] }, to: i + 1 };
  if (isOneOf(p, i, 'every', 'each')) {
    const other = is(p, i + 1, 'other') ? 1 : 0;
    const count = readCount(p, i + 1 + other);
    const at = count?.to ?? i + 1 + other;
    const word = wordAt(p, at);
    if (word.weekday !== undefined && !count)
      return { expression: { kind: 'set', n: 1 + other, unit: 'week', weekday: word.weekday }, to: at + 1 };
    if (word.dayPart !== undefined && !count && !other) return { expression: { kind: 'set', n: 1, unit: 'day' }, to: at + 1 };
    if (word.unit === undefined || word.unit === 'half' || (word.unit === 'second' && !count)) return undefined;
    return { expression: { kind: 'set', n: count?.n ?? 1 + other, unit: word.unit }, to: at + 1 };
  }
  if (isOneOf(p, i, 'once', 'twice', 'per') || (is(p, i, 'times') && i > 0)) {
    const at = isOneOf(p, i + 1, 'a', 'an', 'every', 'per') ? i + 2 : is(p, i, 'per') ? i + 1 : -1;
    const unit = at < 0 ? undefined : wordAt(p, at).unit;
    return unit && unit !== 'half' && unit !== 'second' ? { expression: { kind: 'set', n: 1, unit }, to: at + 1 } : undefined;
  }
  return undefined;
}

/** `Daily Mail`, `China Daily`: part of a name. */
const inName = (p: Pieces, i: number): boolean => p.capital[i] === 1 && (p.capital[i - 1] === 1 || p.capital[i + 1] === 1);

/** Feasts with a day of their own: `Christmas Day`, `New Year's Eve`, `May Day`. */
export function readFeast(p: Pieces, i: number): Read | undefined {
  const date = (month: number, day: number, to: number): Read => {
    const year = yearAt(p, to);
    return {
      expression: { kind: 'date', month, day, ...(year !== undefined && { year }) },
      to: year === undefined ? to : to + 1,
    };
  };
  if (!p.capital[i]) return undefined;
  const feast = wordAt(p, i).feast;
  if (feast) {
    const [month, day] = feast;
    if (isOneOf(p, i + 1, 'eve')) return date(month, day - 1, i + 2);
    return date(month, day, is(p, i + 1, 'day') ? i + 2 : i + 1);
  }
  if (is(p, i, 'new') && isOneOf(p, i + 1, 'year', 'years')) {
    const at = isOneOf(p, i + 2, "'s") ? i + 3 : is(p, i + 2, "'") ? (is(p, i + 3, 's') ? i + 4 : i + 3) : i + 2;
    if (is(p, at, 'day')) return date(1, 1, at + 1);
    if (is(p, at, 'eve')) return date(12, 31, at + 1);
  }
  return undefined;
}

/** `now`, `currently`, `recently`, `the future`: they point and name no date. */
export function readRef(p: Pieces, i: number): Read | undefined {
  const ref = wordAt(p, i).ref;
  if (ref === undefined) return is(p, i, 'the') ? readFuture(p, i) : undefined;
  if (ref === 'FUTURE_REF' || (is(p, i, 'present') && (!is(p, i - 1, 'at') || isLetter(p, i + 1)))) return undefined;
  const stretch = is(p, i, 'recent') && wordAt(p, i + 1).unit !== undefined && p.text[i + 1]!.endsWith('s');
  return { expression: { kind: 'ref', value: ref }, to: stretch ? i + 2 : i + 1 };
}

/** `in the future`, `in the near future`. */
function readFuture(p: Pieces, i: number): Read | undefined {
  const at = isOneOf(p, i + 1, 'near', 'distant', 'foreseeable', 'immediate') ? i + 2 : i + 1;
  const isFuture = wordAt(p, at).ref === 'FUTURE_REF' || (at > i + 1 && is(p, at, 'term'));
  return isFuture && isOneOf(p, i - 1, 'in', 'for', 'over')
    ? { expression: { kind: 'ref', value: 'FUTURE_REF' }, to: at + 1 }
    : undefined;
}
