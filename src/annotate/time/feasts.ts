import type { ActorCode, Knowledge } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import { yearAt } from './absolute.ts';
import { addMonths, type Days, dayOf, daysOf, isDate, weekdayOf } from './calendar.ts';
import { is, isOneOf } from './cursor.ts';
import type { Read } from './expression.ts';
import type { Pieces } from './pieces.ts';

/** A day with a name: when it falls in a year; undefined where that is not known. What happened `once` has its day in every year. */
export type Feast = ((year: number) => Days | undefined) & { readonly once?: boolean };

/** The feasts that a text may name, by the first word of their names, and what countries are called. */
export interface Feasts {
  readonly byWord: ReadonlyMap<string, readonly Named[]>;
  readonly countries: ReadonlyMap<string, ActorCode>;
}

interface Named {
  readonly words: readonly string[];
  readonly feast: Feast;
  /** Whose it is. */
  readonly actor: ActorCode | undefined;
  /** Nobody else has one of this name, or it is everybody's. */
  readonly alone: boolean;
}

export const noFeasts: Feasts = { byWord: new Map(), countries: new Map() };

const known = new WeakMap<Knowledge, Feasts>();

/** The feasts of `holidays.tsv`, read once. */
export function feastsOf(knowledge: Knowledge): Feasts {
  const made = known.get(knowledge);
  if (made) return made;
  const listed = new Map<string, Map<number, Days>>();
  for (const { name, first, last } of knowledge.table('holiday-days')) {
    const days = daysOf(last ? `${first}/${last}` : first!);
    const years = listed.get(name!) ?? new Map<number, Days>();
    if (days) listed.set(name!, years.set(Number(first!.slice(0, 4)), days));
  }
  const byWord = new Map<string, Named[]>();
  const users = new Map<string, number>();
  const rows = knowledge.table('holidays').map(({ names, actor, rule }) => ({ actor, rule, names: names!.split('|') }));
  for (const { names, actor } of rows) if (actor) for (const name of names) users.set(name, (users.get(name) ?? 0) + 1);
  for (const { names, actor, rule } of rows) {
    const feast = rule === 'days' ? (year: number) => listed.get(names[0]!)?.get(year) : feastBy(rule!);
    for (const name of names) {
      const words = name.match(PIECES)!;
      const named = {
        words,
        feast,
        actor: (actor || undefined) as ActorCode | undefined,
        alone: !actor || users.get(name) === 1,
      };
      byWord.set(words[0]!, [...(byWord.get(words[0]!) ?? []), named]);
    }
  }
  const countries = new Map<string, ActorCode>();
  for (const { text, kind, actor } of knowledge.names)
    if (actor && (kind === 'country' || kind === 'demonym')) countries.set(fold(text), actor);
  const feasts = { byWord, countries };
  known.set(knowledge, feasts);
  return feasts;
}

const PIECES = /[a-z]+|\d+|[^\sa-z\d]/g; // new year ' s day
const FIXED = /^(\d\d)-(\d\d)$/; // 12-25
const NTH = /^(\d\d)-(sun|mon|tue|wed|thu|fri|sat)-(\d|last)$/; // 11-thu-4
const EASTER = /^(easter|orthodox)([+-]\d+)(?:\.\.([+-]\d+))?$/; // easter-2, easter-7..-1
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

function feastBy(rule: string): Feast {
  const fixed = FIXED.exec(rule);
  if (fixed) return (year) => one(dayOf(year, Number(fixed[1]), Number(fixed[2])));
  const once = daysOf(rule);
  if (once) return Object.assign(() => once, { once: true });
  const nth = NTH.exec(rule);
  if (nth) return (year) => one(nthWeekday(year, Number(nth[1]), WEEKDAYS.indexOf(nth[2]!), nth[3]!));
  const [, kind, from, to = from] = EASTER.exec(rule) ?? [];
  if (!kind) throw new Error(`holidays.tsv: the rule ${rule} is none of 12-25, 11-thu-4, easter-2, days`);
  return (year) => {
    const easter = kind === 'easter' ? easterOf(year) : orthodoxEasterOf(year);
    return { first: easter + Number(from), last: easter + Number(to) };
  };
}

const one = (day: number): Days => ({ first: day, last: day });

function nthWeekday(year: number, month: number, weekday: number, n: string): number {
  if (n !== 'last') {
    const first = dayOf(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (Number(n) - 1);
  }
  const last = addMonths(dayOf(year, month, 1), 1) - 1;
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}

/** Easter Sunday of the Gregorian calendar (the anonymous computus, Meeus/Jones/Butcher). */
function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** Easter Sunday of the Julian calendar, as a day of ours (Meeus). */
function orthodoxEasterOf(year: number): number {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const n = d + e + 114;
  const lag = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1) + lag;
}

/** Whether a feast's name may begin with this word. */
export const opensFeast = (feasts: Feasts, p: Pieces, i: number): boolean => p.capital[i] === 1 && feasts.byWord.has(p.text[i]!);

/** `Christmas Day`, `Good Friday 2024`, `Eid al-Fitr`, `India's Independence Day`, `the Independence Day of Kenya`. */
export function readFeast(feasts: Feasts, p: Pieces, i: number): Read | undefined {
  if (!opensFeast(feasts, p, i)) return undefined;
  const fitting = feasts.byWord.get(p.text[i]!)!.filter(({ words }) => words.every((word, k) => is(p, i + k, word)));
  const length = Math.max(0, ...fitting.map((f) => f.words.length));
  const longest = fitting.filter((f) => f.words.length === length);
  if (longest.length === 0) return undefined;
  // Of "October 7 attack" the date is what is read.
  const to = i + (longest[0]!.feast.once ? datePart(longest[0]!.words) : length);
  const year = longest[0]!.feast.once ? undefined : yearBehind(p, to);
  const country = longest.some((f) => f.actor)
    ? (countryBefore(feasts, p, i) ?? countryAfter(feasts, p, year?.to ?? to))
    : undefined;
  const named =
    longest.find((f) => f.actor !== undefined && f.actor === country) ??
    longest.find((f) => f.alone && f.actor === undefined) ??
    longest.find((f) => f.alone);
  if (!named) return undefined;
  return {
    expression: { kind: 'feast', feast: named.feast, ...(year && { year: year.year }) },
    to: year?.to ?? to,
  };
}

/** How many pieces of "october 7 th attacks" are the date. */
const datePart = (words: readonly string[]): number => (words[2] === 'th' ? 3 : 2);

function yearBehind(p: Pieces, i: number): { year: number; to: number } | undefined {
  const at = is(p, i, ',') ? i + 1 : i;
  const year = yearAt(p, at);
  return year === undefined || !isDate(year, 1, 1) ? undefined : { year, to: at + 1 };
}

const LONGEST = 4;

/** India of "India's" and "Indian" right before piece i. */
function countryBefore(feasts: Feasts, p: Pieces, i: number): ActorCode | undefined {
  let end = i;
  if (is(p, end - 1, 's') && is(p, end - 2, "'")) end -= 2;
  else if (is(p, end - 1, "'")) end -= 1;
  for (let length = LONGEST; length > 0; length--) {
    const actor = countryIn(feasts, p, end - length, end);
    if (actor) return actor;
  }
  return undefined;
}

/** Kenya of "of Kenya" right behind. */
function countryAfter(feasts: Feasts, p: Pieces, i: number): ActorCode | undefined {
  if (!isOneOf(p, i, 'of', 'in')) return undefined;
  const at = is(p, i + 1, 'the') ? i + 2 : i + 1;
  for (let length = LONGEST; length > 0; length--) {
    const actor = countryIn(feasts, p, at, at + length);
    if (actor) return actor;
  }
  return undefined;
}

const countryIn = (feasts: Feasts, p: Pieces, from: number, to: number): ActorCode | undefined =>
  from < 0 || to > p.length ? undefined : feasts.countries.get(p.text.slice(from, to).join(' '));
