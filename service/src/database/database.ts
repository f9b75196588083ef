import type { Kysely } from 'kysely';
import type { Config } from '../config.ts';
import { openPostgres } from './postgres.ts';
import type { CircleRow, Tables } from './schema.ts';
import { openSqlite } from './sqlite.ts';

/** A connection, inside a transaction or not. */
export type Connection = Kysely<Tables>;

/** The database, as the rest of the service sees it: the two kinds differ only here. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  /** For reading outside a transaction. */
  readonly read: Connection;
  /**
   * Runs work in one transaction. It is repeated when another process got in its way, so it must not do anything
   * outside the database. Throws `BusyError` when the database does not answer in time. `about` names what the work
   * locks, where it does: such work waits its turn in this process without holding a connection.
   */
  write<T>(work: (connection: Connection) => Promise<T>, about?: string): Promise<T>;
  /** Reads a circle and keeps every other writer of it out until the transaction ends. */
  lockCircle(connection: Connection, id: string): Promise<CircleRow | undefined>;
  /** Keeps out every other writer that asks for the same name. */
  lock(connection: Connection, name: 'feedback' | 'keys'): Promise<void>;
  /** Takes what was deleted out of the files too. Throws `BusyError` where others use them at the moment. */
  scrub(): Promise<void>;
  /** Whether something was deleted that the files may still hold. */
  needsScrub: boolean;
  close(): Promise<void>;
}

/** The database does not answer in time: nothing is known to have happened, and the same key may try again. */
export class BusyError extends Error {
  constructor(cause: unknown) {
    super('The database is busy.', { cause });
    this.name = 'BusyError';
  }
}

/** What only tests may ask for. */
export interface TestHooks {
  /** Leaves transactions and locks out, to show what they are for. */
  readonly withoutTransactions?: boolean;
  /** Runs inside every transaction of SQLite right after its commit, before anybody else can write. */
  readonly afterCommit?: (connection: Connection) => Promise<void>;
}

/** Opens the database that is configured, and brings it up to date. */
export async function openDatabase(config: Config['database'], hooks: TestHooks = {}): Promise<Database> {
  return 'file' in config ? openSqlite(config.file, hooks) : openPostgres(config.url, hooks);
}

/** The code that a database gave its refusal, as in `SQLITE_BUSY` or `40001`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
