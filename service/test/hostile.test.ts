/** What somebody might try who means harm, and what only looks like it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { personNumber, type Caller } from './conformance/caller.ts';
import type { Connection } from '../src/database/database.ts';
import { databaseKinds } from './support/databases.ts';
import { send, signUpRequest, publish } from './support/people.ts';
import { ORGANISER_TOKEN } from './support/service-process.ts';
import { withService } from './support/with-service.ts';

const TABLES = [
  ...['circles', 'sign_ups', 'sign_up_tokens', 'request_keys', 'outbox', 'reflections', 'circle_records', 'locks'],
  'migrations',
];

/** Every row of every table. */
async function everythingIn(connection: Connection): Promise<string> {
  const rows = await Promise.all(TABLES.map((table) => sql`select * from ${sql.table(table)}`.execute(connection)));
  return JSON.stringify(rows.map((each) => each.rows.map((row) => JSON.stringify(row)).sort()));
}

const feedback = (answers: Record<string, string>) => ({
  ...{ template: 'circle-feedback', version: '1', language: 'en', questions: {} },
  answers,
});

describe('Asking', () => {
  it('changes nothing, whatever is asked, with every secret that there is', async () => {
    await withService({}, async ({ url, context }, call) => {
      const { read } = context.database;
      const circle = await call.publish({ places: 1 });
      const own = (await call.signUp(circle)).body;
      await call.signUp(circle);
      const { paths } = (await call.get('/api/openapi.json')).body as { paths: Record<string, object> };
      const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(read);
      assert.deepEqual(tables.rows.map(({ name }) => name).sort(), TABLES.toSorted(), 'every table is looked at');
      const before = await everythingIn(read);
      const routes = [...Object.keys(paths), '/organiser/', '/organiser', '/api/openapi.json', '/nowhere'];
      let asked = 0;
      for (const route of routes)
        for (const id of [circle, String(own['id'])])
          for (const token of [undefined, ORGANISER_TOKEN, String(own['token'])])
            for (const method of ['GET', 'HEAD', 'OPTIONS']) {
              const path = `${route.replace('{id}', id)}?_method=DELETE&token=${String(own['token'])}`;
              const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
              const { status } = await send(`${url}${path}`, {
                method,
                headers: { ...headers, 'x-http-method-override': 'DELETE', 'idempotency-key': 'k' },
              });
              assert.ok(status < 500, `${method} ${path}: ${status}`);
              asked++;
            }
      assert.ok(asked > 300);
      assert.equal(await everythingIn(read), before);
    });
  });
});

describe('Characters that no database keeps, and that do not show', () => {
  for (const kind of databaseKinds)
    it(`are refused or left out, and are no failure, on ${kind.name}`, { skip: kind.skip }, async () => {
      await withService(await kind.create(), async (_service, call) => {
        const circle = await call.publish({ title: 'Nul \u0000 here', hosts: ['A\u0000b'], location: '\u0000.' });
        const name = 'Ann\u0000\u0007 \u202EExample\ud800';
        const { status, body } = await call.signUp(circle, { person: { ...personNumber(), name } });
        assert.equal(status, 201);
        const list = await call.send('GET', `/api/circles/${circle}/sign-ups`, { asOrganiser: true });
        assert.equal((list.body['signUps'] as { name: string }[])[0]?.name, 'Ann Example');
        const ofSignUp = `/api/circles/${circle}/sign-ups`;
        const refused: readonly (readonly [path: string, body: unknown, pointer: string])[] = [
          ...['a\u0000b', 'ann\u202E', 'a\u200Bnn', '\ud800'].map(
            (local) => [ofSignUp, { name: 'Ann', email: `${local}@example.nhs.uk` }, '/email'] as const,
          ),
          ['/api/feedback', { ...feedback({}), version: '\u0000' }, '/version'],
          ['/api/circle-records', { date: '2026-01-01', plan: 'a\u0000', minutes: 1, present: 1 }, '/plan'],
          ['/api/erasures', { email: 'a\u0000b@example.nhs.uk' }, '/email'],
        ];
        for (const [path, given, pointer] of refused) {
          const reply = await call.send('POST', path, { body: given, asOrganiser: path.endsWith('erasures') });
          assert.deepEqual([reply.status, pointersOf(reply.body)], [422, [pointer]], JSON.stringify(given));
        }
        const words = { heard: '\u0000', comment: 'a\u0000b\ud800' };
        assert.equal((await call.send('POST', '/api/feedback', { body: feedback(words) })).status, 201);
        for (const path of ['/api/circles', '/api/circles.ics', `/api/sign-ups/${String(body['id'])}`])
          assert.ok((await call.send('GET', path, { token: String(body['token']) })).status === 200, path);
      });
    });
});

const pointersOf = (body: Record<string, unknown>) =>
  (body['errors'] as { pointer: string }[] | undefined)?.map(({ pointer }) => pointer);

describe('A made-up name that leads to the service', () => {
  it('is no address of its own where that is configured', async () => {
    const own = 'https://circles.example.nhs.uk';
    await withService({ PUBLIC_URL: own }, async ({ url }) => {
      const path = `${url}/api/circles/${await publish(url)}/sign-ups`;
      const from = (origin: string, host: string) =>
        send(path, { ...signUpRequest(1), headers: { origin, host } }).then(({ status }) => status);
      assert.equal(await from('https://evil.example', 'evil.example'), 403);
      assert.equal(await from(own, 'circles.example.nhs.uk'), 201);
    });
  });
});

describe('An organiser token', () => {
  it('counts whole, as it is written, and in its own header', async () => {
    await withService({}, async ({ url }) => {
      const ask = (headers: Record<string, string>, query = '') =>
        send(`${url}/api/organiser/circles${query}`, { headers }).then(({ status }) => status);
      const wrong = [
        ORGANISER_TOKEN.slice(0, -1),
        `${ORGANISER_TOKEN}x`,
        ORGANISER_TOKEN.toUpperCase(),
        `${ORGANISER_TOKEN} `.repeat(2),
        `${ORGANISER_TOKEN},${ORGANISER_TOKEN}`,
        '',
      ];
      for (const token of wrong) assert.equal(await ask({ authorization: `Bearer ${token}` }), 401, token);
      assert.equal(await ask({ authorization: `Basic ${ORGANISER_TOKEN}` }), 401);
      assert.equal(await ask({ cookie: `token=${ORGANISER_TOKEN}` }, `?token=${ORGANISER_TOKEN}`), 401);
      assert.equal(await ask({ authorization: `bearer ${ORGANISER_TOKEN}` }), 200);
    });
  });
});

describe('The summary of feedback', () => {
  it('shows no difference that is fewer than 10 people, of any statement', async () => {
    await withService({}, async (_service, call) => {
      const scores = async () =>
        ((await call.get('/api/feedback/summary')).body['statements'] as { id: string; counts: number[] }[]).map(
          ({ id, counts }) => [id, ...counts],
        );
      const sendAll = (count: number, answers: Record<string, string>) =>
        inTurn(count, () => call.send('POST', '/api/feedback', { body: feedback(answers) }));
      await sendAll(10, { heard: '4', safe: '3' });
      await sendAll(9, { heard: '5' });
      // One person of this batch answers more than the others.
      await sendAll(1, { heard: '5', safe: '1' });
      const first = [
        ['heard', 0, 0, 0, 10, 10],
        ['safe', 0, 0, 10, 0, 0],
      ];
      assert.deepEqual(await scores(), first);
      await sendAll(10, { safe: '2' });
      assert.deepEqual(await scores(), [
        ['heard', 0, 0, 0, 10, 10],
        ['safe', 1, 10, 10, 0, 0],
      ]);
    });
  });
});

async function inTurn(count: number, act: () => ReturnType<Caller['send']>): Promise<void> {
  for (let number = 0; number < count; number++) assert.equal((await act()).status, 201);
}
