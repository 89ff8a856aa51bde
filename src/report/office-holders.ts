import {
  type ActorCode,
  citationsOf,
  docDay,
  type Edtf,
  type Entry,
  type Fact,
  isKind,
  type Ledger,
  type Wording,
} from '../model/index.ts';
import { capital } from '../text/capital.ts';
import { compare } from '../text/compare.ts';
import type { BriefLine } from './brief.ts';
import { firstDay } from './dates.ts';

/** The offices that a relation runs through, in the order people list them. */
const OFFICES = ['head-of-state', 'head-of-government', 'foreign-minister', 'defence-minister', 'national-security-adviser'];
/** Days after which a last mention says nothing of who is in office. */
const STALE = 900;

interface Holder {
  readonly fact: Fact<'tenure'>;
  readonly day: string;
  readonly docs: Set<string>;
}

/** The last of those who are named often enough: in a large ledger one stray sentence puts nobody into office. */
function holderOf(people: readonly Holder[], docs: number): Holder | undefined {
  const most = Math.max(...people.map((p) => p.docs.size));
  const least = Math.max(docs > 50 ? 2 : 1, Math.min(3, most * 0.1));
  return people
    .filter((p) => p.docs.size >= least)
    .sort((a, b) => compare(firstDay(b.day), firstDay(a.day)) || b.docs.size - a.docs.size || compare(a.fact.id, b.fact.id))[0];
}

/** For each actor one line: who was last seen in which office, and when. */
export function peopleLines(ledger: Ledger, actors: readonly ActorCode[], words: Wording): BriefLine[] {
  const seen = new Map<string, Map<string, Holder>>();
  for (const entry of ledger.entries) {
    if (!isKind(entry, 'tenure')) continue;
    for (const f of (entry as Entry<'tenure'>).facts) {
      const { person, actor, at, from, until } = f.fields;
      const office = person.value.office;
      const published = docDay(words.doc(f.doc));
      const day = (at ?? from)?.value ?? (published === '9999' ? '' : published);
      if (
        !office ||
        !OFFICES.includes(office) ||
        !actors.includes(actor.value) ||
        !person.value.name ||
        firstDay(day) > words.asOf
      )
        continue;
      if (until && firstDay(until.value) <= words.asOf) continue;
      const key = `${actor.value}:${office}`;
      const people = seen.get(key) ?? new Map<string, Holder>();
      const id = person.value.person ?? person.value.name;
      const old = people.get(id);
      const docs = (old?.docs ?? new Set<string>()).add(f.doc);
      const later = !old || firstDay(day) > firstDay(old.day) || (day === old.day && f.id < old.fact.id);
      people.set(id, later ? { fact: f, day, docs } : { ...old, docs });
      seen.set(key, people);
    }
  }
  const latest = new Map(
    [...seen].flatMap(([key, people]) => {
      const holder = holderOf([...people.values()], ledger.docs.size);
      return holder ? [[key, holder] as const] : [];
    }),
  );
  return actors.flatMap((actor) => {
    const held = OFFICES.flatMap((office) => {
      const found = latest.get(`${actor}:${office}`);
      const age = found ? (Date.parse(words.asOf) - Date.parse(firstDay(found.day))) / 86_400_000 : 0;
      return found && !(age > STALE) ? [{ office, ...found }] : [];
    });
    if (held.length === 0) return [];
    const text = held.map(
      ({ fact, day }) =>
        `${words.party(fact.fields.person.value)}${day && !day.includes('/') ? ` (${words.date(day.slice(0, 10) as Edtf)})` : ''}`,
    );
    return [
      {
        id: `people:${actor}`,
        lead: capital(words.actor(actor)),
        text: `last named in office: ${text.join('; ')}`,
        citations: citationsOf(
          held.map(({ fact }) => ({ doc: fact.doc, span: fact.fields.person.at[0]! })),
          () => '',
        ),
      },
    ];
  });
}
