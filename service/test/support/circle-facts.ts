import assert from 'node:assert/strict';
import type { Connection } from '../../src/database/database.ts';

/** Everybody who signed up for a circle, in order of arrival, straight from the database. */
export async function everybodyIn(connection: Connection, circleId: string) {
  return connection.selectFrom('sign_ups').selectAll().where('circle_id', '=', circleId).orderBy('number').execute();
}

/** What must hold after every commit. */
export async function assertSound(connection: Connection, circleId: string, { byItself }: { byItself: boolean }) {
  const circle = await connection
    .selectFrom('circles')
    .selectAll()
    .where('id', '=', circleId)
    .executeTakeFirstOrThrow();
  const people = await everybodyIn(connection, circleId);
  const confirmed = people.filter(({ status }) => status === 'confirmed');
  const waiting = people.filter(({ status }) => status === 'waiting');
  const places = circle.places ?? Infinity;
  assert.equal(circle.taken, confirmed.length, 'the circle counts the people who have a place');
  assert.equal(circle.waiting, waiting.length, 'the circle counts the people who wait');
  assert.ok(confirmed.length <= places, `${confirmed.length} people have one of ${places} places`);
  if (byItself) assert.ok(waiting.length === 0 || confirmed.length >= places, 'a place is free while somebody waits');
  const active = [...confirmed, ...waiting].map((each) => each.email_folded);
  assert.equal(new Set(active).size, active.length, 'nobody is there twice');
}
