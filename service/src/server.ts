import type { Logger } from 'pino';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import { openDatabase, type TestHooks } from './database/database.ts';
import { createLog } from './log.ts';
import { PostOffice } from './mail/post-office.ts';
import { keepErasing } from './retention.ts';

/** A service that runs. */
export interface RunningService {
  readonly url: string;
  readonly context: Context;
  /** Takes nothing new, finishes what was accepted, and closes the database. */
  close(): Promise<void>;
}

export interface StartOptions {
  readonly log?: Logger;
  readonly now?: () => number;
  readonly hooks?: TestHooks;
}

/** Opens the database, brings it up to date and listens. */
export async function startService(config: Config, options: StartOptions = {}): Promise<RunningService> {
  const { now = Date.now, log = createLog(config.logLevel) } = options;
  const database = await openDatabase(config.database, options.hooks);
  let postOffice: PostOffice | undefined;
  const context: Context = { config, database, now, mailIsDue: () => postOffice?.look() };
  if (config.mail) postOffice = new PostOffice(context, config.mail, log);
  const app = await createApp(context, log);
  try {
    await app.listen({ host: config.host, port: config.port, listenTextResolver: () => 'listening' });
  } catch (error) {
    await database.close();
    throw error;
  }
  postOffice?.open();
  const stopErasing = keepErasing(context, log);
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  return {
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    context,
    async close() {
      await app.close();
      stopErasing();
      await postOffice?.close();
      await database.close();
    },
  };
}
