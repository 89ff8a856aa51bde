import {
  type ActorCode,
  citationsOf,
  docDay,
  type Edtf,
  type Entry,
  type Fact,
  isKind,
  type Knowledge,
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

/** Who is known to have held which office. */
type World = Pick<Knowledge, 'peopleNamed' | 'tenuresOf'>;

interface Holder {
  readonly fact: Fact<'tenure'>;
  /** First and last day of which it is told. */
  readonly since: string;
  readonly day: string;
  readonly docs: Set<string>;
}

/**
 * The last of those who are named often enough, since in a large ledger one stray sentence puts nobody into office; or who of the house
 * is named only after the last mention of these: a successor has not been named often yet.
 */
function holderOf(people: readonly Holder[], docs: number, world: World): Holder | undefined {
  const most = Math.max(...people.map((p) => p.docs.size));
  const least = Math.max(docs > 50 ? 2 : 1, Math.min(3, most * 0.1));
  const known = people.filter((p) => p.docs.size >= least).sort(later)[0];
  return people.filter((p) => known && firstDay(p.since) > firstDay(known.day) && ofTheHouse(p, world)).sort(later)[0] ?? known;
}

const later = (a: Holder, b: Holder): number =>
  compare(firstDay(b.day), firstDay(a.day)) || b.docs.size - a.docs.size || compare(a.fact.id, b.fact.id);

/** First and last part of a name, whatever stands between. */
const ends = (name: string): string => name.replace(/\s.*\s/, ' ');

/** Whether nobody of that name is known to serve elsewhere and never here: a guest of the house holds no office in it. */
function ofTheHouse({ fact }: Holder, world: World): boolean {
  const { person, actor } = fact.fields;
  const served = world.peopleNamed(ends(person.value.name!)).flatMap((p) => world.tenuresOf(p.id));
  return served.length === 0 || served.some((tenure) => tenure.actor === actor.value);
}

/** For each actor one line: who was last seen in which office, and when. */
export function peopleLines(ledger: Ledger, actors: readonly ActorCode[], words: Wording, world: World): BriefLine[] {
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
      const newer = !old || firstDay(day) > firstDay(old.day) || (day === old.day && f.id < old.fact.id);
      const since = old && firstDay(old.since) <= firstDay(day) ? old.since : day;
      people.set(id, newer ? { fact: f, since, day, docs } : { ...old, since, docs });
      seen.set(key, people);
    }
  }
  const latest = new Map(
    [...seen].flatMap(([key, people]) => {
      const holder = holderOf([...people.values()], ledger.docs.size, world);
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
