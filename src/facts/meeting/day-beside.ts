import {
  type Context,
  childrenBy,
  type Edtf,
  inferred,
  type MeetingFields,
  type MeetingWords,
  type Reading,
  relation,
  type Syntax,
  spanOfTokens,
  type TimeMention,
} from '../../model/index.ts';
import { lowerBound } from '../../text/lower-bound.ts';
import { clauseVerb, standingOf } from '../clause.ts';
import { dayBounds, dayNumber } from '../days.ts';
import { inRange } from '../range.ts';
import { actorsOf, subjectSides } from '../sides.ts';
import { isDate, timesIn } from '../when.ts';
import { statusField, type Told, timeOfTold } from './merge.ts';
import type { Nucleus } from './nucleus.ts';

/** "in the year since our summit": the month one year before the doc's. */
export function yearAgo({ syntax, date }: Reading, words: MeetingWords, told: Told): MeetingFields['date'] {
  const story = dayBounds(date?.value);
  if (!story || story.first.slice(0, 7) !== story.last.slice(0, 7) || statusField(told).value !== 'held') return undefined;
  for (const { token } of told.nuclei) {
    for (let p = token - 1; p > 0 && p > token - 6 && syntax.sentenceOf[p] === syntax.sentenceOf[token]; p--) {
      if (!words.since.has(syntax.lower[p]!) || syntax.lower[p - 1] !== 'year') continue;
      const year = String(Number(story.first.slice(0, 4)) - 1).padStart(4, '0');
      return inferred(`${year}${story.first.slice(4, 7)}` as Edtf, spanOfTokens(syntax, { first: p - 1, end: p + 1 }));
    }
  }
  return undefined;
}

/** Every place of a doc that speaks of a meeting, in text order, and how many meetings were held. */
export interface Gathered {
  readonly marks: readonly { readonly nucleus: Nucleus; readonly told: Told }[];
  readonly held: number;
}

export function gathered(all: readonly Told[]): Gathered {
  const marks = all.flatMap((told) => told.nuclei.map((nucleus) => ({ nucleus, told })));
  return {
    marks: marks.sort((a, b) => a.nucleus.token - b.nucleus.token),
    held: all.filter((t) => statusField(t).value === 'held').length,
  };
}

/**
 * The day of a meeting that its own clause does not give: that of the talks it came before or after ("called on A before the talks"), or
 * that of what its sides did in the same or the next sentence ("agreed on Monday … the two met at …"), where the doc tells of this
 * meeting alone.
 */
export function dayBeside(reading: Reading, context: Context, told: Told, all: Gathered): MeetingFields['date'] {
  if (statusField(told).value !== 'held') return undefined;
  const time = dayOfOther(reading, context, told, all) ?? (all.held === 1 ? dayOfActs(reading, context, told) : undefined);
  return time && inferred(time.value!, { start: time.start, end: time.end });
}

const NEAR = 20;

/** "before the talks": the other meeting named behind it in the same sentence, unless a length of time stands between them. */
function dayOfOther(reading: Reading, { language }: Context, told: Told, { marks }: Gathered): TimeMention | undefined {
  const { syntax, mentions } = reading;
  for (const { token } of told.nuclei) {
    for (let k = firstAfter(marks, token); k < marks.length && marks[k]!.nucleus.token - token < NEAR; k++) {
      const { nucleus, told: other } = marks[k]!;
      if (other === told || !nucleus.definite || syntax.sentenceOf[nucleus.token] !== syntax.sentenceOf[token]) continue;
      const time = timeOfTold(other);
      if (!time || !isSingle(time)) continue;
      for (let p = nucleus.token - 1; p > token && p > nucleus.token - 8; p--)
        if (language.meetings.beside.has(syntax.lower[p]!) && inRange(mentions.times, p - 3, p).length === 0) return time;
    }
  }
  return dayBefore(told, marks);
}

/** "The talks were preceded by a call": the day of those named before it. */
function dayBefore({ nuclei }: Told, marks: Gathered['marks']): TimeMention | undefined {
  for (const { token, framed } of nuclei) {
    if (framed === undefined) continue;
    for (let k = firstAfter(marks, token) - 1; k >= 0 && marks[k]!.nucleus.token >= framed; k--) {
      const other = marks[k]!.told;
      const time = other.nuclei.some((n) => n.token === token) ? undefined : timeOfTold(other);
      if (time && isSingle(time)) return time;
    }
  }
  return undefined;
}

/** Index of the first place behind a token. */
const firstAfter = (marks: Gathered['marks'], token: number): number =>
  lowerBound(marks.length, (i) => marks[i]!.nucleus.token <= token);

const WEEK = 7;

/** The one day of the week before the doc on which the sides did what stands beside the only meeting held. */
function dayOfActs(reading: Reading, context: Context, told: Told): TimeMention | undefined {
  const { syntax } = reading;
  const story = dayBounds(reading.date?.value);
  if (!story) return undefined;
  const actors = actorsOf(told.sides);
  let found: TimeMention | undefined;
  for (const { token } of told.nuclei) {
    const here = syntax.sentenceOf[token]!;
    for (const s of [here, here - 1, here + 1]) {
      const sentence = syntax.sentences[s];
      if (!sentence || found) continue;
      for (const time of timesIn(reading, sentence.first)) {
        const day = isDate(time) && isSingle(time) ? dayBounds(time.value)!.first : undefined;
        if (!day || day > story.last || dayNumber(story.first) - dayNumber(day) > WEEK) continue;
        const verb = clauseVerb(syntax, time.head);
        if (verb < 0 || standingOf(syntax, verb, context.language.clauses) !== 'done') continue;
        const over = standsOver(syntax, verb, token);
        if (over === 'told') continue;
        const doers = over ? [] : actorsOf(subjectSides(reading, context.language.meetings, verb));
        if (!over && !doers.some((a) => actors.includes(a))) continue;
        if (found && found.value !== time.value) return undefined;
        found = time;
      }
    }
  }
  return found;
}

/** Whether the meeting hangs on the verb, as what it says (`told`) or otherwise: "said on Monday after they met". */
function standsOver(syntax: Syntax, verb: number, token: number): 'told' | 'beside' | undefined {
  let content = false;
  for (let k = token, steps = 0; k >= 0 && steps < 40; k = syntax.head[k]!, steps++) {
    if (k === verb) return content ? 'told' : 'beside';
    // "said after they held talks" says nothing of the talks
    if (relation(syntax, k) === 'ccomp' && !childrenBy(syntax, k, 'mark').some((m) => !TELLS.has(syntax.lower[m]!)))
      content = true;
  }
  return undefined;
}

const TELLS = new Set(['that', 'whether', 'if']);

const isSingle = ({ value }: TimeMention): boolean => {
  const bounds = dayBounds(value);
  return bounds !== undefined && bounds.first === bounds.last;
};
