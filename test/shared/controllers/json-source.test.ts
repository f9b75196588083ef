import { expect } from '@open-wc/testing';
import type FakeTimers from '@sinonjs/fake-timers';
import { installClock } from '../../support/fake-clock.js';
import { JsonSource, type SourceStatus } from '../../../src/shared/controllers/json-source.js';
import { FakeServer, file, later, never, slowBody } from '../support/fake-server.js';
import { sampleHost, type SampleHost } from '../support/sample-host.js';

const ADDRESS = 'https://files.example/deck.json';
const realSetTimeout = globalThis.setTimeout;

/** After answers, their bodies, and what follows from them. */
async function settled(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => realSetTimeout(resolve, 0));
}

describe('a JSON file that the page names', () => {
  let clock: FakeTimers.Clock;
  let server: FakeServer;
  let host: SampleHost;
  let source: JsonSource;
  let statuses: SourceStatus[];

  beforeEach(async () => {
    clock = installClock({ toFake: ['setTimeout', 'clearTimeout'] });
    server = new FakeServer(() => file({ ok: true }));
    host = sampleHost();
    source = new JsonSource(host);
    statuses = [];
    const note = () => {
      if (statuses.at(-1) !== source.status) statuses.push(source.status);
    };
    host.addController({ hostUpdate: note });
    document.body.append(host);
    await host.updateComplete;
  });

  afterEach(() => {
    host.remove();
    server.close();
    clock.uninstall();
  });

  const from = async (address: string | undefined) => {
    source.from(address === undefined ? undefined : { path: 'src', url: address });
    await settled();
  };
  const load = () => from(ADDRESS);
  const code = () => source.fault && `${source.fault.code} ${source.fault.detail}`;

  it('is not asked for without an address', async () => {
    await from(undefined);
    host.remove();
    document.body.append(host);
    await settled();
    expect(server.asked).to.deep.equal([]);
    expect(source.status).to.equal('none');
    expect(clock.countTimers()).to.equal(0);
  });

  it('is asked for once, with no more than the page’s own requests carry', async () => {
    await load();
    source.from({ path: 'src', url: ADDRESS });
    await settled();
    expect(server.asked.map(({ url }) => url)).to.deep.equal([ADDRESS]);
    const { signal, ...rest } = server.asked[0]!.init;
    expect(rest).to.deep.equal({ credentials: 'same-origin' });
    expect(signal).to.be.instanceOf(AbortSignal);
    expect(source.status).to.equal('ready');
    expect(source.value).to.deep.equal({ ok: true });
    expect(source.fault).to.equal(undefined);
    expect(clock.countTimers()).to.equal(0);
  });

  it('is asked for only on the page', async () => {
    const apart = sampleHost();
    const other = new JsonSource(apart);
    other.from({ path: 'src', url: ADDRESS });
    expect(server.asked).to.have.length(0);
    document.body.append(apart);
    await settled();
    expect(server.asked).to.have.length(1);
    expect(other.status).to.equal('ready');
    apart.remove();
  });

  const failures: Readonly<Record<string, readonly [answer: () => Response | Promise<Response>, fault: string]>> = {
    'it is not there': [() => file('', { status: 404 }), 'src-missing 404'],
    'the server fails': [() => file('{}', { status: 500 }), 'src-missing 500'],
    'the network fails': [() => Promise.reject(new TypeError('a seeded fault')), `src-unreachable ${ADDRESS}`],
    'it is no JSON': [() => file('<!doctype html>'), `src-malformed ${ADDRESS}`],
    'it is empty': [() => file(''), `src-malformed ${ADDRESS}`],
    'it says that it is too large': [
      () => file('{}', { headers: { 'content-length': '8000001' } }),
      `src-too-large ${ADDRESS}`,
    ],
    'it is too large and does not say so': [() => file(`"${'x'.repeat(8_000_000)}"`), `src-too-large ${ADDRESS}`],
  };
  for (const [name, [answer, fault]] of Object.entries(failures)) {
    it(`says why it is not here: ${name}`, async () => {
      server.answer = answer;
      await load();
      expect(source.status).to.equal('failed');
      expect(code()).to.equal(fault);
      expect(source.fault!.path).to.equal('src');
      expect(source.value).to.equal(undefined);
      expect(clock.countTimers()).to.equal(0);
    });
  }

  it('may be as large as that', async () => {
    server.answer = () => file(`"${'x'.repeat(7_999_998)}"`, { headers: { 'content-length': '8000000' } });
    await load();
    expect(source.status).to.equal('ready');
  });

  it('is not loaded to its end once it is known to be of no use', async () => {
    for (const init of [{ status: 404 }, { headers: { 'content-length': '8000001' } }]) {
      server.answer = () => file('x', init);
      await from(`${ADDRESS}?${server.asked.length}`);
      expect(server.asked.at(-1)!.signal.aborted).to.equal(true);
    }
  });

  for (const [name, answer] of [
    ['nothing comes', never],
    ['only its body does not come', slowBody],
  ] as const) {
    it(`says nothing for 300 ms, that it loads until 10 s, and then that it is slow: ${name}`, async () => {
      server.answer = answer;
      await load();
      const at = async (ms: number) => {
        clock.tick(ms);
        await settled();
        return source.status;
      };
      expect(await at(299)).to.equal('waiting');
      expect(await at(1)).to.equal('loading');
      expect(await at(9_699)).to.equal('loading');
      expect(await at(1)).to.equal('failed');
      expect(code()).to.equal(`src-slow ${ADDRESS}`);
      expect(clock.countTimers()).to.equal(0);
      expect(statuses).to.deep.equal(['none', 'waiting', 'loading', 'failed']);
    });
  }

  it('never flickers where it comes soon', async () => {
    const { answer, give } = later();
    server.answer = answer;
    await load();
    clock.tick(299);
    give(file({ soon: true }));
    await settled();
    clock.tick(20_000);
    await settled();
    expect(source.status).to.equal('ready');
    expect(statuses).to.deep.equal(['none', 'waiting', 'ready']);
  });

  it('is loaded again when somebody asks', async () => {
    server.answer = () => file('', { status: 500 });
    await load();
    server.answer = () => file([1]);
    source.retry();
    expect(source.status).to.equal('waiting');
    expect(source.fault).to.equal(undefined);
    await settled();
    expect(source.status).to.equal('ready');
    expect(source.value).to.deep.equal([1]);
    expect(server.asked).to.have.length(2);
  });

  it('may fail again, and then says the newer reason', async () => {
    server.answer = () => file('', { status: 500 });
    await load();
    server.answer = () => file('', { status: 404 });
    source.retry();
    await settled();
    expect(code()).to.equal('src-missing 404');
  });

  it('is given up for another address, whose answer alone counts', async () => {
    const { answer, give } = later();
    server.answer = answer;
    await load();
    await from('https://files.example/other.json');
    expect(server.asked.map(({ signal }) => signal.aborted)).to.deep.equal([true, false]);
    give(file(['old']));
    await settled();
    expect(source.status).to.equal('waiting');
    give(file(['new']));
    await settled();
    expect(source.value).to.deep.equal(['new']);
    expect(clock.countTimers()).to.equal(0);
  });

  it('is given up where its address goes', async () => {
    server.answer = never;
    await load();
    await from(undefined);
    clock.tick(20_000);
    await settled();
    expect(source.status).to.equal('none');
    expect(source.fault).to.equal(undefined);
    expect(server.asked[0]!.signal.aborted).to.equal(true);
  });

  it('is forgotten where its address goes after it came', async () => {
    await load();
    await from(undefined);
    expect(source.status).to.equal('none');
  });

  it('is given up when the element leaves the page, and asked for again when it returns', async () => {
    const { answer, give } = later();
    server.answer = answer;
    await load();
    host.remove();
    expect(server.asked[0]!.signal.aborted).to.equal(true);
    clock.tick(20_000);
    await settled();
    expect(source.status).to.equal('none');
    expect(clock.countTimers()).to.equal(0);
    document.body.append(host);
    await settled();
    give(file(['old']));
    give(file(['new']));
    await settled();
    expect(server.asked).to.have.length(2);
    expect(source.value).to.deep.equal(['new']);
  });

  it('is not asked for again when an element that has it is moved', async () => {
    await load();
    host.remove();
    document.body.append(host);
    await settled();
    expect(server.asked).to.have.length(1);
    expect(source.status).to.equal('ready');
  });

  it('is not asked for again by itself after a failure', async () => {
    server.answer = () => file('', { status: 500 });
    await load();
    host.remove();
    document.body.append(host);
    await settled();
    expect(server.asked).to.have.length(1);
    expect(source.status).to.equal('failed');
  });
});
