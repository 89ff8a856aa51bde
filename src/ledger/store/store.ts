import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Kysely } from 'kysely';
import type { ActorCode, Doc, DocDate, DocId, DocMetadata, Fact, FactId, FactKind, StoredDoc } from '../../model/index.ts';
import { compare } from '../../text/compare.ts';
import { type Appearance, appearanceOf, firstOf, mergeMetadata, sameAppearance } from './appearances.ts';
import { type ActorCount, actorCounts, type Counts, complaints, countsOf } from './counts.ts';
import { type Database, openDatabase } from './driver.ts';
import { LedgerError, ledgerError } from './errors.ts';
import {
  type DocTouch,
  docsTouching,
  type FactQuery,
  readDocs,
  readDocsNamed,
  readFacts,
  readFactsById,
  storedDoc,
} from './find.ts';
import { applicationId, fileVersion, type Tables } from './schema.ts';

/** What was found in one doc, to be kept. */
export interface DocRecord {
  readonly doc: DocId;
  /** The key under which it was handed out to be read. */
  readonly key: string;
  readonly date?: DocDate;
  readonly facts: readonly FactRow[];
}

/** A fact as the ledger keeps it: flat, so that it travels between threads and into the file without being taken apart again. */
export interface FactRow {
  readonly id: FactId;
  readonly doc: DocId;
  readonly kind: FactKind;
  readonly rule: string;
  readonly confidence: number;
  /** JSON. */
  readonly fields: string;
  /** Actors its fields name, and those only the words it cites mention. */
  readonly named: readonly ActorCode[];
  readonly mentioned: readonly ActorCode[];
}

/** A doc to be read, with the key its record has to bring back. */
export interface Task {
  readonly doc: Doc;
  readonly key: string;
}

/** A ledger file. Every method leaves it consistent; every error it throws for the file itself is a LedgerError. */
export class Store {
  readonly path: string;
  readonly #database: Database;
  #builder: Promise<Kysely<Tables>> | undefined;
  #wrote = false;

  private constructor(path: string, database: Database) {
    this.path = path;
    this.#database = database;
  }

  /** Opens a ledger, bringing it to this version. With `create` an absent file is made; without, it is a LedgerError, as is a newer version or another kind of file. */
  static async open(path: string, { create = false }: { readonly create?: boolean } = {}): Promise<Store> {
    if (!create && !existsSync(path))
      throw new LedgerError(`There is no ledger at ${path}. Read stories first: stocktake read PATH`);
    return guarded(path, async () => {
      const store = new Store(path, openDatabase(path));
      try {
        await store.#prepare();
      } catch (error) {
        await store.close();
        throw error;
      }
      return store;
    });
  }

  async #prepare(): Promise<void> {
    this.#database.exec('pragma busy_timeout = 30000');
    this.#database.exec('pragma foreign_keys = on');
    const version = this.#pragma('user_version');
    const known = this.#pragma('application_id') === applicationId;
    if (!known && (version !== 0 || this.#pragma('schema_version') !== 0)) {
      throw new LedgerError(`${this.path} is a database, but not a ledger. Give another file with --db, or move this one away.`);
    }
    if (version > fileVersion) {
      throw new LedgerError(
        `${this.path} was written by a newer Stocktake (format ${version}, this one knows ${fileVersion}). Update Stocktake, or give another file with --db.`,
      );
    }
    if (version < fileVersion) await this.#migrate();
  }

  async #migrate(): Promise<void> {
    const { migrations } = await import('./migrations.ts');
    const db = await this.#kysely();
    await db.transaction().execute(async (trx) => {
      // Another process may have been first.
      for (let version = this.#pragma('user_version'); version < migrations.length; version++) {
        await migrations[version]!(trx);
        this.#database.exec(`pragma user_version = ${version + 1}`);
      }
      this.#database.exec(`pragma application_id = ${applicationId}`);
    });
  }

  /** Write-ahead logging from the first write on: others read on while this one writes, and a kill loses nothing that was committed. */
  #beginWriting(): void {
    if (this.#wrote) return;
    this.#database.exec('pragma journal_mode = wal');
    this.#database.exec('pragma synchronous = normal');
    this.#wrote = true;
  }

  #pragma(name: string): number {
    const [row] = this.#database.prepare(`pragma ${name}`).all([]) as { [name: string]: number }[];
    return row?.[name] ?? 0;
  }

  /**
   * Takes note of docs as their sources give them, and hands back those whose facts have to be read: new ones, and those read with another
   * version, or when they had another day, title or address. Each is handed back with what all its appearances come to. `met` holds the
   * appearances of one run, over all its calls: of two that have one key, neither corrects the other, and their order plays no part.
   */
  async admit(
    docs: readonly Doc[],
    version: string,
    { again = false, met = new Set() }: { readonly again?: boolean; readonly met?: Set<string> } = {},
  ): Promise<Task[]> {
    const marks = new Set<string>();
    const tasks = await this.#write(async (db) => {
      const tasks: Task[] = [];
      for (const [id, arrivals] of groupById(docs)) {
        const row = await db.selectFrom('doc').select(['readKey', 'metadata', 'source']).where('id', '=', id).executeTakeFirst();
        const known = row === undefined ? [] : await appearancesOf(db, id);
        const byKey = new Map(known.map((a) => [a.key, a]));
        for (const arrival of arrivals.map(appearanceOf)) {
          const mark = `${id} ${arrival.key}`;
          const twin = met.has(mark) || marks.has(mark) ? byKey.get(arrival.key) : undefined;
          byKey.set(arrival.key, twin ? firstOf(twin, arrival) : arrival);
          marks.add(mark);
        }
        const all = [...byKey.values()];
        const metadata = mergeMetadata(all);
        const source = all.map((a) => a.source).sort(compare)[0]!;
        const json = JSON.stringify(metadata);
        const doc = { ...arrivals[0]!, metadata, source };
        if (row === undefined) {
          await db
            .insertInto('doc')
            .values({ id, text: Buffer.from(doc.text), metadata: json, source, date: null, readKey: null })
            .execute();
        } else if (row.metadata !== json || row.source !== source) {
          const readKey = row.metadata === json ? row.readKey : null;
          await db.updateTable('doc').set({ metadata: json, source, readKey }).where('id', '=', id).execute();
        }
        for (const appearance of all)
          if (!known.some((k) => sameAppearance(k, appearance))) await keepAppearance(db, id, appearance);
        const key = readKeyOf(version, json);
        if (again || row?.readKey !== key) tasks.push({ doc, key });
      }
      return tasks;
    });
    for (const mark of marks) met.add(mark);
    return tasks;
  }

  /** Docs in order of id, after the given one: all, or those that were admitted and whose reading was cut short. */
  tasks(version: string, { after = '', limit = 64, waiting = true } = {}): Promise<Task[]> {
    return this.#read(async (db) => {
      let query = db.selectFrom('doc').selectAll().where('id', '>', after).orderBy('id').limit(limit);
      if (waiting) query = query.where('readKey', 'is', null);
      return (await query.execute()).map((row) => ({ doc: storedDoc(row), key: readKeyOf(version, row.metadata) }));
    });
  }

  /** Keeps what was found in docs, in place of what was there, all in one step. A record that is out of date (the doc has changed since) is passed over. */
  record(records: readonly DocRecord[], version: string): Promise<void> {
    return this.#write(async (db) => {
      const rows = await db
        .selectFrom('doc')
        .select(['id', 'metadata', 'readKey'])
        .where(
          'id',
          'in',
          records.map((r) => r.doc),
        )
        .execute();
      const fresh = records.filter((r) => rows.some((row) => row.id === r.doc && readKeyOf(version, row.metadata) === r.key));
      const old = rows.filter((row) => fresh.some((r) => r.doc === row.id));
      if (old.length > 0)
        await db
          .deleteFrom('fact')
          .where(
            'doc',
            'in',
            old.map((row) => row.id),
          )
          .execute();
      for (const { doc, key, date } of fresh) {
        await db
          .updateTable('doc')
          .set({ readKey: key, date: date === undefined ? null : JSON.stringify(date) })
          .where('id', '=', doc)
          .execute();
      }
      insertFacts(
        this.#database,
        fresh.flatMap((r) => r.facts),
      );
    });
  }

  /** Removes a story, and with it what only it said. False when there is none. */
  forget(id: DocId): Promise<boolean> {
    return this.#write(async (db) => {
      this.#database.exec('pragma secure_delete = on');
      const [result] = await db.deleteFrom('doc').where('id', '=', id).execute();
      return (result?.numDeletedRows ?? 0n) > 0n;
    });
  }

  /** Facts that a query finds, in no order: callers that need one sort. */
  facts(query: FactQuery = {}): Promise<Fact[]> {
    return guarded(this.path, () => readFacts(this.#database, query));
  }

  /** Docs with facts that touch every one of the actors, not necessarily in one fact, in order of id. */
  docsTouching(actors: readonly ActorCode[]): Promise<DocTouch[]> {
    return guarded(this.path, () => docsTouching(this.#database, actors));
  }

  /** Facts whose id begins so, at most `limit`. */
  factsById(prefix: string, limit = 10): Promise<Fact[]> {
    return guarded(this.path, () => readFactsById(this.#database, prefix, limit));
  }

  /** Docs by their ids, in order of id; all of them when none are given. */
  docs(ids?: readonly string[]): Promise<Map<DocId, StoredDoc>> {
    return guarded(this.path, () => readDocs(this.#database, ids));
  }

  /** All docs in order of id, some at a time. */
  async *eachDocs(size = 100): AsyncGenerator<StoredDoc[]> {
    for (let after = ''; ; ) {
      const rows = await this.#read((db) =>
        db.selectFrom('doc').selectAll().where('id', '>', after).orderBy('id').limit(size).execute(),
      );
      if (rows.length === 0) return;
      after = rows[rows.length - 1]!.id;
      yield rows.map(storedDoc);
    }
  }

  /** Docs that a person may mean: by the start of the digest, by the story's own id, by address or by the name of the source. */
  findDocs(name: string): Promise<StoredDoc[]> {
    return guarded(this.path, () => readDocsNamed(this.#database, name));
  }

  /** How many docs were read with something else than this version. */
  readOtherwise(version: string): Promise<number> {
    return this.#read(async (db) => {
      const rows = await db.selectFrom('doc').select(['metadata', 'readKey']).where('readKey', 'is not', null).execute();
      return rows.filter((row) => row.readKey !== readKeyOf(version, row.metadata)).length;
    });
  }

  counts(): Promise<Counts> {
    return guarded(this.path, () => countsOf(this.#database));
  }

  /** How many facts touch each actor, most first. */
  actors(): Promise<readonly ActorCount[]> {
    return guarded(this.path, () => actorCounts(this.#database));
  }

  /** Whether the file is whole: what SQLite's own check says, empty when all is well. */
  check(): Promise<string[]> {
    return guarded(this.path, () => complaints(this.#database));
  }

  /** Closes the file. One that was written to becomes a single file again, unless another process has it open. */
  async close(): Promise<void> {
    if (this.#wrote) {
      try {
        this.#database.exec('pragma busy_timeout = 100');
        this.#database.prepare('pragma wal_checkpoint(truncate)').all([]);
        this.#database.prepare('pragma journal_mode = delete').all([]);
      } catch {
        // Somebody else reads on, or the disk is full: the log beside the file holds everything, and the next one to open it takes it in.
      }
    }
    this.#database.close();
  }

  /** The query builder, loaded when it is first needed: what a brief reads is found without it. */
  #kysely(): Promise<Kysely<Tables>> {
    this.#builder ??= import('./dialect.ts').then(({ builderOf }) => builderOf(this.#database));
    return this.#builder;
  }

  #read<T>(use: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return guarded(this.path, async () => use(await this.#kysely()));
  }

  #write<T>(use: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return guarded(this.path, async () => {
      const db = await this.#kysely();
      this.#beginWriting();
      return db.transaction().execute(use);
    });
  }
}

/** What the facts of a doc depend on beside its text: the version of everything that reads, and what is known of the story. */
const readKeyOf = (version: string, metadata: string): string =>
  createHash('sha256').update(`${version}\n${metadata}`).digest('hex').slice(0, 16);

async function appearancesOf(db: Kysely<Tables>, doc: string): Promise<Appearance[]> {
  const rows = await db.selectFrom('appearance').selectAll().where('doc', '=', doc).execute();
  return rows.map(({ key, source, metadata }) => ({ key, source, metadata: JSON.parse(metadata) as DocMetadata }));
}

async function keepAppearance(db: Kysely<Tables>, doc: string, { key, source, metadata }: Appearance): Promise<void> {
  const values = { source, metadata: JSON.stringify(metadata) };
  await db
    .insertInto('appearance')
    .values({ doc, key, ...values })
    .onConflict((c) => c.columns(['doc', 'key']).doUpdateSet(values))
    .execute();
}

/** One statement for many rows: SQLite takes them apart from JSON, several times faster than row by row. */
function insertFacts(database: Database, facts: readonly FactRow[]): void {
  if (facts.length === 0) return;
  const rows = facts.map((f) => [f.id, f.doc, f.kind, f.rule, f.confidence, f.fields]);
  database
    .prepare(
      `insert or ignore into fact (id, doc, kind, rule, confidence, fields)
       select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 from json_each(?)`,
    )
    .run([JSON.stringify(rows)]);
  const touches = facts.flatMap(({ id, named, mentioned }) => [
    ...named.map((actor) => [actor, id, 1]),
    ...mentioned.map((actor) => [actor, id, 0]),
  ]);
  database
    .prepare(
      `insert or ignore into touch (actor, fact, named)
       select j.value ->> 0, fact.number, j.value ->> 2 from json_each(?) as j join fact on fact.id = j.value ->> 1`,
    )
    .run([JSON.stringify(touches)]);
}

function groupById(docs: readonly Doc[]): Map<DocId, Doc[]> {
  const groups = new Map<DocId, Doc[]>();
  for (const doc of docs) {
    const group = groups.get(doc.id);
    if (group === undefined) groups.set(doc.id, [doc]);
    else group.push(doc);
  }
  return groups;
}

async function guarded<T>(path: string, use: () => T | Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    throw ledgerError(error, path);
  }
}
