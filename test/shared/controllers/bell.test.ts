import { expect } from '@open-wc/testing';
import type FakeTimers from '@sinonjs/fake-timers';
import { installClock } from '../../support/fake-clock.js';
import { Bell } from '../../../src/shared/controllers/bell.js';
import { FakeAudio } from '../support/fake-audio.js';
import { realVisibility, sampleHost, setVisibility, type SampleHost } from '../support/sample-host.js';

describe('the bell', () => {
  let clock: FakeTimers.Clock;
  let host: SampleHost;
  let bell: Bell;
  let contexts: FakeAudio[];
  /** What the next context is like. */
  let prepare: (context: FakeAudio) => void;

  const audio = () => contexts.at(-1)!;
  const bellOf = (makeContext: () => unknown) =>
    new Bell(host, { makeContext: makeContext as () => AudioContext | undefined });
  /** Both clocks go on. */
  const pass = async (ms: number) => {
    await clock.tickAsync(ms);
    if (audio().state === 'running') audio().advance(ms / 1000);
  };

  beforeEach(() => {
    clock = installClock({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    clock.tick(5000);
    contexts = [];
    prepare = () => undefined;
    host = sampleHost();
    bell = bellOf(() => {
      const context = new FakeAudio();
      prepare(context);
      contexts.push(context);
      return context;
    });
    document.body.append(host);
  });

  afterEach(() => {
    host.remove();
    realVisibility();
    clock.uninstall();
  });

  it('makes nothing before it is unlocked', () => {
    bell.schedule([1000]);
    bell.play();
    bell.stop();
    setVisibility('visible');
    expect(contexts).to.have.length(0);
    expect(bell.status).to.equal('off');
  });

  it('is ready after a press, with one context however often', async () => {
    bell.unlock();
    bell.unlock();
    expect(bell.status).to.equal('ready');
    expect(contexts).to.have.length(1);
    await host.updateComplete;
    expect(clock.countTimers()).to.equal(0);
  });

  it('plans each tone ahead on the audio clock', () => {
    bell.unlock();
    audio().currentTime = 3;
    bell.schedule([1000, 60_000, 5_400_000]);
    expect(audio().tones).to.deep.equal([4, 63, 5403]);
    expect(bell.plannedTimes).to.deep.equal([6000, 65_000, 5_405_000]);
  });

  it('plans what was asked for before the press', () => {
    bell.schedule([1000]);
    bell.unlock();
    expect(audio().tones).to.deep.equal([1]);
  });

  it('allows for the time between computing and hearing, where the browser tells it', () => {
    prepare = (context) => (context.latency = 0.4);
    bell.unlock();
    bell.schedule([1000, 100]);
    // Heard after 1 second; the second one cannot be heard in time, and begins at once.
    expect(audio().tones).to.deep.equal([0, 0.6]);
  });

  it('does not believe a browser whose two clocks are far apart', () => {
    prepare = (context) => (context.latency = 70);
    bell.unlock();
    audio().currentTime = 80;
    bell.schedule([1000]);
    expect(audio().tones).to.deep.equal([81]);
  });

  it('puts a new plan in the place of the old one', () => {
    bell.unlock();
    bell.schedule([1000, 2000]);
    bell.schedule([3000]);
    expect(audio().tones).to.deep.equal([3]);
    bell.schedule([]);
    expect(audio().tones).to.deep.equal([]);
  });

  it('lets a sounding tone ring out when the plan changes', async () => {
    bell.unlock();
    bell.schedule([1000, 5000]);
    await pass(1500);
    bell.schedule([9000]);
    expect(audio().tones).to.deep.equal([1, 10.5]);
  });

  it('neither loses nor doubles a tone when the plan changes at its own boundary', async () => {
    bell.unlock();
    bell.schedule([1000, 5000]);
    // The page's clock is there; the audio clock is a little behind.
    await clock.tickAsync(1001);
    audio().advance(0.98);
    bell.schedule([0, 3999]);
    expect(audio().tones).to.deep.equal([1, 4.979]);
  });

  it('leaves out delays that are none', () => {
    bell.unlock();
    bell.schedule([-1, Number.NaN, Infinity, 10]);
    expect(audio().tones).to.deep.equal([0.01]);
  });

  it('stops at once, also a tone that sounds', async () => {
    bell.unlock();
    bell.schedule([1000, 5000]);
    await pass(1500);
    bell.stop();
    expect(audio().tones).to.deep.equal([]);
    expect(bell.plannedTimes).to.deep.equal([]);
    expect(
      audio()
        .gains.slice(1)
        .every(({ connected }) => !connected),
    ).to.equal(true);
  });

  it('plays one now', () => {
    bell.unlock();
    audio().currentTime = 7;
    bell.play();
    expect(audio().tones).to.deep.equal([7]);
  });

  it('says how late a tone was, and forgets it', async () => {
    bell.unlock();
    expect(bell.latestLatenessMs).to.equal(undefined);
    bell.schedule([1000]);
    await clock.tickAsync(40);
    await pass(4000);
    expect(bell.latestLatenessMs).to.be.closeTo(40, 1);
    expect(bell.plannedTimes).to.deep.equal([]);
  });

  it('puts the tones to come right after each tone, because the clocks drift', async () => {
    bell.unlock();
    bell.schedule([1000, 100_000]);
    await clock.tickAsync(4000);
    audio().advance(3.9);
    expect(audio().tones).to.deep.equal([99.9]);
  });

  it('has a volume from 0 to 1', () => {
    bell.unlock();
    const [output] = audio().gains;
    bell.volume = 0.4;
    expect(output!.gain.value).to.equal(0.4);
    bell.volume = 7;
    expect(output!.gain.value).to.equal(1);
    bell.volume = -7;
    expect(output!.gain.value).to.equal(0);
    bell.volume = Number.NaN;
    expect(bell.volume).to.equal(0);
    host.remove();
    document.body.append(host);
    bell.unlock();
    expect(audio().gains[0]!.gain.value).to.equal(0);
  });

  it('says that the sound is held back, when it does not start', async () => {
    prepare = (context) => (context.allowed = false);
    bell.unlock();
    expect(bell.status).to.equal('off');
    bell.schedule([10_000]);
    await clock.tickAsync(600);
    expect(bell.status).to.equal('suspended');
    expect(audio().tones).to.deep.equal([]);
    await clock.tickAsync(2400);
    audio().become('running');
    expect(bell.status).to.equal('ready');
    expect(audio().tones).to.deep.equal([7]);
  });

  it('plays no burst of what could not sound in time', async () => {
    prepare = (context) => (context.allowed = false);
    bell.unlock();
    bell.schedule([1000, 2000, 3000, 60_000]);
    await clock.tickAsync(10_000);
    audio().become('running');
    expect(audio().tones).to.deep.equal([50]);
  });

  it('plays no burst after the audio clock stood still with the page', async () => {
    bell.unlock();
    bell.schedule([1000, 2000, 60_000]);
    await clock.tickAsync(30_000);
    setVisibility('visible');
    expect(audio().tones).to.deep.equal([30]);
  });

  it('tries to go on when the page comes back', async () => {
    bell.unlock();
    bell.schedule([60_000]);
    audio().allowed = false;
    audio().become('interrupted');
    expect(bell.status).to.equal('suspended');
    await clock.tickAsync(10_000);
    audio().allowed = true;
    setVisibility('visible');
    expect(bell.status).to.equal('ready');
    expect(audio().tones).to.deep.equal([50]);
  });

  for (const state of ['interrupted', 'closed'] as const) {
    it(`takes a new context at the next press when the old one is ${state}`, async () => {
      bell.unlock();
      bell.schedule([60_000]);
      const old = audio();
      old.allowed = false;
      old.become(state);
      expect(bell.status).not.to.equal('ready');
      await clock.tickAsync(10_000);
      bell.unlock();
      expect(audio()).not.to.equal(old);
      expect(bell.status).to.equal('ready');
      expect(audio().tones).to.deep.equal([50]);
    });
  }

  it('closes when the widget goes, and is silent', () => {
    bell.unlock();
    bell.schedule([60_000]);
    host.remove();
    expect(audio().closes).to.equal(1);
    expect(bell.plannedTimes).to.deep.equal([]);
    expect(bell.status).to.equal('off');
    expect(clock.countTimers()).to.equal(0);
  });

  const browsers: [string, () => unknown, string][] = [
    ['has no Web Audio', () => undefined, 'unsupported'],
    [
      'refuses a context',
      () => {
        throw new DOMException('too many', 'NotSupportedError');
      },
      'unsupported',
    ],
    [
      'rejects everything',
      () =>
        Object.assign(new FakeAudio(), {
          resume: () => Promise.reject(new Error('a seeded error')),
          close: () => Promise.reject(new Error('a seeded error')),
        }),
      'suspended',
    ],
    [
      'throws at everything',
      () =>
        Object.assign(new FakeAudio(), {
          state: 'running',
          createOscillator: () => {
            throw new Error('a seeded error');
          },
          close: () => {
            throw new Error('a seeded error');
          },
        }),
      'ready',
    ],
  ];
  for (const [name, make, status] of browsers) {
    it(`never throws where the browser ${name}`, async () => {
      const other = bellOf(make);
      other.unlock();
      other.schedule([1, 1000]);
      other.play();
      other.volume = 0.5;
      await clock.tickAsync(600);
      setVisibility('visible');
      expect(other.status).to.equal(status);
      other.stop();
      host.remove();
    });
  }
});
