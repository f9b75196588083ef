import { ConfigError, readConfig } from './config.ts';
import { hashOf, newSecret } from './http/secrets.ts';
import { codeOf } from './database/database.ts';
import { startService } from './server.ts';

/** A stop that takes longer than this is none: what still runs is cut off, and the database holds what was promised. */
const LONGEST_STOP = 15_000;

if (process.argv[2] === 'token') printToken();
else await run();

async function run(): Promise<void> {
  try {
    const service = await startService(readConfig(process.env));
    process.stdout.write(`Sign-up service: ${service.url}\n`);
    const stop = () => {
      setTimeout(() => process.exit(1), LONGEST_STOP).unref();
      void service.close().then(() => process.exit(0));
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
}

/** For the person who starts it: what to mend, without a stack. */
function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.faults.join('\n');
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return 'The port is in use by another program: set PORT to another one.';
  if (code?.startsWith('SQLITE_')) return `The database file cannot be used (${code}): check DATABASE_FILE.`;
  if (/^(ECONN|ENOTFOUND|ETIMEDOUT|EAI|28|3D)/.test(code ?? ''))
    return `The database cannot be reached (${code ?? ''}): check DATABASE_URL.`;
  return error instanceof Error ? (error.stack ?? error.message) : 'The service could not start.';
}

function printToken(): void {
  const token = newSecret();
  process.stdout.write(`Organiser token, for the organiser only: ${token}\nORGANISER_TOKEN_SHA256=${hashOf(token)}\n`);
}
