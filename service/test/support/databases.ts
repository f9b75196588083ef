import { join } from 'node:path';
import { readConfig, type Config } from '../../src/config.ts';
import { newDatabase, startPostgres } from './postgres-server.ts';
import { temporaryFolder } from './service-process.ts';
import { SHARED } from './shared-postgres.ts';

/** A kind of database to test on. */
export interface DatabaseKind {
  readonly name: string;
  /** How many processes of the service share it. */
  readonly processes: number;
  /** Why it cannot be tested here. */
  readonly skip: string | false;
  /** The environment for an empty one. */
  create(): Promise<Readonly<Record<string, string>>>;
}

type Found = { readonly url: string } | { readonly reason: string };

/** The server of the whole run, or one of this file's own. */
async function findPostgres(): Promise<Found> {
  const shared = process.env[SHARED];
  if (shared !== undefined) return JSON.parse(shared) as Found;
  const found = await startPostgres({ isDurable: false });
  if ('reason' in found) return found;
  const { after } = await import('node:test');
  after(() => found.server.stop());
  return found.server;
}

const postgres = await findPostgres();

/** SQLite with one process, and PostgreSQL with two. */
export const databaseKinds: readonly DatabaseKind[] = [
  {
    name: 'SQLite',
    processes: 1,
    skip: false,
    create: async () => ({ DATABASE_FILE: join(temporaryFolder(), 'circles.sqlite') }),
  },
  {
    name: 'PostgreSQL, 2 processes',
    processes: 2,
    skip: 'reason' in postgres ? postgres.reason : false,
    create: async () => ({ DATABASE_URL: 'url' in postgres ? await newDatabase(postgres.url) : '' }),
  },
];

/** A configuration for a service inside this process. */
export function testConfig(environment: Readonly<Record<string, string>>): Config {
  return readConfig({ PORT: '0', RATE_LIMIT: 'off', LOG_LEVEL: 'silent', ...environment });
}
