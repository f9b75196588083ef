import type { Logger } from 'pino';
import type { Context } from './context.ts';

const DAY = 86_400_000;
/** Longer than anybody tries again (at least 24 hours: docs/service/http-contract.md). */
const KEEP_KEYS = 2 * DAY;
const LOOK_EVERY = 6 * 60 * 60_000;

/** Erases what is kept no longer, from the files too. Returns how many sign-ups went. */
export async function eraseOld({ config, database, now }: Context): Promise<number> {
  const before = now() - config.retentionDays * DAY;
  const erased = await database.write(async (connection) => {
    const { numDeletedRows } = await connection
      .deleteFrom('sign_ups')
      .where('circle_id', 'in', (query) => query.selectFrom('circles').select('id').where('end_at', '<', before))
      .executeTakeFirst();
    await connection
      .deleteFrom('request_keys')
      .where('created_at', '<', now() - KEEP_KEYS)
      .execute();
    await connection
      .deleteFrom('outbox')
      .where('sent_at', '<', now() - DAY)
      .execute();
    return Number(numDeletedRows);
  });
  if (erased > 0) await database.scrub();
  return erased;
}

/** Does so at the start and then 4 times a day; the function that it gives ends that. */
export function keepErasing(context: Context, log: Logger): () => void {
  const look = () => {
    eraseOld(context).then(
      (erased) => erased > 0 && log.info({ erased }, 'retention'),
      (error: unknown) => log.error({ err: error }, 'retention'),
    );
  };
  look();
  const timer = setInterval(look, LOOK_EVERY);
  timer.unref();
  return () => clearInterval(timer);
}
