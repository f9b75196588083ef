import { randomUUID } from 'node:crypto';
import type { Context } from '../context.ts';
import type { Connection } from '../database/database.ts';
import type { CircleRow, MailKind, NewCircleRow } from '../database/schema.ts';
import { Problem, type FieldFault } from '../http/problems.ts';
import { queueMail } from '../mail/outbox.ts';
import { moveUp } from '../sign-ups/waiting-list.ts';
import type { CircleChange, NewCircle } from './circle-schemas.ts';

/** Circles that are not over yet, the next one first. */
export async function listCircles(connection: Connection, from: number, limit: number): Promise<readonly CircleRow[]> {
  return connection
    .selectFrom('circles')
    .selectAll()
    .where('end_at', '>', from)
    .orderBy('start_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** One circle, or a problem. */
export async function readCircle(connection: Connection, id: string): Promise<CircleRow> {
  const row = await connection.selectFrom('circles').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('circle-not-found');
  return row;
}

/** Publishes a circle. */
export async function createCircle({ database, now }: Context, body: NewCircle): Promise<CircleRow> {
  const start: CircleRow = {
    id: body.id ?? randomUUID(),
    ...{ title: '', kind: 'circle', start_at: 0, end_at: 0, places: null, taken: 0, waiting: 0 },
    ...{ location: null, online: null, hosts: '[]', language: null, access: null, adjustments: null },
    ...{ status: 'open', minimum: null, promote_until: null, last_number: 0, sequence: 0 },
    ...{ created_at: now(), updated_at: now() },
  };
  const row = { ...start, ...columnsOf(body) };
  check(row);
  return database.write(async (connection) => {
    const taken = await connection.selectFrom('circles').select('id').where('id', '=', row.id).executeTakeFirst();
    if (taken) throw new Problem('fields', { errors: [{ pointer: '/id', code: 'not-allowed' }] });
    await connection.insertInto('circles').values(row).execute();
    return row;
  });
}

/** Changes a circle. More places go to those who wait; fewer than are taken are refused. */
export async function changeCircle(context: Context, id: string, body: CircleChange): Promise<CircleRow> {
  const { database, now } = context;
  const changed = await database.write(async (connection) => {
    const circle = await database.lockCircle(connection, id);
    if (!circle) throw new Problem('circle-not-found');
    if (circle.status === 'cancelled') throw new Problem('circle-cancelled');
    const after = { ...circle, ...columnsOf(body), sequence: circle.sequence + 1, updated_at: now() };
    check(after);
    if (after.places !== null && after.places < circle.taken) throw new Problem('too-few-places');
    const { id: _id, ...columns } = after;
    await connection.updateTable('circles').set(columns).where('id', '=', id).execute();
    if (isElsewhere(circle, after)) await tell(context, connection, id, 'circle-changed', ['confirmed']);
    return moveUp(context, connection, after);
  });
  context.mailIsDue();
  return changed;
}

/** Cancels a circle, and tells everybody who has a place or waits. Again: nothing more happens. */
export async function cancelCircle(context: Context, id: string): Promise<CircleRow> {
  const { database, now } = context;
  const cancelled = await database.write(async (connection) => {
    const circle = await database.lockCircle(connection, id);
    if (!circle) throw new Problem('circle-not-found');
    if (circle.status === 'cancelled') return circle;
    const columns = { status: 'cancelled' as const, sequence: circle.sequence + 1, updated_at: now() };
    await connection.updateTable('circles').set(columns).where('id', '=', id).execute();
    await tell(context, connection, id, 'circle-cancelled', ['confirmed', 'waiting']);
    return { ...circle, ...columns };
  });
  context.mailIsDue();
  return cancelled;
}

async function tell(
  context: Context,
  connection: Connection,
  circleId: string,
  kind: MailKind,
  statuses: readonly ('confirmed' | 'waiting')[],
): Promise<void> {
  const people = await connection
    .selectFrom('sign_ups')
    .select('id')
    .where('circle_id', '=', circleId)
    .where('status', 'in', statuses)
    .execute();
  for (const { id } of people) await queueMail(context, connection, { kind, signUpId: id });
  await connection
    .updateTable('sign_ups')
    .set({ told_at: null })
    .where('circle_id', '=', circleId)
    .where('status', 'in', statuses)
    .execute();
}

/** Whether somebody who has it in a calendar would go to the wrong place, or at the wrong time. */
function isElsewhere(before: CircleRow, after: CircleRow): boolean {
  const keys = ['start_at', 'end_at', 'location', 'online'] as const;
  return keys.some((key) => before[key] !== after[key]);
}

/** Only what the body has: null takes away, undefined leaves. */
function columnsOf(body: CircleChange): Partial<NewCircleRow> {
  const columns: Partial<Record<keyof NewCircleRow, unknown>> = {};
  const put = (column: keyof NewCircleRow, value: unknown, as: (value: never) => unknown = (same) => same) => {
    if (value !== undefined) columns[column] = value === null ? null : as(value as never);
  };
  put('title', body.title, JSON.stringify);
  put('kind', body.kind);
  put('start_at', body.start, Date.parse);
  put('end_at', body.end, Date.parse);
  put('places', body.places);
  put('location', body.location, JSON.stringify);
  put('online', body.online, String);
  put('hosts', body.hosts, JSON.stringify);
  put('language', body.language);
  put('access', body.access, JSON.stringify);
  put('adjustments', body.adjustments, JSON.stringify);
  put('minimum', body.minimum);
  put('promote_until', body.promoteUntil, Date.parse);
  put('status', body.status);
  return columns as Partial<NewCircleRow>;
}

/** What a schema cannot say. */
function check(row: CircleRow): void {
  const faults: FieldFault[] = [];
  // Also 31 February, which the pattern lets through.
  if (!Number.isFinite(row.start_at)) faults.push({ pointer: '/start', code: 'not-allowed' });
  if (!Number.isFinite(row.end_at) || row.end_at <= row.start_at) faults.push({ pointer: '/end', code: 'not-allowed' });
  if (row.promote_until !== null && !Number.isFinite(row.promote_until))
    faults.push({ pointer: '/promoteUntil', code: 'not-allowed' });
  if (faults.length > 0) throw new Problem('fields', { errors: faults });
}
