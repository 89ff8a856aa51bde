import type { TimeUnit, TimeWords } from '../../model/index.ts';
import { readAbsolute, yearAt } from './absolute.ts';
import { dash, glued, is, isDigits, isLetters, isOneOf, wordAt } from './cursor.ts';
import type { Read } from './expression.ts';
import { readCount } from './numbers.ts';
import type { Pieces } from './pieces.ts';
import { readNamedDay, readWeekday, readWhich } from './which.ts';

/** `two days ago`, `a year earlier`, `three weeks later`, `15 minutes from now`, `a week after tomorrow`, and bare durations: `five years`, `five-year`. */
export function readCounted(p: Pieces, i: number, times: TimeWords): Read | undefined {
  const article = isOneOf(p, i, 'a', 'an', 'one', 'the');
  const count = readCount(p, i) ?? (article ? { n: 1, to: i + 1 } : undefined);
  if (!count || is(p, i, 'half'))
    return is(p, i, 'half') && count ? readShiftOrDuration(p, i, count.n, count.to, times) : undefined;
  return readShiftOrDuration(p, i, count.n, count.to, times);
}

function readShiftOrDuration(p: Pieces, i: number, n: number, to: number, times: TimeWords): Read | undefined {
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
  const shift = at === to ? readShift(p, end, total, unit, definite, times) : undefined;
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

function readShift(p: Pieces, i: number, n: number, unit: TimeUnit, definite: boolean, times: TimeWords): Read | undefined {
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
  const shift = times.shifts.get(word);
  // "a week earlier than planned" counts from the plan.
  if (shift && is(p, i + 1, 'than')) return undefined;
  if (shift && !(shift.alone && isLetters(p, i + 1)))
    return { expression: { kind: 'shift', unit, n: n * shift.sign, anchor: shift.from }, to: i + 1 };
  return undefined;
}

/** After `before` or `after` stands a noun or clause, so that nothing in sight says which day is meant. */
const opensClause = (p: Pieces, i: number): boolean =>
  isLetters(p, i) && !isOneOf(p, i, 'and', 'but', 'or', 'in', 'on', 'at', 'when', 'with', 'by', 'as');

/** What a shift starts from: a date, a weekday, yesterday or last Friday. */
function readAnchor(p: Pieces, i: number): Read | undefined {
  return readNamedDay(p, i) ?? readAbsolute(p, i) ?? readWhich(p, i) ?? readWeekday(p, i);
}
