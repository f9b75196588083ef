import type { Logger } from 'pino';
import type { Context } from './context.ts';
import type { Connection } from './database/database.ts';
import type { Reflection } from './feedback/feedback-schemas.ts';

const DAY = 86_400_000;
/** Longer than anybody tries again (at least 24 hours: docs/service/http-contract.md). */
const KEEP_KEYS = 2 * DAY;
const LOOK_EVERY = 6 * 60 * 60_000;
/** Sooner where the files still hold what was erased, because somebody else was using them. */
const SCRUB_EVERY = 60_000;

/** Erases what is kept no longer, from the files too. Returns how many sign-ups went. */
export async function eraseOld({ config, database, now }: Context): Promise<number> {
  const signUpsBefore = now() - config.retentionDays * DAY;
  const recordsBefore = now() - config.recordRetentionDays * DAY;
  const { erased, others } = await database.write(async (connection) => {
    await database.lock(connection, 'feedback');
    const signUps = await eraseSignUps(connection, signUpsBefore);
    await connection
      .deleteFrom('request_keys')
      .where('created_at', '<', now() - KEEP_KEYS)
      .execute();
    await connection
      .deleteFrom('outbox')
      .where('sent_at', '<', now() - DAY)
      .execute();
    return { erased: signUps, others: await eraseRecords(connection, recordsBefore) };
  });
  if (erased + others > 0) database.needsScrub = true;
  if (database.needsScrub) await database.scrub();
  return erased;
}

/** The circle's numbers go with its people: somebody may move it to another day, and its places are then free again. */
async function eraseSignUps(connection: Connection, before: number): Promise<number> {
  const over = await connection
    .updateTable('circles')
    .set({ taken: 0, waiting: 0 })
    .where('end_at', '<', before)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('sign_ups').select('id').whereRef('sign_ups.circle_id', '=', 'circles.id')),
    )
    .returning('id')
    .execute();
  let erased = 0;
  for (const { id } of over) {
    const { numDeletedRows } = await connection.deleteFrom('sign_ups').where('circle_id', '=', id).executeTakeFirst();
    erased += Number(numDeletedRows);
  }
  return erased;
}

/** Feedback, what hosts noted of circles, and the circles themselves with their hosts' names. */
async function eraseRecords(connection: Connection, before: number): Promise<number> {
  const day = new Date(before).toISOString().slice(0, 10);
  const gone = [
    await eraseReflections(connection, 'circle-feedback', day),
    await eraseReflections(connection, 'organisation-themes', day),
    await connection.deleteFrom('circle_records').where('date', '<', day).executeTakeFirst(),
    await connection.deleteFrom('circles').where('end_at', '<', before).executeTakeFirst(),
  ];
  return gone.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
}

/** Batches go whole: if one answer went at a time, the difference between two summaries would be that answer. */
function eraseReflections(connection: Connection, template: Reflection['template'], day: string) {
  const recent = connection
    .selectFrom('reflections')
    .select('batch')
    .where('template', '=', template)
    .where('day', '>=', day)
    .where('batch', 'is not', null);
  return connection
    .deleteFrom('reflections')
    .where('template', '=', template)
    .where('day', '<', day)
    .where(({ or, eb }) => or([eb('batch', 'is', null), eb('batch', 'not in', recent)]))
    .executeTakeFirst();
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
  const timers = [
    setInterval(look, LOOK_EVERY),
    setInterval(() => {
      if (context.database.needsScrub) look();
    }, SCRUB_EVERY),
  ];
  for (const timer of timers) timer.unref();
  return () => timers.forEach(clearInterval);
}
