/** One PostgreSQL server for all files of a run: making one takes longer than most of them. */
import { startPostgres } from './postgres-server.ts';
import { SHARED } from './shared-postgres.ts';

let stop: (() => Promise<void>) | undefined;

export async function globalSetup(): Promise<void> {
  const found = await startPostgres({ isDurable: false });
  if ('server' in found) stop = () => found.server.stop();
  process.env[SHARED] = JSON.stringify('server' in found ? { url: found.server.url } : found);
}

export async function globalTeardown(): Promise<void> {
  await stop?.();
}
