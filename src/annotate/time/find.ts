import type { Edtf, Language, Syntax, TimeMention, TimeWords } from '../../model/index.ts';
import { childrenBy, headOf, relation } from '../../model/index.ts';
import { type Days, writeDay, writeDays } from './calendar.ts';
import { is, isOneOf } from './cursor.ts';
import type { Expression, Found } from './expression.ts';
import { type Feasts, noFeasts } from './feasts.ts';
import type { Pieces } from './pieces.ts';
import { recognise } from './recognise.ts';
import { type Anchor, resolve } from './resolve.ts';
import { hasPerfect, type Tense, tenseAt } from './tense.ts';
import type { Resolved } from './units.ts';

/** An expression of time found in a text, not yet dated. */
export interface Timex {
  readonly found: Found;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly tense: Tense;
  /** The word that makes it a limit: `by`, `before`, `until`, `within`. */
  readonly limit?: string;
  /** `first in five years` counts back, `in five years` on. */
  readonly led?: string;
}

/** The story's day, as far as it is known when times are resolved. */
export interface StoryDay {
  readonly days?: Days;
  readonly minute?: number;
}

/** Finds all expressions of time, in text order. */
export function findTimes(syntax: Syntax, pieces: Pieces, language: Language, feasts: Feasts = noFeasts): Timex[] {
  const all = recognise({ pieces, syntax, times: language.times, amounts: language.amounts, feasts });
  return all.flatMap((read) => {
    if (endsName(read, pieces, syntax)) return [];
    const first = pieces.token[read.from]!;
    const last = pieces.token[read.to - 1]!;
    const found = isOurAge(read, first, syntax, pieces, language.times) ? { ...read, expression: NOW } : read;
    const limit = limitBefore(pieces, found.from, language);
    const place = { found, first, last, head: headOf(syntax, { first, end: last + 1 }), ...(limit !== undefined && { limit }) };
    return {
      ...place,
      start: pieces.start[found.from]!,
      end: pieces.end[found.to - 1]!,
      tense: tenseOf(place, syntax, pieces, language.times),
      ...(is(pieces, found.from - 1, 'in') && { led: 'in' }),
    };
  });
}

/** "Today" of "Malta Today". */
function endsName({ from, to, expression: e }: Found, p: Pieces, syntax: Syntax): boolean {
  const token = p.token[from]!;
  return (
    e.kind === 'shift' &&
    to - from === 1 &&
    p.capital[from] === 1 &&
    syntax.upos[token] === 'PROPN' &&
    syntax.upos[token - 1] === 'PROPN' &&
    syntax.sentenceOf[token] === syntax.sentenceOf[token - 1]
  );
}

const NOW: Expression = { kind: 'ref', value: 'PRESENT_REF' };

/** The today of `the dangers we face today` and `today's world` is the age, no day. */
function isOurAge({ expression: e, to }: Found, token: number, syntax: Syntax, p: Pieces, times: TimeWords): boolean {
  if (e.kind !== 'shift' || e.unit !== 'day' || e.n !== 0) return false;
  if (is(p, to, "'") && is(p, to + 1, 's')) return times.ofOurAge.has(p.text[to + 2] ?? '');
  const verb = syntax.head[token]!;
  if (verb < 0 || verb > token || relation(syntax, verb) !== 'acl') return false;
  const be = childrenBy(syntax, verb, 'cop')[0];
  const tag = syntax.xpos[be ?? verb];
  return (tag === 'VBP' || tag === 'VBZ') && (be !== undefined || times.states.has(syntax.lemma[verb]!));
}

/**
 * The tense a date is read with. A limit lies ahead unless its clause is plainly past, `since` looks back, and so does `Friday's statement` in the
 * present. A day and month that hang on a noun (`the order of 2 April`) or limit a past clause take the nearest year.
 */
function tenseOf(
  { found, first, last, head, limit }: Pick<Timex, 'found' | 'first' | 'last' | 'head' | 'limit'>,
  syntax: Syntax,
  pieces: Pieces,
  times: TimeWords,
): Tense {
  const tense = tenseAt(syntax, { first, end: last + 1 }, head, times);
  if (limit !== undefined && (tense !== 'past' || (isEndless(limit) && hasPerfect(syntax, head)))) return 'future';
  if (is(pieces, found.from - 1, 'since')) return 'past';
  if (tense === 'present' && is(pieces, found.to, "'") && is(pieces, found.to + 1, 's')) return 'past';
  const e = found.expression;
  const yearless = e.kind === 'date' && e.year === undefined && e.day !== undefined;
  return yearless && (limit !== undefined || relation(syntax, head) === 'nmod') ? 'unknown' : tense;
}

/** `have closed the pass until Friday`: what is closed now opens then. */
const isEndless = (limit: string): boolean => limit === 'until' || limit === 'till';

/** `by 2030`, `before the end of May`, `no later than Friday`, `within five years`, `prior to March`. */
function limitBefore(p: Pieces, from: number, language: Language): string | undefined {
  const before = p.text[from - 1] ?? '';
  if (language.times.limits.has(before) || before === 'within') return before;
  if (before === 'than' && is(p, from - 2, 'later')) return 'by';
  if (before === 'to' && is(p, from - 2, 'prior')) return 'before';
  return before === 'the' && isOneOf(p, from - 2, 'by', 'within', 'before') ? p.text[from - 2] : undefined;
}

/** Dates the expressions against the story's day; where that is only bounded, what holds for every day of the bounds. */
export function resolveTimes(times: readonly Timex[], syntax: Syntax, pieces: Pieces, story: StoryDay): TimeMention[] {
  const out: TimeMention[] = [];
  const before: DatesBefore = {};
  for (const read of times) {
    const told = afterTold(syntax, pieces, read, before);
    const time = told ? { ...read, found: { ...read.found, expression: told } } : read;
    const e = kindOfDay(syntax, time) ?? expressionOf(time);
    const resolved = resolveIn(e, time, story, textFor(e, before, syntax.sentenceOf[time.first]!));
    out.push(mentionOf(time, resolved, partsOf(time, pieces, story), story));
    if (resolved.days && !resolved.bounds && e.kind !== 'duration' && !namesThing(syntax, time)) {
      before.any = resolved.days;
      if (resolved.days.first === resolved.days.last) {
        before.day = resolved.days;
        before.daySentence = syntax.sentenceOf[time.first]!;
      }
    }
  }
  return out;
}

/** A date before a noun (`the 27 November accords`) names a thing and not the time of what is told. */
function namesThing(syntax: Syntax, { head, last }: Timex): boolean {
  const noun = syntax.head[head]!;
  return noun > last && (syntax.upos[noun] === 'NOUN' || syntax.upos[noun] === 'PROPN');
}

/** Of `Easter eggs` and `the New Year celebrations` nobody can tell the year: a named day before its noun is a kind of thing. */
function kindOfDay(syntax: Syntax, time: Timex): Expression | undefined {
  const e = time.found.expression;
  const bare = e.kind === 'feast' && e.year === undefined && e.which === undefined && !e.feast.once;
  return bare && namesThing(syntax, time) ? { kind: 'none' } : undefined;
}

/** The dates before an expression in the text: the last one, and the last that is a day. */
interface DatesBefore {
  any?: Days;
  day?: Days;
  daySentence?: number;
}

/** How many words after the article its noun stands: `the first direct talks`. */
const nounWithin = 4;

/** `Two days after the talks`, where the sentence with the last day told of these talks: counted from that day. */
function afterTold(syntax: Syntax, p: Pieces, { found }: Timex, { daySentence }: DatesBefore): Expression | undefined {
  const { expression: e, to } = found;
  if (e.kind !== 'duration' || e.way !== undefined || !Number.isInteger(e.n) || daySentence === undefined) return undefined;
  if (!isOneOf(p, to, 'after', 'before') || !is(p, to + 1, 'the')) return undefined;
  let noun = p.token[to + 1]! + 1;
  for (let k = 0; k < nounWithin && syntax.upos[noun] !== 'NOUN'; k++) noun++;
  while (syntax.upos[noun + 1] === 'NOUN') noun++;
  if (syntax.upos[noun] !== 'NOUN') return undefined;
  const { first, end } = syntax.sentences[daySentence]!;
  if (!syntax.lemma.slice(first, end).includes(syntax.lemma[noun]!)) return undefined;
  return { kind: 'shift', unit: e.unit, n: is(p, to, 'after') ? e.n : -e.n, anchor: 'text' };
}

/** What `that day`, `the following year` and `at 22:30` lean on: days on the last day, a time of day on a day of its own sentence or the one before. */
function textFor(e: Expression, before: DatesBefore, sentence: number): Days | undefined {
  if (e.kind === 'clock') return sentence - (before.daySentence ?? Number.NEGATIVE_INFINITY) <= 1 ? before.day : undefined;
  const byDay = (e.kind === 'unit' || e.kind === 'shift') && (e.unit === 'day' || e.unit === 'week' || e.unit === 'weekend');
  return byDay || e.kind === 'weekday' ? before.day : before.any;
}

/** A duration after `within`, or after `in` where the act lies ahead, is a date. */
function expressionOf({ found, limit, led, tense }: Timex): Expression {
  const e = found.expression;
  if (e.kind !== 'duration' || (e.way !== undefined && e.way !== 'ahead')) return e;
  if (limit === 'within') return { ...e, way: 'in' };
  if (e.way === undefined && led === 'in' && (tense === 'future' || tense === 'planned' || tense === 'unknown'))
    return { kind: 'shift', unit: e.unit, n: e.n, anchor: 'now' };
  return e;
}

function resolveIn(e: Expression, time: Timex, story: StoryDay, text: Days | undefined): Resolved {
  const anchor = (day: number | undefined): Anchor => ({
    tense: time.tense,
    ...(day !== undefined && { day }),
    ...(story.minute !== undefined && { minute: story.minute }),
    ...(text && { text }),
  });
  if (!story.days) return resolve(e, anchor(undefined));
  const a = resolve(e, anchor(story.days.first));
  if (story.days.first === story.days.last) return a;
  const b = resolve(e, anchor(story.days.last));
  if (a.value === b.value) return a;
  const { timex } = resolve(e, anchor(undefined));
  return { ...boundsBetween(a, b, story.days), ...(timex !== undefined && { timex }), leaning: true };
}

const MAX_BOUNDS = 366;

/** A day that moves with the story's, where that is bounded: from the day it would be at the one end to that at the other. */
function boundsBetween(a: Resolved, b: Resolved, story: Days): Partial<Resolved> {
  if (!a.days || !b.days || story.last - story.first > MAX_BOUNDS || a.days.first > b.days.last || a.duration !== undefined)
    return {};
  const days = { first: a.days.first, last: b.days.last };
  return { value: writeDays(days), days, bounds: true };
}

/** Both ends of a period that stand in words of their own, each with its date. */
function partsOf(time: Timex, pieces: Pieces, story: StoryDay): TimeMention['parts'] {
  const parts = (time.found.parts ?? []).flatMap(({ from, to, expression }) => {
    const { value, timex } = resolveIn(expression, time, story, undefined);
    return value === undefined ? [] : [{ start: pieces.start[from]!, end: pieces.end[to - 1]!, value: timex ?? value }];
  });
  return parts.length === 2 ? parts : undefined;
}

const CONFIDENCE = { stated: 0.97, inferred: 0.9, unsure: 0.75, none: 0.6 };

function mentionOf(time: Timex, resolved: Resolved, parts: TimeMention['parts'], story: StoryDay): TimeMention {
  const { found, start, end, first, last, head, tense } = time;
  const e = found.expression;
  const clock = found.clock ?? resolved.clock;
  const deadline = isDeadline(time, resolved, story);
  const value = deadline ? limitOf(e, resolved) : resolved.value;
  const weekday = weekdayIn(e);
  const unsure = resolved.bounds || (tense === 'unknown' && resolved.leaning && (e.kind === 'weekday' || e.kind === 'date'));
  const timex = timexOf(resolved, clock?.timex || undefined, value);
  return {
    kind: 'time',
    start,
    end,
    first,
    last,
    head,
    rule: e.kind,
    type: typeOf(e, time),
    basis: resolved.leaning || value === undefined ? 'inferred' : 'stated',
    confidence:
      value === undefined
        ? CONFIDENCE.none
        : unsure
          ? CONFIDENCE.unsure
          : resolved.leaning
            ? CONFIDENCE.inferred
            : CONFIDENCE.stated,
    ...(value !== undefined && { value: value as Edtf }),
    ...(deadline && { deadline }),
    ...(resolved.duration !== undefined && { duration: resolved.duration }),
    ...(clock && { time: clock.words }),
    ...(weekday !== undefined && { weekday }),
    ...(timex !== undefined && { timex }),
    ...(parts && { parts }),
  };
}

function typeOf(e: Expression, { limit }: Timex): TimeMention['type'] {
  switch (e.kind) {
    case 'range':
      return 'period';
    case 'duration':
      return e.way === 'ahead' && limit !== 'within' ? 'period' : 'duration';
    case 'set':
      return 'set';
    case 'fiscal':
      return e.until === undefined ? 'point' : 'period';
    default:
      return 'point';
  }
}

const weekdayIn = (e: Expression): number | undefined =>
  e.kind === 'weekday' || e.kind === 'date' ? e.weekday : e.kind === 'part' ? weekdayIn(e.of) : undefined;

/** A limit to what is to come, or was when it was told; `by 2019 it had` is none. */
function isDeadline({ limit, found, tense }: Timex, resolved: Resolved, story: StoryDay): boolean {
  if (limit === undefined || found.expression.kind === 'set' || found.expression.kind === 'ref') return false;
  if (found.expression.kind === 'duration') return limit === 'within' && tense !== 'past';
  if (resolved.value === undefined) return false;
  return story.days ? resolved.days!.last >= story.days.first : tense !== 'past';
}

/** The last day that keeps a limit: `by the end of 2026` is 2026-12-31; `by 2026` stays a year. */
function limitOf(e: Expression, resolved: Resolved): string | undefined {
  if (e.kind === 'part' && e.part === 'end' && resolved.days) return writeDay(resolved.days.last);
  return resolved.value;
}

function timexOf(resolved: Resolved, clock: string | undefined, value: string | undefined): string | undefined {
  if (clock !== undefined)
    return resolved.days && resolved.days.first === resolved.days.last ? writeDay(resolved.days.first) + clock : undefined;
  return resolved.timex ?? (value !== resolved.value ? resolved.value : undefined);
}
