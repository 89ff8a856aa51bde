import type { Actor, Edtf, Knowledge, KnownName, Office, OfficeCode, Person, Tenure } from '../../model/index.ts';
import { compare } from '../../text/compare.ts';

/** Something that the knowledge has under a name: as data, and in words. */
export interface Told {
  readonly data: object;
  readonly text: string;
}

/** All that goes by a name: a country or organisation, else people, else an office, else a house, town or body that stands for one. Empty when nothing does. */
export function toldOf(name: string, known: Knowledge, day: string): Told[] {
  const code = known.findActor(name);
  const actor = code && known.actor(code);
  if (actor) return [tellActor(actor, known, day)];
  const people = known.peopleNamed(name);
  if (people.length > 0) return people.map((person) => tellPerson(person, known));
  const form = name.toLowerCase();
  const offices = known.offices.filter((o) => o.code === form || o.name.toLowerCase() === form || o.forms.includes(form));
  if (offices.length > 0) return offices.map(tellOffice);
  const names = known.names.filter((n) => n.text.toLowerCase() === form && !n.prefix);
  // A seat of government is a body as well: one of them is enough.
  return names.filter((n, k) => names.findIndex((o) => o.actor === n.actor) === k).map((n) => tellName(n, known));
}

function tellActor(actor: Actor, known: Knowledge, day: string): Told {
  const names = known.names.filter((n) => n.actor === actor.code);
  const listed = (...kinds: string[]): string[] => [
    ...new Set(names.filter((n) => kinds.includes(n.kind) && !n.prefix).map((n) => n.text)),
  ];
  const sits = ({ members }: Actor): readonly string[] =>
    (members ?? []).filter(({ from, until }) => (from ?? '') <= day && (until === undefined || day <= until)).map((m) => m.actor);
  const left = (actor.members ?? []).filter(({ until }) => until !== undefined && until < day);
  const data = {
    actor: actor.code,
    kind: actor.kind,
    name: actor.name,
    names: listed('country', 'organisation'),
    demonyms: listed('demonym'),
    capitals: listed('capital'),
    seats: listed('metonym'),
    members: sits(actor),
    formerMembers: left.map((m) => ({ actor: m.actor, until: m.until! })),
    memberOf: known.actors.filter((a) => sits(a).includes(actor.code)).map((a) => a.code),
    asOf: day,
    offices: officesOf(actor, known, day),
  };
  const line = (label: string, list: readonly string[]): string =>
    list.length > 0 ? `  ${label.padEnd(14)}${list.join(', ')}\n` : '';
  const held = data.offices.map(
    (o) =>
      `  ${o.office.padEnd(30)}${o.person}${o.from ? `, since ${o.from}` : ''}${o.lastKnown ? `, until ${o.lastKnown} at least` : ''}  [${o.source}]\n`,
  );
  const text = [
    `${actor.name} (${actor.code}), ${actor.kind}\n`,
    line('names', data.names),
    line('demonyms', data.demonyms),
    line('capital', data.capitals),
    line('seats', data.seats),
    line('members', data.members),
    line(
      'left',
      data.formerMembers.map((m) => `${m.actor} ${m.until}`),
    ),
    line('member of', data.memberOf),
    held.length > 0 ? `On ${day}:\n` : '',
    ...held,
  ].join('');
  return { data, text };
}

/** Who holds the offices of an actor on a day; where the sources stop before it, who held them last. */
function officesOf({ code }: Actor, known: Knowledge, day: string) {
  return known.offices.flatMap((office) => {
    if (office.level === 'official') return [];
    const own = (tenures: readonly Tenure[]): Tenure[] => tenures.filter((t) => t.office === office.code);
    const now = own(known.holders(code, office.code, day as Edtf));
    const told = (t: Tenure, lastKnown?: string) => ({
      office: office.code,
      person: known.person(t.person)!.name,
      ...term(t),
      ...(lastKnown !== undefined && { lastKnown }),
    });
    if (now.length > 0) return now.map((t) => told(t));
    const open = own(known.holders(code, office.code)).filter(
      (t) => t.until === undefined && t.known !== undefined && t.known < day,
    );
    const last = open.sort((a, b) => compare(b.known!, a.known!))[0];
    return last ? [told(last, last.known!)] : [];
  });
}

const term = ({ from, until, known, to, source }: Tenure) => ({
  ...(from && { from }),
  ...(until && { until }),
  ...(known && { known }),
  ...(to && { to }),
  source,
});

function tellPerson(person: Person, known: Knowledge): Told {
  const offices = [...known.tenuresOf(person.id)]
    .sort((a, b) => compare(a.from ?? '', b.from ?? '') || compare(a.office, b.office))
    .map((t) => ({
      office: t.office,
      name: officeName(t.office, known),
      actor: t.actor,
      country: known.actor(t.actor)?.name ?? t.actor,
      ...term(t),
    }));
  const rows = offices.map(
    (o) =>
      `  ${`${o.from ?? '?'} to ${o.until ?? (o.known ? `at least ${o.known}` : 'now')}`.padEnd(34)}${o.name}, ${o.country}${o.to ? ` (to ${o.to})` : ''}  [${o.source}]\n`,
  );
  const also = person.aliases.length > 0 ? `, also ${person.aliases.join(', ')}` : '';
  return {
    data: { person: person.id, name: person.name, family: person.family, aliases: person.aliases, offices },
    text: `${person.name} (${person.id})${also}\n${rows.join('')}`,
  };
}

const officeName = (office: OfficeCode, known: Knowledge): string => known.office(office)?.name ?? office;

const tellOffice = ({ code, name, level, forms }: Office): Told => ({
  data: { office: code, name, level, forms },
  text: `${name} (${code}), office, ${level}\n  forms         ${forms.join(', ')}\n`,
});

function tellName({ text, kind, actor, role }: KnownName, known: Knowledge): Told {
  const of = actor && known.actor(actor);
  return {
    data: { name: text, kind, ...(actor && { actor }), ...(role && { role }) },
    text: `${text}: ${kinds[kind]}${of ? ` of ${of.name} (${of.code}${role ? `, ${role}` : ''})` : ''}\n`,
  };
}

const kinds: { readonly [K in KnownName['kind']]: string } = {
  country: 'name',
  organisation: 'name',
  demonym: 'demonym',
  body: 'body',
  metonym: 'seat',
  capital: 'capital',
  city: 'town or part',
  venue: 'house',
  region: 'region',
  'false-friend': 'not a name of anybody, whatever it holds',
};
