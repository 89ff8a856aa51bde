import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ActorCode, Edtf, OfficeCode } from '../../model/index.ts';
import { loadKnowledge } from '../index.ts';
import { extraWith, readOffices } from './index.ts';

const knowledge = loadKnowledge();
const table = (...rows: string[]): string =>
  rows
    .map((r) =>
      r
        .split('|')
        .map((c) => c.trim())
        .join('\t'),
    )
    .join('\n');
const header = 'name | office | actor | from | until';

it.each([
  [
    'an end before its start',
    'Ann Vik | foreign minister | NOR | 2031-05 | 2030',
    'line 2',
    'ends (2030) before it starts (2031-05)',
  ],
  ['an unknown country', 'Ann Vik | foreign minister | Atlantis', 'line 2', 'names "Atlantis"'],
  ['an unknown office', 'Ann Vik | grand vizier | NOR', 'line 2', 'has the office "grand vizier"'],
  ['a day that is none', 'Ann Vik | foreign minister | NOR | 2031-02-30', 'line 2', 'has "2031-02-30"'],
  ['too many cells', 'Ann Vik | foreign minister | NOR | 2031 | 2032 | x | y', 'line 2', 'has 7 cells'],
  ['nobody', ' | foreign minister | NOR', 'line 2', 'names nobody'],
])('names %s with its line and keeps the good row', (_, row, where, reason) => {
  const { held, troubles } = readOffices(table(header, row, 'Tor Lie | finance minister | Norway | 2031'), knowledge);
  expect(held.map((h) => [h.name, h.office, h.actor])).toEqual([['Tor Lie', 'finance-minister', 'NOR']]);
  expect(troubles).toHaveLength(1);
  expect(troubles[0]!.where).toBe(where);
  expect(troubles[0]!.reason).toContain(reason);
});

it('of two people in one office at once keeps the first, and lets a handing over be', () => {
  const { held, troubles } = readOffices(
    table(
      header,
      'Ann Vik | foreign minister | NOR | 2031-01-09 | 2033-06-01',
      'Tor Lie | Minister of Foreign Affairs of Norway | Norwegian | 2033-06-01 |',
      'Eva Moe | foreign minister | NOR | 2032-01-01 | 2032-12-31',
      'Eva Moe | ambassador | NOR | 2032',
      'Leo Dal | ambassador | NOR | 2032',
    ),
    knowledge,
  );
  expect(held.map((h) => h.name)).toEqual(['Ann Vik', 'Tor Lie', 'Eva Moe', 'Leo Dal']);
  expect(troubles).toEqual([{ where: 'line 4', reason: 'says that Eva Moe held the office while Ann Vik did (line 2)' }]);
});

it('says which columns are wrong', () => {
  expect(readOffices('person\toffice\nx\ty', knowledge).troubles[0]!.reason).toContain('there is no column "name", "actor"');
  expect(readOffices(table(`${header} | shoe`), knowledge).troubles[0]!.reason).toContain('"shoe"');
});

const entity = (id: string, schema: string, properties: object): string => JSON.stringify({ id, schema, properties });

it('reads FollowTheMoney lines, and names circles, strangers and broken lines', () => {
  const { held, troubles } = readOffices(
    [
      entity('p', 'Person', { name: ['Ann Vik'], alias: ['A. Vik'] }),
      entity('m', 'Position', { name: ['Minister of Finance of Norway'], country: ['no'] }),
      entity('o', 'Occupancy', { holder: ['p'], post: ['m'], startDate: ['2031-01-09'] }),
      '{broken',
      entity('s', 'Occupancy', { holder: ['nobody'], post: ['m'] }),
      entity('c', 'Position', { name: ['Minister of Finance'], organization: ['a'] }),
      entity('a', 'Organization', { parent: ['b'] }),
      entity('b', 'Organization', { parent: ['a'] }),
      entity('t', 'Occupancy', { holder: ['p'], post: ['c'] }),
    ].join('\n'),
    knowledge,
  );
  expect(held).toEqual([
    {
      name: 'Ann Vik',
      aliases: ['A. Vik'],
      office: 'finance-minister',
      actor: 'NOR',
      from: '2031-01-09',
      source: 'followthemoney',
    },
  ]);
  expect(troubles.map((t) => t.where)).toEqual(['line 4', 'line 5', 'line 9']);
  expect(troubles[2]!.reason).toContain('circle');
});

it('reads Popolo, and names memberships that go in a circle or have nobody', () => {
  const file = {
    persons: [{ id: 'p', name: 'Ann Vik', other_names: [{ name: 'Anna Vik' }] }],
    organizations: [
      { id: 'g', name: 'Government of Norway' },
      { id: 'm', name: 'Ministry', parent_id: 'g' },
      { id: 'a', parent_id: 'b' },
      { id: 'b', parent_id: 'a' },
    ],
    memberships: [
      { person_id: 'p', organization_id: 'm', role: 'Minister of Defence', start_date: '2031' },
      { person_id: 'p', organization_id: 'a', role: 'Minister of Defence' },
      { person_id: 'q', organization_id: 'm', role: 'Minister of Defence' },
    ],
  };
  const { held, troubles } = readOffices(JSON.stringify(file, null, 1), knowledge);
  expect(held.map((h) => [h.name, h.aliases, h.office, h.actor])).toEqual([['Ann Vik', ['Anna Vik'], 'defence-minister', 'NOR']]);
  expect(troubles.map((t) => t.where)).toEqual(['memberships[1]', 'memberships[2]']);
});

it('what was imported is known, joined to the people of the tables, and changes the digest', () => {
  const { held } = readOffices(
    table(header, 'Ann Vik | foreign minister | NOR | 2031-01-09 |', 'KAMIKAWA Yoko | prime minister | Japan | 2031-02 |'),
    knowledge,
  );
  const text = extraWith('', held, knowledge);
  expect(extraWith(text, held, knowledge)).toBe(text);
  const folder = mkdtempSync(join(tmpdir(), 'stocktake-knowledge-'));
  try {
    writeFileSync(join(folder, 'extra.tsv'), text);
    const more = loadKnowledge({ extra: join(folder, 'extra.tsv') });
    const [now] = more.holders('NOR' as ActorCode, 'foreign-minister' as OfficeCode, '2031-03-01' as Edtf);
    expect(more.person(now!.person)?.name).toBe('Ann Vik');
    const known = more.peopleNamed('Yoko Kamikawa');
    expect(known).toHaveLength(1);
    expect(more.tenuresOf(known[0]!.id).map((t) => t.office)).toEqual(
      expect.arrayContaining(['foreign-minister', 'head-of-government']),
    );
    expect(more.digest).not.toBe(knowledge.digest);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it.each(['', '\0', '[]', '{}', '{"memberships":5}', '\ud800', `${'['.repeat(5000)}`, 'a\t'.repeat(100_000)])(
  'takes odd files: %#',
  (text) => {
    expect(readOffices(text, knowledge).held).toEqual([]);
  },
);
