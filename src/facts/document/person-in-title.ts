import type { Context, Party, Reading } from '../../model/index.ts';
import { publisherOf } from './publisher.ts';

/** "Statement by NSC Spokesperson Ana Silva on …": the person by name, or whoever held the office named alone ("by the President"). */
export function personInTitle(reading: Reading, context: Context): Party | undefined {
  const { knowledge } = context;
  const found = context.language.documents.wordsOf.exec(reading.doc.metadata.title ?? '');
  if (!found) return undefined;
  const words = found[1]!.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  for (let n = Math.min(4, words.length); n > 1; n--) {
    const [person] = knowledge.peopleNamed(words.slice(-n).join(' '));
    if (!person) continue;
    const tenures = knowledge.tenuresOf(person.id);
    const last = tenures[tenures.length - 1];
    return { person: person.id, name: person.name, ...(last && { actor: last.actor }) };
  }
  const [publisher] = publisherOf(reading, context);
  const actor = publisher?.value.actor;
  const title = words.join(' ').toLowerCase();
  const office = knowledge.offices.find(({ forms }) => forms.includes(title));
  if (actor && office) {
    const [held] = knowledge.holders(actor, office.code, reading.date?.value);
    const person = held && knowledge.person(held.person);
    return { actor, office: office.code, ...(person && { person: person.id, name: person.name }) };
  }
  if (words.length < 2 || office) return undefined;
  return { name: words.slice(-2).join(' '), ...(actor && { actor }) };
}
