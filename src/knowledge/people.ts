import type { ActorCode, Edtf, OfficeCode, Person, PersonId, Tenure } from '../model/index.ts';
import { daysOf } from './days.ts';
import { type Lines, linesBy, linesOf } from './lines.ts';
import { closed, nameKey, nameParts, samePart } from './names.ts';
import { once } from './once.ts';
import { partsOf } from './parts.ts';
import { listOf } from './tables.ts';

/** People and the offices they held, as the tables have them. */
export interface People {
  person(id: PersonId): Person | undefined;
  named(name: string): readonly Person[];
  tenuresOf(id: PersonId): readonly Tenure[];
  holders(actor: ActorCode, office: OfficeCode, at?: Edtf): readonly Tenure[];
}

/** How much is said about people in an office; of two people with one name the better known comes first. */
const weights: Readonly<Record<string, number>> = {
  'head-of-state': 9,
  'head-of-government': 9,
  'supreme-leader': 9,
  'foreign-minister': 7,
  'secretary-general': 7,
  'crown-prince': 7,
  'vice-president': 6,
  'defence-minister': 6,
  'high-representative': 6,
  'commission-president': 7,
  'council-president': 6,
  'national-security-adviser': 5,
  'finance-minister': 4,
  'deputy-head-of-government': 4,
  'trade-minister': 3,
  'interior-minister': 3,
  ambassador: 1,
};

/** Names whose people are kept at hand: stories of a day name the same ones over and over. */
const REMEMBERED = 4096;

/**
 * People of `people.tsv` and offices of `tenures.tsv`, with further lines in the same columns that others brought. Nothing is read before the first
 * question, and a line becomes a person or tenure only when somebody asks for it: most runs need a few of many thousands.
 */
export function peopleFrom(peopleText: () => string, tenuresText: () => string): People {
  const people = once(() => readPeople(peopleText()));
  const held = once(() => readTenures(tenuresText()));
  const tenuresOf = (id: PersonId): readonly Tenure[] => held().ofPerson(id);
  const index = once(() => indexPeople(people(), peopleText(), tenuresOf));
  const asked = new Map<string, readonly Person[]>();
  const named = (name: string): readonly Person[] => {
    let found = asked.get(name);
    if (!found) {
      if (asked.size >= REMEMBERED) asked.clear();
      found = findNamed(name, index());
      asked.set(name, found);
    }
    return found;
  };
  return {
    person: (id) => people().person(id),
    named,
    tenuresOf,
    holders: (actor, office, at) => holdersAt(held().ofOffice(actor, office), at),
  };
}

interface PeopleTable {
  readonly lines: Lines;
  person(id: PersonId): Person | undefined;
}

function readPeople(text: string): PeopleTable {
  const lines = linesOf(text);
  const byId = linesBy(lines, 0, 1);
  const made = new Map<PersonId, Person>();
  const person = (id: PersonId): Person | undefined => {
    const known = made.get(id);
    if (known) return known;
    const all = byId(id).map((l) => lines.cells(l));
    if (all.length === 0) return undefined;
    const [, name, family] = all[0]!;
    // A person told twice has the names of both lines, and goes by those of the first.
    const more = all.slice(1).map((cells) => cells[1]!);
    const aliases = [...new Set([...more, ...all.flatMap((cells) => listOf(cells[3]))])].filter((a) => a !== name);
    const full: Person = { id, name: name!, family: family || name!.slice(name!.lastIndexOf(' ') + 1), aliases };
    made.set(id, full);
    return full;
  };
  return { lines, person };
}

interface TenureTable {
  ofPerson(id: PersonId): readonly Tenure[];
  ofOffice(actor: ActorCode, office: OfficeCode): readonly Tenure[];
}

function readTenures(text: string): TenureTable {
  const lines = linesOf(text);
  const byPerson = once(() => linesBy(lines, 0, 1));
  const byOffice = once(() => linesBy(lines, 1, 3));
  const made: (Tenure | undefined)[] = [];
  const tenure = (line: number): Tenure => {
    made[line] ??= tenureOf(lines.cells(line));
    return made[line]!;
  };
  return {
    ofPerson: (id) => byPerson()(id).map(tenure),
    ofOffice: (actor, office) => byOffice()(`${office}\t${actor}`).map(tenure),
  };
}

const tenureOf = ([person, office, actor, from, until, to, known, source]: readonly string[]): Tenure => ({
  person: person as PersonId,
  office: office as OfficeCode,
  actor: actor as ActorCode,
  ...(from ? { from } : {}),
  ...(until ? { until } : {}),
  ...(to ? { to: to as ActorCode } : {}),
  ...(known ? { known } : {}),
  source: source ?? '',
});

/** Those who held an office at some day of `at`, the latest to begin first. An open end counts up to the day its source speaks of. */
function holdersAt(tenures: readonly Tenure[], at: Edtf | undefined): readonly Tenure[] {
  if (at === undefined) return tenures;
  const asked = daysOf(at);
  const held = tenures.filter((t) => {
    const from = t.from === undefined ? '0000' : daysOf(t.from).first;
    const end = t.until ?? t.known;
    const until = end === undefined ? '9999' : daysOf(end).last;
    return from <= asked.last && asked.first <= until;
  });
  return held.sort((a, b) => compare(b.from ?? '', a.from ?? '') || compare(a.person, b.person));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Entry {
  readonly person: Person;
  /** Parts of each of the person's names. */
  readonly names: readonly (readonly string[])[];
  /** Full names in any order, and a family name of several parts. */
  readonly keys: ReadonlySet<string>;
  readonly family: string;
  /** What the person has held is looked at only where several share a name. */
  readonly weight: () => number;
}

interface Index {
  /** People one of whose names has a part. */
  having(part: string): readonly number[];
  entry(line: number): Entry;
  handled(handle: string): readonly number[];
}

function indexPeople({ lines, person }: PeopleTable, peopleText: string, tenuresOf: (id: PersonId) => readonly Tenure[]): Index {
  const parts = partsOf(peopleText);
  const made = new Map<number, Entry>();
  return {
    having: parts.having,
    handled: parts.handled,
    entry(line) {
      let entry = made.get(line);
      if (!entry) {
        const who = person(lines.between(line, 0, 1) as PersonId)!;
        entry = entryOf(who, () => tenuresOf(who.id));
        made.set(line, entry);
      }
      return entry;
    },
  };
}

function entryOf(person: Person, held: () => readonly Tenure[]): Entry {
  const names = [person.name, ...person.aliases.filter((a) => !a.startsWith('@'))].map(nameParts);
  const family = nameParts(person.family ?? person.name).join(' ');
  const keys = new Set(names.map(nameKey));
  if (family.includes(' ')) keys.add(nameKey(family.split(' ')));
  return { person, names, keys, family, weight: once(() => weightOf(held())) };
}

function weightOf(held: readonly Tenure[]): number {
  let best = 0;
  let latest = '';
  for (const t of held) {
    best = Math.max(best, weights[t.office] ?? 2);
    if ((t.from ?? '') > latest) latest = t.from ?? '';
  }
  // The year decides between people of like offices: the latest first.
  return best * 10000 + (Number(latest.slice(0, 4)) || 0);
}

/** Candidates for a name as a text has it: a handle, a full name in any order, a name with initials or parts left out, a family name alone. */
function findNamed(name: string, index: Index): readonly Person[] {
  if (name.startsWith('@')) return peopleOf(index.handled(closed(name)).map(index.entry));
  const parts = nameParts(name);
  if (parts.length === 0) return [];
  const lists = parts.filter((part) => part.length > 1).map(index.having);
  if (parts.length === 1) return peopleOf((lists[0] ?? []).map(index.entry).filter((e) => calledBy(e, parts[0]!)));
  const agreeing = new Set<Entry>();
  for (const list of lists)
    for (const line of list) {
      const entry = index.entry(line);
      if (entry.names.some((n) => agree(parts, n) && !leavesOut(parts, n, entry.family))) agreeing.add(entry);
    }
  const key = nameKey(parts);
  const whole = [...agreeing].filter((e) => e.keys.has(key));
  return peopleOf(whole.length > 0 ? whole : [...agreeing]);
}

/** Whether a single part is what news calls the person by: the family name, or a part of one; never the given name alone. */
function calledBy({ family, names }: Entry, part: string): boolean {
  const same = samePart(part);
  if (family.split(' ').some((f) => samePart(f) === same)) return true;
  return names.some((n) => n.length === 1 && samePart(n[0]!) === same);
}

/**
 * Whether two names can be one person's: every part of the shorter is in the longer, or is its initial, and at least one whole part other than a
 * given name is shared. `S. Jaishankar` agrees with `Subrahmanyam Jaishankar`, `Antony John Blinken` with `Antony Blinken`.
 */
function agree(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const left = long.map(samePart);
  let whole = 0;
  const initials: string[] = [];
  for (const part of short) {
    if (part.length === 1) {
      initials.push(part);
      continue;
    }
    const i = left.indexOf(samePart(part));
    if (i >= 0) {
      left.splice(i, 1);
      whole++;
    } else if (left.some((l) => l.length === 1 && part.startsWith(l))) {
      left.splice(
        left.findIndex((l) => l.length === 1 && part.startsWith(l)),
        1,
      );
    } else return joined(short) === joined(long);
  }
  for (const initial of initials) {
    const i = left.findIndex((l) => l.startsWith(initial));
    if (i >= 0) left.splice(i, 1);
    else if (left.some((l) => l.length > 1)) return false;
  }
  // Two parts written as one ("Xi Jinping", "Jin Ping") or an initial beside the family name.
  return whole >= 2 || (whole === 1 && initials.length > 0) || (whole === 1 && short.length > 1);
}

/** Whether a short form of a long name is one that nobody uses: neither its first parts nor any part of the family name ("Mohammed Aziz" of Mohammed bin Salman bin Abdulaziz). */
function leavesOut(parts: readonly string[], name: readonly string[], family: string): boolean {
  if (name.length - parts.length < 2) return false;
  const last = family.split(' ').map(samePart);
  if (parts.some((p) => last.includes(samePart(p)))) return false;
  return parts.some((p, i) => p.length > 1 && samePart(p) !== samePart(name[i]!));
}

const joined = (parts: readonly string[]): string => parts.map(samePart).sort().join('');

function peopleOf(entries: readonly Entry[]): readonly Person[] {
  const best = [...entries].sort((a, b) => b.weight() - a.weight() || compare(a.person.id, b.person.id));
  return [...new Set(best.map((e) => e.person))].slice(0, 20);
}
