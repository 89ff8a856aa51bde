import type { ActorCode, Edtf, Line, Wording } from '../model/index.ts';
import { capital } from '../text/capital.ts';
import { compare } from '../text/compare.ts';
import type { BriefLine } from './brief.ts';
import { firstDay, lastDay } from './dates.ts';
import { PLAN } from './overtaken.ts';
import { shortened, shortenedSides } from './shortened.ts';
import { lastMet } from './standing.ts';

/** What is not known or overdue: planned meetings without a report of them, promises past their day, long silence. */
export function openLines(
  lines: readonly Line[],
  promises: readonly Line[],
  words: Wording,
  asked: readonly ActorCode[],
): BriefLine[] {
  const out: BriefLine[] = [];
  const unreported = lines
    .filter((l) => l.kind === 'meeting' && l.lead.endsWith('as planned'))
    .sort((a, b) => compare(firstDay(b.date), firstDay(a.date)) || compare(a.id, b.id));
  for (const l of unreported.slice(0, 2))
    out.push({
      id: `open:${l.id}`,
      lead: '',
      text: `Planned for ${l.lead.replace(', as planned', '').replace(/^Between/, 'between')}, not reported as held: ${shortenedSides(l.text.split('. ')[0]!, 120)}`,
      citations: l.citations.slice(0, 2),
    });
  for (const l of promises
    .filter((p) => /overdue[);]/.test(p.text) && p.actors.some((a) => asked.includes(a)))
    .sort((a, b) => b.weight - a.weight || compare(a.id, b.id))
    .slice(0, 2)) {
    out.push({
      id: `overdue:${l.id}`,
      lead: 'Past its day',
      text: `${whose(l)}${shortened(l.text.split(' (')[0]!.replace(/ …$/, ''), 90)}; whether it was kept is not reported`,
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

/** Told only to lie between two days. */
const isBounded = ({ lead }: Line): boolean => lead.startsWith('Between');

/** The sides of a promise; its sum only where the words do not give it. */
function whose({ lead, text }: Line): string {
  const [sum = '', ...sides] = lead.split(', ');
  const rest = sides.length > 0 && /\d/.test(sum) && text.includes(sum) ? sides.join(', ') : lead;
  return rest ? `${capital(rest)}, ` : '';
}
