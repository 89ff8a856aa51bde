import type { Knowledge, Person } from '../../model/index.ts';
import { nameKey, nameParts } from '../names.ts';
import { rowsOf } from '../tables.ts';
import type { Held } from './held.ts';

const columns = ['person', 'name', 'family', 'aliases', 'office', 'actor', 'from', 'until', 'to', 'known', 'source'] as const;
type ExtraRow = Readonly<Record<(typeof columns)[number], string>>;

/** The text of a file of imported offices: what was there before, and new rows. A row on the same person, office and beginning takes the place of the old one. */
export function extraWith(before: string, held: readonly Held[], knowledge: Knowledge): string {
  const rows = new Map<string, ExtraRow>();
  const keep = (row: ExtraRow): void => void rows.set([row.person, row.office, row.actor, row.to, row.from].join('\t'), row);
  for (const row of rowsOf(before)) keep(Object.fromEntries(columns.map((c) => [c, row[c] ?? ''])) as ExtraRow);
  for (const h of held) {
    keep({
      person: idFor(h, knowledge),
      name: h.name,
      family: h.family ?? '',
      aliases: h.aliases.join('|'),
      office: h.office,
      actor: h.actor,
      from: h.from ?? '',
      until: h.until ?? '',
      to: h.to ?? '',
      known: h.known ?? '',
      source: h.source,
    });
  }
  const lines = [...rows.values()].map((row) => columns.map((c) => row[c]).join('\t')).sort();
  return `${[columns.join('\t'), ...lines].join('\n')}\n`;
}

/** The person of the tables that somebody is, or an id made of the name. A full name in an office of the same actor is taken for the same person. */
function idFor({ id, name, aliases, actor }: Held, knowledge: Knowledge): string {
  if (id && knowledge.person(id as Person['id'])) return id;
  const same = (person: Person): boolean => knowledge.tenuresOf(person.id).some((t) => t.actor === actor);
  for (const form of [name, ...aliases]) {
    if (nameParts(form).length < 2) continue;
    const known = knowledge.peopleNamed(form).find(same);
    if (known) return known.id;
  }
  if (id) return id;
  const made = `name:${nameKey(nameParts(name))}`;
  return knowledge.person(made as Person['id']) ? `${made} ${actor.toLowerCase()}` : made;
}

/** Lines of `people.tsv` that a file of imported offices adds. */
export const extraPeople = (text: string): string =>
  rowsOf(text)
    .map((row) => [row.person, row.name, row.family, row.aliases].join('\t'))
    .join('\n');

/** Lines of `tenures.tsv` that it adds. */
export const extraTenures = (text: string): string =>
  rowsOf(text)
    .map((row) => [row.person, row.office, row.actor, row.from, row.until, row.to, row.known, row.source].join('\t'))
    .join('\n');
