/** What the service forgets, when, and that its files forget it too. */
import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, it } from 'node:test';
import BetterSqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { personNumber } from './conformance/caller.ts';
import { BusyError, openDatabase } from '../src/database/database.ts';
import { eraseOld } from '../src/retention.ts';
import { assertSound, everybodyIn } from './support/circle-facts.ts';
import { databaseKinds } from './support/databases.ts';
import { withService } from './support/with-service.ts';

const DAY = 86_400_000;
const [sqlite, postgres] = databaseKinds;

const feedback = (comment: string) => ({
  ...{ template: 'circle-feedback', version: '1', language: 'en', questions: {} },
  answers: { heard: '4', comment },
});

describe('Forgetting', () => {
  const holdsCanary = (file: string) =>
    readdirSync(dirname(file))
      .filter((name) => readFileSync(`${dirname(file)}/${name}`).includes('anary.erase'))
      .map((name) => name.replace(/^[^.]*/, ''));

  it('takes an erased person out of the database file too', async () => {
    const environment = await sqlite!.create();
    await withService(environment, async (_service, call) => {
      const person = { name: 'Canary.erased', email: 'canary.erased@example.nhs.uk' };
      for (let number = 0; number < 3; number++) {
        const circle = await call.publish({ places: 1 });
        for (let other = 0; other < 20; other++) await call.signUp(circle, { person: personNumber() });
        await call.signUp(circle, { person });
        await call.signUp(circle, { person });
      }
      assert.notDeepEqual(holdsCanary(environment['DATABASE_FILE']!), []);
      const { body } = await call.send('POST', '/api/erasures', { body: { email: person.email }, asOrganiser: true });
      assert.deepEqual(body, { erased: 3, fromFiles: true });
      assert.deepEqual(holdsCanary(environment['DATABASE_FILE']!), []);
    });
  });

  it('does so from the file later where somebody else is reading it', async () => {
    const environment = await sqlite!.create();
    const file = environment['DATABASE_FILE']!;
    await withService(environment, async ({ context }, call) => {
      const person = { name: 'Canary.erased', email: 'canary.erased@example.nhs.uk' };
      await call.signUp(await call.publish(), { person });
      const other = new BetterSqlite(file);
      other.exec('begin; select * from sign_ups');
      other.prepare('select count(*) from sign_ups').get();
      const { status, body } = await call.send('POST', '/api/erasures', {
        body: { email: person.email },
        asOrganiser: true,
      });
      assert.deepEqual([status, body], [200, { erased: 1, fromFiles: false }]);
      await assert.rejects(eraseOld(context), BusyError);
      other.close();
      assert.notDeepEqual(holdsCanary(file), []);
      assert.equal(await eraseOld(context), 0);
      assert.deepEqual(holdsCanary(file), []);
      assert.equal(context.database.needsScrub, false);
    });
  });

  it('does so at the next start where the service was killed in between', async () => {
    const environment = await sqlite!.create();
    const file = environment['DATABASE_FILE']!;
    const first = await openDatabase({ file });
    const seen = [];
    await sql`insert into locks (name) values ('canary.erased')`.execute(first.read);
    await sql`delete from locks where name = 'canary.erased'`.execute(first.read);
    // As a kill leaves them: the database and its log of writes.
    for (const end of ['', '-wal']) cpSync(file + end, `${dirname(file)}/copy.sqlite${end}`);
    await first.close();
    rmSync(file);
    seen.push(holdsCanary(file));
    const second = await openDatabase({ file: `${dirname(file)}/copy.sqlite` });
    seen.push(holdsCanary(file));
    await second.close();
    assert.deepEqual(seen, [['.sqlite-wal'], []]);
  });

  for (const kind of [sqlite!, postgres!])
    it(`erases sign-ups 30 days after the circle, and not before, on ${kind.name}`, { skip: kind.skip }, async () => {
      let now = Date.now();
      const environment = await kind.create();
      await withService(
        environment,
        async ({ context }, call) => {
          const circle = await call.publish({ start: 1 });
          await call.signUp(circle, { person: { name: 'Canary.erase', email: 'canary.erase@example.nhs.uk' } });
          now += 30 * DAY;
          await eraseOld(context);
          assert.equal((await everybodyIn(context.database.read, circle)).length, 1);
          now += 2 * DAY;
          assert.equal(await eraseOld(context), 1);
          assert.equal((await everybodyIn(context.database.read, circle)).length, 0);
          // A circle that is held again on another day has its places.
          await assertSound(context.database.read, circle, { byItself: false });
          for (const table of ['sign_up_tokens', 'request_keys'])
            assert.equal((await sql`select 1 from ${sql.table(table)}`.execute(context.database.read)).rows.length, 0);
          if (kind === sqlite) assert.deepEqual(holdsCanary(environment['DATABASE_FILE']!), []);
        },
        { now: () => now },
      );
    });

  it('keeps no token and no key, only what cannot be turned back into one', async () => {
    await withService({}, async ({ context }, call) => {
      const key = 'a-key-that-is-not-kept';
      const { body } = await call.signUp(await call.publish(), { key });
      for (const table of ['sign_ups', 'sign_up_tokens', 'request_keys', 'outbox']) {
        const { rows } = await sql`select * from ${sql.table(table)}`.execute(context.database.read);
        const text = JSON.stringify(rows);
        assert.equal(text.includes(String(body['token'])) || text.includes(key), false, table);
      }
    });
  });

  for (const kind of [sqlite!, postgres!])
    it(
      `erases feedback, records and circles by a rule of their own, on ${kind.name}`,
      { skip: kind.skip },
      async () => {
        let now = Date.UTC(2026, 0, 1);
        const database = await kind.create();
        const environment = { ...database, RECORD_RETENTION_DAYS: '100', RETENTION_DAYS: '10' };
        await withService(
          environment,
          async ({ context }, call) => {
            const count = async () => {
              const { rows } = await sql<Record<string, number>>`select
              (select count(*) from reflections) as feedback, (select count(*) from circle_records) as records,
              (select count(*) from circles) as circles`.execute(context.database.read);
              return Object.values(rows[0]!).map(Number);
            };
            const send = async (answers: number) => {
              for (let number = 0; number < answers; number++)
                await call.send('POST', '/api/feedback', { body: feedback(`canary.erase ${number}`) });
            };
            const times = { start: new Date(now + DAY).toISOString(), end: new Date(now + 1.1 * DAY).toISOString() };
            const circle = { title: 'Circle', hosts: ['Canary.erase'], ...times };
            await call.send('POST', '/api/circles', { body: circle, asOrganiser: true });
            const record = { date: '2026-01-01', plan: 'canary.erase', minutes: 60, present: 8 };
            await call.send('POST', '/api/circle-records', { body: record });
            await send(15);
            now += 50 * DAY;
            await send(5);
            assert.deepEqual(await count(), [20, 1, 1]);
            now += 60 * DAY;
            await eraseOld(context);
            // The second batch has answers that are not old yet: it goes whole, later.
            assert.deepEqual(await count(), [10, 0, 0]);
            const summary = await call.get('/api/feedback/summary');
            assert.deepEqual([summary.body['batches'], summary.body['answers']], [1, 10]);
            await send(10);
            assert.equal((await call.get('/api/feedback/summary')).body['batches'], 2);
            now += 200 * DAY;
            await eraseOld(context);
            assert.deepEqual(await count(), [0, 0, 0]);
            if (kind === sqlite) assert.deepEqual(holdsCanary(database['DATABASE_FILE']!), []);
          },
          { now: () => now },
        );
      },
    );
});
