import type { ActorCode, Edtf, Line, Wording } from '../model/index.ts';
import { compare } from '../text/compare.ts';
import type { BriefLine } from './brief.ts';
import { firstDay, lastDay } from './dates.ts';
import { PLAN } from './overtaken.ts';
import { firstSentence, shortened, shortenedSides } from './shortened.ts';
import { lastMet, MANY } from './standing.ts';

/** What is not known or overdue: planned meetings without a report of them, promises past their day, long silence. */
export function openLines(
  lines: readonly Line[],
  promises: readonly Line[],
  words: Wording,
  asked: readonly ActorCode[],
): BriefLine[] {
  const out: BriefLine[] = [];
  const unreported = lines
    .filter((l) => l.kind === 'meeting' && l.lead.endsWith('as planned') && l.actors.length <= MANY && isOpen(l, words.asOf))
    .sort((a, b) => compare(firstDay(b.date), firstDay(a.date)) || compare(a.id, b.id));
  for (const l of unreported.slice(0, 2))
    out.push({
      id: `open:${l.id}`,
      lead: '',
      text: `Planned for ${l.lead.replace(', as planned', '').replace(/^Between/, 'between')}, not reported as held: ${meetingOf(l.text)}`,
      citations: l.citations.slice(0, 2),
    });
  for (const l of promises
    .filter((p) => /overdue[);]/.test(p.text) && p.actors.some((a) => asked.includes(a)))
    .sort((a, b) => b.weight - a.weight || compare(a.id, b.id))
    .slice(0, 2)) {
    out.push({
      id: `overdue:${l.id}`,
      lead: 'Past its day',
      text: `${l.lead ? `${l.lead}: ` : ''}${shortened(l.text.slice(0, l.text.lastIndexOf(' (')).replace(/ …$/, ''), 90)}; whether it was kept is not reported`,
      citations: l.citations.slice(0, 2),
    });
  }
  const met = lastMet(lines, words);
  const lastHeld =
    met ??
    lines
      .filter((l) => l.kind === 'meeting' && l.date && !PLAN.test(l.lead))
      .sort((a, b) => compare(firstDay(b.date), firstDay(a.date)) || compare(a.id, b.id))[0];
  if (lastHeld && Date.parse(words.asOf) - Date.parse(firstDay(lastHeld.date)) > 182 * 86_400_000) {
    out.push({
      id: `silence:${lastHeld.id}`,
      lead: '',
      text: `${met || asked.length < 2 ? 'No meeting is reported since' : 'No meeting of their own is reported; last together among others:'} ${isBounded(lastHeld) ? `${words.date(lastDay(lastHeld.date) as Edtf)} at the latest` : words.date(lastHeld.date!)}.`,
      citations: lastHeld.citations.slice(0, 1),
    });
  }
  return out;
}

/** Of older plans nobody asks any more whether they came to anything. */
const isOpen = ({ date }: Line, asOf: string): boolean => Date.parse(asOf) - Date.parse(lastDay(date)) < 1000 * 86_400_000;

/** What was planned, as a noun: `a meeting of Rojas (Chile) and others`. */
function meetingOf(text: string): string {
  const first = firstSentence(text);
  const sides = ARE_TO_MEET.exec(first)?.[1];
  return sides === undefined
    ? shortenedSides(first, 120)
    : `a meeting of ${shortenedSides(sides, 120)}${first.slice(sides.length).replace(ARE_TO, '')}`;
}
/** `A (X) and B (Y) were to meet, Lima`. */
const ARE_TO_MEET = /^(.+?) (?:are|were) to meet\b/;
const ARE_TO = /^ (?:are|were) to meet/;

/** Told only to lie between two days. */
const isBounded = ({ lead }: Line): boolean => lead.startsWith('Between');
