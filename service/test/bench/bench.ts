/**
 * Sign-ups a second over HTTP, as a share of what bare transactions on the same database do in the same run, and the
 * list of 1,000 circles a second, as a share of reading and writing it out without HTTP. Figures, not a test: they
 * depend on the machine, their shares hardly do.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publicCircle } from '../../src/circles/circle-view.ts';
import { listCircles, createCircle } from '../../src/circles/circle-store.ts';
import { readConfig } from '../../src/config.ts';
import type { Database } from '../../src/database/database.ts';
import { startService } from '../../src/server.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { send, signUpRequest } from '../support/people.ts';

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 3);
const AT_ONCE = 32;
const CIRCLES = 1000;

/** How often something is done in a second, by so many at once. */
async function rate(act: (number: number) => Promise<unknown>): Promise<number> {
  const end = performance.now() + SECONDS * 1000;
  const begun = performance.now();
  let count = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (performance.now() < end) await act(count++);
    }),
  );
  return count / ((performance.now() - begun) / 1000);
}

/** The least that a sign-up can be: one circle locked, one row in, one number changed, on the disk. */
function bareTransaction(database: Database, circle: string): Promise<void> {
  return database.write(async (connection) => {
    const row = await database.lockCircle(connection, circle);
    const number = (row?.last_number ?? 0) + 1;
    await connection
      .insertInto('sign_ups')
      .values({
        ...{ id: randomUUID(), circle_id: circle, number, name: 'x', email: randomUUID(), email_folded: randomUUID() },
        ...{ status: 'confirmed', language: 'en', created_at: 0, cancelled_at: null, moved_up_at: null, told_at: null },
      })
      .execute();
    await connection.updateTable('circles').set({ last_number: number }).where('id', '=', circle).execute();
  });
}

async function measure(name: string, environment: Record<string, string>): Promise<void> {
  const config = readConfig({ ...environment, PORT: '0', RATE_LIMIT: 'off', LOG_LEVEL: 'silent' });
  const service = await startService(config);
  const { context } = service;
  const { database } = context;
  const start = Date.now() + 7 * 86_400_000;
  const times = { start: new Date(start).toISOString(), end: new Date(start + 3_600_000).toISOString() };
  for (let number = 0; number < CIRCLES; number++)
    await createCircle(context, { id: `c${number}`, title: 'Compassion circle', hosts: ['Ann'], places: 1000, ...times });

  // Different circles, as in real life: one circle's lock would measure the lock.
  const bare = await rate((number) => bareTransaction(database, `c${number % 500}`));
  const path = (number: number) => `${service.url}/api/circles/c${500 + (number % 500)}/sign-ups`;
  const served = await rate((number) => send(path(number), signUpRequest(number)));
  const rows = async () => JSON.stringify((await listCircles(database.read, 0, CIRCLES)).map(publicCircle));
  const bareList = await rate(rows);
  const servedList = await rate(() => send(`${service.url}/api/circles`));
  await service.close();
  const share = (part: number, whole: number) => `${Math.round((part / whole) * 100)} %`;
  console.log(
    `${name}: ${served.toFixed(0)} sign-ups a second, ${share(served, bare)} of ${bare.toFixed(0)} bare transactions; ` +
      `list of ${CIRCLES} circles ${servedList.toFixed(0)} a second, ${share(servedList, bareList)} of ${bareList.toFixed(0)} without HTTP`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'circle-bench-'));
await measure('SQLite', { DATABASE_FILE: join(folder, 'circles.sqlite') });
rmSync(folder, { recursive: true, force: true });
const postgres = await startPostgres();
if ('reason' in postgres) console.log(postgres.reason);
else {
  await measure('PostgreSQL', { DATABASE_URL: await postgres.server.database() });
  await postgres.server.stop();
}
process.exit(0);
