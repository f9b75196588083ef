import { expect } from '@open-wc/testing';
import type FakeTimers from '@sinonjs/fake-timers';
import { installClock } from '../../support/fake-clock.js';
import type { IdleStage } from '../../../src/core/idle.js';
import { Idle } from '../../../src/shared/controllers/idle.js';
import { realVisibility, sampleHost, setVisibility, type SampleHost } from '../support/sample-host.js';

const START = Date.UTC(2026, 2, 3, 14);
const limits = { hide: 5_000, warn: 8_000, end: 10_000 };

describe('noticing that nobody writes', () => {
  let clock: FakeTimers.Clock;
  let host: SampleHost;
  let idle: Idle;
  let stages: IdleStage[];
  beforeEach(() => {
    clock = installClock({
      now: START,
      toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'],
    });
    host = sampleHost();
    stages = [];
    idle = new Idle(host, { limits: () => limits, onStage: (stage) => stages.push(stage) });
    document.body.append(host);
  });
  afterEach(() => {
    host.remove();
    clock.uninstall();
    realVisibility();
  });

  it('runs no clock before the first touch', () => {
    clock.tick(60_000);
    expect(stages).to.deep.equal([]);
    expect(clock.countTimers()).to.equal(0);
  });

  it('tells each stage once, at its moment', () => {
    idle.touch();
    clock.tick(4_999);
    expect(stages).to.deep.equal([]);
    clock.tick(1);
    expect(stages).to.deep.equal(['hidden']);
    clock.tick(3_000);
    expect(stages).to.deep.equal(['hidden', 'ending']);
    clock.tick(2_000);
    expect(stages).to.deep.equal(['hidden', 'ending', 'over']);
    clock.tick(60_000);
    expect(stages).to.deep.equal(['hidden', 'ending', 'over']);
    expect(idle.stage).to.equal('over');
    expect(clock.countTimers()).to.equal(0);
  });

  it('begins again with each touch, and has one timeout however often', () => {
    for (let i = 0; i < 10; i++) {
      idle.touch();
      clock.tick(4_000);
    }
    expect(stages).to.deep.equal([]);
    expect(clock.countTimers()).to.equal(1);
  });

  it('tells when somebody is there again', () => {
    idle.touch();
    clock.tick(8_000);
    idle.touch();
    expect(stages).to.deep.equal(['hidden', 'ending', 'writing']);
  });

  it('stops, and then tells nothing more', () => {
    idle.touch();
    clock.tick(5_000);
    idle.stop();
    expect(idle.stage).to.equal('writing');
    clock.tick(60_000);
    expect(stages).to.deep.equal(['hidden', 'writing']);
    expect(clock.countTimers()).to.equal(0);
  });

  for (const [name, sleep] of [
    ['both clocks went on', () => clock.jump(60_000)],
    ['only the wall clock went on', () => clock.setSystemTime(START + 60_000)],
  ] as const) {
    it(`is over at once when a computer that slept shows the page again: ${name}`, () => {
      idle.touch();
      setVisibility('hidden');
      stages = [];
      sleep();
      setVisibility('visible');
      expect(stages).to.deep.equal(['over']);
    });
  }

  it('is not put off by a clock that is set back', () => {
    idle.touch();
    clock.tick(4_000);
    clock.setSystemTime(START - 3_600_000);
    clock.tick(6_000);
    expect(stages).to.deep.equal(['hidden', 'ending', 'over']);
  });

  it('sees what time it is when it is asked, before any timeout', () => {
    idle.touch();
    clock.setSystemTime(START + 9_000);
    idle.look();
    expect(idle.stage).to.equal('ending');
  });

  it('looks again when its element comes back to the page, and runs no clock meanwhile', () => {
    idle.touch();
    host.remove();
    expect(clock.countTimers()).to.equal(0);
    clock.tick(20_000);
    setVisibility('visible');
    expect(stages).to.deep.equal([]);
    document.body.append(host);
    expect(stages).to.deep.equal(['over']);
  });

  it('goes on where it was when its element is moved', () => {
    idle.touch();
    clock.tick(4_000);
    const box = document.createElement('div');
    document.body.append(box);
    box.append(host);
    clock.tick(1_000);
    expect(stages).to.deep.equal(['hidden']);
    box.remove();
  });

  it('goes by limits that change meanwhile, from the next look on', () => {
    const own = { ...limits };
    const other = new Idle(host, { limits: () => own, onStage: (stage) => stages.push(stage) });
    other.touch();
    own.hide = 1_000;
    own.warn = 2_000;
    clock.tick(1_000);
    other.look();
    expect(stages).to.deep.equal(['hidden']);
    clock.tick(1_000);
    expect(stages).to.deep.equal(['hidden', 'ending']);
    other.stop();
  });

  it('makes its element render at each stage', async () => {
    idle.touch();
    await host.updateComplete;
    const { renders } = host;
    clock.tick(5_000);
    await host.updateComplete;
    expect(host.renders).to.equal(renders + 1);
  });
});
