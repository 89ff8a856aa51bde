import {
  type Cited,
  childrenBy,
  inferred,
  overlaps,
  type Reading,
  relation,
  type Span,
  type SpeechLanguage,
  type StatementFields,
  stated,
  type TimeMention,
  type TokenRange,
} from '../../model/index.ts';
import { lowerBound } from '../../text/lower-bound.ts';
import { dayBounds, dayNumber } from '../days.ts';
import type { Speakers } from './cited-speakers.ts';
import { rootOf } from './issued.ts';
import type { Work } from './work.ts';

/** Remembers the day a sentence sets for what follows in its paragraph: "On Tuesday …". */
export function noteDate(work: Work, sentence: TokenRange): void {
  // Who speaks in a transcript tells of other days, and speaks on its own.
  if (work.document.kind === 'transcript') return;
  const time = timeOutside(work, sentence, undefined);
  if (!time) return;
  // "welcomed the opening of the bridge on 2 April", told in May
  const { syntax, date } = work.reading;
  const root = rootOf(syntax, sentence);
  const says = root >= 0 && root < time.first && work.context.language.speech.cues.has(syntax.lower[root]!);
  if (says && isLongPast(time.value!, date?.value)) return;
  work.date = inferred(time.value!, time);
  work.lastDate = work.date;
}

/** The day named beside the cue, else the paragraph's, else the one on which the same people last spoke; official texts date themselves. */
export function dateOf(work: Work, sentence: TokenRange, content: Span, speakers: Speakers): StatementFields['date'] {
  const time = timeOutside(work, sentence, content);
  const key = speakers.map(({ value }) => value.name ?? value.actor).join('+');
  let date: Cited<string> | undefined = time
    ? time.basis === 'stated'
      ? stated(time.value!, time)
      : inferred(time.value!, time)
    : (work.date ?? work.spoken.get(key) ?? (speakers.every((s) => s.basis === 'inferred') ? work.lastDate : undefined));
  if (date) work.spoken.set(key, inferred(date.value, ...date.at));
  else if (work.document.kind !== 'news' && work.reading.date && DAY.test(work.reading.date.value))
    date = inferred(work.reading.date.value);
  return date as StatementFields['date'];
}

const DAY = /^\d{4}-\d\d-\d\d$/;

const DAY_OR_MONTH = /^\d{4}-\d\d(?:-\d\d)?$/;

/** The first day or month a sentence names as the time of what happens in it, outside what is said and not after the story. */
function timeOutside(
  { reading, context, quotedAt, document }: Work,
  sentence: TokenRange,
  content: Span | undefined,
): TimeMention | undefined {
  const { syntax } = reading;
  const { times } = reading.mentions;
  const today = dayBounds(reading.date?.value)?.last;
  for (
    let k = lowerBound(times.length, (i) => times[i]!.first < sentence.first);
    k < times.length && times[k]!.first < sentence.end;
    k++
  ) {
    const time = times[k]!;
    if (!time.value || time.type !== 'point' || time.deadline || quotedAt[time.first]! >= 0 || !DAY_OR_MONTH.test(time.value))
      continue;
    if (today && (dayBounds(time.value)?.first ?? '') > today) continue;
    if (content && overlaps(content, time)) continue;
    // An official text tells of its own days; a date long past belongs to what it speaks of.
    if (document.kind !== 'news' && isLongPast(time.value, reading.date?.value)) continue;
    const rel = relation(syntax, time.head);
    // "the 3 May agreement", "his January visit": the time of something else
    if (rel === 'compound' || rel === 'amod' || rel === 'nummod') continue;
    if (rel === 'nmod' && childrenBy(syntax, time.head, 'case').length > 0) continue;
    if (!content && insideReported(syntax, time.head)) continue;
    if (content && tellsOfNoun(reading, context.language.speech, time.head)) continue;
    return time;
  }
  return undefined;
}

/** The time stands in a clause about a noun (`the bridge, opened in April, …`), unless that is what the words stand in (`a letter sent on Monday`). */
function tellsOfNoun({ syntax }: Reading, words: SpeechLanguage, i: number): boolean {
  for (let k = i, steps = 0; k >= 0 && steps < 10; k = syntax.head[k]!, steps++) {
    const up = syntax.head[k]!;
    if (relation(syntax, k) === 'acl')
      return up < 0 || (!words.texts.has(syntax.lower[up]!) && !words.channels.has(syntax.lower[up]!));
  }
  return false;
}

const LONG = 14;

/** A day more than two weeks before the story. */
export function isLongPast(value: string, today: string | undefined): boolean {
  const then = dayBounds(value)?.last;
  const now = dayBounds(today)?.first;
  return then !== undefined && now !== undefined && dayNumber(now) - dayNumber(then) > LONG;
}

/** The time stands in a clause that somebody reports or that tells of a noun, not in the sentence's own. */
function insideReported(syntax: Reading['syntax'], i: number): boolean {
  for (let k = i, steps = 0; k >= 0 && steps < 10; k = syntax.head[k]!, steps++) {
    const rel = relation(syntax, k);
    if (rel === 'ccomp' || rel === 'acl' || rel === 'xcomp') return true;
  }
  return false;
}
