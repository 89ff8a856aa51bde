import type { ActorCode, Line, Wording } from '../model/index.ts';
import { compare } from '../text/compare.ts';
import type { BriefLine } from './brief.ts';
import { firstDay, lastDay } from './dates.ts';
import { firstSentence, shortenedSides } from './shortened.ts';

/** Where things stand, in a few lines: last and next meeting, the latest act. Each is cited like the line it comes from. */
export function standing(lines: readonly Line[], words: Wording, asked: readonly ActorCode[]): BriefLine[] {
  const newestFirst = byDay(lines);
  const meetings = newestFirst.filter((l) => l.kind === 'meeting');
  // What was new when last anything was told still stands, however long ago that was.
  const told = newestFirst.map((l) => firstDay(l.date)).find((day) => day <= words.asOf) ?? words.asOf;
  // A gathering of many is not theirs, and a mere year tells no next day.
  const planned = meetings.filter((l) => l.lead.startsWith('Coming') && l.actors.length <= MANY && (l.date?.length ?? 0) > 4);
  const held = lastMet(lines, words);
  const acts = newestFirst.filter(
    (l) => (l.group === 'friction' && l.weight >= 5) || (l.group === 'cooperation' && l.weight >= 5.5),
  );
  const out: BriefLine[] = [];
  const next =
    planned.at(-1) ??
    meetings.find((l) => l.lead.startsWith('Planned') && l.actors.length <= MANY && recent(l, words.asOf, 200)) ??
    meetings.find((l) => l.lead.startsWith('Coming') && l.actors.length <= MANY);
  if (next)
    out.push(
      composed(
        'next',
        'Next',
        `${short(next.text)}, ${next.lead.replace('Coming, ', '').replace(/^Planned, reported/, 'day not given, as reported')}`,
        next,
      ),
    );
  if (held) out.push(composed('last', 'Last met', `${held.lead}: ${short(held.text)}`, held));
  const quiet = ceasefire(
    newestFirst.filter((l) => recent(l, told, 800)),
    asked,
  );
  if (quiet)
    out.push(
      composed(
        'ceasefire',
        ARMS.test(quiet.text) ? 'Ceasefire' : 'Peace agreement',
        short(`${quiet.lead}: ${quiet.text}`, 240),
        quiet,
      ),
    );
  const isLatest = (l: Line): boolean => l !== held && lastDay(l.date) <= `${words.asOf}~` && recent(l, told, 800);
  const any = newestFirst.find((l) => (l.group === 'friction' || l.group === 'cooperation') && l.weight >= FAIR && isLatest(l));
  const act = acts.find(isLatest) ?? (out.length === 0 ? any : undefined);
  if (act)
    out.push(
      composed(
        'latest',
        act.group === 'friction' ? 'Latest friction' : 'Latest step',
        `${act.lead}${act.lead ? ': ' : ''}${short(act.text, 240)}`,
        act,
      ),
    );
  const promise = newestFirst.find(
    (l) => l.kind === 'commitment' && l.weight >= 5.5 && recent(l, told) && l.actors.some((a) => asked.includes(a)),
  );
  // The promises have their own section, newest first; up here one stands where little else does and there are many.
  if (promise && out.length < 2 && lines.filter((l) => l.group === 'promises').length > FEW)
    out.push(composed('promise', 'Latest promise', `${promise.lead ? `${promise.lead}: ` : ''}${promise.text}`, promise));
  return out.filter((l) => l.citations.length > 0);
}

/** Where arms were used, the last that is told of their falling silent. */
function ceasefire(newestFirst: readonly Line[], asked: readonly ActorCode[]): Line | undefined {
  const fights = newestFirst.filter((l) => l.group === 'friction' && FIGHT.test(l.text));
  return fights.length < 2
    ? undefined
    : newestFirst.find((l) => l.weight >= FAIR && CEASEFIRE.test(l.text) && l.actors.some((a) => asked.includes(a)));
}
const FIGHT =
  /\b(?:kill(?:s|ed|ing)?|(?:air)?strikes?|shell(?:s|ed|ing)|exchange (?:of )?(?:gun)?fire|clash(?:es|ed)?|gunfire|offensive)\b/i;
const ARMS = /\b(?:cease-?fires?|truce|armistice)\b/i;
const CEASEFIRE = /\b(?:cease-?fires?|truce|armistice|peace (?:treaty|agreement|deal|accords?))\b/i;

/** What an act must weigh to be told up here where nothing else is. */
const FAIR = 4;
/** Promises that are seen at one glance. */
const FEW = 4;

/** Sides of a meeting that is still about some of them. */
export const MANY = 5;

/** Not older than about a year. */
const recent = (line: Line, told: string, days = 400): boolean =>
  Date.parse(told) - Date.parse(firstDay(line.date)) < days * 86_400_000;

const composed = (id: string, lead: string, text: string, from: Line): BriefLine => ({
  id: `${id}:${from.id}`,
  lead,
  text,
  citations: from.citations.slice(0, 3),
});
const short = (text: string, limit = 160): string => shortenedSides(firstSentence(text), limit);

/** The last meeting held between a few sides, theirs and not only one that they were at. */
export const lastMet = (lines: readonly Line[], words: Pick<Wording, 'asOf'>): Line | undefined =>
  byDay(lines.filter((l) => l.kind === 'meeting')).find(
    (l) =>
      !l.lead.startsWith('Coming') &&
      l.date &&
      l.actors.length <= MANY &&
      firstDay(l.date) <= words.asOf &&
      !/planned|postponed|cancelled| are to | put off\b| called off\b/i.test(`${l.lead} ${l.text}`),
  );

const byDay = (lines: readonly Line[]): Line[] =>
  [...lines].sort((a, b) => compare(firstDay(b.date), firstDay(a.date)) || b.weight - a.weight || compare(a.id, b.id));
