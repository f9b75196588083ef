import { movesUpByItself, type Context } from '../context.ts';
import type { Connection } from '../database/database.ts';
import type { CircleRow } from '../database/schema.ts';
import { queueMail } from '../mail/outbox.ts';

/** How many of those who wait fit in. */
export function placesFree(circle: Pick<CircleRow, 'places' | 'taken'>): number {
  return circle.places === null ? Infinity : Math.max(0, circle.places - circle.taken);
}

/** Gives free places to those who wait, in order of arrival, until the circle's time for it is over. */
export async function moveUp(context: Context, connection: Connection, circle: CircleRow): Promise<CircleRow> {
  const now = context.now();
  const until = Math.min(circle.promote_until ?? circle.start_at, circle.start_at);
  const count = Math.min(placesFree(circle), circle.waiting);
  if (!movesUpByItself(context.config) || count === 0 || now >= until || circle.status === 'cancelled') return circle;
  const next = await connection
    .selectFrom('sign_ups')
    .select('id')
    .where('circle_id', '=', circle.id)
    .where('status', '=', 'waiting')
    .orderBy('number')
    .limit(count)
    .execute();
  for (const { id } of next) await givePlace(context, connection, id);
  return recount(connection, circle, { taken: next.length, waiting: -next.length });
}

/** Moves one person from the waiting list to a place. The numbers of the circle are the caller's to change. */
export async function givePlace(context: Context, connection: Connection, signUpId: string): Promise<void> {
  await connection
    .updateTable('sign_ups')
    .set({ status: 'confirmed', moved_up_at: context.now(), told_at: null })
    .where('id', '=', signUpId)
    .execute();
  await queueMail(context, connection, { kind: 'moved-up', signUpId });
}

/** Changes the numbers of a circle that is locked. */
export async function recount(
  connection: Connection,
  circle: CircleRow,
  more: { readonly taken?: number; readonly waiting?: number; readonly number?: number },
): Promise<CircleRow> {
  const counts = {
    taken: circle.taken + (more.taken ?? 0),
    waiting: circle.waiting + (more.waiting ?? 0),
    last_number: more.number ?? circle.last_number,
  };
  await connection.updateTable('circles').set(counts).where('id', '=', circle.id).execute();
  return { ...circle, ...counts };
}

/** Place in the waiting list, from 1. */
export async function positionOf(connection: Connection, circleId: string, number: number): Promise<number> {
  const { before } = await connection
    .selectFrom('sign_ups')
    .select(({ fn }) => fn.countAll<number>().as('before'))
    .where('circle_id', '=', circleId)
    .where('status', '=', 'waiting')
    .where('number', '<', number)
    .executeTakeFirstOrThrow();
  return before + 1;
}
