import { expect } from '@open-wc/testing';
import type FakeTimers from '@sinonjs/fake-timers';
import { fakeAudio, realAudio } from './support/audio.js';
import { fakeClock, listen, place, setVisibility, tidy, type TimerPage } from './support/timer-page.js';

const MINUTE = 60_000;

describe('a screen that slept', () => {
  let clock: FakeTimers.Clock;

  beforeEach(() => {
    clock = fakeClock();
  });
  afterEach(() => {
    tidy();
    realAudio();
  });

  /** Some systems stop the steady clock in sleep, others do not. */
  const kinds: Readonly<Record<string, (ms: number) => void>> = {
    'with both clocks going on': (ms) => clock.jump(ms),
    'with the steady clock standing still': (ms) => clock.setSystemTime(Date.now() + ms),
  };
  const running = async (attributes = 'plan="20"') => {
    const page = await place(`<circle-timer ${attributes}></circle-timer>`);
    page.timer.start();
    await page.wait(10_000);
    return page;
  };
  const shown = (page: TimerPage) => page.time;

  for (const [kind, sleep] of Object.entries(kinds)) {
    it(`asks, ${kind}`, async () => {
      const page = await running();
      const { names } = listen(page.timer);
      sleep(3 * MINUTE);
      await page.wait(1200);
      expect(page.heading).to.equal('This screen was asleep for 3 minutes');
      expect(page.buttons).to.deep.equal(['Catch up', 'Carry on from where we were', 'End the circle']);
      expect(page.circle.phase).to.equal('asleep');
      expect(names).to.deep.equal(['pause']);
      expect(page.spoken).to.equal('This screen was asleep for 3 minutes');
    });

    it(`catches up, ${kind}: the time of the question counts too`, async () => {
      const page = await running('plan="60"');
      sleep(3 * MINUTE);
      await page.wait(30_000);
      await page.press('Catch up');
      await page.wait(1);
      expect(page.circle.phase).to.equal('running');
      expect(page.circle.turn!.left).to.be.closeTo(300_000 - 10_000 - 3 * MINUTE - 30_000, 1100);
    });

    it(`carries on, ${kind}`, async () => {
      const page = await running();
      sleep(3 * MINUTE);
      await page.wait(30_000);
      await page.press('Carry on from where we were');
      expect(page.circle.phase).to.equal('running');
      expect(page.circle.turn!.left).to.be.closeTo(120_000 - 10_000, 1100);
      const before = shown(page);
      await page.wait(5000);
      expect(shown(page)).not.to.equal(before);
    });

    it(`moves on through every turn when it catches up, ${kind}, where the clock moves on`, async () => {
      const page = await running('plan="20" people="2" advance="auto"');
      const { names } = listen(page.timer);
      sleep(6 * MINUTE);
      await page.wait(1000);
      expect(names).to.deep.equal(['pause']);
      await page.press('Catch up');
      expect(page.circle.stage!.id).to.equal('pairs-now');
      expect(names).to.deep.equal(['pause', 'resume', 'stage', 'turn']);
    });
  }

  it('can be ended instead', async () => {
    const page = await running();
    clock.jump(3 * MINUTE);
    await page.wait(1000);
    await page.press('End the circle');
    expect(page.heading).to.equal('The circle has ended');
  });

  it('is asked about before a press that came first', async () => {
    const page = await running();
    clock.setSystemTime(Date.now() + 5 * MINUTE);
    await page.press('Next');
    expect(page.heading).to.equal('This screen was asleep for 5 minutes');
    expect(page.circle.stage!.index).to.equal(0);
  });

  it('asks nothing while paused, or while a circle is chosen', async () => {
    const page = await running();
    await page.press('Pause');
    clock.jump(30 * MINUTE);
    await page.wait(1000);
    expect(page.text).to.contain('Paused');
    const fresh = await place();
    clock.jump(30 * MINUTE);
    await fresh.wait(1000);
    expect(fresh.heading).to.equal('Compassion circle');
  });

  it('says after a minute out of sight, or an hour, where the circle is, and asks nothing', async () => {
    const page = await running('plan="90" people="2"');
    setVisibility('hidden');
    clock.jump(2 * MINUTE);
    setVisibility('visible');
    await page.settled();
    await page.wait(1000);
    expect(page.circle.phase).to.equal('running');
    expect(page.circle.turn!.left).to.be.closeTo(420_000 - 10_000 - 2 * MINUTE, 1100);
  });

  it('draws nothing out of sight, and the right second at once when it is back', async () => {
    const page = await running('plan="90"');
    const before = page.time;
    setVisibility('hidden');
    await page.wait(30_000);
    expect(page.time).to.equal(before);
    setVisibility('visible');
    await page.settled();
    expect(page.time).to.equal('6:20');
  });

  it('makes one sound and one announcement after it stood still past several ends', async () => {
    const made = fakeAudio();
    const page = await running('plan="20" people="2" advance="auto" cue="sound"');
    const audio = made[0]!;
    setVisibility('hidden');
    // Everything stood still: both clocks of the page have gone on, the audio clock has not.
    audio.become('suspended');
    clock.jump(9 * MINUTE);
    audio.become('running');
    setVisibility('visible');
    await page.settled();
    const before = audio.currentTime;
    await page.wait(300);
    expect(audio.tones.filter((at) => at <= before + 0.5)).to.have.length(1);
    expect(page.spoken).to.match(/^Pairs: how things are for me\. /);
  });

  it('tells nothing of a group’s swap that is long over', async () => {
    const page = await running('plan="20" people="7" advance="auto"');
    setVisibility('hidden');
    // Past the swap of the three, and the end of the turn that it was in.
    clock.jump(5 * MINUTE + 60_000 + 130_000);
    setVisibility('visible');
    await page.settled();
    expect(page.text).to.contain('Turn 2 of 2');
    expect(page.text).not.to.contain('swap now');
  });
});
