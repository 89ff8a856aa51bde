import { type ActorCode, type Entry, type EntryId, type Ledger, type Line, overlaps, type Wording } from '../model/index.ts';
import { compare } from '../text/compare.ts';
import { bagOf, likeness } from './choose.ts';
import { firstDay } from './dates.ts';
import { inCommon } from './in-common.ts';
import { shortened } from './shortened.ts';

/** Promises with what became of them: the last progress of a chain is told with the promise. */
export function promiseLines(
  lines: readonly Line[],
  ledger: Ledger,
  say: (entry: Entry, words: Wording) => Line | undefined,
  words: Wording,
  actors: readonly ActorCode[] = [],
): Line[] {
  const byFact = new Map(ledger.entries.flatMap((e) => e.facts.map((f) => [f.id as string, e] as const)));
  const chains = new Map(ledger.chains.map((c) => [c.of as string, c.progress]));
  const linked = new Set(ledger.chains.flatMap((c) => c.progress as readonly string[]));
  return lines
    .filter((l) => l.kind !== 'progress' || !l.facts.some((f) => linked.has(f)))
    .map((line) => {
      const steps = (chains.get(line.id) ?? []).flatMap((id) => {
        const entry = byFact.get(id);
        const told = entry && say(entry, words);
        return told && firstDay(told.date) <= words.asOf ? [told] : [];
      });
      const last = steps.sort((a, b) => compare(firstDay(a.date), firstDay(b.date)) || compare(a.id, b.id)).at(-1);
      if (!last) return line;
      if (
        likeness(bagOf(last.text), bagOf(line.text)) > 0.6 ||
        !speaksOf(last.text, line.text, words.list(actors.map((a) => words.actor(a)))) ||
        last.citations.some((c) => line.citations.some((d) => d.doc === c.doc && overlaps(c, d)))
      ) {
        // Not told in words, yet the state that the line gives rests on it.
        const bears = words.standing?.(line.id as EntryId)?.facts.some((f) => (last.facts as readonly string[]).includes(f));
        return bears ? { ...line, citations: [...line.citations, ...last.citations] } : line;
      }
      return {
        ...line,
        text: `${line.text}. Last, ${last.lead}: ${shortened(last.text)}`,
        citations: [...line.citations, ...last.citations],
        weight: line.weight + 0.5,
      };
    });
}

/** Whether a step plainly is about a promise: two telling words in common, or a figure, beside the names of the sides. */
function speaksOf(step: string, promise: string, sides: string): boolean {
  const shared = inCommon(step, promise, sides);
  return shared.filter((w) => w.length >= 6).length >= 2 || shared.some((w) => /\d/.test(w));
}
