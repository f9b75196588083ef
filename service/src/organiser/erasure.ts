import type { Context } from '../context.ts';
import { BusyError, type Connection, type Database } from '../database/database.ts';
import type { SignUpRow } from '../database/schema.ts';
import { foldEmail } from '../sign-ups/person.ts';
import { moveUp, recount } from '../sign-ups/waiting-list.ts';

/** How many sign-ups there were, and whether the files hold nothing of them any more. */
export interface Erased {
  readonly erased: number;
  /** False while somebody else uses the files: it is tried again each minute. */
  readonly fromFiles: boolean;
}

/**
 * Erases a person: their sign-ups with tokens, mails and stored answers, and what the files still hold. Places that
 * they had go to those who wait.
 */
export async function erasePerson(context: Context, email: string): Promise<Erased> {
  const { database } = context;
  const folded = foldEmail(email);
  const circles = await database.read
    .selectFrom('sign_ups')
    .select('circle_id')
    .distinct()
    .where('email_folded', '=', folded)
    .execute();
  let erased = 0;
  for (const { circle_id: circleId } of circles)
    erased += await database.write(async (connection) => {
      const circle = await database.lockCircle(connection, circleId);
      const rows = await connection
        .selectFrom('sign_ups')
        .selectAll()
        .where('circle_id', '=', circleId)
        .where('email_folded', '=', folded)
        .execute();
      if (!circle || rows.length === 0) return 0;
      const active = rows.find(({ status }) => status !== 'cancelled');
      await deleteSignUps(connection, rows);
      if (active) {
        const less = active.status === 'confirmed' ? { taken: -1 } : { waiting: -1 };
        await moveUp(context, connection, await recount(connection, circle, less));
      }
      return rows.length;
    });
  context.mailIsDue();
  return { erased, fromFiles: await isScrubbed(database) };
}

/** They are erased all the same where the files have to wait. */
async function isScrubbed(database: Database): Promise<boolean> {
  try {
    await database.scrub();
    return true;
  } catch (error) {
    if (error instanceof BusyError) return false;
    throw error;
  }
}

/** With everything that hangs on them: tokens, mails and the answers that were kept for a key. */
async function deleteSignUps(connection: Connection, rows: readonly SignUpRow[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  await connection.deleteFrom('sign_ups').where('id', 'in', ids).execute();
}
