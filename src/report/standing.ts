import type { Line, Wording } from '../model/index.ts';
import type { BriefLine } from './brief.ts';
import { firstDay, lastDay } from './dates.ts';

/** Where things stand, in a few lines: last and next meeting, the latest act. Each is cited like the line it comes from. */
export function standing(lines: readonly Line[], words: Wording): BriefLine[] {
  const newestFirst = [...lines].sort((a, b) =>
    firstDay(a.date) < firstDay(b.date)
      ? 1
      : firstDay(a.date) > firstDay(b.date)
        ? -1
        : b.weight - a.weight || (a.id < b.id ? -1 : 1),
  );
  const meetings = newestFirst.filter((l) => l.kind === 'meeting');
  // What was new when last anything was told still stands, however long ago that was.
  const told = newestFirst.map((l) => firstDay(l.date)).find((day) => day <= words.asOf) ?? words.asOf;
  // A gathering of many is not theirs, and a mere year tells no next day.
  const planned = meetings.filter((l) => l.lead.startsWith('Coming') && l.actors.length <= MANY && (l.date?.length ?? 0) > 4);
  const held = meetings.find(
    (l) =>
      !l.lead.startsWith('Coming') &&
      l.date &&
      l.actors.length <= MANY &&
      firstDay(l.date) <= words.asOf &&
      !/planned|postponed|cancelled| are to | put off | called off /i.test(`${l.lead} ${l.text}`),
  );
  const acts = newestFirst.filter(
    (l) => (l.group === 'friction' && l.weight >= 5) || (l.group === 'cooperation' && l.weight >= 5.5),
  );
  const out: BriefLine[] = [];
  const next = planned.at(-1) ?? meetings.find((l) => l.lead.startsWith('Planned') && l.actors.length <= MANY && recent(l, told));
  if (next)
    out.push(
      composed(
        'next',
        'Next',
        `${short(next.text)}, ${next.lead.replace('Coming, ', '').replace(/^Planned, reported/, 'day not given, as reported')}`,
        next,
      ),
    );
  if (held) out.push(composed('last', 'Last met', `${held.lead}${sentenceStart(held.text)}`, held));
  const act = acts.find((l) => l !== held && lastDay(l.date) <= `${words.asOf}~` && recent(l, told, 800));
  if (act)
    out.push(
      composed(
        'latest',
        act.group === 'friction' ? 'Latest friction' : 'Latest step',
        `${act.lead}${act.lead ? ': ' : ''}${short(act.text, 170)}`,
        act,
      ),
    );
  const promise = newestFirst.find((l) => l.kind === 'commitment' && l.weight >= 5.5 && recent(l, told));
  if (promise)
    out.push(
      composed('promise', 'Latest promise', `${promise.lead ? `${promise.lead}: ` : ''}${short(promise.text, 120)}`, promise),
    );
  return out.filter((l) => l.citations.length > 0);
}

/** Sides of a meeting that is still about some of them. */
const MANY = 5;

/** Not older than about a year. */
const recent = (line: Line, told: string, days = 400): boolean =>
  Date.parse(told) - Date.parse(firstDay(line.date)) < days * 86_400_000;

const composed = (id: string, lead: string, text: string, from: Line): BriefLine => ({
  id: `${id}:${from.id}`,
  lead,
  text,
  citations: from.citations.slice(0, 3),
});
const short = (text: string, limit = 160): string => {
  const first = text.split(/(?<=[a-z)])\. /)[0]!.replace(/ …? ?\([^()]*\)$/, '');
  return first.length <= limit ? first : `${first.slice(0, first.lastIndexOf(' ', limit))} …`;
};
const sentenceStart = (text: string): string => `: ${short(text)}`;
