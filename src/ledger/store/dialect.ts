import { CompiledQuery, type DatabaseConnection, Kysely, SqliteDialect, type SqliteDialectConfig, SqliteDriver } from 'kysely';
import type { Database } from './driver.ts';
import type { Tables } from './schema.ts';

/** The query builder over an open database. */
export const builderOf = (database: Database): Kysely<Tables> => new Kysely<Tables>({ dialect: new LedgerDialect(database) });

/** SQLite for Kysely, with transactions that take the write lock when they begin: two readers of stories then wait for each other, and neither fails half-way. */
class LedgerDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(database: Database) {
    const config = { database };
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config);
  }
}

class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** SQLite has rolled back by itself when the disk is full: what matters then is the error that led here. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
    }
  }
}
