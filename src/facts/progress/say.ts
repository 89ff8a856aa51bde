import type { Fact, Say } from '../../model/index.ts';
import { capital } from '../../text/capital.ts';
import { actorsOf, clip, dayOf, dayWords, lineOf, withoutDateline } from '../say.ts';

/** What became of a promise: `the first section will open only in August 2026`. */
export const sayProgress: Say<'progress'> = (entry, words) => {
  const fact = [...entry.facts].sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1))[0]!;
  const parties = [...new Set(entry.facts.flatMap((f) => (f.fields.parties ?? []).map((p) => p.value)))];
  const date = dayOf(entry, (f) => (f as Fact<'progress'>).fields.date, words);
  const lead = dayWords(date, words);
  return lineOf(
    entry,
    {
      group: 'promises',
      actors: actorsOf(parties.map((actor) => ({ actor }))),
      lead,
      text: capital(clip(withoutDateline(fact.fields.content.value), 160)),
      weight: 4.5 + fact.confidence,
      date,
    },
    words,
    (f) => f.fields.content.at,
  );
};
