/**
 * Sign-ups, cancellations and changes of places by 50 people at once: after every single commit nobody has a place that
 * is not there, and no place is free while somebody waits.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { runs, seed } from '../../test/support/run-length.ts';
import { openDatabase, type Connection } from '../src/database/database.ts';
import { startService } from '../src/server.ts';
import { assertSound, everybodyIn } from './support/circle-facts.ts';
import { databaseKinds, testConfig } from './support/databases.ts';
import { asOrganiser, publish, send, signUpRequest } from './support/people.ts';
import { ORGANISER_TOKEN, ServiceProcess } from './support/service-process.ts';

const CLIENTS = 50;
const ACTS = runs(400, 2000);
const CIRCLES = ['one', 'two'] as const;
const [sqlite, postgres] = databaseKinds;

/** People move up by themselves only where mail is set up; nobody answers there. */
const MAIL = {
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'circles@example.nhs.uk',
  SIGN_UP_PAGE: 'https://intranet.example.nhs.uk/circles',
};

/** Chance from a seed, so that a failure can be run again. */
function chanceFrom(start: number) {
  let state = start >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Held {
  readonly id: string;
  readonly token: string;
}

/** One person after another acts; returns how often each thing was done. */
async function act(urls: readonly string[], client: number, done: Record<string, number>): Promise<void> {
  const chance = chanceFrom(seed() + client);
  const held: Held[] = [];
  for (let number = 0; number < ACTS / CLIENTS; number++) {
    const url = urls[Math.floor(chance() * urls.length)] ?? '';
    const circle = CIRCLES[Math.floor(chance() * CIRCLES.length)] ?? 'one';
    const turn = chance();
    const cancelling = turn > 0.55 && turn < 0.9 ? held.splice(Math.floor(chance() * held.length), 1)[0] : undefined;
    if (turn >= 0.9) {
      const places = 3 + Math.floor(chance() * 25);
      const options = { method: 'PATCH', headers: asOrganiser, body: { places } };
      const reply = await send(`${url}/api/circles/${circle}`, { ...options, timeout: 60_000 });
      assert.ok([200, 409].includes(reply.status), reply.text);
      done[reply.status === 200 ? 'places changed' : 'too few places refused'] =
        (done[reply.status === 200 ? 'places changed' : 'too few places refused'] ?? 0) + 1;
    } else if (cancelling) {
      const headers = { authorization: `Bearer ${cancelling.token}` };
      const reply = await send(`${url}/api/sign-ups/${cancelling.id}`, { method: 'DELETE', headers, timeout: 60_000 });
      assert.equal(reply.status, 200, reply.text);
      done['cancelled'] = (done['cancelled'] ?? 0) + 1;
    } else {
      const request = signUpRequest(client * 100_000 + number);
      const reply = await send(`${url}/api/circles/${circle}/sign-ups`, { ...request, timeout: 60_000 });
      assert.equal(reply.status, 201, reply.text);
      held.push({ id: String(reply.body['id']), token: String(reply.body['token']) });
      done['signed up'] = (done['signed up'] ?? 0) + 1;
    }
  }
}

async function everybodyActs(urls: readonly string[]): Promise<string> {
  const done: Record<string, number> = {};
  for (const id of CIRCLES) await publish(urls[0] ?? '', { id, places: 12 });
  await Promise.all(Array.from({ length: CLIENTS }, (_, client) => act(urls, client, done)));
  return JSON.stringify(done);
}

/** Those who have a place came, or were moved up, before everybody who waits. */
async function assertInOrder(connection: Connection): Promise<void> {
  for (const circle of CIRCLES) {
    const people = await everybodyIn(connection, circle);
    const firstWaiting = people.find(({ status }) => status === 'waiting')?.number ?? Infinity;
    const lastConfirmed = people.findLast(({ status }) => status === 'confirmed')?.number ?? 0;
    assert.ok(lastConfirmed < firstWaiting, 'somebody overtook a person who waits');
  }
}

describe('Signing up, cancelling and changing places at once', () => {
  it('is sound after every commit on SQLite', async (test) => {
    let commits = 0;
    const environment = await sqlite!.create();
    const hash = createHash('sha256').update(ORGANISER_TOKEN).digest('hex');
    const faults: unknown[] = [];
    const afterCommit = async (connection: Connection) => {
      const circles = await connection.selectFrom('circles').select('id').execute();
      commits++;
      for (const { id } of circles)
        await assertSound(connection, id, { byItself: true }).catch((error: unknown) => faults.push(error));
    };
    const config = testConfig({ ...environment, ...MAIL, ORGANISER_TOKEN_SHA256: hash });
    const service = await startService(config, { hooks: { afterCommit: (each) => checkIfMade(each, afterCommit) } });
    const done = await everybodyActs([service.url]);
    await assertInOrder(service.context.database.read);
    await service.close();
    test.diagnostic(`SQLite: ${ACTS} acts by ${CLIENTS} people, ${commits} commits checked: ${done}`);
    assert.deepEqual(faults, []);
    assert.ok(commits >= ACTS * 0.9);
  });

  it('is sound at every commit on PostgreSQL with 2 processes', { skip: postgres!.skip }, async (test) => {
    const environment = await postgres!.create();
    const processes = await Promise.all([1, 2].map(() => ServiceProcess.start({ ...environment, ...MAIL })));
    const database = await openDatabase(testConfig(environment).database);
    for (const statement of CHECK_AT_COMMIT) await sql.raw(statement).execute(database.read);
    const done = await everybodyActs(processes.map(({ url }) => url));
    const { rows } = await sql<{ last_value: string }>`select last_value from commits_checked`.execute(database.read);
    for (const circle of CIRCLES) await assertSound(database.read, circle, { byItself: true });
    await assertInOrder(database.read);
    await database.close();
    await Promise.all(processes.map((each) => each.kill()));
    test.diagnostic(`PostgreSQL: ${ACTS} acts by ${CLIENTS} people, ${rows[0]?.last_value} commits checked: ${done}`);
  });
});

/** The first commit makes the tables. */
async function checkIfMade(connection: Connection, check: (connection: Connection) => Promise<void>): Promise<void> {
  const made = await sql`select 1 from sqlite_master where name = 'circles'`.execute(connection);
  if (made.rows.length > 0) await check(connection);
}

/** PostgreSQL itself looks at what is about to be committed, and refuses what is not sound. */
const CHECK_AT_COMMIT = [
  'create sequence commits_checked',
  `create function check_sound() returns trigger language plpgsql as $$
    declare circle circles; confirmed integer; in_line integer;
    begin
      perform nextval('commits_checked');
      select * into circle from circles where id = new.id;
      select count(*) filter (where status = 'confirmed'), count(*) filter (where status = 'waiting')
        into confirmed, in_line from sign_ups where circle_id = new.id;
      if circle.taken <> confirmed or circle.waiting <> in_line then raise 'counts are wrong'; end if;
      if confirmed > circle.places then raise 'overbooked'; end if;
      if in_line > 0 and confirmed < circle.places then raise 'a place is free while somebody waits'; end if;
      return null;
    end $$`,
  `create constraint trigger check_sound after insert or update on circles
    deferrable initially deferred for each row execute function check_sound()`,
];
