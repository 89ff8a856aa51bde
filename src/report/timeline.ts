import type { ActorCode, Entry, Knowledge, Ledger, Line, Wording } from '../model/index.ts';
import { mergeAlike } from './choose.ts';
import { firstDay } from './dates.ts';
import { pairOf } from './relevance.ts';
import { theirsFirst } from './theirs-first.ts';
import { wording } from './wording.ts';

export interface TimelineOptions {
  readonly actors: readonly ActorCode[];
  readonly asOf: string;
  /** ISO days, inclusive. */
  readonly since?: string;
  readonly until?: string;
  readonly knowledge: Knowledge;
  readonly say: (entry: Entry, words: Wording) => Line | undefined;
}

/** Everything dated that concerns the actors, oldest first, each thing once; what has no day is left out. */
export function timeline(ledger: Ledger, { actors, asOf, since, until, knowledge, say }: TimelineOptions): Line[] {
  const words = wording(knowledge, ledger.docs, asOf, ledger.chains);
  const pair = pairOf(ledger, actors, knowledge, words);
  const lines = ledger.entries.flatMap((entry) => {
    if (entry.kind === 'tenure' || pair.concern(entry) <= 0) return [];
    const line = say(theirsFirst(entry, actors), words);
    if (!line?.date) return [];
    const day = firstDay(line.date);
    return (since && day < since) || (until && day > until) ? [] : [line];
  });
  const day = (line: Line): string => firstDay(line.date);
  return mergeAlike(lines, words).sort((a, b) =>
    day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : b.weight - a.weight || (a.id < b.id ? -1 : 1),
  );
}

/** A line as one sentence beside its day: who speaks or promises is told, the day is not said twice. */
export function withVoice({ kind, lead, text }: Line): string {
  if (!lead || kind === 'meeting' || kind === 'visit' || kind === 'event' || kind === 'progress') return text;
  return `${lead.replace(/ \([^()]*\)$/, '')}: ${text}`;
}
