import { best, type Fact, type InitiativeFields, type Say } from '../../model/index.ts';
import { actorsOf, clip, dayOf, lineOf } from '../say.ts';
import { someOf } from '../some-of.ts';

const field =
  <F extends keyof InitiativeFields>(name: F) =>
  (fact: Fact) =>
    (fact as Fact<'initiative'>).fields[name] as never;

/** `Special Strategic and Global Partnership: partnership of India and Japan, since 2014`. */
export const sayInitiative: Say<'initiative'> = (entry, words) => {
  const name = best<string>(entry, field('name'));
  if (!name) return undefined;
  const parties = [...new Set(entry.facts.flatMap((f) => f.fields.parties.map((p) => p.value)))];
  const type = best<string>(entry, field('type')) ?? 'project';
  const since = best<string>(entry, field('since'));
  const content = best<string>(entry, field('content'));
  const last = entry.facts
    .flatMap((f) => words.doc(f.doc)?.date?.value ?? [])
    .filter((day) => !day.includes('/'))
    .sort()
    .at(-1);
  const text = [
    `${type}${
      parties.length > 0
        ? ` of ${someOf(
            parties.map((p) => words.actor(p)),
            5,
            words,
          )}`
        : ''
    }`,
    since ? `since ${words.date(since as never)}` : '',
    content ? clip(content, 140) : '',
    // A name says by itself what it is and of whom; then at least when it was last spoken of.
    !since && !content && last ? `last named ${words.date(last as never)}` : '',
  ]
    .filter(Boolean)
    .join('; ');
  const docs = new Set(entry.facts.map((f) => f.doc)).size;
  return lineOf(
    entry,
    {
      group: 'projects',
      actors: actorsOf(parties.map((actor) => ({ actor }))),
      lead: clip(name, 110),
      text,
      weight: 3.5 + Math.min(2, 0.5 * docs) + (since ? 0.5 : 0),
      date: dayOf(entry, () => undefined, words),
    },
    words,
    (f) => f.fields.name.at,
  );
};
