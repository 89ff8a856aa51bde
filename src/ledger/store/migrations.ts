import { type Kysely, sql } from 'kysely';
import type { Tables } from './schema.ts';

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
