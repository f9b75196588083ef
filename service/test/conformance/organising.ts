/** The part of the contract for feedback, organisers and input that nobody should send. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { personNumber, type Caller } from './caller.ts';
import { assertProblem } from './problem.ts';

/** Declares the tests. */
export function describeOrganising(call: Caller): void {
  describe('Feedback', () => {
    const answers = { listened: '5', safe: '4', comment: 'Thank you.' };
    const questions = { listened: 'I felt listened to', safe: 'I felt safe', comment: 'Anything to add?' };
    const record = { template: 'circle-feedback', version: '1', language: 'en', answers, questions };

    it('is taken once for one key', async () => {
      const key = randomUUID().replaceAll('-', '');
      for (let time = 0; time < 2; time++) {
        const reply = await call.send('POST', '/api/feedback', { body: record, key });
        assert.deepEqual([reply.status, reply.body], [201, { received: true }]);
      }
    });

    it('shows in the summary by 10 and not before', async () => {
      const answersIn = async () => Number((await call.get('/api/feedback/summary')).body['answers']);
      const before = await answersIn();
      const seen: number[] = [];
      for (let number = 0; number < 10; number++) {
        await call.send('POST', '/api/feedback', { body: record, key: randomUUID() });
        seen.push((await answersIn()) - before);
      }
      assert.ok(
        seen.every((more) => more === 0 || more >= 10),
        seen.join(),
      );
      assert.ok((seen.at(-1) ?? 0) >= 10);
      const summary = await call.get('/api/feedback/summary');
      assert.equal(summary.text.includes('Thank you.'), false);
    });

    it('shows comments to organisers only', async () => {
      assertProblem(await call.get('/api/feedback/comments'), 401, 'sign-in');
      assertProblem(await call.get('/api/themes'), 401, 'sign-in');
      const comments = await call.send('GET', '/api/feedback/comments', { asOrganiser: true });
      assert.ok(comments.text.includes('Thank you.'));
    });

    it('takes themes and the records of circles', async () => {
      const themes = { ...record, template: 'organisation-themes', answers: { helps: 'Time.' }, questions: {} };
      assert.equal((await call.send('POST', '/api/themes', { body: themes })).status, 201);
      const date = new Date().toISOString().slice(0, 10);
      const circleRecord = { date, plan: '60 minutes', minutes: 62, present: 8 };
      assert.equal((await call.send('POST', '/api/circle-records', { body: circleRecord })).status, 201);
    });
  });

  describe('An organiser', () => {
    it('sees who comes, in order of arrival, and as a file', async () => {
      const id = await call.publish({ places: 1 });
      const people = [personNumber(), { ...personNumber(), name: '=cmd()' }];
      for (const person of people) await call.signUp(id, { person });
      const list = await call.send('GET', `/api/circles/${id}/sign-ups`, { asOrganiser: true });
      const signUps = list.body['signUps'] as Record<string, unknown>[];
      assert.deepEqual(
        signUps.map(({ email, status, position }) => [email, status, position]),
        [
          [people[0]?.email, 'confirmed', undefined],
          [people[1]?.email, 'waiting', 1],
        ],
      );
      const csv = await call.send('GET', `/api/circles/${id}/sign-ups.csv`, { asOrganiser: true });
      assert.match(String(csv.headers.get('content-type')), /^text\/csv/);
      assert.ok(csv.text.includes(String(people[0]?.email)));
      assert.doesNotMatch(csv.text, /(^|,|\n)"?=/);
      assertProblem(await call.get(`/api/circles/${id}/sign-ups`), 401, 'sign-in');
      assertProblem(await call.get(`/api/circles/${id}/sign-ups.csv`), 401, 'sign-in');
    });

    it('changes a circle, but not to fewer places than are taken', async () => {
      const id = await call.publish({ places: 2 });
      await call.signUp(id);
      await call.signUp(id);
      const fewer = await call.send('PATCH', `/api/circles/${id}`, { body: { places: 1 }, asOrganiser: true });
      assertProblem(fewer, 409, 'too-few-places');
      const more = await call.send('PATCH', `/api/circles/${id}`, { body: { places: 3 }, asOrganiser: true });
      assert.deepEqual([more.status, more.body['places'], more.body['sequence']], [200, 3, 1]);
    });

    it('erases a person', async () => {
      const id = await call.publish({ places: 1 });
      const person = personNumber();
      const { body } = await call.signUp(id, { person });
      const erased = await call.send('POST', '/api/erasures', { body: { email: person.email }, asOrganiser: true });
      assert.equal(erased.body['erased'], 1);
      const token = String(body['token']);
      assertProblem(await call.send('GET', `/api/sign-ups/${String(body['id'])}`, { token }), 404, 'sign-up-not-found');
      assert.equal((await call.get(`/api/circles/${id}`)).body['taken'], 0);
    });
  });

  describe('Hostile input', () => {
    it('is refused or kept as text, and never breaks anything', async () => {
      const id = await call.publish();
      for (const name of ['<img src=x onerror=alert(1)>', '\u202Egnp.exe', "'; drop table circles; --", '{{7*7}}']) {
        assert.equal((await call.signUp(id, { person: { ...personNumber(), name } })).status, 201);
      }
      const bodies = ['', '[]', 'null', '{"name":', '{"__proto__":{"a":1}}', '"x"'];
      for (const text of bodies) {
        const reply = await call.sendText(`/api/circles/${id}/sign-ups`, text);
        assert.ok([400, 422].includes(reply.status), `${text}: ${reply.status}`);
      }
      const long = await call.sendText(`/api/circles/${id}/sign-ups`, JSON.stringify({ name: 'x'.repeat(2_000_000) }));
      assertProblem(long, 413, 'too-large');
      const link = { online: 'javascript:alert(1)' };
      const reply = await call.send('PATCH', `/api/circles/${id}`, { body: link, asOrganiser: true });
      assertProblem(reply, 422, 'fields');
      assert.equal((await call.get('/api/circles')).status, 200);
    });
  });
}
