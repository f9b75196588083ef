/**
 * The contract of docs/service/http-contract.md as tests that know nothing but an address and an organiser token, so
 * that a trust can hold its own implementation against it.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { Caller, circleIn, personNumber } from './caller.ts';
import { describeOrganising } from './organising.ts';
import { assertProblem } from './problem.ts';

export interface Implementation {
  /** Without `/api`. */
  readonly url: () => string;
  readonly organiserToken: string;
}

/** Declares the tests. */
export function describeContract(implementation: Implementation): void {
  const call = new Caller(implementation.url, implementation.organiserToken);

  describe('Circles', () => {
    it('are published, read and listed with what they hold', async () => {
      const id = await call.publish({ places: 3, location: { en: 'Room 1', cy: 'Ystafell 1' }, hosts: ['Ann'] });
      const { status, body, headers } = await call.get(`/api/circles/${id}`);
      assert.equal(status, 200);
      assert.deepEqual(
        [body['id'], body['places'], body['taken'], body['waiting'], body['status'], body['kind'], body['hosts']],
        [id, 3, 0, 0, 'open', 'circle', ['Ann']],
      );
      assert.deepEqual(body['location'], { en: 'Room 1', cy: 'Ystafell 1' });
      assert.match(String(body['start']), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
      assert.equal(typeof body['sequence'], 'number');
      assert.match(String(headers.get('content-type')), /^application\/json/);
      const list = await call.get('/api/circles?limit=5000');
      assert.ok(Number.isFinite(Date.parse(String(list.body['now']))));
      assert.deepEqual(circleIn(list, id), body);
    });

    it('come in order of start, and only those that are not over', async () => {
      const later = await call.publish({ start: 20, minutes: 60 });
      const sooner = await call.publish({ start: 10, minutes: 60 });
      const past = await call.publish({ start: -2, minutes: 60 });
      const list = await call.get('/api/circles?limit=5000');
      const ids = (list.body['circles'] as { id: string }[]).map(({ id }) => id);
      assert.ok(ids.indexOf(sooner) >= 0 && ids.indexOf(sooner) < ids.indexOf(later));
      assert.ok(!ids.includes(past));
    });

    it('are not sent again while nothing has changed', async () => {
      const list = await call.get('/api/circles');
      const etag = String(list.headers.get('etag'));
      const again = await call.get('/api/circles', { 'if-none-match': etag });
      assert.equal(again.status, 304);
      await call.publish();
      assert.equal((await call.get('/api/circles', { 'if-none-match': etag })).status, 200);
    });

    it('keep the address of a meeting online from those who have no place', async () => {
      const online = 'https://meet.example.nhs.uk/secret-room';
      const id = await call.publish({ places: 1, online });
      assert.equal((await call.get(`/api/circles/${id}`)).body['online'], true);
      assert.equal((await call.get(`/api/circles/${id}/calendar.ics`)).text.includes('secret-room'), false);
      assert.equal((await call.signUp(id)).body['online'], online);
      assert.equal((await call.signUp(id)).body['online'], undefined);
    });

    it('can be had as a calendar', async () => {
      const id = await call.publish();
      for (const path of [`/api/circles/${id}/calendar.ics`, '/api/circles.ics']) {
        const { status, headers, text } = await call.get(path);
        assert.equal(status, 200);
        assert.match(String(headers.get('content-type')), /^text\/calendar/);
        assert.match(text, /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
        assert.ok(text.replace(/\r\n /g, '').includes(`UID:${id}@`));
      }
    });

    it('that there are not are not found', async () => {
      assertProblem(await call.get('/api/circles/not-here'), 404, 'circle-not-found');
      assertProblem(await call.signUp('not-here'), 404, 'circle-not-found');
    });

    it('can be published only by an organiser', async () => {
      const reply = await call.send('POST', '/api/circles', { body: {} });
      assertProblem(reply, 401, 'sign-in');
      const wrong = await call.send('POST', '/api/circles', { body: {}, token: 'not-the-token' });
      assertProblem(wrong, 401, 'sign-in');
    });
  });

  describe('Signing up', () => {
    it('gives a place, then a number on the waiting list', async () => {
      const id = await call.publish({ places: 1 });
      const first = await call.signUp(id);
      const second = await call.signUp(id);
      const third = await call.signUp(id);
      assert.deepEqual([first.status, first.body['status'], first.body['position']], [201, 'confirmed', undefined]);
      assert.deepEqual([second.status, second.body['status'], second.body['position']], [201, 'waiting', 1]);
      assert.deepEqual([third.status, third.body['status'], third.body['position']], [201, 'waiting', 2]);
      const circle = third.body['circle'] as Record<string, unknown>;
      assert.deepEqual([circle['taken'], circle['waiting']], [1, 2]);
      assert.match(String(first.body['token']), /^[\w-]{16,200}$/);
    });

    it('counts once for one key', async () => {
      const id = await call.publish();
      const key = randomUUID();
      const person = personNumber();
      const first = await call.signUp(id, { key, person });
      const again = await call.signUp(id, { key, person });
      assert.equal(again.status, 201);
      assert.deepEqual(again.body, first.body);
      assert.equal(again.headers.get('idempotency-replayed'), 'true');
      assert.equal((await call.get(`/api/circles/${id}`)).body['taken'], 1);
    });

    it('refuses a key that was used for something else', async () => {
      const id = await call.publish();
      const key = randomUUID();
      await call.signUp(id, { key });
      assertProblem(await call.signUp(id, { key }), 422, 'key-reused');
    });

    it('takes one person once, and gives no token away', async () => {
      const id = await call.publish();
      const { name, email } = personNumber();
      await call.signUp(id, { person: { name, email } });
      const again = await call.signUp(id, { person: { name: 'Somebody else', email: email.toUpperCase() } });
      assertProblem(again, 409, 'already-signed-up');
      assert.equal(typeof again.body['mailed'], 'boolean');
      assert.ok(!('token' in again.body));
    });

    it('says which field is wrong, and how', async () => {
      const id = await call.publish();
      const wrong: readonly (readonly [Record<string, unknown>, string, string])[] = [
        [{ email: 'a@example.nhs.uk' }, '/name', 'missing'],
        [{ name: '  ', email: 'a@example.nhs.uk' }, '/name', 'missing'],
        [{ name: 'x'.repeat(101), email: 'a@example.nhs.uk' }, '/name', 'too-long'],
        [{ name: 'Ann', email: '' }, '/email', 'missing'],
        [{ name: 'Ann', email: 'ann' }, '/email', 'not-an-email'],
        [{ name: 'Ann', email: 'a@example.nhs.uk, b@example.nhs.uk' }, '/email', 'not-an-email'],
        [{ name: 'Ann', email: 'a@example.nhs.uk\r\nBcc: b@example.nhs.uk' }, '/email', 'not-an-email'],
        [{ name: 'Ann', email: `${'a'.repeat(250)}@example.nhs.uk` }, '/email', 'too-long'],
      ];
      for (const [body, pointer, code] of wrong) {
        const reply = await call.send('POST', `/api/circles/${id}/sign-ups`, { body });
        assertProblem(reply, 422, 'fields');
        assert.deepEqual(reply.body['errors'], [{ pointer, code }], JSON.stringify(body));
      }
      assert.equal((await call.get(`/api/circles/${id}`)).body['taken'], 0);
    });

    it('is over once the circle has started, is closed or is cancelled', async () => {
      const past = await call.publish({ start: -0.01, minutes: 60 });
      assertProblem(await call.signUp(past), 410, 'circle-past');
      const closed = await call.publish({ status: 'closed' });
      assertProblem(await call.signUp(closed), 409, 'circle-closed');
      const cancelled = await call.publish();
      await call.send('POST', `/api/circles/${cancelled}/cancellation`, { asOrganiser: true });
      assertProblem(await call.signUp(cancelled), 410, 'circle-cancelled');
    });
  });

  describe('A sign-up', () => {
    it('is read by its token and by nothing else', async () => {
      const { body } = await call.signUp(await call.publish());
      const path = `/api/sign-ups/${String(body['id'])}`;
      const read = await call.send('GET', path, { token: String(body['token']) });
      const { token: _token, ...receipt } = body;
      assert.deepEqual([read.status, read.body], [200, receipt]);
      assertProblem(await call.send('GET', path), 404, 'sign-up-not-found');
      assertProblem(await call.send('GET', path, { token: 'x'.repeat(43) }), 404, 'sign-up-not-found');
    });

    it('is cancelled once, however often it is asked', async () => {
      const id = await call.publish({ places: 1 });
      const { body } = await call.signUp(id);
      const [path, token] = [`/api/sign-ups/${String(body['id'])}`, String(body['token'])];
      for (let time = 0; time < 2; time++) {
        const cancelled = await call.send('DELETE', path, { token });
        assert.equal(cancelled.status, 200);
        assert.deepEqual([cancelled.body['id'], cancelled.body['status']], [body['id'], 'cancelled']);
        assert.equal((cancelled.body['circle'] as { taken: number }).taken, 0);
      }
      assert.equal((await call.send('GET', path, { token })).body['status'], 'cancelled');
    });

    it('is not cancelled by somebody else', async () => {
      const { body } = await call.signUp(await call.publish());
      const path = `/api/sign-ups/${String(body['id'])}`;
      assertProblem(await call.send('DELETE', path), 404, 'sign-up-not-found');
      assertProblem(await call.send('DELETE', path, { token: 'x'.repeat(43) }), 404, 'sign-up-not-found');
      assert.equal((await call.send('GET', path, { token: String(body['token']) })).body['status'], 'confirmed');
    });

    it('can be made again after it was cancelled', async () => {
      const id = await call.publish();
      const person = personNumber();
      const { body } = await call.signUp(id, { person });
      await call.send('DELETE', `/api/sign-ups/${String(body['id'])}`, { token: String(body['token']) });
      assert.equal((await call.signUp(id, { person })).body['status'], 'confirmed');
    });

    it('does not overtake somebody who waits', async () => {
      const id = await call.publish({ places: 1 });
      const [first, second] = [await call.signUp(id), await call.signUp(id)];
      await call.send('DELETE', `/api/sign-ups/${String(first.body['id'])}`, { token: String(first.body['token']) });
      const third = await call.signUp(id);
      assert.equal(third.body['status'], 'waiting');
      // By itself or by the organiser's hand, the place goes to the second.
      const path = `/api/sign-ups/${String(second.body['id'])}`;
      const now = await call.send('GET', path, { token: String(second.body['token']) });
      if (now.body['status'] === 'waiting') {
        const notFirst = `/api/sign-ups/${String(third.body['id'])}/promotion`;
        assertProblem(await call.send('POST', notFirst, { asOrganiser: true }), 409, 'not-first');
        assert.equal((await call.send('POST', `${path}/promotion`, { asOrganiser: true })).status, 200);
      }
      const then = await call.send('GET', path, { token: String(second.body['token']) });
      assert.equal(then.body['status'], 'confirmed');
    });
  });

  describeOrganising(call);
}
