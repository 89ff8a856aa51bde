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
  const planned = meetings.filter((l) => l.lead.startsWith('Coming'));
  const held = meetings.find(
    (l) =>
      !planned.includes(l) &&
      l.date &&
      firstDay(l.date) <= words.asOf &&
      !/ planned|postponed|cancelled/i.test(`${l.lead} ${l.text}`),
  );
  const acts = newestFirst.filter(
    (l) => (l.group === 'friction' && l.weight >= 5) || (l.group === 'cooperation' && l.weight >= 5.5),
  );
  const out: BriefLine[] = [];
  const next = planned.at(-1);
  if (next) out.push(composed('next', 'Next', `${short(next.text)}, ${next.lead.replace('Coming, ', '')}`, next));
  if (held) out.push(composed('last', 'Last met', `${held.lead}${sentenceStart(held.text)}`, held));
  const act = acts.find((l) => l !== held && lastDay(l.date) <= `${words.asOf}~`);
  if (act)
    out.push(
      composed(
        'latest',
        act.group === 'friction' ? 'Latest friction' : 'Latest step',
        `${act.lead}${act.lead ? ': ' : ''}${short(act.text, 200)}`,
        act,
      ),
    );
  return out.filter((l) => l.citations.length > 0);
}

const composed = (id: string, lead: string, text: string, from: Line): BriefLine => ({
  id: `${id}:${from.id}`,
  lead,
  text,
  citations: from.citations.slice(0, 3),
});
const short = (text: string, limit = 160): string => {
  const first = text.split(/(?<=[a-z)])\. /)[0]!;
  return first.length <= limit ? first : `${first.slice(0, first.lastIndexOf(' ', limit))} …`;
};
const sentenceStart = (text: string): string => `: ${short(text)}`;
