import { expect } from '@open-wc/testing';
import type FakeTimers from '@sinonjs/fake-timers';
import { installClock } from '../../support/fake-clock.js';
import { Announcer } from '../../../src/shared/controllers/announcer.js';
import { sampleHost, type SampleHost } from '../support/sample-host.js';

/** Long enough for the region to be emptied and filled. */
const SPOKEN = 200;

describe('the announcer', () => {
  let clock: FakeTimers.Clock;
  let host: SampleHost;
  let announcer: Announcer;
  /** Every text that the region has had, with the time of it. */
  let spoken: [number, string][];

  const region = () => host.renderRoot.querySelector('[role="status"]')!;
  const listen = () => {
    new MutationObserver(() => {
      if (region().textContent) spoken.push([Math.round(performance.now()), region().textContent]);
    }).observe(region(), { childList: true, characterData: true, subtree: true });
  };
  const words = () => spoken.map(([, text]) => text);
  const after = async (ms: number) => {
    await clock.tickAsync(ms);
  };

  beforeEach(async () => {
    clock = installClock({
      toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'],
    });
    host = sampleHost();
    announcer = new Announcer(host);
    host.content = () => announcer.region();
    document.body.append(host);
    await host.updateComplete;
    spoken = [];
    listen();
  });

  afterEach(() => {
    host.remove();
    clock.uninstall();
  });

  it('has an empty region at first', () => {
    expect(region().textContent).to.equal('');
  });

  it('says something', async () => {
    announcer.announce('Pairs, 10 minutes');
    await after(SPOKEN);
    expect(region().textContent).to.equal('Pairs, 10 minutes');
  });

  it('leaves 10 seconds between two', async () => {
    announcer.announce('one');
    await after(3000);
    announcer.announce('two');
    await after(6999);
    expect(words()).to.deep.equal(['one']);
    await after(SPOKEN);
    expect(words()).to.deep.equal(['one', 'two']);
    announcer.announce('three');
    await after(20_000);
    const [first, second, third] = spoken.map(([at]) => at);
    expect(second! - first!).to.be.at.least(10_000);
    expect(third! - second!).to.be.at.least(10_000);
  });

  it('leaves out what must be said now or never', async () => {
    announcer.announce('one');
    await after(3000);
    announcer.announce('two');
    announcer.announce('silence', { orNever: true });
    await after(20_000);
    expect(words()).to.deep.equal(['one']);
    announcer.announce('silence', { orNever: true });
    await after(SPOKEN);
    expect(words()).to.deep.equal(['one', 'silence']);
  });

  it('says at once what comes after a longer pause', async () => {
    announcer.announce('one');
    await after(10_000);
    announcer.announce('two');
    await after(SPOKEN);
    expect(words()).to.deep.equal(['one', 'two']);
  });

  it('keeps only the newest of those that wait', async () => {
    for (const text of ['one', 'two', 'three', 'four']) announcer.announce(text);
    await after(30_000);
    expect(words()).to.deep.equal(['one', 'four']);
  });

  it('says what the person asked for at once, and it holds nothing else up', async () => {
    announcer.announce('stage');
    await after(1000);
    announcer.announce('waiting');
    announcer.announce('3 minutes left', { atOnce: true });
    await after(SPOKEN);
    expect(words()).to.deep.equal(['stage', '3 minutes left']);
    await after(9000);
    expect(words()).to.deep.equal(['stage', '3 minutes left', 'waiting']);
    await after(10_000);
    announcer.announce('4 minutes left', { atOnce: true });
    announcer.announce('next stage');
    await after(SPOKEN);
    expect(words().at(-1)).to.equal('4 minutes left next stage');
  });

  it('says the same words again', async () => {
    announcer.announce('Time to swap');
    await after(20_000);
    announcer.announce('Time to swap');
    expect(region().textContent).to.equal('');
    await after(SPOKEN);
    expect(words()).to.deep.equal(['Time to swap', 'Time to swap']);
  });

  it('drops what waits', async () => {
    announcer.announce('one');
    await after(1000);
    announcer.announce('two');
    announcer.clear();
    await after(30_000);
    expect(words()).to.deep.equal(['one']);
  });

  it('says nothing when there is nothing to say', async () => {
    announcer.announce('');
    announcer.announce('one');
    await after(SPOKEN);
    expect(words()).to.deep.equal(['one']);
  });

  it('leaves no timer behind and says nothing when the widget has gone', async () => {
    announcer.announce('one');
    announcer.announce('two');
    host.remove();
    announcer.announce('three');
    expect(clock.countTimers()).to.equal(0);
    await after(30_000);
    expect(words()).to.deep.equal([]);
  });

  it('is empty again when the widget comes back', async () => {
    announcer.announce('one');
    await after(SPOKEN);
    host.remove();
    document.body.append(host);
    expect(region().textContent).to.equal('');
  });

  it('waits for the first render', async () => {
    const late = sampleHost();
    const early = new Announcer(late);
    late.content = () => early.region();
    document.body.append(late);
    early.announce('one');
    await after(SPOKEN);
    expect(late.renderRoot.querySelector('[role="status"]')!.textContent).to.equal('one');
    late.remove();
  });
});
