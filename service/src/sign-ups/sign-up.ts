import { randomUUID } from 'node:crypto';
import { onlineAddress, publicCircle } from '../circles/circle-view.ts';
import type { Context } from '../context.ts';
import type { Connection } from '../database/database.ts';
import type { CircleRow, SignUpRow } from '../database/schema.ts';
import { Problem, type ProblemName } from '../http/problems.ts';
import { hashOf } from '../http/secrets.ts';
import { queueLink, queueMail } from '../mail/outbox.ts';
import { foldEmail } from './person.ts';
import { once, type Answer, type Outcome } from './request-keys.ts';
import { givePlace, moveUp, placesFree, positionOf, recount } from './waiting-list.ts';

/** Somebody who wants to come. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly language: 'en' | 'cy';
}

/** Signs somebody up: with a place, or on the waiting list. One transaction, and the same key counts once. */
export async function signUp(context: Context, circleId: string, person: Person, key?: string): Promise<Answer> {
  const { database } = context;
  const request = JSON.stringify(['sign-up', circleId, person.name, person.email]);
  const answer = await database.write(async (connection) => {
    const circle = await database.lockCircle(connection, circleId);
    if (!circle) throw new Problem('circle-not-found');
    const now = context.now();
    const requestKey = key === undefined ? undefined : { key, request };
    return once(connection, requestKey, now, async (token) => {
      const refusal = refuse(circle, now);
      if (refusal) return refused(refusal);
      const already = await findPerson(connection, circleId, person.email);
      if (already) return mailLink(context, connection, already);
      return addSignUp(context, connection, circle, { person, token });
    });
  }, circleId);
  context.mailIsDue();
  return answer;
}

function refuse(circle: CircleRow, now: number): ProblemName | undefined {
  if (circle.status === 'cancelled') return 'circle-cancelled';
  if (now >= circle.start_at) return 'circle-past';
  return circle.status === 'closed' ? 'circle-closed' : undefined;
}

function refused(problem: ProblemName, mailed?: boolean): Outcome {
  const { status, body } = new Problem(problem, mailed === undefined ? {} : { mailed });
  return { status, body };
}

function findPerson(connection: Connection, circleId: string, email: string) {
  return connection
    .selectFrom('sign_ups')
    .select('id')
    .where('circle_id', '=', circleId)
    .where('email_folded', '=', foldEmail(email))
    .where('status', '<>', 'cancelled')
    .executeTakeFirst();
}

/** Whoever asks need not be whose address it is, so the link goes to the address only. */
async function mailLink(context: Context, connection: Connection, { id }: { readonly id: string }): Promise<Outcome> {
  const mailed = context.config.mail !== undefined;
  if (mailed) await queueLink(context, connection, id);
  return refused('already-signed-up', mailed);
}

interface Addition {
  readonly person: Person;
  readonly token: string;
}

async function addSignUp(
  context: Context,
  connection: Connection,
  circle: CircleRow,
  { person, token }: Addition,
): Promise<Outcome> {
  const id = randomUUID();
  const number = circle.last_number + 1;
  // Nobody overtakes somebody who waits, also not to a place that just came free.
  const isFree = placesFree(circle) > 0 && circle.waiting === 0;
  const status = isFree ? 'confirmed' : 'waiting';
  await connection
    .insertInto('sign_ups')
    .values({
      ...{ id, circle_id: circle.id, number, status, created_at: context.now() },
      ...{ name: person.name, email: person.email.trim(), email_folded: foldEmail(person.email) },
      ...{ language: person.language, cancelled_at: null, moved_up_at: null, told_at: null },
    })
    .execute();
  await connection
    .insertInto('sign_up_tokens')
    .values({ hash: hashOf(token), sign_up_id: id })
    .execute();
  const after = await recount(connection, circle, { number, ...(isFree ? { taken: 1 } : { waiting: 1 }) });
  await queueMail(context, connection, { kind: status, signUpId: id });
  const body = receipt(after, { id, status }, isFree ? undefined : after.waiting);
  return { status: 201, body, signUpId: id };
}

/** What somebody is told of their sign-up. */
export function receipt(circle: CircleRow, { id, status }: Pick<SignUpRow, 'id' | 'status'>, position?: number) {
  const online = status === 'confirmed' ? onlineAddress(circle) : undefined;
  return {
    ...{ id, circle: publicCircle(circle), status },
    ...(position === undefined ? {} : { position }),
    ...(online === undefined ? {} : { online }),
  };
}

/** A sign-up by its secret: a wrong one finds as little as an unknown sign-up does. */
export async function findByToken(connection: Connection, id: string, token: string | undefined) {
  if (token === undefined) return undefined;
  return connection
    .selectFrom('sign_ups')
    .innerJoin('sign_up_tokens', 'sign_up_tokens.sign_up_id', 'sign_ups.id')
    .selectAll('sign_ups')
    .where('sign_up_tokens.hash', '=', hashOf(token))
    .where('sign_ups.id', '=', id)
    .executeTakeFirst();
}

/** A sign-up by its id, for organisers. */
export async function findSignUp(connection: Connection, id: string): Promise<SignUpRow | undefined> {
  return connection.selectFrom('sign_ups').selectAll().where('id', '=', id).executeTakeFirst();
}

/** How things stand for a sign-up. */
export async function readReceipt(connection: Connection, signUp: SignUpRow) {
  const circle = await connection
    .selectFrom('circles')
    .selectAll()
    .where('id', '=', signUp.circle_id)
    .executeTakeFirstOrThrow();
  const position =
    signUp.status === 'waiting' ? await positionOf(connection, signUp.circle_id, signUp.number) : undefined;
  return receipt(circle, signUp, position);
}

/** Cancels a sign-up, and gives the place to whoever waits first. Again: the same answer, and nothing more happens. */
export async function cancelSignUp(context: Context, { id, circle_id: circleId }: SignUpRow) {
  const { database } = context;
  const result = await database.write(async (connection) => {
    const circle = await database.lockCircle(connection, circleId);
    const signUp = await connection.selectFrom('sign_ups').selectAll().where('id', '=', id).executeTakeFirst();
    if (!circle || !signUp) throw new Problem('sign-up-not-found');
    const now = context.now();
    if (signUp.status === 'cancelled') return { id, status: 'cancelled', circle: publicCircle(circle) };
    if (now >= circle.start_at) throw new Problem('circle-past');
    const after = await takeOff(connection, circle, signUp, now);
    const moved = await moveUp(context, connection, after);
    return { id, status: 'cancelled', circle: publicCircle(moved) };
  }, circleId);
  context.mailIsDue();
  return result;
}

async function takeOff(connection: Connection, circle: CircleRow, signUp: SignUpRow, now: number): Promise<CircleRow> {
  await connection
    .updateTable('sign_ups')
    .set({ status: 'cancelled', cancelled_at: now })
    .where('id', '=', signUp.id)
    .execute();
  return recount(connection, circle, signUp.status === 'confirmed' ? { taken: -1 } : { waiting: -1 });
}

/** Gives a free place to the first in line, by an organiser's hand. */
export async function moveUpByHand(context: Context, id: string) {
  const { database } = context;
  const result = await database.write(async (connection) => {
    const asked = await connection.selectFrom('sign_ups').select('circle_id').where('id', '=', id).executeTakeFirst();
    const circle = asked && (await database.lockCircle(connection, asked.circle_id));
    if (!circle) throw new Problem('sign-up-not-found');
    const signUp = await connection.selectFrom('sign_ups').selectAll().where('id', '=', id).executeTakeFirst();
    if (!signUp) throw new Problem('sign-up-not-found');
    if (signUp.status !== 'waiting') throw new Problem('not-waiting');
    if (circle.status === 'cancelled') throw new Problem('circle-cancelled');
    if ((await positionOf(connection, circle.id, signUp.number)) !== 1) throw new Problem('not-first');
    if (placesFree(circle) === 0) throw new Problem('circle-full');
    await givePlace(context, connection, id);
    const after = await recount(connection, circle, { taken: 1, waiting: -1 });
    return { id, status: 'confirmed', circle: publicCircle(after) };
  });
  context.mailIsDue();
  return result;
}
