import type { SqliteDatabase } from 'kysely';
import Libsql from 'libsql';

/** What the store needs of a SQLite library: better-sqlite3 has the same face. */
export interface Database extends SqliteDatabase {
  exec(sql: string): unknown;
}

export const openDatabase = (path: string): Database => new Libsql(path) as unknown as Database;
