import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ActorCode, OfficeCode } from '../model/index.ts';
import { manyHold } from './exclusive.ts';
import { loadKnowledge } from './index.ts';
import { dataFolder } from './tables.ts';

const knowledge = loadKnowledge();
const { table } = knowledge;
const offices = new Set(table('offices').map((r) => r.code));
const known = (code: string): boolean => knowledge.actor(code as ActorCode) !== undefined;
/** CAMEO's code for armed groups of no one country. */
const internationalGroups = 'IMG';
const day = /^(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?$/;

it('data/README.md names every file', () => {
  const readme = readFileSync(join(dataFolder, 'README.md'), 'utf8');
  const files = readdirSync(dataFolder).filter((f) => f !== 'README.md');
  expect(files.filter((f) => !readme.includes(`\`${f}`))).toEqual([]);
});

it.each(readdirSync(dataFolder).filter((f) => f.endsWith('.tsv')))('%s has no row with more cells than columns', (file) => {
  const lines = readFileSync(join(dataFolder, file), 'utf8')
    .split('\n')
    .filter((l) => l !== '' && !l.startsWith('#'));
  const width = lines[0]!.split('\t').length;
  expect(lines.filter((l) => l.split('\t').length > width)).toEqual([]);
});

it('tenures name known people, offices and actors, on days that are days in order', () => {
  const people = new Set(table('people').map((r) => r.id));
  const wrong = table('tenures').filter(
    (r) =>
      !people.has(r.person!) ||
      !offices.has(r.office!) ||
      !known(r.actor!) ||
      (r.to && !known(r.to)) ||
      ![r.from!, r.until!, r.known!].every((d) => day.test(d)) ||
      (r.until && r.from && r.until < r.from.slice(0, r.until.length)) ||
      !r.source,
  );
  expect(wrong).toEqual([]);
});

it('people and tenures stand once each, people sorted by id', () => {
  const ids = table('people').map((r) => r.id!);
  expect(ids).toEqual([...new Set(ids)].sort());
  const rows = table('tenures').map((r) => JSON.stringify(r));
  expect(rows).toHaveLength(new Set(rows).size);
});

it('states have one head of government at a time since 2022', () => {
  const wrong: string[] = [];
  for (const office of ['head-of-government', 'foreign-minister', 'defence-minister'] as OfficeCode[])
    for (const { code } of knowledge.actors)
      for (const at of ['2022-03-15', '2023-03-15', '2024-03-15', '2025-03-16']) {
        if (manyHold(office, code)) continue;
        const held = new Set(knowledge.holders(code, office, at as never).map((t) => t.person));
        if (held.size > 1) wrong.push(`${code} ${office} ${at}: ${[...held].join(', ')}`);
      }
  expect(wrong).toEqual([]);
});

it('nobody heads two states at once, save those that share their head with another', () => {
  const home = new Map(table('realms').map((r) => [r.actor!, r.home!]));
  expect([...home].flat().filter((code) => !known(code))).toEqual([]);
  const heads = new Map<string, { actor: string; from: string; until: string }[]>();
  for (const { person, office, actor, from, until, known: last } of table('tenures'))
    if (office === 'head-of-state')
      heads.set(person!, [...(heads.get(person!) ?? []), { actor: actor!, from: from!, until: until || last || '9999' }]);
  const wrong: string[] = [];
  for (const [person, held] of heads)
    for (const a of held)
      for (const b of held)
        if (a.actor < b.actor && a.from < b.until && b.from < a.until) {
          const own = (code: string): string => home.get(code) ?? code;
          if (own(a.actor) !== own(b.actor)) wrong.push(`${person}: ${a.actor}, ${b.actor}`);
        }
  expect(wrong).toEqual([]);
});

it('no dependent territory has a head of state of its own', () => {
  const former = new Set(['SUN', 'YUG', 'DDR', 'ESH']);
  const wrong = table('tenures').filter(
    (r) => r.office === 'head-of-state' && knowledge.actor(r.actor as ActorCode)?.kind === 'territory' && !former.has(r.actor!),
  );
  expect(wrong).toEqual([]);
});

it('members, bodies and offices of one country name known actors and offices, and nothing is part of itself', () => {
  expect(table('memberships').filter((r) => !known(r.organisation!) || !known(r.member!))).toEqual([]);
  expect(table('bodies').filter((r) => r.actor && r.actor !== internationalGroups && !known(r.actor))).toEqual([]);
  expect(table('office-forms').filter((r) => !known(r.actor!) || !offices.has(r.office!))).toEqual([]);
  for (const [rows, key] of [
    [table('organisations'), 'part_of'],
    [table('topics'), 'parent'],
  ] as const) {
    const up = new Map(rows.map((r) => [r.code!, r[key]!]));
    for (const code of up.keys()) {
      const seen = new Set<string>();
      for (let at: string | undefined = code; at; at = up.get(at)) {
        expect(seen.has(at), `${code} is part of itself`).toBe(false);
        seen.add(at);
      }
    }
  }
});

it.each([
  ['jp', 'JPN'],
  ['japanese', 'JPN'],
  ['the united states', 'USA'],
  ['Türkiye', 'TUR'],
  ['turkey', 'TUR'],
  ['ivory coast', 'CIV'],
  ['asean', 'ASEAN'],
  ['north korea', 'PRK'],
])('finds %s as %s', (text, code) => expect(knowledge.findActor(text)).toBe(code));

it.each([
  ['Jpan', 'Japan'],
  ['Pakisatn', 'Pakistan'],
  ['lanka', 'Sri Lanka'],
])('suggests for %s %s', (text, name) => expect(knowledge.suggestActors(text)).toContain(name));
