import { type Generated, type Kysely, sql } from 'kysely';

/** One story by its text. `readKey` tells what its facts were read with; null while it waits to be read. */
export interface DocTable {
  id: string;
  /** UTF-8. As bytes, because SQLite ends a string at a NUL. */
  text: Uint8Array;
  /** What its appearances come to: JSON of DocMetadata. */
  metadata: string;
  /** Name of a source it came from. */
  source: string;
  /** JSON of DocDate. */
  date: string | null;
  readKey: string | null;
}

/** One source in which a story stood, with what that source says of it. */
export interface AppearanceTable {
  doc: string;
  key: string;
  source: string;
  metadata: string;
}

export interface FactTable {
  number: Generated<number>;
  id: string;
  doc: string;
  kind: string;
  rule: string;
  confidence: number;
  /** JSON. */
  fields: string;
}

/** Which actors a fact is about: `named` in its fields (1), or only mentioned in the words it cites (0). */
export interface TouchTable {
  actor: string;
  fact: number;
  named: number;
}

export interface Tables {
  doc: DocTable;
  appearance: AppearanceTable;
  fact: FactTable;
  touch: TouchTable;
}

/** Marks a file as a ledger ("Stkt"). */
export const applicationId = 0x53746b74;

/** Steps from one version of the file to the next; a ledger's version is how many it has taken. Never edit one that was released. */
export const migrations: readonly ((db: Kysely<Tables>) => Promise<void>)[] = [
  async (db) => {
    await sql`create table doc (id text primary key, text blob not null, metadata text not null, source text not null, date text, readKey text) without rowid`.execute(
      db,
    );
    await sql`create table appearance (doc text not null references doc on delete cascade, key text not null, source text not null, metadata text not null, primary key (doc, key)) without rowid`.execute(
      db,
    );
    await sql`create table fact (number integer primary key, id text not null unique, doc text not null references doc on delete cascade, kind text not null, rule text not null, confidence real not null, fields text not null)`.execute(
      db,
    );
    await sql`create index fact_of_doc on fact (doc)`.execute(db);
    await sql`create index fact_of_kind on fact (kind)`.execute(db);
    await sql`create table touch (actor text not null, fact integer not null references fact on delete cascade, named integer not null, primary key (actor, fact)) without rowid`.execute(
      db,
    );
    await sql`create index touch_of_fact on touch (fact)`.execute(db);
    await sql`create index doc_waiting on doc (id) where readKey is null`.execute(db);
  },
];
