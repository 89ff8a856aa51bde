import type { TimeUnit } from '../../model/index.ts';
import {
  civil,
  type Days,
  dayOf,
  isDate,
  mondayOf,
  monthDays,
  weekdayOf,
  writeDays,
  writeMonth,
  writeYear,
  yearDays,
} from './calendar.ts';
import type { CalendarDate, Expression } from './expression.ts';
import type { Tense } from './tense.ts';
import {
  day,
  decade,
  half,
  isoDuration,
  leaning,
  month,
  move,
  quarter,
  type Resolved,
  season,
  span,
  UNKNOWN,
  unitOf,
  year,
} from './units.ts';

/** What an expression is resolved against. */
export interface Anchor {
  /** The story's day. */
  readonly day?: number;
  /** Minute of that day at which it was published, where known. */
  readonly minute?: number;
  /** The date before it in the text. */
  readonly text?: Days;
  readonly tense: Tense;
}

/** Turns an expression into a date; what its anchor does not settle has no value. Years outside 1000–2999 are never made. */
export function resolve(e: Expression, anchor: Anchor): Resolved {
  switch (e.kind) {
    case 'date':
      return resolveDate(e, anchor);
    case 'unit':
      return resolveUnit(e, anchor);
    case 'shift':
      return resolveShift(e, anchor);
    case 'weekday':
      return resolveWeekday(e, anchor);
    case 'season':
      return resolveSeason(e, anchor);
    case 'feast':
      return resolveFeast(e, anchor);
    case 'nth':
      return resolveNth(e, anchor);
    case 'fiscal':
      return e.until === undefined
        ? { ...year(e.year), timex: `FY${e.year}` }
        : span(yearDays(e.year).first, yearDays(e.until).last, `${writeYear(e.year)}/${writeYear(e.until)}`, `FY${e.year}`);
    case 'decade':
      return decade(e.year);
    case 'century':
      return e.n >= 10 && e.n <= 30
        ? span(dayOf((e.n - 1) * 100, 1, 1), dayOf(e.n * 100 - 1, 12, 31), `${e.n - 1}XX`, String(e.n - 1))
        : UNKNOWN;
    case 'part':
      return resolve(e.of, anchor);
    case 'holding':
      return resolveHolding(e, anchor);
    case 'range':
      return resolveRange(e, anchor);
    case 'duration':
      return resolveDuration(e, anchor);
    case 'set':
      return { timex: e.weekday === undefined ? isoDuration(e.n, e.unit) : `XXXX-WXX-${e.weekday || 7}` };
    case 'ref':
      return { timex: e.value };
    case 'clock':
      return clockDay(anchor);
    case 'none':
      return UNKNOWN;
  }
}

const NEAR = 60; // days: a date this near on the other side of the story's day beats one the better part of a year away
const FAR = 300;

/** The candidate that the tense asks for, but the near one when the other is the better part of a year away. */
function byTense(tense: Tense, now: number, candidates: readonly Days[]): Days | undefined {
  let behind: Days | undefined;
  let ahead: Days | undefined;
  for (const c of candidates) {
    if (c.first <= now && (!behind || c.first > behind.first)) behind = c;
    if (c.last >= now && (!ahead || c.last < ahead.last)) ahead = c;
  }
  if (!behind || !ahead) return behind ?? ahead;
  const back = Math.max(0, now - behind.last);
  const on = Math.max(0, ahead.first - now);
  if (tense === 'past') return back > FAR && on < NEAR ? ahead : behind;
  if (tense === 'future' || tense === 'planned') return on > FAR && back < NEAR ? behind : ahead;
  return back <= on ? behind : ahead;
}

function resolveDate(e: CalendarDate, anchor: Anchor): Resolved {
  if (e.year !== undefined) return fullDate(e, e.year, anchor);
  if (e.month === undefined) return UNKNOWN;
  if (anchor.day === undefined) return { leaning: true, timex: yearless(e.month, e.day) };
  if (e.yearShift !== undefined) return leaning(dateInYear(e, civil(anchor.day).year + e.yearShift, anchor));
  if (e.which !== undefined && e.day === undefined) return leaning(whichMonth(e.month, e.which, anchor.day));
  const now = civil(anchor.day).year;
  const years = e.weekday === undefined ? [now - 1, now, now + 1] : [now - 1, now, now + 1, now - 2, now + 2];
  const candidates: Days[] = [];
  for (const y of years) {
    if (e.day === undefined) candidates.push(monthDays(y, e.month));
    else if (isDate(y, e.month, e.day)) {
      const n = dayOf(y, e.month, e.day);
      if (e.weekday === undefined || weekdayOf(n) === e.weekday) candidates.push({ first: n, last: n });
    }
  }
  const best = byTense(e.weekday === undefined || candidates.length > 1 ? anchor.tense : 'unknown', anchor.day, candidates);
  if (!best) return e.weekday === undefined ? UNKNOWN : resolveDate(withoutWeekday(e), anchor);
  const c = civil(best.first);
  return leaning(e.day === undefined ? month(c.year, c.month) : day(best.first));
}

const dateInYear = ({ yearShift: _, ...e }: CalendarDate, y: number, anchor: Anchor): Resolved =>
  e.day === undefined || isDate(y, e.month!, e.day) ? fullDate(e, y, anchor) : UNKNOWN;

function withoutWeekday({ weekday: _, ...rest }: CalendarDate): CalendarDate {
  return rest;
}

function fullDate(e: CalendarDate, y: number, anchor: Anchor): Resolved {
  if (e.month === undefined) return year(y);
  if (e.day === undefined) return month(y, e.month);
  if (!e.swappable) return day(dayOf(y, e.month, e.day));
  if (anchor.day === undefined) return year(y);
  const [a, b] = [dayOf(y, e.month, e.day), dayOf(y, e.day, e.month)];
  const [da, db] = [Math.abs(a - anchor.day), Math.abs(b - anchor.day)];
  return leaning(Math.min(da, db) <= 45 && da !== db ? day(da < db ? a : b) : year(y));
}

/** `XXXX-06-14`: what TIMEX3 writes for a day of no year. */
const yearless = (m: number, d: number | undefined): string =>
  `XXXX${writeMonth(0, m).slice(4)}${d === undefined ? '' : `-${String(d).padStart(2, '0')}`}`;

/** `last March` is the one before this month, `next March` the one after, `this March` this year's. */
function whichMonth(m: number, which: -1 | 0 | 1, now: number): Resolved {
  const c = civil(now);
  if (which === 0) return month(c.year, m);
  if (which < 0) return month(m < c.month ? c.year : c.year - 1, m);
  return month(m > c.month ? c.year : c.year + 1, m);
}

function resolveUnit(e: Extract<Expression, { kind: 'unit' }>, anchor: Anchor): Resolved {
  const from = e.anchor === 'text' ? (anchor.text ?? nowDays(anchor)) : nowDays(anchor);
  if (!from) return UNKNOWN;
  if (e.anchor === 'text' && e.unit === 'day' && from.first !== from.last) return UNKNOWN;
  const base = e.n > 0 ? from.last : from.first;
  if (MINUTES[e.unit] !== undefined) return resolveShift({ ...e, kind: 'shift' }, anchor);
  if (e.unit === 'weekend') return leaning(unitOf('weekend', weekendBase(base, e.n, anchor.tense)));
  return leaning(unitOf(e.unit, move(base, e.unit, e.n)));
}

/** On a weekend `this weekend` is now; on other days the tense tells whether the one before or the one to come. */
function weekendBase(now: number, n: number, tense: Tense): number {
  if (n !== 0) return now + n * 7;
  const weekday = weekdayOf(now);
  return tense === 'past' && weekday >= 1 && weekday <= 4 ? now - 7 : now;
}

const nowDays = (anchor: Anchor): Days | undefined =>
  anchor.day === undefined ? undefined : { first: anchor.day, last: anchor.day };

const MINUTES: Partial<Record<TimeUnit, number>> = { second: 1 / 60, minute: 1, hour: 60 };
const MAX_SHIFT = 100_000;

function resolveShift(e: Extract<Expression, { kind: 'shift' }>, anchor: Anchor): Resolved {
  if (!Number.isFinite(e.n) || Math.abs(e.n) > MAX_SHIFT) return UNKNOWN;
  const minutes = MINUTES[e.unit];
  const named = typeof e.anchor === 'object';
  const base =
    typeof e.anchor === 'object'
      ? resolve(e.anchor, anchor).days
      : e.anchor === 'text'
        ? (anchor.text ?? nowDays(anchor))
        : nowDays(anchor);
  if (!base) return UNKNOWN;
  if (minutes !== undefined)
    return named || (e.anchor === 'text' && anchor.text) ? UNKNOWN : shiftMinutes(base, e.n * minutes, anchor.minute);
  if (!Number.isInteger(e.n)) return UNKNOWN;
  const from = e.n > 0 ? base.last : base.first;
  const n = move(from, e.unit, e.n);
  if (!inReach(n)) return UNKNOWN;
  const exact = base.first === base.last;
  const daily = e.unit === 'day' || e.unit === 'week' || e.unit === 'fortnight' || e.unit === 'weekend';
  if (daily) return exact ? leaning(day(n)) : UNKNOWN;
  return leaning(named && exact ? day(n) : unitOf(e.unit, n));
}

/** `two hours ago`: the day, and the minute where the story's is known. */
function shiftMinutes(base: Days, minutes: number, at: number | undefined): Resolved {
  if (base.first !== base.last) return UNKNOWN;
  if (at === undefined)
    return Math.abs(minutes) >= 1440 ? leaning(day(base.first + Math.trunc(minutes / 1440))) : leaning(day(base.first));
  const total = at + minutes;
  const n = base.first + Math.floor(total / 1440);
  const ofDay = total - Math.floor(total / 1440) * 1440;
  const words = `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(Math.floor(ofDay % 60)).padStart(2, '0')}`;
  return { ...leaning(day(n)), clock: { timex: `T${words}`, words } };
}

const REACH = { first: dayOf(1000, 1, 1), last: dayOf(2999, 12, 31) };
const inReach = (n: number): boolean => n >= REACH.first && n <= REACH.last;

function resolveWeekday(e: Extract<Expression, { kind: 'weekday' }>, anchor: Anchor): Resolved {
  const base = e.anchor === 'text' ? anchor.text?.first : anchor.day;
  if (base === undefined) return { leaning: true, timex: `XXXX-WXX-${e.weekday || 7}` };
  return leaning(day(weekdayNear(base, e.weekday, e.which, e.anchor === 'text', anchor.tense)));
}

/**
 * The day of that name: behind for a past act, ahead for one to come, today counted in both. `last Friday` said in the same week is the
 * week before; said on a Monday it is three days ago. `next Friday` is next week's.
 */
function weekdayNear(now: number, weekday: number, which: -1 | 0 | 1 | undefined, text: boolean, tense: Tense): number {
  const inWeek = mondayOf(now) + ((weekday + 6) % 7);
  const behind = now - ((weekdayOf(now) - weekday + 7) % 7);
  const ahead = now + ((weekday - weekdayOf(now) + 7) % 7);
  if (text && which !== undefined)
    return which > 0 ? (ahead === now ? now + 7 : ahead) : which < 0 ? (behind === now ? now - 7 : behind) : behind;
  if (which === -1) return behind === now ? now - 7 : behind === now - 1 && inWeek === behind ? behind - 7 : behind;
  if (which === 1) return inWeek + 7;
  if (which === 0)
    return (tense === 'future' || (tense === 'planned' && inWeek < now - 1)) && inWeek < now
      ? inWeek + 7
      : tense === 'past' && inWeek > now
        ? inWeek - 7
        : inWeek;
  // "was expected on Monday", told on Tuesday, speaks of yesterday.
  if (tense === 'planned' && behind >= now - 1) return behind;
  return tense === 'future' || tense === 'planned' || tense === 'present' ? ahead : behind;
}

function resolveSeason(e: Extract<Expression, { kind: 'season' }>, anchor: Anchor): Resolved {
  if (e.year !== undefined) return season(e.year, e.season);
  if (anchor.day === undefined) return UNKNOWN;
  const y = civil(anchor.day).year;
  const all = [y - 2, y - 1, y, y + 1].map((k) => season(k, e.season));
  if (e.which === 0) return leaning(e.season === 4 && civil(anchor.day).month < 3 ? season(y - 1, 4) : season(y, e.season));
  const past = all.filter((s) => s.days!.last < anchor.day!);
  const to_come = all.filter((s) => s.days!.first > anchor.day!);
  if (e.which === -1) return leaning(past.at(-1)!);
  if (e.which === 1) return to_come[0] ? leaning(to_come[0]) : UNKNOWN;
  const best = byTense(
    anchor.tense,
    anchor.day,
    all.map((s) => s.days!),
  );
  return best ? leaning(all.find((s) => s.days === best)!) : UNKNOWN;
}

/** `the week of October 10`: the week that holds the day. */
function resolveHolding(e: Extract<Expression, { kind: 'holding' }>, anchor: Anchor): Resolved {
  const { days, leaning: leans } = resolve(e.of, anchor);
  if (!days || days.first !== days.last) return UNKNOWN;
  return leans ? leaning(unitOf(e.unit, days.first)) : unitOf(e.unit, days.first);
}

/** The feast of the year that is named, else of the one that the tense asks for. */
function resolveFeast(e: Extract<Expression, { kind: 'feast' }>, anchor: Anchor): Resolved {
  const daysIn = (y: number): Resolved | undefined => {
    const days = e.feast(y);
    return days && span(days.first, days.last, writeDays(days));
  };
  if (e.year !== undefined) return daysIn(e.year) ?? UNKNOWN;
  if (e.feast.once) return daysIn(0)!;
  if (anchor.day === undefined) return UNKNOWN;
  const now = anchor.day;
  const y = civil(now).year;
  const all = [y - 1, y, y + 1].map(daysIn).filter((r) => r !== undefined);
  const past = all.filter((r) => r.days!.last < now);
  const ahead = all.filter((r) => r.days!.first > now);
  if (e.which === -1 && past.length > 0) return leaning(past[past.length - 1]!);
  if (e.which === 1 && ahead.length > 0) return leaning(ahead[0]!);
  const best = byTense(
    e.which === 0 ? 'unknown' : anchor.tense,
    now,
    all.map((r) => r.days!),
  );
  return best ? leaning(all.find((r) => r.days === best)!) : UNKNOWN;
}

function resolveNth(e: Extract<Expression, { kind: 'nth' }>, anchor: Anchor): Resolved {
  const of = e.of ? resolve(e.of, anchor) : undefined;
  if (e.of && !of?.days) return UNKNOWN;
  if (of?.days && of.days.last - of.days.first > 400) {
    if (e.unit !== 'half') return UNKNOWN;
    const middle = Math.floor((of.days.first + of.days.last + 1) / 2);
    return leaning(e.n === 1 ? years(of.days.first, middle - 1) : years(middle, of.days.last));
  }
  if (of?.days) {
    const r = e.unit === 'quarter' ? quarter(civil(of.days.first).year, e.n) : half(civil(of.days.first).year, e.n);
    return of.leaning ? leaning(r) : r;
  }
  if (anchor.day === undefined) return UNKNOWN;
  const y = civil(anchor.day).year;
  const all = [y - 1, y, y + 1].map((k) => (e.unit === 'quarter' ? quarter(k, e.n) : half(k, e.n)));
  const best = byTense(
    anchor.tense === 'unknown' ? 'past' : anchor.tense,
    anchor.day,
    all.map((r) => r.days!),
  );
  return best ? leaning(all.find((r) => r.days === best)!) : UNKNOWN;
}

const years = (first: number, last: number): Resolved =>
  span(first, last, `${writeYear(civil(first).year)}/${writeYear(civil(last).year)}`);

function resolveRange(e: Extract<Expression, { kind: 'range' }>, anchor: Anchor): Resolved {
  let from = resolve(e.from, anchor);
  let to = resolve(e.to, anchor);
  if (!from.days || !to.days) return UNKNOWN;
  if (from.days.first > to.days.last || (from.days.first === to.days.first && from.days.last === to.days.last)) {
    if (from.days.first <= to.days.last) return from;
    const fixed = reorder(e, from, to, anchor);
    if (!fixed) return UNKNOWN;
    [from, to] = fixed;
  } else if (isYearless(e.from) && isYearless(e.to) && to.days.first - from.days.first > 366)
    to = resolve(withYear(e.to, civil(from.days.first).year), anchor);
  if (!from.days || !to.days || from.days.first > to.days.last) return UNKNOWN;
  const lean = from.leaning || to.leaning ? { leaning: true } : {};
  return { value: `${edge(from, 0)}/${edge(to, 1)}`, days: { first: from.days.first, last: to.days.last }, ...lean };
}

/** One side of an interval in EDTF: itself, or the outer day of one that is an interval already. */
function edge(r: Resolved, side: 0 | 1): string {
  const value = r.value!;
  return value.includes('/') ? value.split('/')[side]! : value;
}

const isYearless = (e: Expression): boolean => e.kind === 'date' && e.year === undefined && e.month !== undefined;
const withYear = (e: Expression, y: number): Expression => (e.kind === 'date' ? { ...e, year: y } : e);

/** Sides that came out the wrong way round: a year is taken off the first or put on the second, whichever lies nearer to the story's day. */
function reorder(
  e: Extract<Expression, { kind: 'range' }>,
  from: Resolved,
  to: Resolved,
  anchor: Anchor,
): [Resolved, Resolved] | undefined {
  const a = civil(from.days!.first).year;
  const b = civil(to.days!.first).year;
  if (isYearless(e.from) && isYearless(e.to)) {
    const earlier = resolve(withYear(e.from, a - 1), anchor);
    const sameYear = b < a ? resolve(withYear(e.to, a), anchor) : to;
    if (sameYear.days && sameYear.days.last >= from.days!.first) return [leaning(from), leaning(sameYear)];
    const later = resolve(withYear(e.to, b + 1), anchor);
    if (!earlier.days || !later.days) return undefined;
    const now = anchor.day ?? 0;
    const back = Math.abs(now - to.days!.last);
    const on = Math.abs(from.days!.first - now);
    return back <= on || anchor.tense === 'past' ? [leaning(earlier), leaning(to)] : [leaning(from), leaning(later)];
  }
  if (isYearless(e.from)) {
    const same = resolve(withYear(e.from, b), anchor);
    return [leaning(same.days && same.days.first <= to.days!.last ? same : resolve(withYear(e.from, b - 1), anchor)), to];
  }
  if (isYearless(e.to)) return [from, leaning(resolve(withYear(e.to, a), anchor))];
  if (e.from.kind === 'weekday' && e.to.kind === 'weekday') return [leaning(day(from.days!.first - 7)), leaning(to)];
  return undefined;
}

function resolveDuration(e: Extract<Expression, { kind: 'duration' }>, anchor: Anchor): Resolved {
  const duration = isoDuration(e.n, e.unit);
  const r: Resolved = { duration, timex: duration };
  if (!e.way || anchor.day === undefined || !Number.isInteger(e.n) || e.n > 1000 || MINUTES[e.unit] !== undefined) return r;
  const far = move(anchor.day, e.unit, e.way === 'back' ? -e.n : e.n);
  if (!inReach(far)) return r;
  const end = coarse(e.unit, far);
  const now = coarse(e.unit, anchor.day);
  if (e.way === 'in') return { ...leaning(end), ...r };
  const [a, b] = e.way === 'back' ? [end, now] : [now, end];
  return { ...leaning(span(a.days!.first, b.days!.last, `${edge(a, 0)}/${edge(b, 1)}`)), ...r };
}

/** How exactly the far end of a stretch of such units is known: years for years and decades, months for months, days for days and weeks. */
function coarse(unit: TimeUnit, n: number): Resolved {
  if (unit === 'month' || unit === 'quarter') return unitOf('month', n);
  return unit === 'year' || unit === 'decade' || unit === 'century' || unit === 'half' ? unitOf('year', n) : day(n);
}

/** The day a bare time of day belongs to: the date before it in the text, else the story's. */
function clockDay(anchor: Anchor): Resolved {
  const days = anchor.text ?? nowDays(anchor);
  return days && days.first === days.last ? leaning(day(days.first)) : UNKNOWN;
}
