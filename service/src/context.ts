import type { Config } from './config.ts';
import type { Database } from './database/database.ts';

/** What every part of the service works with. */
export interface Context {
  readonly config: Config;
  readonly database: Database;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Says that a mail may be due, after the transaction that put it there. */
  readonly mailIsDue: () => void;
}

/** Whether people move up by themselves: only where they are told of it. Otherwise the organiser moves and tells them. */
export const movesUpByItself = (config: Config): boolean => config.mail !== undefined;
