import type { Doc, DocDate, Edtf, Syntax } from '../model/index.ts';
import { type Days, dayOf, daysOf, isDate, monthDays, writeDay, writeDays, yearDays } from './time/calendar.ts';
import type { StoryDay, Timex } from './time/find.ts';
import { resolve } from './time/resolve.ts';

/** A story's day with the days it covers, for resolving. */
export interface Dated extends StoryDay {
  readonly date: DocDate;
  readonly days: Days;
}

/** Bounds as a story's day to resolve against; an open side leaves nothing to resolve. */
export function dated(date: DocDate): { date: DocDate; days?: Days } {
  const days = daysOf(date.value);
  return { date, ...(days && { days }) };
}

const ISO_START = /^\s*(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d))?)?)?(?!\d)/; // 2024-08-19T17:30:00+09:00, 2024-08, 2024

/** The day of publication as the source gives it, in the source's own zone; undefined when it gives none that can be read. */
export function dateFromMetadata(published: string | undefined): Dated | undefined {
  const m = published === undefined ? null : ISO_START.exec(published);
  if (!m) return undefined;
  const [y, mo, d] = [Number(m[1]), Number(m[2] ?? 1), Number(m[3] ?? 1)];
  if (y < 1000 || !isDate(y, mo, d)) return undefined;
  const days =
    m[2] === undefined ? yearDays(y) : m[3] === undefined ? monthDays(y, mo) : { first: dayOf(y, mo, d), last: dayOf(y, mo, d) };
  const value = writeDays(days);
  const reasons = [
    days.first === days.last
      ? `The source gives ${value} as the day of publication.`
      : `The source gives only ${m[0].trim()} as the date of publication.`,
  ];
  const minute = m[4] === undefined ? undefined : Number(m[4]) * 60 + Number(m[5]);
  return {
    days,
    ...(minute !== undefined && minute < 1440 && { minute }),
    date: { value: value as Edtf, basis: 'metadata', reasons },
  };
}

const POSTED_LATER = 1; // days: a text of Monday is often put up on Tuesday, or is a day ahead of the clock of who put it up

/** The day of publication, else the text's own; `today` and `Monday` are counted from the text's own where the two are a day apart. */
export function knownDay(published: Dated | undefined, written: Dated | undefined): Dated | undefined {
  if (!published || !written) return published ?? written;
  const apart = Math.abs(published.days.first - written.days.first);
  const daysAlone = published.days.first === published.days.last;
  return daysAlone && apart > 0 && apart <= POSTED_LATER ? { date: published.date, days: written.days } : published;
}

const HEAD_CHARACTERS = 1500;
const HEAD_LINES = 12;
const LINE_CHARACTERS = 160;
const PUBLISHED = /^\W*(?:\p{L}+ ){0,2}(?:published|posted|issued|released?|date|filed|updated)\b(?: on| at|:)?\W{0,4}$/iu; // Published: , Posted on , Last updated —
const DATELINE_AFTER = /^\W{0,3}(?:\([^()\n]{1,40}\)\s*)?(?:[-–—]{1,2}|:|\/)\s/; // (Reuters) —, –
const DATELINE_BEFORE = /^\W{0,3}\p{Lu}[\p{L}.,'’()/ -]{1,60}[,|(–—-]\s*$/u; // NEW DELHI, ; Tokyo |
const SENTENCE_WORDS = 7;

/**
 * The day the text gives as its own: alone on a line of the head (`Friday, January 4, 2019`), behind `Published:`, or in a dateline
 * (`TOKYO, Aug. 19, 2024 —`). Only dates with their year count.
 */
export function dateFromText(doc: Doc, syntax: Syntax, times: readonly Timex[]): Dated | undefined {
  const { text } = doc;
  let lines = 0;
  let scanned = 0;
  for (const time of times) {
    if (time.start > HEAD_CHARACTERS) break;
    for (; scanned < time.start; scanned++) if (text.charCodeAt(scanned) === 10) lines++;
    if (lines > HEAD_LINES * 2) break;
    const days = fullDay(time);
    if (!days) continue;
    const kind = placeOfDate(text, time);
    if (!kind) continue;
    const words = text.slice(time.start, time.end).replace(/\s+/g, ' ');
    return {
      days,
      date: { value: writeDay(days.first) as Edtf, basis: 'stated', reasons: [`The ${kind} of the text says ${words}.`] },
    };
  }
  return syntax.length === 0 ? undefined : dateAtEnd(doc, times);
}

/** The day of an expression that needs nothing else to be one. */
function fullDay({ found }: Timex): Days | undefined {
  if (found.expression.kind !== 'date' || found.expression.year === undefined || found.expression.day === undefined)
    return undefined;
  const { days } = resolve(found.expression, { tense: 'unknown' });
  return days && days.first === days.last ? days : undefined;
}

function placeOfDate(text: string, { start, end }: Timex): 'head' | 'dateline' | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline;
  if (start - lineStart > LINE_CHARACTERS) return undefined;
  const before = text.slice(lineStart, start);
  const after = text.slice(end, Math.min(lineEnd, end + LINE_CHARACTERS));
  if (PUBLISHED.test(before)) return 'head';
  const plain =
    lineEnd - lineStart <= LINE_CHARACTERS &&
    wordCount(before) + wordCount(after) <= SENTENCE_WORDS &&
    !/[.!?]["”’]?\s*$/.test(after) &&
    !/^\s*[-–—]/.test(before); // – the name and day of a quotation
  if (plain && !/\b(?:on|in|by|since|from|of|to|until|before|after|the)\s+$/i.test(before)) return 'head';
  return DATELINE_AFTER.test(after) && DATELINE_BEFORE.test(before) ? 'dateline' : undefined;
}

const wordCount = (s: string): number => s.match(/[\p{L}\d]+/gu)?.length ?? 0;

/** `Published on 5 March 2021` in the last lines. */
function dateAtEnd({ text }: Doc, times: readonly Timex[]): Dated | undefined {
  for (let k = times.length - 1; k >= 0; k--) {
    const time = times[k]!;
    if (time.start < text.length - HEAD_CHARACTERS) return undefined;
    const days = fullDay(time);
    if (!days) continue;
    const lineStart = text.lastIndexOf('\n', time.start - 1) + 1;
    if (time.start - lineStart > LINE_CHARACTERS || !PUBLISHED.test(text.slice(lineStart, time.start))) continue;
    return {
      days,
      date: {
        value: writeDay(days.first) as Edtf,
        basis: 'stated',
        reasons: [`The foot of the text says ${text.slice(time.start, time.end)}.`],
      },
    };
  }
  return undefined;
}
