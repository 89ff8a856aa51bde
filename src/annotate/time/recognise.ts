import { relation } from '../../model/index.ts';
import { readAbsolute, withWeekday, yearAt } from './absolute.ts';
import { readMonthAlone, readWeekdayAlone, readYears } from './alone.ts';
import { readClock } from './clock.ts';
import { readCounted } from './counted.ts';
import { is, isDigits, isOneOf, width } from './cursor.ts';
import type { ClockTime, Expression, Found, Read } from './expression.ts';
import { opensFeast, readFeast } from './feasts.ts';
import { readPart } from './parts.ts';
import type { Pieces, Scene } from './pieces.ts';
import { readRef } from './pointing.ts';
import { readSet } from './recurring.ts';
import { readDecade, readFiscal, readNth, readSeason } from './spans.ts';
import { readNamedDay, readTheWeekend, readWeekOf, readWhich } from './which.ts';

/**
 * All expressions of time in a text, in order, none inside another: at each piece the longest reading wins. Every reader is ignorant of
 * the others; what may open an expression is decided by the piece alone, so that most words cost one look.
 */
export function recognise(scene: Scene): Found[] {
  const { pieces: p } = scene;
  const found: Found[] = [];
  for (let i = 0; i < p.length; ) {
    const read = mayOpen(scene, i) ? readRange(scene, i) : undefined;
    if (!read) {
      i += 1;
      continue;
    }
    if (read.expression.kind !== 'none') found.push(read);
    i = Math.max(read.to, i + 1);
  }
  return shareYears(p, found);
}

/** `in May and September 2022`, `June 3, June 5 and July 1, 2022`: dates of one list have the year of the last. */
function shareYears(p: Pieces, found: Found[]): Found[] {
  for (let k = found.length - 2; k >= 0; k--) {
    const [a, b] = [found[k]!.expression, found[k + 1]!.expression];
    if (a.kind !== 'date' || b.kind !== 'date' || a.year !== undefined || b.year === undefined || a.which !== undefined) continue;
    if (a.month === undefined || b.month === undefined || (a.day === undefined) !== (b.day === undefined)) continue;
    if (!isListJoint(p, found[k]!.to, found[k + 1]!.from)) continue;
    const year = a.month > b.month ? b.year - 1 : b.year;
    found[k] = { ...found[k]!, expression: { ...a, year } };
  }
  return found;
}

const isListJoint = (p: Pieces, from: number, to: number): boolean => {
  if (to - from < 1 || to - from > 2) return false;
  for (let i = from; i < to; i++) if (!isOneOf(p, i, ',', 'and', 'or', '&', '/')) return false;
  return true;
};

const isOfTime = (p: Pieces, i: number): boolean =>
  i < p.length && (p.word[i] !== undefined || p.digits[i]! >= 0 || p.cardinal[i]! >= 0 || p.ordinal[i]! >= 0);

function mayOpen({ pieces: p, times, feasts }: Scene, i: number): boolean {
  if (isOfTime(p, i) || opensFeast(feasts, p, i)) return true;
  const text = p.text[i]!;
  if (times.leaders.has(text)) return isOfTime(p, i + 1) || times.afterLeaders.has(p.text[i + 1] ?? '') || is(p, i + 1, '-');
  return times.openers.has(text);
}

/** One expression, or two joined to a period: `from March 3 to 5`, `between 2014 and 2019`, `July - September 2021`. */
function readRange(scene: Scene, i: number): Found | undefined {
  const { pieces: p } = scene;
  const opener = isOneOf(p, i, 'from', 'between') ? p.text[i]! : undefined;
  const start = opener ? i + 1 : i;
  const left = readOne(scene, start, opener !== undefined) ?? (opener ? readBareDay(p, start) : undefined);
  if (!left || left.expression.kind === 'none') return opener ? undefined : left;
  const right = joinable(left, opener !== undefined) ? readRight(scene, left, opener) : undefined;
  if (!right) return opener ? undefined : left;
  const range = joinRange(left, right);
  return range ? { ...range, from: start } : opener ? undefined : left;
}

/** What may be a side of a period: a date or weekday anywhere, the rest only behind `from` or `between`. */
const joinable = ({ expression: { kind } }: Found, opened: boolean): boolean =>
  kind === 'date' ||
  kind === 'weekday' ||
  (opened && ['unit', 'fiscal', 'decade', 'shift', 'nth', 'season', 'part'].includes(kind));

/** `3` in `from 3 to 5 March`. */
function readBareDay(p: Pieces, i: number): Found | undefined {
  const n = isDigits(p, i) && width(p, i) <= 2 ? p.digits[i]! : 0;
  return n >= 1 && n <= 31 ? { from: i, to: i + 1, expression: { kind: 'date', day: n } } : undefined;
}

function readRight(scene: Scene, left: Found, opener: string | undefined): Found | undefined {
  const { pieces: p } = scene;
  const joint = left.to;
  const word = p.text[joint] ?? '';
  const joins =
    opener === 'between'
      ? word === 'and'
      : word === '-' ||
        word === 'to' ||
        word === 'through' ||
        word === 'thru' ||
        (opener === 'from' && isOneOf(p, joint, 'until', 'till'));
  if (!joins) return undefined;
  const at = is(p, joint + 1, 'the') && p.word[joint + 2] === undefined ? joint + 2 : joint + 1;
  const right = readOne(scene, at, true);
  if (right && joinable(right, true)) return right;
  const day = left.expression.kind === 'date' && left.expression.day !== undefined && opener ? readBareDay(p, at) : undefined;
  return day;
}

/** The period from left to right, each side taking from the other the month and year it does not say itself. */
function joinRange(left: Found, right: Found): Found | undefined {
  let [a, b] = [left.expression, right.expression];
  if (a.kind === 'date' && b.kind === 'date') {
    if (a.month === undefined && a.year === undefined && b.month === undefined) return undefined;
    const month = a.month ?? (a.day !== undefined ? b.month : undefined);
    const until = { ...b, ...(b.month === undefined && b.day !== undefined && a.month !== undefined && { month: a.month }) };
    const year = a.year ?? b.year;
    const wraps =
      a.year === undefined && b.year !== undefined && month !== undefined && until.month !== undefined && month > until.month;
    a = { ...a, ...(month !== undefined && { month }), ...(year !== undefined && { year: wraps ? year - 1 : year }) };
    if (until.year === undefined && a.year !== undefined && b.year === undefined && until.month !== undefined) {
      b = { ...until, year: month !== undefined && month > until.month ? a.year + 1 : a.year };
    } else b = until;
    if (a.kind === 'date' && b.kind === 'date' && a.year !== undefined && b.year !== undefined && a.year > b.year)
      return undefined;
  }
  return {
    from: left.from,
    to: right.to,
    expression: { kind: 'range', from: a, to: b },
    parts: [
      { ...left, expression: a },
      { ...right, expression: b },
    ],
  };
}

/** One expression at piece i, with the weekday before it and the time of day around it. */
function readOne(scene: Scene, i: number, inRange: boolean): Found | undefined {
  const { pieces: p } = scene;
  const clocked = readClockFirst(scene, i);
  if (clocked) return clocked;
  const dayPart = readDayPart(scene, i);
  let best = longest(p, i, scene, inRange);
  if (dayPart && (!best || dayPart.to > best.to)) best = dayPart;
  if (!best) return undefined;
  if (best.clock || !takesClock(best.expression)) return best;
  const after = readClockAfter(scene, best.to);
  if (!after) return best;
  const year =
    best.expression.kind === 'date' && best.expression.day !== undefined && best.expression.year === undefined
      ? yearAt(p, after.to)
      : undefined;
  if (year !== undefined)
    return { ...best, expression: { ...best.expression, year } as Expression, to: after.to + 1, clock: after.clock };
  return { ...best, to: after.to, clock: after.clock };
}

const takesClock = (e: Expression): boolean =>
  e.kind === 'weekday' ||
  (e.kind === 'shift' && e.unit === 'day') ||
  (e.kind === 'date' && e.day !== undefined) ||
  e.kind === 'feast' ||
  (e.kind === 'unit' && e.unit === 'day') ||
  (e.kind === 'part' && takesClock(e.of));

function longest(p: Pieces, i: number, scene: Scene, inRange: boolean, parts = true): Found | undefined {
  let best: Read | undefined;
  const take = (read: Read | undefined): void => {
    if (read && (!best || read.to > best.to)) best = read;
  };
  if (!isSurname(scene, i)) take(readFeast(scene.feasts, p, i));
  take(readWeekdayDate(scene, i));
  take(readAbsolute(p, i));
  take(readNamedDay(p, i));
  take(readWhichFeast(scene, i));
  take(readNth(p, i));
  take(readFiscal(p, i));
  take(readDecade(p, i));
  take(readSeason(p, i));
  take(readWhich(p, i));
  take(readTheWeekend(p, i));
  take(readWeekOf(p, i));
  take(readCounted(p, i, scene.times));
  take(readSet(p, i));
  if (!best) take(readWeekdayAlone(scene, i));
  if (!best) take(readMonthAlone(scene, i, inRange));
  if (!best) take(readYears(scene, i, inRange));
  if (parts) take(readPart(p, i, (k) => longest(p, k, scene, true, false)));
  if (!best) take(readRef(p, i));
  return best && { ...withWhichYear(p, best), from: i };
}

/** `20 March last year`, `October of next year`, `in June this year`: a date without a year takes that one. */
function withWhichYear(p: Pieces, read: Read): Read {
  const e = read.expression;
  if (e.kind !== 'date' || e.year !== undefined || e.month === undefined || e.which !== undefined) return read;
  const at = is(p, read.to, 'of') || is(p, read.to, ',') ? read.to + 1 : read.to;
  const year = p.word[at]?.which !== undefined && is(p, at + 1, 'year') ? readWhich(p, at) : undefined;
  return year?.expression.kind === 'unit' ? { expression: { ...e, yearShift: year.expression.n }, to: year.to } : read;
}

/** Christmas of "Johnnie Christmas". */
function isSurname({ pieces: p, syntax }: Scene, i: number): boolean {
  const token = p.token[i]!;
  return p.capital[i - 1] === 1 && syntax.head[token] === token - 1 && relation(syntax, token) === 'flat';
}

/** `last Christmas`, `next Ramadan`. */
function readWhichFeast({ pieces: p, feasts }: Scene, i: number): Read | undefined {
  const which = p.word[i]?.which;
  const read = which === undefined ? undefined : readFeast(feasts, p, i + 1);
  return read?.expression.kind === 'feast' && which !== undefined
    ? { ...read, expression: { ...read.expression, which } }
    : undefined;
}

/** `Tuesday, August 20, 2024`, `Sun., 6 March`, `Monday (19 August)`. */
function readWeekdayDate({ pieces: p, syntax }: Scene, i: number): Read | undefined {
  const weekday = p.word[i]?.weekday;
  if (weekday === undefined) return undefined;
  let at = i + 1;
  while (at < i + 4 && isOneOf(p, at, '.', ',', '(', 'the')) at += 1;
  const sentenceOf = (k: number): number | undefined => syntax.sentenceOf[p.token[k] ?? -1];
  // A headline's "until Friday" has nothing to do with the day on the line below.
  if (sentenceOf(at) !== sentenceOf(i)) return undefined;
  const date = readAbsolute(p, at);
  if (date?.expression.kind !== 'date' || date.expression.day === undefined) {
    return date?.expression.kind === 'none' && p.capital[i] ? date : undefined;
  }
  const close = is(p, at - 1, '(') && is(p, date.to, ')') ? 1 : 0;
  return { expression: withWeekday(date.expression, weekday), to: date.to + close };
}

/** `this morning`, `last night`, `in the evening`, `on the morning of 3 June`, `yesterday afternoon` (the day first is read with its date). */
function readDayPart(scene: Scene, i: number): Found | undefined {
  const { pieces: p } = scene;
  const at = is(p, i, 'the') ? i + 1 : i;
  const shift = p.word[at]?.which ?? p.word[at]?.whichInText;
  const partAt = shift === undefined ? at : at + 1;
  const part = p.word[partAt]?.dayPart;
  if (
    part === undefined ||
    p.word[partAt]?.dayShift !== undefined ||
    isOneOf(p, partAt, 'noon', 'midnight', 'midday', 'lunchtime', 'overnight')
  )
    return undefined;
  const clock: ClockTime = { timex: `T${part[0]}`, words: part[1] };
  if (shift !== undefined) {
    const inText = p.word[at]?.which === undefined || (at > i && shift === 1);
    const expression: Expression = inText
      ? { kind: 'unit', unit: 'day', n: shift, anchor: 'text' }
      : { kind: 'shift', unit: 'day', n: shift, anchor: 'now' };
    return { from: i, to: partAt + 1, expression, clock };
  }
  if (at === i) return undefined;
  if (is(p, partAt + 1, 'of')) {
    const day = longest(p, partAt + 2, scene, true);
    if (day && takesClock(day.expression)) return { from: i, to: day.to, expression: day.expression, clock };
  }
  if (is(p, i - 1, 'of') && isOneOf(p, i - 2, 'middle', 'dead', 'heat')) return undefined;
  return isOneOf(p, i - 1, 'in', 'during', 'of') || isOneOf(p, i - 1, 'later', 'earlier')
    ? { from: i, to: partAt + 1, expression: { kind: 'clock', anchor: 'text' }, clock }
    : undefined;
}

/** A clock time, with the date behind it: `12:00 UTC Monday`, `at 5 pm on 3 June`. */
function readClockFirst(scene: Scene, i: number): Found | undefined {
  const { pieces: p, times } = scene;
  const read = readClock(p, i, times);
  if (!read) return undefined;
  let at = read.to;
  if (isOneOf(p, at, ',', 'on')) at += 1;
  if (is(p, at, 'on')) at += 1;
  const day = longest(p, at, scene, true);
  if (day && takesClock(day.expression)) return { from: i, to: day.to, expression: day.expression, clock: read.clock };
  return { from: i, to: read.to, expression: { kind: 'clock', anchor: 'text' }, clock: read.clock };
}

/** The time of day behind a date: `Monday evening`, `August 19, 2024 at 5 pm`, `Thursday, 10:30`. */
function readClockAfter(scene: Scene, i: number): { clock: ClockTime; to: number } | undefined {
  const { pieces: p, times } = scene;
  const part = p.word[i]?.dayPart;
  if (part && !isOneOf(p, i, 'overnight')) return { clock: { timex: `T${part[0]}`, words: part[1] }, to: i + 1 };
  let at = i;
  if (is(p, at, ',') || is(p, at, '-')) at += 1;
  if (isOneOf(p, at, 'at', 'around', 'about')) at += 1;
  if (is(p, at, 'around')) at += 1;
  const read = readClock(p, at, times);
  return read && { clock: read.clock, to: read.to };
}
