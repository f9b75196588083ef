import { Caller } from '../conformance/caller.ts';
import { startService, type RunningService } from '../../src/server.ts';
import { databaseKinds, testConfig } from './databases.ts';
import { ORGANISER_HASH, ORGANISER_TOKEN } from './service-process.ts';

/** A service inside this process for one test; on an empty SQLite file where no database is given. */
export async function withService(
  environment: Readonly<Record<string, string>>,
  test: (service: RunningService, call: Caller) => Promise<void>,
  options: Parameters<typeof startService>[1] = {},
): Promise<void> {
  const isGiven = 'DATABASE_FILE' in environment || 'DATABASE_URL' in environment;
  const database = isGiven ? {} : await databaseKinds[0]!.create();
  const own = { ...database, ORGANISER_TOKEN_SHA256: ORGANISER_HASH, ...environment };
  const service = await startService(testConfig(own), options);
  try {
    await test(service, new Caller(() => service.url, ORGANISER_TOKEN));
  } finally {
    await service.close();
  }
}
