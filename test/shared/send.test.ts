import { expect } from '@open-wc/testing';
import type FakeTimers from '@sinonjs/fake-timers';
import { installClock } from '../support/fake-clock.js';
import { send, type Sending } from '../../src/shared/send.js';

interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}
type Answer = (asked: Asked) => Promise<Response> | Response;

const realFetch = globalThis.fetch;
const problem = (status: number, type = '', headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ type }), { status, headers });
const lost = () => Promise.reject(new TypeError('network'));

describe('sending', () => {
  let clock: FakeTimers.Clock;
  let asked: Asked[];

  const serve = (...answers: readonly Answer[]): void => {
    globalThis.fetch = (input, init = {}) => {
      const request = { url: String(input instanceof Request ? input.url : input), init };
      asked.push(request);
      return Promise.resolve((answers[asked.length - 1] ?? lost)(request));
    };
  };
  const outcome = async (more: Partial<Sending> = {}) => {
    const sent = send({ url: '/feedback', body: { text: 'words' }, key: 'k1', ...more });
    await clock.runAllAsync();
    return sent;
  };

  beforeEach(() => {
    asked = [];
    clock = installClock();
  });
  afterEach(() => {
    clock.uninstall();
    globalThis.fetch = realFetch;
  });

  it('is one POST of JSON with its key', async () => {
    serve(() => new Response('{"ok":true}', { status: 201 }));
    expect(await outcome({ headers: { 'x-trust': '1' } })).to.deep.equal({ kind: 'done', body: { ok: true } });
    expect(asked.length).to.equal(1);
    const { init } = asked[0]!;
    expect(init.method).to.equal('POST');
    expect(init.body).to.equal('{"text":"words"}');
    expect(init.credentials).to.equal('same-origin');
    expect(init.redirect).to.equal('error');
    expect(init.headers).to.include({ 'idempotency-key': 'k1', 'content-type': 'application/json', 'x-trust': '1' });
  });

  it('is done when the server says so, whatever its body', async () => {
    serve(() => new Response('<html>', { status: 200 }));
    expect(await outcome()).to.deep.equal({ kind: 'done', body: undefined });
  });

  it('is tried again with the same key after a lost answer', async () => {
    serve(
      lost,
      () => problem(503),
      () => new Response(null, { status: 204 }),
    );
    expect((await outcome()).kind).to.equal('done');
    const keys = asked.map(({ init }) => (init.headers as Record<string, string>)['idempotency-key']);
    expect(keys).to.deep.equal(['k1', 'k1', 'k1']);
  });

  it('ends after 4 tries', async () => {
    serve(...Array.from({ length: 9 }, () => () => problem(503)));
    expect(await outcome()).to.include({ kind: 'busy', status: 503 });
    expect(asked.length).to.equal(4);
  });

  it('is unknown where an answer was lost and no later one says more', async () => {
    serve(
      lost,
      () => problem(503),
      () => problem(503),
      () => problem(503),
    );
    expect(await outcome()).to.deep.equal({ kind: 'unknown' });
  });

  for (const status of [400, 401, 403, 404, 409, 413, 422]) {
    it(`is unknown where an answer was lost and the next one is ${status}`, async () => {
      serve(lost, () => problem(status));
      expect(await outcome()).to.deep.equal({ kind: 'unknown' });
      expect(asked.length).to.equal(2);
    });
  }

  for (const status of [500, 501, 502, 504]) {
    it(`is unknown after ${status}: it may have been kept before the trouble came`, async () => {
      serve(...Array.from({ length: 4 }, () => () => problem(status)));
      expect(await outcome()).to.deep.equal({ kind: 'unknown' });
    });
  }

  it('is unknown where a gateway heard nothing and the next answer is a refusal', async () => {
    serve(
      () => problem(504),
      () => problem(403),
    );
    expect(await outcome()).to.deep.equal({ kind: 'unknown' });
  });

  for (const status of [403, 503]) {
    it(`is unknown after ${status} where an earlier sending with the key may have arrived`, async () => {
      serve(...Array.from({ length: 4 }, () => () => problem(status)));
      expect(await outcome({ mayHaveArrived: true })).to.deep.equal({ kind: 'unknown' });
    });
  }

  it('is done in the end, whatever was lost before', async () => {
    serve(lost, () => new Response(null, { status: 204 }));
    expect(await outcome({ mayHaveArrived: true })).to.include({ kind: 'done' });
  });

  it('is not tried again after a refusal', async () => {
    serve(() => problem(422, 'https://x/problems/too-long'));
    expect(await outcome()).to.deep.equal({ kind: 'refused', status: 422, problem: { type: 'too-long' } });
    expect(asked.length).to.equal(1);
  });

  it('is tried again where the server still works on an earlier try', async () => {
    serve(
      () => problem(409, 'https://x/problems/key-running'),
      () => new Response(null, { status: 204 }),
    );
    expect((await outcome()).kind).to.equal('done');
    expect(asked.length).to.equal(2);
  });

  it('waits as long as the server asks for', async () => {
    serve(
      () => problem(429, '', { 'retry-after': '7' }),
      () => new Response(null, { status: 204 }),
    );
    const before = Date.now();
    expect((await outcome()).kind).to.equal('done');
    expect(Date.now() - before).to.be.at.least(7_000);
  });

  it('is not held up by a server that asks for an hour', async () => {
    serve(() => problem(429, '', { 'retry-after': '3600' }));
    expect(await outcome()).to.include({ kind: 'busy', status: 429 });
    expect(asked.length).to.equal(1);
  });

  it('gives each try 10 seconds', async () => {
    const times: number[] = [];
    const never: Answer = ({ init }) =>
      new Promise((_, reject) => {
        const begun = Date.now();
        init.signal!.addEventListener('abort', () => {
          times.push(Date.now() - begun);
          reject(new DOMException('', 'AbortError'));
        });
      });
    serve(never, never, never, never);
    expect(await outcome()).to.deep.equal({ kind: 'unknown' });
    expect(times).to.deep.equal([10_000, 10_000, 10_000, 10_000]);
  });

  it('waits for nothing once it was given up', async () => {
    const abort = new AbortController();
    serve(() => {
      abort.abort();
      return problem(503);
    });
    expect(await outcome({ signal: abort.signal })).to.include({ kind: 'busy' });
    expect(clock.countTimers()).to.equal(0);
    expect(asked.length).to.equal(1);
  });

  it('can be given up between tries', async () => {
    const abort = new AbortController();
    serve(() => {
      setTimeout(() => abort.abort(), 10);
      return problem(503);
    });
    expect(await outcome({ signal: abort.signal })).to.include({ kind: 'busy' });
    expect(asked.length).to.equal(1);
  });
});
