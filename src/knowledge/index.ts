import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor, ActorCode, Dialogue, Knowledge, KnownName, Office, OfficeCode } from '../model/index.ts';

import { actorsFrom, namesFrom } from './actors.ts';
import { dialoguesOf } from './dialogues.ts';
import { type ActorFinder, actorFinder } from './find-actor.ts';
import { extraPeople, extraTenures } from './import/extra.ts';
import { once } from './once.ts';
import { peopleFrom } from './people.ts';
import { dataFolder, dialogueFiles, digestOf, listOf, type Row, readData, rowsOf } from './tables.ts';

export { extraWith, type Held, readOffices, type Trouble } from './import/index.ts';

export interface KnowledgeSources {
  /** A folder of tables; `data/` of the package when none is given. */
  readonly folder?: string;
  /** A file of imported offices, which `stocktake knowledge import` writes; it need not be there. */
  readonly extra?: string;
}

/**
 * What the world is called. Tables are read when they are first asked for, each once. Throws when a table that is asked for cannot be read.
 */
export function loadKnowledge({ folder = dataFolder, extra }: KnowledgeSources = {}): Knowledge {
  const tables = new Map<string, readonly Row[]>();
  const table = (name: string): readonly Row[] => {
    let rows = tables.get(name);
    if (!rows) {
      const file = `${name}.tsv`;
      rows = existsSync(join(folder, file)) ? rowsOf(readData(folder, file)) : [];
      tables.set(name, rows);
    }
    return rows;
  };
  const imported = once(() => (extra !== undefined && existsSync(extra) ? readFileSync(extra, 'utf8') : ''));
  const digest = once(() => digestOf(folder, imported()));
  const actors = once((): readonly Actor[] => actorsFrom(table('countries'), table('organisations'), table('memberships')));
  const byCode = once(() => new Map(actors().map((a) => [a.code, a] as const)));
  const names = once((): readonly KnownName[] => namesFrom(table));
  const offices = once((): readonly Office[] => officesFrom(table('offices')));
  const officeByCode = once(() => new Map(offices().map((o) => [o.code, o] as const)));
  const meanings = once(() => officeMeanings(offices(), table('office-forms')));
  const people = peopleFrom(
    once(() => `${readData(folder, 'people.tsv')}\n${extraPeople(imported())}`),
    once(() => `${readData(folder, 'tenures.tsv')}\n${extraTenures(imported())}`),
  );
  const dialogues = once((): readonly Dialogue[] =>
    dialogueFiles(folder).flatMap((file) => dialoguesOf(readData(folder, join('dialogues', file)))),
  );
  const topics = once(() =>
    table('topics').map((row) => ({
      code: row.code!,
      name: row.name!,
      ...(row.parent ? { parent: row.parent } : {}),
      words: listOf(row.words),
    })),
  );
  const finder = once((): ActorFinder => {
    const iso2 = new Map(table('countries').flatMap((row) => (row.iso2 ? [[row.iso2, row.code as ActorCode] as const] : [])));
    return actorFinder(actors(), names, iso2);
  });
  return {
    get digest() {
      return digest();
    },
    get actors() {
      return actors();
    },
    actor: (code) => byCode().get(code),
    get names() {
      return names();
    },
    get offices() {
      return offices();
    },
    office: (code) => officeByCode().get(code),
    officeFor: (form, actor) => (actor && meanings().get(`${actor} ${form}`)) || meanings().get(form),
    person: people.person,
    peopleNamed: people.named,
    tenuresOf: people.tenuresOf,
    holders: (actor, office, at) => {
      const held = people.holders(actor, office, at);
      // Where the president or monarch governs, no one else is head of government.
      if (held.length > 0 || office !== HEAD_OF_GOVERNMENT || byCode().get(actor)?.leader !== HEAD_OF_STATE) return held;
      return people.holders(actor, HEAD_OF_STATE, at);
    },
    get dialogues() {
      return dialogues();
    },
    get topics() {
      return topics();
    },
    findActor: (text) => finder().find(text),
    suggestActors: (text) => finder().suggest(text),
    table,
  };
}

const HEAD_OF_STATE = 'head-of-state' as OfficeCode;
const HEAD_OF_GOVERNMENT = 'head-of-government' as OfficeCode;

const officesFrom = (rows: readonly Row[]): Office[] =>
  rows.map((row) => ({
    code: row.code as OfficeCode,
    name: row.name!,
    level: row.level as Office['level'],
    forms: listOf(row.forms),
  }));

/** What a form means: for an actor (`GBR foreign secretary`) and in general, where the first office of the table that has it wins. */
function officeMeanings(offices: readonly Office[], special: readonly Row[]): ReadonlyMap<string, OfficeCode> {
  const out = new Map<string, OfficeCode>();
  for (const { code, forms } of offices) for (const form of forms) if (!out.has(form)) out.set(form, code);
  for (const { actor, office, forms } of special)
    for (const form of listOf(forms)) out.set(`${actor} ${form}`, office as OfficeCode);
  return out;
}
