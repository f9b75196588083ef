import { expect } from '@open-wc/testing';
import type FakeTimers from '@sinonjs/fake-timers';
import { installClock } from '../support/fake-clock.js';
import { ServiceClient, type GetHeaders } from '../../src/sign-up/sign-up-client.js';
import { FakeServer, file, never, type Asked } from '../shared/support/fake-server.js';
import { receiptData, TOKEN } from './support/sign-up-page.js';

const REQUEST = {
  circleId: 'c0',
  name: 'Sam Jones',
  email: 'sam@example.nhs.uk',
  key: 'k'.repeat(32),
  language: 'cy' as const,
};
const TICKET = { id: 's1', token: TOKEN };
const signal = new AbortController().signal;
const problem = (type: string, status: number, more: object = {}, headers: Record<string, string> = {}) =>
  file({ type: `https://circles.example/problems/${type}`, status, ...more }, { status, headers });
const header = ({ init }: Asked, name: string) => new Headers(init.headers).get(name);

describe('a client of the service', () => {
  let clock: FakeTimers.Clock;
  let server: FakeServer;
  beforeEach(() => {
    clock = installClock({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    server = new FakeServer(() => file(receiptData(), { status: 201 }));
  });
  afterEach(() => {
    server.close();
    clock.uninstall();
  });

  const client = (getHeaders?: GetHeaders) =>
    new ServiceClient({ base: 'https://circles.example', credentials: 'same-origin', getHeaders: () => getHeaders });

  /** Through all tries and the waits between them. */
  async function toTheEnd<T>(answer: Promise<T>): Promise<T> {
    for (let i = 0; i < 100; i++) await clock.tickAsync(1000);
    return answer;
  }

  it('signs up with a key, as JSON, and gives nobody else a name', async () => {
    const answer = await client().signUp(REQUEST, signal);
    expect(answer).to.deep.equal({ receipt: receiptData() });
    const [asked] = server.asked;
    expect(asked!.url).to.equal('https://circles.example/api/circles/c0/sign-ups');
    expect(asked!.init).to.deep.include({
      method: 'POST',
      credentials: 'same-origin',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    expect(JSON.parse(asked!.init.body as string)).to.deep.equal({ name: 'Sam Jones', email: 'sam@example.nhs.uk' });
    expect(header(asked!, 'idempotency-key')).to.equal(REQUEST.key);
    expect(header(asked!, 'accept-language')).to.equal('cy');
    expect(header(asked!, 'content-type')).to.equal('application/json');
  });

  for (const [call, method] of [
    ['read', 'GET'],
    ['cancel', 'DELETE'],
  ] as const) {
    it(`can ${call} with the secret in a header, and in no address`, async () => {
      expect(await client()[call](TICKET, signal)).to.have.property('receipt');
      const [asked] = server.asked;
      expect(asked!.init.method).to.equal(method);
      expect(asked!.url).to.equal('https://circles.example/api/sign-ups/s1');
      expect(header(asked!, 'authorization')).to.equal(`Bearer ${TOKEN}`);
      expect(asked!.init.body).to.equal(undefined);
    });
  }

  it('lists circles with one try', async () => {
    server.answer = () => file({ circles: [] });
    expect(await client().list(signal)).to.deep.equal({ circles: [] });
    server.answer = () => file({}, { status: 503 });
    const failed = await toTheEnd(
      client()
        .list(signal)
        .catch((error: unknown) => error),
    );
    expect(failed).to.be.instanceOf(Error);
    expect(server.asked).to.have.length(2);
  });

  it('sends the headers of the page, and its own above them', async () => {
    await client(() => Promise.resolve({ 'x-request-digest': 'abc', 'idempotency-key': 'other' })).signUp(
      REQUEST,
      signal,
    );
    expect(header(server.asked[0]!, 'x-request-digest')).to.equal('abc');
    expect(header(server.asked[0]!, 'idempotency-key')).to.equal(REQUEST.key);
  });

  it('sends nothing where the page cannot give its headers', async () => {
    const answer = await client(() => Promise.reject(new Error('a seeded fault'))).signUp(REQUEST, signal);
    expect(answer).to.deep.equal({ problem: 'refused' });
    expect(server.asked).to.have.length(0);
  });

  for (const [name, lost] of Object.entries<FakeServer['answer']>({
    'the connection breaks': () => Promise.reject(new TypeError('Failed to fetch')),
    'the answer breaks off, whatever it began with': () =>
      new Response(new ReadableStream({ start: (body) => body.error(new TypeError('no')) }), { status: 409 }),
    'the answer is cut off': () => file('{"id":"s1","circ', { status: 201 }),
    'the service is busy': () => problem('busy', 503),
    'the key is still being worked on': () => problem('key-running', 409),
    'a gateway gives up': () => file('<html>', { status: 502 }),
  })) {
    it(`asks again with the same key when ${name}`, async () => {
      let tries = 0;
      server.answer = (asked) => (tries++ < 2 ? lost(asked) : file(receiptData(), { status: 201 }));
      expect(await toTheEnd(client().signUp(REQUEST, signal))).to.have.property('receipt');
      expect(server.asked).to.have.length(3);
      expect(new Set(server.asked.map((asked) => header(asked, 'idempotency-key'))).size).to.equal(1);
    });
  }

  const replay = () => file(receiptData(), { status: 201, headers: { 'idempotency-replayed': 'true' } });

  it('asks how it stands now where the service gives again what it answered before', async () => {
    const cancelled = receiptData({ status: 'cancelled', token: undefined });
    server.answer = ({ init }) => (init.method === 'POST' ? replay() : file(cancelled));
    expect(await client().signUp(REQUEST, signal)).to.deep.equal({ receipt: { ...cancelled, token: TOKEN } });
    expect(server.asked.map(({ init }) => init.method)).to.deep.equal(['POST', 'GET']);
    expect(header(server.asked[1]!, 'authorization')).to.equal(`Bearer ${TOKEN}`);
  });

  it('does not know where it cannot find out how it stands now', async () => {
    server.answer = ({ init }) => (init.method === 'POST' ? replay() : problem('sign-up-not-found', 404));
    expect(await client().signUp(REQUEST, signal)).to.deep.equal({ unknown: true });
  });

  it('gives up a try after 10 seconds, and does not know after 4', async () => {
    server.answer = never;
    expect(await toTheEnd(client().signUp(REQUEST, signal))).to.deep.equal({ unknown: true });
    expect(server.asked).to.have.length(4);
    expect(server.asked.every((asked) => asked.signal.aborted)).to.equal(true);
  });

  it('stops when it is told to', async () => {
    server.answer = never;
    const abort = new AbortController();
    const answer = client().signUp(REQUEST, abort.signal);
    await clock.tickAsync(10);
    abort.abort();
    expect(await toTheEnd(answer)).to.deep.equal({ unknown: true });
    expect(server.asked).to.have.length(1);
  });

  it('does not call busy what may have arrived', async () => {
    let tries = 0;
    server.answer = () => (tries++ === 0 ? Promise.reject(new TypeError('no')) : problem('busy', 503));
    expect(await toTheEnd(client().signUp(REQUEST, signal))).to.deep.equal({ unknown: true });
  });

  for (const [status, body] of [
    [401, {}],
    [403, {}],
    [429, { type: 'x/too-many' }],
    [400, {}],
  ] as const) {
    it(`does not take ${status} for the outcome of a try before that was lost`, async () => {
      let tries = 0;
      server.answer = () => (tries++ === 0 ? Promise.reject(new TypeError('no')) : file(body, { status }));
      expect(await toTheEnd(client().signUp(REQUEST, signal))).to.deep.equal({ unknown: true });
    });
  }

  it('takes the word of the service itself after a try that was lost', async () => {
    let tries = 0;
    server.answer = () => (tries++ === 0 ? Promise.reject(new TypeError('no')) : problem('circle-past', 410));
    expect(await toTheEnd(client().signUp(REQUEST, signal))).to.deep.include({ problem: 'circle-past' });
  });

  it('says when it is worth trying again, and does not wait for longer than anybody', async () => {
    server.answer = () => problem('too-many', 429, {}, { 'retry-after': '3600' });
    expect(await toTheEnd(client().signUp(REQUEST, signal))).to.deep.include({ problem: 'too-many', retryAfter: 3600 });
    expect(server.asked).to.have.length(1);
    const date = new Date(Date.now() + 120_000).toUTCString();
    server.answer = () => problem('too-many', 429, {}, { 'retry-after': date });
    const answer = (await toTheEnd(client().signUp(REQUEST, signal))) as { retryAfter: number };
    expect(Math.round(answer.retryAfter / 60)).to.equal(2);
  });

  const answers: [number, unknown, object][] = [
    [409, { type: 'x/already-signed-up', mailed: true }, { problem: 'already-signed-up', mailed: true }],
    [
      422,
      { type: 'x/fields', errors: [{ pointer: '/name', code: 'missing' }] },
      { problem: 'fields', errors: [{ pointer: '/name', code: 'missing' }] },
    ],
    [401, '<html>', { problem: 'sign-in' }],
    [403, {}, { problem: 'not-allowed' }],
    [404, { type: 'x/circle-not-found' }, { problem: 'circle-not-found' }],
    [404, {}, { problem: 'refused' }],
    [410, {}, { problem: 'circle-past' }],
    [413, {}, { problem: 'too-large' }],
    [400, { type: 'x/odd' }, { problem: 'refused' }],
    [500, {}, { unknown: true }],
    [502, '<html>', { unknown: true }],
    [503, {}, { problem: 'busy' }],
    [504, '<html>', { unknown: true }],
  ];
  for (const [status, body, expected] of answers) {
    it(`takes ${status} ${JSON.stringify(body)} for ${JSON.stringify(expected)}`, async () => {
      server.answer = () => file(body, { status });
      expect(await toTheEnd(client().signUp(REQUEST, signal))).to.deep.include(expected);
    });
  }
});
