/** How the service starts, stops, logs and guards its door. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { ConfigError, readConfig } from '../src/config.ts';
import { openDatabase } from '../src/database/database.ts';
import { createLog } from '../src/log.ts';
import { everybodyIn } from './support/circle-facts.ts';
import { databaseKinds, testConfig } from './support/databases.ts';
import { MailServer } from './support/mail-server.ts';
import { publish, send, signUpRequest } from './support/people.ts';
import { ORGANISER_TOKEN, ServiceProcess } from './support/service-process.ts';
import { withService } from './support/with-service.ts';

describe('Configuration', () => {
  const faultsOf = (environment: Record<string, string>) => {
    try {
      readConfig(environment);
      return [];
    } catch (error) {
      assert.ok(error instanceof ConfigError);
      return error.faults;
    }
  };

  it('needs nothing', () => {
    assert.equal(readConfig({}).port, 8090);
    // A thousand people who load the list and click three times come from one address.
    assert.ok((readConfig({}).rateLimit ?? 0) >= 4000);
    assert.equal(readConfig({ RATE_LIMIT: 'off' }).rateLimit, undefined);
  });

  const wrong: readonly (readonly [Record<string, string>, RegExp])[] = [
    [{ PORT: 'http' }, /^PORT must be a whole number from 0 to 65535/],
    [{ RETENTION_DAYS: '-1' }, /^RETENTION_DAYS must/],
    [{ RATE_LIMIT: 'much' }, /^RATE_LIMIT must/],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must.*postgres/],
    [{ DATABASE_URL: 'postgres://x', DATABASE_FILE: 'x' }, /set one of them/],
    [{ ORGANISER_TOKEN_SHA256: 'open sesame' }, /^ORGANISER_TOKEN_SHA256 must be the SHA-256/],
    [{ SMTP_URL: 'smtp://x' }, /MAIL_FROM/],
    [{ SMTP_URL: 'smtp://x', MAIL_FROM: 'a@example.nhs.uk' }, /SIGN_UP_PAGE/],
    [{ USER_HEADER: 'X-User' }, /TRUSTED_PROXIES/],
    [{ ALLOWED_ORIGINS: 'https://a.example/path' }, /^ALLOWED_ORIGINS must/],
    [{ TIME_ZONE: 'Europe/Camelot' }, /^TIME_ZONE must/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must/],
    [{ TRUSTED_PROXIES: 'proxy.local' }, /^TRUSTED_PROXIES must/],
  ];
  for (const [environment, message] of wrong)
    it(`says what is wrong with ${Object.keys(environment).join(' and ')}, and not what was there`, () => {
      const faults = faultsOf(environment);
      assert.ok(
        faults.some((fault) => message.test(fault)),
        faults.join('\n'),
      );
      assert.equal(faults.join().includes('sesame'), false);
    });

  it('is checked before anything starts', async () => {
    await assert.rejects(ServiceProcess.start({ RETENTION_DAYS: 'x' }), /ended with 1: RETENTION_DAYS must/);
  });
});

describe('Starting', () => {
  for (const kind of databaseKinds)
    it(`several processes at once on an empty ${kind.name.split(',')[0]}`, { skip: kind.skip }, async () => {
      const environment = await kind.create();
      const processes = await Promise.all([1, 2, 3].map(() => ServiceProcess.start(environment)));
      const circle = await publish(processes[0]!.url);
      for (const { url } of processes) assert.equal((await send(`${url}/api/circles/${circle}`)).status, 200);
      await Promise.all(processes.map((each) => each.stop()));
    });
});

describe('Stopping', () => {
  for (const kind of databaseKinds)
    it(`finishes what it accepted, on ${kind.name.split(',')[0]}`, { skip: kind.skip }, async () => {
      const environment = await kind.create();
      const service = await ServiceProcess.start(environment);
      const circle = await publish(service.url);
      const path = `${service.url}/api/circles/${circle}/sign-ups`;
      const answers = Array.from({ length: 100 }, (_, number) =>
        send(path, signUpRequest(number)).then(
          ({ status }) => status,
          () => 0,
        ),
      );
      await Promise.race(answers);
      await service.stop();
      const statuses = await Promise.all(answers);
      const database = await openDatabase(testConfig(environment).database);
      const people = await everybodyIn(database.read, circle);
      await database.close();
      assert.equal(statuses.filter((status) => status === 201).length, people.length);
    });
});

describe('Health', () => {
  it('tells whether the process runs and whether its database answers', async () => {
    await withService({}, async (service, call) => {
      assert.equal((await call.get('/healthz')).status, 200);
      assert.equal((await call.get('/readyz')).status, 200);
      await service.context.database.close();
      assert.equal((await call.get('/healthz')).status, 200);
      assert.equal((await call.get('/readyz')).status, 503);
    });
  });
});

describe('The log', () => {
  it('holds no name, email, body, token or address of a page, on a whole journey', async () => {
    let written = '';
    const log = createLog('trace', { write: (text: string) => void (written += text) });
    const server = await MailServer.start();
    const mail = { SMTP_URL: server.url, MAIL_FROM: 'canary@example.nhs.uk', SIGN_UP_PAGE: 'https://canary.example/x' };
    await withService(
      mail,
      async (service, call) => {
        const asOrganiser = true;
        const circle = await call.publish({ title: 'Canary circle', places: 1, hosts: ['Canary host'] });
        const people = [1, 2].map((n) => ({ name: 'Canary Name', email: `canary.email${n}@example.nhs.uk` }));
        const [person, second] = people as [(typeof people)[0], (typeof people)[0]];
        // Refused for good, and for now.
        server.refusals.push(550, 451);
        const { body } = await call.signUp(circle, { person, key: 'canary-key' });
        const waiting = (await call.signUp(circle, { person: second })).body;
        await call.signUp(circle, { person });
        await server.until(() => server.refusals.length === 0);
        const token = String(body['token']);
        await call.send('GET', `/api/sign-ups/${String(body['id'])}?canary=query`, { token });
        await call.sendText(`/api/circles/${circle}/sign-ups`, '{"name":"Canary Name"');
        await call.get('/canary-path');
        const ofCircle = `/api/circles/${circle}`;
        await call.send('PATCH', ofCircle, { body: { title: 'Canary', location: 'Canary room' }, asOrganiser });
        for (const end of ['', '.csv']) await call.send('GET', `${ofCircle}/sign-ups${end}`, { asOrganiser });
        await call.send('GET', `${ofCircle}/sign-ups`, { token: 'canary-wrong-token' });
        await call.send('POST', `/api/sign-ups/${String(waiting['id'])}/promotion`, { asOrganiser });
        await call.send('DELETE', `/api/sign-ups/${String(body['id'])}`, { token });
        const feedback = { template: 'circle-feedback', version: 'canary', language: 'en', questions: {} };
        await call.send('POST', '/api/feedback', { body: { ...feedback, answers: { comment: 'Canary words' } } });
        const record = { date: '2026-01-01', plan: 'Canary plan', minutes: 1, present: 1 };
        await call.send('POST', '/api/circle-records', { body: record });
        await call.send('POST', '/api/erasures', { body: { email: second.email }, asOrganiser });
        await call.send('POST', `${ofCircle}/cancellation`, { asOrganiser });
        await sql`drop table sign_up_tokens`.execute(service.context.database.read);
        const again = await call.publish();
        assert.equal((await call.signUp(again, { person })).status, 500);
        for (const secret of ['anary', String(body['id']), String(waiting['id']), token, ORGANISER_TOKEN, circle])
          assert.equal(written.includes(secret), false, `"${secret}" is in the log`);
      },
      { log },
    );
    await server.close();
    assert.match(written, /"route":"\/api\/circles\/:id\/sign-ups","status":201/);
    assert.match(written, /"type":"SqliteError"/);
    assert.match(written, /"code":550,.*"msg":"mail not sent"/);
  });
});

describe('The door', () => {
  const evil = { origin: 'https://evil.example' };
  const body = { name: 'Ann', email: 'ann@example.nhs.uk' };

  it('is open to configured sites and to its own pages', async () => {
    await withService({ ALLOWED_ORIGINS: 'https://intranet.example.nhs.uk' }, async (service) => {
      const circle = await publish(service.url);
      const path = `${service.url}/api/circles/${circle}/sign-ups`;
      const origins = ['https://intranet.example.nhs.uk', service.url];
      for (const [number, origin] of origins.entries()) {
        const reply = await send(path, { ...signUpRequest(number), headers: { origin } });
        assert.equal(reply.status, 201, origin);
      }
      const allowed = await send(path, { method: 'OPTIONS', headers: preflight('https://intranet.example.nhs.uk') });
      assert.equal(allowed.headers['access-control-allow-origin'], 'https://intranet.example.nhs.uk');
      assert.match(String(allowed.headers['access-control-allow-headers']), /idempotency-key/);
    });
  });

  it('is closed to pages of other sites', async () => {
    await withService({ ALLOWED_ORIGINS: 'https://intranet.example.nhs.uk' }, async (service) => {
      const circle = await publish(service.url);
      const path = `${service.url}/api/circles/${circle}/sign-ups`;
      const strangers = [
        evil,
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
      ];
      for (const headers of strangers) {
        const reply = await send(path, { method: 'POST', body, headers });
        assert.deepEqual([reply.status, reply.body['type']], [403, '/problems/not-allowed']);
      }
      const asked = await send(path, { method: 'OPTIONS', headers: preflight(evil.origin) });
      assert.equal(asked.headers['access-control-allow-origin'], undefined);
    });
  });

  const preflight = (origin: string) => ({
    ...{ origin, 'access-control-request-method': 'POST' },
    'access-control-request-headers': 'content-type,idempotency-key',
  });

  it('takes the user of a proxy only from that proxy', async () => {
    const user = { 'x-user': 'organiser@example.nhs.uk' };
    const proxied = { USER_HEADER: 'X-User', ORGANISER_USERS: 'organiser@example.nhs.uk' };
    const path = '/api/organiser/circles';
    await withService({ ...proxied, TRUSTED_PROXIES: '127.0.0.0/8' }, async ({ url }) => {
      assert.equal((await send(`${url}${path}`, { headers: user })).status, 200);
      assert.equal((await send(`${url}${path}`, { headers: { 'x-user': 'nurse@example.nhs.uk' } })).status, 403);
      assert.equal((await send(`${url}${path}`)).status, 401);
    });
    await withService({ ...proxied, TRUSTED_PROXIES: '10.0.0.1' }, async ({ url }) => {
      assert.equal((await send(`${url}${path}`, { headers: user })).status, 401);
    });
  });

  it('does not shut a whole trust out because one person clicks', async () => {
    await withService({ RATE_LIMIT: '500' }, async (service) => {
      const circle = await publish(service.url);
      const path = `${service.url}/api/circles/${circle}/sign-ups`;
      const statuses = [];
      for (let click = 0; click < 25; click++) statuses.push((await send(path, signUpRequest(1, 'same-key'))).status);
      assert.deepEqual([statuses[0], statuses.at(-1)], [201, 429]);
      const limited = await send(path, signUpRequest(1, 'same-key'));
      assert.ok(Number(limited.headers['retry-after']) > 0);
      // From the same address.
      assert.equal((await send(path, signUpRequest(2))).status, 201);
    });
  });

  it('limits what one address may ask', async () => {
    await withService({ RATE_LIMIT: '5' }, async ({ url }) => {
      const statuses = [];
      for (let number = 0; number < 7; number++) statuses.push((await send(`${url}/api/circles`)).status);
      assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429, 429]);
      assert.equal((await send(`${url}/healthz`)).status, 200);
    });
  });
});
