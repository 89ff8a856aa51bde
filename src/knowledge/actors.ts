import type { Actor, ActorCode, KnownName, OfficeCode } from '../model/index.ts';
import { listOf, type Row } from './tables.ts';

type Member = NonNullable<Actor['members']>[number];

/** Countries and organisations with their members over time. */
export function actorsFrom(countries: readonly Row[], organisations: readonly Row[], memberships: readonly Row[]): Actor[] {
  const members = new Map<string, Member[]>();
  for (const { organisation, member, from, until } of memberships) {
    const list = members.get(organisation!) ?? [];
    list.push({ actor: member as ActorCode, ...(from ? { from } : {}), ...(until ? { until } : {}) });
    members.set(organisation!, list);
  }
  return [
    ...countries.map((row): Actor => {
      const demonym = plain(listOf(row.demonyms)[0] ?? '');
      const capital = plain(listOf(row.capital)[0] ?? '');
      return {
        code: row.code as ActorCode,
        kind: row.kind as Actor['kind'],
        name: row.name!,
        ...(demonym ? { demonym } : {}),
        ...(capital ? { capital } : {}),
        leader: row.leader as OfficeCode,
      };
    }),
    ...organisations.map((row): Actor => {
      const list = members.get(row.code!);
      return {
        code: row.code as ActorCode,
        kind: row.kind as Actor['kind'],
        name: row.name!,
        ...(row.part_of ? { partOf: row.part_of as ActorCode } : {}),
        ...(list ? { members: list } : {}),
      };
    }),
  ];
}

/** `=Turkey` is written exactly so; the mark is no part of the name. */
const plain = (name: string): string => (name.startsWith('=') ? name.slice(1) : name);
const lowerLetter = /\p{Ll}/u;

/** All names of the tables that the matcher looks for. */
export function namesFrom(table: (name: string) => readonly Row[]): KnownName[] {
  const out: KnownName[] = [];
  const add = (text: string, kind: KnownName['kind'], more: Omit<KnownName, 'text' | 'kind'> = {}): void => {
    const bare = plain(text);
    // Without a lower-case letter a name is an abbreviation, and `us` or `who` must not be taken for it.
    const exact = bare !== text || !lowerLetter.test(bare);
    out.push({ text: bare, kind, ...more, ...(exact ? { exact } : {}) });
  };
  for (const row of table('countries')) {
    const actor = row.code as ActorCode;
    const own = listOf(row.names);
    if (!own.includes(`=${row.name}`)) add(row.name!, 'country', { actor });
    for (const name of own) add(name, 'country', { actor });
    for (const name of listOf(row.demonyms)) add(name, 'demonym', { actor });
    for (const name of listOf(row.capital)) add(name, 'capital', { actor, name: plain(listOf(row.capital)[0]!) });
    for (const name of listOf(row.seats)) add(name, 'metonym', { actor, role: 'GOV' });
    for (const name of listOf(row.prefixes)) add(`=${name.replace('-', '')}`, 'demonym', { actor, prefix: true });
  }
  for (const row of table('organisations')) {
    const actor = (row.part_of || row.code) as ActorCode;
    for (const name of [row.name!, ...listOf(row.names)]) add(name, 'organisation', { actor });
  }
  for (const row of table('bodies')) {
    const actor = row.actor as ActorCode;
    for (const name of listOf(row.names)) add(name, row.kind as KnownName['kind'], { actor, role: row.role! });
  }
  for (const row of table('cities')) {
    const names = [row.name!, ...listOf(row.names)];
    for (const name of names) add(name, 'city', { actor: row.country as ActorCode, name: plain(row.name!) });
  }
  for (const row of table('venues')) {
    const more = { name: plain(row.name!), ...(row.country ? { actor: row.country as ActorCode } : {}) };
    for (const name of [row.name!, ...listOf(row.names)]) add(name, 'venue', more);
  }
  for (const row of table('regions')) {
    const more = { name: plain(row.name!), ...(row.country ? { actor: row.country as ActorCode } : {}) };
    for (const name of [row.name!, ...listOf(row.names)]) add(name, 'region', more);
  }
  for (const row of table('false-friends')) add(row.name!, 'false-friend');
  return out;
}
