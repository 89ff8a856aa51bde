import { monthAt, readAbsolute } from './absolute.ts';
import { dash, is, isOneOf, the, wordAt } from './cursor.ts';
import type { Read } from './expression.ts';
import { readCount } from './numbers.ts';
import type { Pieces } from './pieces.ts';

/** `yesterday`, `the day after tomorrow`. */
export function readNamedDay(p: Pieces, i: number): Read | undefined {
  const shift = wordAt(p, i).dayShift;
  return shift === undefined ? undefined : { expression: { kind: 'shift', unit: 'day', n: shift, anchor: 'now' }, to: i + 1 };
}

/** `last week`, `next Monday`, `this March`, `the past five years`, `the following day`, `previous summer`. */
export function readWhich(p: Pieces, i: number): Read | undefined {
  const withThe = is(p, i, 'the');
  const at = the(p, i);
  if (withThe) {
    const turned = readTurned(p, at);
    if (turned) return turned;
  }
  const { which, whichInText } = wordAt(p, at);
  const n = which ?? whichInText;
  // "following Friday's vote" is after it.
  if (n === undefined || (!withThe && is(p, at, 'following'))) return undefined;
  const anchor = which === undefined || (withThe && n === 1 && is(p, at, 'next')) ? 'text' : 'now';
  const next = at + 1;
  return (
    readWhichCount(p, at, n, which) ??
    readWhichUnit(p, next, n, anchor, withThe, p.text[at]!) ??
    readWhichName(p, next, n, anchor, which !== undefined)
  );
}

/** `the year previous`, `the month following`, and `the entire year`, of the date before. */
function readTurned(p: Pieces, i: number): Read | undefined {
  const whole = isOneOf(p, i, 'entire', 'whole', 'full');
  const at = whole ? i + 1 : i;
  const { unit } = wordAt(p, at);
  if (unit !== 'year' && unit !== 'month' && unit !== 'week') return undefined;
  const n = whole ? 0 : wordAt(p, at + 1).whichInText;
  if (n === undefined || (!whole && (n === 0 || wordAt(p, at + 2).unit !== undefined))) return undefined;
  return p.text[at]!.endsWith('s')
    ? undefined
    : { expression: { kind: 'unit', unit, n, anchor: 'text' }, to: whole ? at + 1 : at + 2 };
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
  // "the last day of the visit" is no yesterday; "a profit for the last year of $3 million" is of the year before.
  if (which === 'last' && (withThe || is(p, i - 2, 'the')) && is(p, i + fiscal + 1, 'of') && isOf(p, i + fiscal + 2))
    return undefined;
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

/** `the weekend`, said of the one nearest by tense. */
export function readTheWeekend(p: Pieces, i: number): Read | undefined {
  return is(p, i, 'the') && wordAt(p, i + 1).unit === 'weekend' && !p.text[i + 1]!.endsWith('s')
    ? { expression: { kind: 'unit', unit: 'weekend', n: 0, anchor: 'now' }, to: i + 2 }
    : undefined;
}

/** `the week of October 10`, `the weekend of 3 June 2023`. */
export function readWeekOf(p: Pieces, i: number): Read | undefined {
  const at = the(p, i);
  const { unit } = wordAt(p, at);
  if ((unit !== 'week' && unit !== 'weekend') || !is(p, at + 1, 'of') || p.text[at]!.endsWith('s')) return undefined;
  const date = readAbsolute(p, is(p, at + 2, 'the') ? at + 3 : at + 2);
  if (date?.expression.kind !== 'date' || date.expression.day === undefined) return undefined;
  return { expression: { kind: 'holding', unit, of: date.expression }, to: date.to };
}

/** A weekday alone. */
export function readWeekday(p: Pieces, i: number): Read | undefined {
  const word = wordAt(p, i);
  if (word.weekday === undefined || (!p.capital[i] && word.doubtful)) return undefined;
  return { expression: { kind: 'weekday', weekday: word.weekday }, to: i + 1 };
}

/** `of the visit`, not `of $3 million` */
const isOf = (p: Pieces, i: number): boolean =>
  isOneOf(p, i, 'the', 'a', 'his', 'her', 'its', 'their', 'our', 'my', 'this', 'that');
