import { Kysely, PostgresDialect, sql } from 'kysely';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { BusyError, codeOf, type Connection, type Database, type TestHooks } from './database.ts';
import { migrate } from './migrations.ts';
import { Queue } from './queue.ts';
import type { Tables } from './schema.ts';

/** Of our own choice: the lock that one process holds while it changes the tables. */
const MIGRATION_LOCK = 5_160_271;
const MOST_TRIES = 5;
/** Serialization failure, deadlock, and a row that another process was first to add. */
const AGAIN: ReadonlySet<string> = new Set(['40001', '40P01', '23505']);
/** Lock timeout, cancelled statement, too many connections, shutdown, and what the network does. */
const BUSY = /^(55P03|57014|53\d\d\d|57P\d\d|08\w\w\w|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;

/** Opens a database on a PostgreSQL server, which any number of processes and machines may share. */
export async function openPostgres(url: string, hooks: TestHooks = {}): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 8000,
    options: '-c lock_timeout=5000 -c statement_timeout=10000',
    types: { getTypeParser: readBigintsAsNumbers },
  });
  // A connection that breaks while nobody uses it is replaced; without a listener it would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const postgres = new Postgres(db, pool, hooks);
  await db.transaction().execute(async (connection) => {
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(connection);
    await migrate(connection);
  });
  return postgres;
}

/** Our bigints are times in milliseconds and counts: all below 2^53. */
const readBigintsAsNumbers: typeof pg.types.getTypeParser = (id, format) =>
  id === pg.types.builtins.INT8 ? Number : (pg.types.getTypeParser(id, format) as unknown);

class Postgres implements Database {
  readonly kind = 'postgres';
  needsScrub = false;
  readonly read: Connection;
  readonly #pool: pg.Pool;
  readonly #hooks: TestHooks;
  readonly #queue = new Queue();

  constructor(db: Connection, pool: pg.Pool, hooks: TestHooks) {
    this.read = db;
    this.#pool = pool;
    this.#hooks = hooks;
  }

  async write<T>(work: (connection: Connection) => Promise<T>, about?: string): Promise<T> {
    if (this.#hooks.withoutTransactions) return work(this.read);
    return about === undefined ? this.#write(work) : this.#queue.run(about, () => this.#write(work));
  }

  async #write<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.read.transaction().execute(work);
      } catch (error) {
        const code = codeOf(error) ?? '';
        if (AGAIN.has(code) && tries < MOST_TRIES) await wait(Math.random() * 20 * tries);
        else if (AGAIN.has(code) || BUSY.test(code) || isLostConnection(error)) throw new BusyError(error);
        else throw error;
      }
    }
  }

  async lockCircle(connection: Connection, id: string) {
    const query = connection.selectFrom('circles').selectAll().where('id', '=', id);
    return (this.#hooks.withoutTransactions ? query : query.forUpdate()).executeTakeFirst();
  }

  async lock(connection: Connection, name: 'feedback' | 'keys'): Promise<void> {
    await connection.selectFrom('locks').select('name').where('name', '=', name).forUpdate().execute();
  }

  async scrub(): Promise<void> {
    this.needsScrub = true;
    // Takes the rows out of the tables' pages; what the write-ahead log still holds goes with its own rotation.
    try {
      for (const table of ['sign_ups', 'sign_up_tokens', 'request_keys', 'outbox', 'reflections', 'circles'])
        await this.#pool.query(`vacuum (full) ${table}`);
      this.needsScrub = false;
    } catch (error) {
      throw BUSY.test(codeOf(error) ?? '') ? new BusyError(error) : error;
    }
  }

  async close(): Promise<void> {
    await this.read.destroy();
  }
}

/** pg gives these no code. */
function isLostConnection(error: unknown): boolean {
  return error instanceof Error && /connection (terminated|timeout)|timeout exceeded/i.test(error.message);
}
