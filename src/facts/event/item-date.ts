import { type Reading, stated, type TimeMention } from '../../model/index.ts';
import { lowerBound } from '../../text/lower-bound.ts';
import type { DatedTime } from './when-where.ts';

/** What may stand before the date at the head of an item: `- `, `• `, `3. `, `**`. */
const BULLET = /^[\s*_•▪◦·–—-]*(?:\d{1,2}[.)]\s+)?[*_]*$/;
/** What parts the date from what happened then: `:`, ` – `. */
const PARTED = /^[*_]*(?::|\s*[–—]|\s+-\s)/;
/** Characters before a date at which an item can begin. */
const NEAR = 12;

/** `June 1996: the two sides signed a treaty.`: the day or month at the head of a paragraph dates all that it tells; undefined without one. */
export function itemDate({ doc, mentions }: Reading, offset: number): DatedTime | undefined {
  const { paragraphs, text } = doc;
  const next = lowerBound(paragraphs.length, (k) => paragraphs[k]!.start <= offset);
  const paragraph = paragraphs[next - 1];
  if (!paragraph) return undefined;
  const { times } = mentions;
  const k = lowerBound(times.length, (i) => times[i]!.start < paragraph.start);
  const time = times[k];
  if (!time?.value || !dates(time) || time.end > offset || time.start - paragraph.start > NEAR) return undefined;
  const heads = BULLET.test(text.slice(paragraph.start, time.start)) && PARTED.test(text.slice(time.end, time.end + 8));
  return heads ? { date: stated(time.value, time), own: true } : undefined;
}

/** A day, month or year as the text states it. */
const dates = ({ type, basis, deadline }: TimeMention): boolean => type === 'point' && basis === 'stated' && !deadline;
