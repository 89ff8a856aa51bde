import type { Edtf, Fact, FactId, KnownPerson, OfficeHeld, Party, PersonId } from '../model/index.ts';
import { compare } from '../text/compare.ts';

interface Office {
  readonly office: OfficeHeld['office'];
  readonly actor: OfficeHeld['actor'];
  readonly days: Set<Edtf>;
  readonly facts: Set<FactId>;
}

/** Everybody whom facts name, with the offices that tenures tell of: from which day to which they were seen in them. Sorted by name. */
export function findPeople(facts: readonly Fact[]): KnownPerson[] {
  const people = new Map<PersonId, { names: Map<string, number>; offices: Map<string, Office>; facts: Set<FactId> }>();
  const person = (id: PersonId) => {
    const known = people.get(id) ?? { names: new Map(), offices: new Map(), facts: new Set<FactId>() };
    people.set(id, known);
    return known;
  };
  for (const fact of facts) {
    for (const party of partiesOf(fact)) {
      if (party.person === undefined) continue;
      const known = person(party.person);
      known.facts.add(fact.id);
      if (party.name !== undefined) known.names.set(party.name, (known.names.get(party.name) ?? 0) + 1);
    }
    if (fact.kind !== 'tenure') continue;
    const { person: who, office, actor, at, from, until } = fact.fields;
    if (who.value.person === undefined) continue;
    const offices = person(who.value.person).offices;
    const key = `${actor.value} ${office.value}`;
    const held = offices.get(key) ?? {
      office: office.value as Office['office'],
      actor: actor.value,
      days: new Set(),
      facts: new Set(),
    };
    for (const day of [at, from, until]) if (day !== undefined) held.days.add(day.value);
    held.facts.add(fact.id);
    offices.set(key, held);
  }
  return [...people]
    .map(([id, { names, offices, facts: ids }]) => ({
      id,
      name: [...names].sort(([a, m], [b, n]) => n - m || compare(a, b))[0]?.[0] ?? id,
      offices: [...offices.values()]
        .map(toHeld)
        .sort((a, b) => compare(a.first ?? '9999', b.first ?? '9999') || compare(a.office, b.office)),
      facts: [...ids].sort(compare),
    }))
    .sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}

function toHeld({ office, actor, days, facts }: Office): OfficeHeld {
  const ordered = [...days].sort(compare);
  return {
    office,
    actor,
    facts: [...facts].sort(compare),
    ...(ordered.length > 0 && { first: ordered[0]!, last: ordered[ordered.length - 1]! }),
  };
}

function partiesOf(fact: Fact): Party[] {
  switch (fact.kind) {
    case 'meeting':
      return fact.fields.participants.map((c) => c.value);
    case 'visit':
      return fact.fields.visitors.map((c) => c.value);
    case 'statement':
      return fact.fields.speakers.map((c) => c.value);
    case 'tenure':
      return [fact.fields.person.value];
    default:
      return [];
  }
}
