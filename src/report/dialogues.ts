import {
  type ActorCode,
  best,
  type Citation,
  citationsOf,
  type Edtf,
  type Entry,
  type Fact,
  isKind,
  type Ledger,
  type Wording,
} from '../model/index.ts';
import { compare } from '../text/compare.ts';
import type { BriefLine } from './brief.ts';
import { firstDay, lastDay } from './dates.ts';

/** Series with more than one known meeting: rounds, days and places on one line. */
export function dialogueLines(ledger: Ledger, actors: readonly ActorCode[], words: Wording): BriefLine[] {
  const byId = new Map(ledger.entries.map((e) => [e.id as string, e]));
  const lines = ledger.series.flatMap((series) => {
    if (!actors.every((a) => series.actors.includes(a)) || series.actors.length > actors.length + 2) return [];
    const rounds = series.meetings
      .flatMap((id) => byId.get(id) ?? [])
      .filter((e) => isKind(e, 'meeting'))
      .map((e) => roundOf(e as Entry<'meeting'>))
      .filter((r) => r.date || r.round);
    // Numbers put rounds in order where all have one; a series of which only some are numbered goes by its days.
    const counted = rounds.every((r) => r.round !== undefined && r.round < 1900);
    const byDay = (a: Round, b: Round): number => compare(lastDay(a.date), lastDay(b.date));
    const heldFirst = (a: Round, b: Round): number => Number(a.planned) - Number(b.planned);
    rounds.sort((a, b) => (counted ? a.round! - b.round! || heldFirst(a, b) || byDay(a, b) : byDay(a, b) || heldFirst(a, b)));
    const each = rounds.filter(
      (r, k) =>
        !rounds.some((s) => s !== r && coarser(r, s)) &&
        (r.round === undefined || rounds.findIndex((s) => s.round === r.round) === k),
    );
    if (each.length < 2) return [];
    const shown = each.slice(-MOST_ROUNDS);
    const told = shown.map(
      (r) =>
        `${r.round && r.round < 1900 ? `${words.ordinal(r.round)}${r.planned && lastDay(r.date) >= words.asOf ? ' (due)' : ''}, ` : ''}${r.date ? words.date(r.date) : 'day unknown'}${r.place ? `, ${r.place}` : ''}${r.planned && lastDay(r.date) < words.asOf ? ' (as planned)' : ''}`,
    );
    const citations = shown.flatMap((r) => r.citations.slice(0, 1));
    return [
      {
        id: `series:${series.meetings[0]}`,
        lead: series.name,
        text: `${each.length > shown.length ? `${each.length - shown.length} earlier; ` : ''}${told.join('; ')}`,
        citations,
        rank: each.length - 4 * (series.actors.length - actors.length),
      },
    ];
  });
  return lines.sort((a, b) => b.rank - a.rank || compare(a.lead, b.lead)).slice(0, MOST_SERIES);
}

/** Told only by a month, season or year in which another round is told to the day: the same one, loosely dated. */
const coarser = (a: Round, b: Round): boolean =>
  (a.round === undefined || a.round > 1900 || a.round === b.round) &&
  a.date !== undefined &&
  b.date !== undefined &&
  firstDay(a.date) <= firstDay(b.date) &&
  lastDay(b.date) <= lastDay(a.date) &&
  Date.parse(lastDay(a.date)) - Date.parse(firstDay(a.date)) > Date.parse(lastDay(b.date)) - Date.parse(firstDay(b.date)) &&
  Date.parse(lastDay(a.date)) - Date.parse(firstDay(a.date)) > 20 * 86_400_000;

/** Series told: those of just these sides and with most rounds first. */
const MOST_SERIES = 5;
/** Rounds told of one series, the last ones. */
const MOST_ROUNDS = 5;

interface Round {
  readonly round: number | undefined;
  readonly date: Edtf | undefined;
  readonly place: string | undefined;
  readonly planned: boolean;
  readonly citations: readonly Citation[];
}

function roundOf(entry: Entry<'meeting'>): Round {
  const get = <T>(read: (f: Fact<'meeting'>) => unknown): T | undefined =>
    best(entry, (f) => read(f as Fact<'meeting'>) as never) as T | undefined;
  return {
    round: get<number>((f) => f.fields.round),
    date: get<Edtf>((f) => f.fields.date),
    place: get<string>((f) => f.fields.place),
    planned: !entry.facts.some((f) => f.fields.status.value === 'held'),
    citations: citationsOf(
      entry.facts.flatMap((f) => f.fields.form.at.map((span) => ({ doc: f.doc, span }))),
      () => '',
    ),
  };
}

/** The day of the last numbered meeting held by all the actors up to a day, ISO; undefined when there is none. */
export function lastRoundDay(ledger: Ledger, actors: readonly ActorCode[], asOf: string): string | undefined {
  const byId = new Map(ledger.entries.map((e) => [e.id as string, e]));
  const days = ledger.series
    .filter((s) => actors.every((a) => s.actors.includes(a)))
    .flatMap((s) => s.meetings.flatMap((id) => byId.get(id) ?? []))
    .map((e) => roundOf(e as Entry<'meeting'>))
    .filter((r) => r.date && !r.planned && firstDay(r.date) <= asOf)
    .map((r) => firstDay(r.date));
  return days.sort().at(-1);
}
