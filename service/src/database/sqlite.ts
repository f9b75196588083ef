import BetterSqlite from 'better-sqlite3';
import { Kysely, sql, SqliteDialect } from 'kysely';
import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { BusyError, codeOf, type Connection, type Database, type TestHooks } from './database.ts';
import { migrate } from './migrations.ts';
import type { Tables } from './schema.ts';

/** More statements than the service has; it writes no value into one. */
const MOST_STATEMENTS = 500;
const LONGEST_WAIT = 5000;
/** Nobody waits for a scrub: it comes again later. */
const LONGEST_SCRUB_WAIT = 1000;

/** Opens a database in a file, which several processes on one machine may share. */
export async function openSqlite(file: string, hooks: TestHooks = {}): Promise<Database> {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const own = new BetterSqlite(file);
  // There are names in it. What SQLite puts beside it has the same rights.
  if (file !== ':memory:') chmodSync(file, 0o600);
  // Before anything else: another process may be changing the file at this moment.
  own.pragma('busy_timeout = 5000');
  own.pragma('journal_mode = WAL');
  // NORMAL may lose the last places that were promised when the power goes.
  own.pragma('synchronous = FULL');
  own.pragma('foreign_keys = ON');
  own.pragma('secure_delete = ON');
  // From here on another process is waited for without standing still: see untilFree.
  own.pragma('busy_timeout = 5');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: withPreparedStatements(own) }) });
  const sqlite = new Sqlite(db, own, hooks);
  await sqlite.write((connection) => migrate(connection));
  // What was deleted right before a crash still stands in the log of writes. Where another process uses it: later.
  sqlite.needsScrub = true;
  try {
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
    sqlite.needsScrub = false;
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
  return sqlite;
}

class Sqlite implements Database {
  readonly kind = 'sqlite';
  needsScrub = false;
  readonly read: Connection;
  readonly #own: BetterSqlite.Database;
  readonly #hooks: TestHooks;

  constructor(db: Connection, own: BetterSqlite.Database, hooks: TestHooks) {
    this.read = db;
    this.#own = own;
    this.#hooks = hooks;
  }

  async write<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    if (this.#hooks.withoutTransactions) return work(this.read);
    try {
      return await this.read.connection().execute(async (connection) => {
        // Not plain BEGIN: two readers that both want to write would then refuse each other.
        await untilFree(() => sql`begin immediate`.execute(connection));
        const result = await this.#finish(connection, work);
        await this.#hooks.afterCommit?.(connection);
        return result;
      });
    } catch (error) {
      throw busyOr(error);
    }
  }

  async #finish<T>(connection: Connection, work: (connection: Connection) => Promise<T>): Promise<T> {
    try {
      const result = await work(connection);
      await sql`commit`.execute(connection);
      return result;
    } catch (error) {
      // A full disk, say, has ended the transaction already.
      if (this.#own.inTransaction) await sql`rollback`.execute(connection);
      throw error;
    }
  }

  /** BEGIN IMMEDIATE has kept everybody else out already. */
  async lockCircle(connection: Connection, id: string) {
    const circle = await connection.selectFrom('circles').selectAll().where('id', '=', id).executeTakeFirst();
    // Any database that is not in the same process takes a moment to answer.
    if (this.#hooks.withoutTransactions) await wait(2);
    return circle;
  }

  async lock(): Promise<void> {
    // As above.
  }

  async scrub(): Promise<void> {
    this.needsScrub = true;
    try {
      await this.read.connection().execute(async (connection) => {
        await untilFree(() => sql`vacuum`.execute(connection), LONGEST_SCRUB_WAIT);
        await untilFree(() => emptyLog(connection), LONGEST_SCRUB_WAIT);
      });
      this.needsScrub = false;
    } catch (error) {
      throw busyOr(error);
    }
  }

  async close(): Promise<void> {
    await this.read.destroy();
  }
}

const isBusy = (error: unknown) => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error) ?? '');

/** SQLite waits by standing still, and the whole process with it; this lets everything else go on meanwhile. */
async function untilFree(act: () => Promise<unknown>, longest = LONGEST_WAIT): Promise<void> {
  const end = Date.now() + longest;
  for (;;) {
    try {
      await act();
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > end) throw error;
      await wait(1 + Math.random() * 9);
    }
  }
}

/** SQLite does not call it an error when somebody still reads what the log of writes holds. */
async function emptyLog(connection: Connection): Promise<void> {
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(connection);
  if (rows[0]?.busy !== 0) throw Object.assign(new Error('The log is being read.'), { code: 'SQLITE_BUSY' });
}

function busyOr(error: unknown): unknown {
  return isBusy(error) ? new BusyError(error) : error;
}

/** Kysely prepares each statement anew, which takes longer than running it. */
function withPreparedStatements(database: BetterSqlite.Database) {
  const prepared = new Map<string, BetterSqlite.Statement>();
  return {
    prepare(text: string) {
      const known = prepared.get(text);
      if (known) return known;
      const statement = database.prepare(text);
      if (prepared.size < MOST_STATEMENTS) prepared.set(text, statement);
      return statement;
    },
    close: () => void database.close(),
  };
}
