import type { Fact, Say } from '../../model/index.ts';
import { clip, firstPublished, lineOf } from '../say.ts';

/** `Japan, Foreign Minister: Yoko Kamikawa (in office 19 August 2024)`. */
export const sayTenure: Say<'tenure'> = (entry, words) => {
  const last = [...entry.facts].sort((a, b) => (a.id < b.id ? -1 : 1)).at(-1) as Fact<'tenure'>;
  const { person, office, actor } = last.fields;
  if (!person.value.name) return undefined;
  const from = entry.facts.map((f) => f.fields.from?.value).find(Boolean);
  const until = entry.facts.map((f) => f.fields.until?.value).find(Boolean);
  const seen = entry.facts
    .flatMap((f) => f.fields.at?.value ?? [])
    .sort()
    .at(-1);
  const when = [
    from ? `from ${words.date(from)}` : '',
    until ? `until ${words.date(until)}` : '',
    !from && !until && seen ? `in office ${words.date(seen)}` : '',
  ]
    .filter(Boolean)
    .join(', ');
  const date = until ?? seen ?? from ?? firstPublished(entry, words);
  return lineOf(
    entry,
    {
      group: 'people',
      actors: [actor.value],
      lead: `${words.actor(actor.value)}, ${clip(office.value, 60)}`,
      text: `${person.value.name}${when ? ` (${when})` : ''}`,
      weight: 3,
      date,
    },
    words,
    (f) => f.fields.person.at,
  );
};
