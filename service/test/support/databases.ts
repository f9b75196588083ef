import { join } from 'node:path';
import { readConfig, type Config } from '../../src/config.ts';
import { startPostgres } from './postgres-server.ts';
import { temporaryFolder } from './service-process.ts';

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

const postgres = await startPostgres();
if ('server' in postgres) {
  const { server } = postgres;
  const { after } = await import('node:test');
  after(() => server.stop());
}

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
    create: async () => ({ DATABASE_URL: 'server' in postgres ? await postgres.server.database() : '' }),
  },
];

/** A configuration for a service inside this process. */
export function testConfig(environment: Readonly<Record<string, string>>): Config {
  return readConfig({ PORT: '0', RATE_LIMIT: 'off', LOG_LEVEL: 'silent', ...environment });
}
