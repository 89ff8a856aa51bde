import type { ActorCode, Edtf, OfficeCode, Person, PersonId, Tenure } from '../model/index.ts';
import { daysOf } from './days.ts';
import { nameKey, nameParts, samePart } from './names.ts';
import { cellsOf, listOf } from './tables.ts';

/** People and the offices they held, as the tables have them. */
export interface People {
  person(id: PersonId): Person | undefined;
  named(name: string): readonly Person[];
  tenuresOf(id: PersonId): readonly Tenure[];
  holders(actor: ActorCode, office: OfficeCode, at?: Edtf): readonly Tenure[];
  readonly all: readonly Person[];
  readonly tenures: readonly Tenure[];
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

/** Reads `people.tsv` and `tenures.tsv`; the look-ups are built when the first one is asked for. */
export function peopleFrom(peopleText: () => string, tenuresText: () => string): People {
  let tables: Tables | undefined;
  let index: Index | undefined;
  const held = (): Tables => {
    tables ??= readTables(peopleText(), tenuresText());
    return tables;
  };
  const named = (name: string): readonly Person[] => {
    index ??= indexPeople(held());
    return findNamed(name, index);
  };
  return {
    person: (id) => held().people.get(id),
    named,
    tenuresOf: (id) => held().byPerson.get(id) ?? [],
    holders: (actor, office, at) => holdersAt(held().byOffice.get(`${actor} ${office}`) ?? [], at),
    get all() {
      return [...held().people.values()];
    },
    get tenures() {
      return held().tenures;
    },
  };
}

interface Tables {
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly tenures: readonly Tenure[];
  readonly byPerson: ReadonlyMap<PersonId, readonly Tenure[]>;
  readonly byOffice: ReadonlyMap<string, readonly Tenure[]>;
}

function readTables(peopleText: string, tenuresText: string): Tables {
  const people = new Map<PersonId, Person>();
  for (const [id, name, family, aliases] of cellsOf(peopleText).lines) {
    people.set(id as PersonId, {
      id: id as PersonId,
      name: name!,
      family: family || name!.slice(name!.lastIndexOf(' ') + 1),
      aliases: listOf(aliases),
    });
  }
  const tenures: Tenure[] = [];
  const byPerson = new Map<PersonId, Tenure[]>();
  const byOffice = new Map<string, Tenure[]>();
  for (const [person, office, actor, from, until, to, known, source] of cellsOf(tenuresText).lines) {
    const tenure: Tenure = {
      person: person as PersonId,
      office: office as OfficeCode,
      actor: actor as ActorCode,
      ...(from ? { from } : {}),
      ...(until ? { until } : {}),
      ...(to ? { to: to as ActorCode } : {}),
      ...(known ? { known } : {}),
      source: source ?? '',
    };
    tenures.push(tenure);
    push(byPerson, tenure.person, tenure);
    push(byOffice, `${actor} ${office}`, tenure);
  }
  return { people, tenures, byPerson, byOffice };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

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
  readonly family: string;
  readonly weight: number;
}

interface Index {
  /** Full names in any order. */
  readonly byKey: ReadonlyMap<string, readonly Entry[]>;
  /** Single parts that may stand for the person: family names, and all parts but the given name. */
  readonly byPart: ReadonlyMap<string, readonly Entry[]>;
  readonly byHandle: ReadonlyMap<string, readonly Entry[]>;
}

function indexPeople({ people, byPerson }: Tables): Index {
  const byKey = new Map<string, Entry[]>();
  const byPart = new Map<string, Entry[]>();
  const byHandle = new Map<string, Entry[]>();
  for (const person of people.values()) {
    const held = byPerson.get(person.id) ?? [];
    const names: string[][] = [nameParts(person.name)];
    const handles: string[] = [];
    for (const alias of person.aliases) {
      if (alias.startsWith('@')) handles.push(alias.toLowerCase());
      else names.push(nameParts(alias));
    }
    const family = nameParts(person.family ?? person.name).join(' ');
    const entry: Entry = { person, names, family, weight: weightOf(held) };
    const keys = new Set<string>();
    const parts = new Set<string>();
    for (const name of names) {
      keys.add(nameKey(name));
      for (const part of name) if (part.length > 1) parts.add(samePart(part));
    }
    if (family.includes(' ')) keys.add(nameKey(family.split(' ')));
    for (const key of keys) push(byKey, key, entry);
    for (const part of parts) push(byPart, part, entry);
    for (const handle of handles) push(byHandle, handle, entry);
  }
  return { byKey, byPart, byHandle };
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
  if (name.startsWith('@')) return peopleOf(index.byHandle.get(name.toLowerCase()) ?? []);
  const parts = nameParts(name);
  if (parts.length === 0) return [];
  if (parts.length === 1) return peopleOf((index.byPart.get(samePart(parts[0]!)) ?? []).filter((e) => calledBy(e, parts[0]!)));
  const exact = index.byKey.get(nameKey(parts));
  const whole = exact?.filter((e) => e.names.some((n) => agree(parts, n)));
  if (whole && whole.length > 0) return peopleOf(whole);
  const near = new Set<Entry>();
  for (const part of parts) {
    if (part.length < 2) continue;
    for (const entry of index.byPart.get(samePart(part)) ?? []) if (entry.names.some((n) => agree(parts, n))) near.add(entry);
  }
  return peopleOf([...near]);
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

const joined = (parts: readonly string[]): string => parts.map(samePart).sort().join('');

function peopleOf(entries: readonly Entry[]): readonly Person[] {
  return [...entries]
    .sort((a, b) => b.weight - a.weight || compare(a.person.id, b.person.id))
    .slice(0, 20)
    .map((e) => e.person);
}
