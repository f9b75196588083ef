import { expect } from '@open-wc/testing';
import type FakeTimers from '@sinonjs/fake-timers';
import { fakeAudio, realAudio } from './support/audio.js';
import { fakeClock, json, place, tidy, TimerPage } from './support/timer-page.js';

const MINUTE = 60_000;

describe('a timer on a page', () => {
  let clock: FakeTimers.Clock;

  beforeEach(() => {
    clock = fakeClock();
  });
  afterEach(() => {
    tidy();
    realAudio();
  });

  it('keeps its circle when it is moved', async () => {
    const page = await place('<section></section><circle-timer plan="20"></circle-timer>');
    await page.press('Start the circle');
    await page.wait(10_000);
    page.timer.parentElement!.querySelector('section')!.append(page.timer);
    await page.settled();
    expect(page.time).to.equal('1:50');
    await page.wait(10_000);
    expect(page.time).to.equal('1:40');
    expect(page.circle.phase).to.equal('running');
  });

  it('keeps its sound when it is moved', async () => {
    const made = fakeAudio();
    const page = await place('<section></section><circle-timer plan="20" cue="sound"></circle-timer>');
    await page.press('Start the circle');
    page.timer.parentElement!.querySelector('section')!.append(page.timer);
    await page.settled();
    expect(made.at(-1)!.state).to.equal('running');
    expect(made.at(-1)!.tones).to.have.length(1);
  });

  it('asks when it was away for some minutes', async () => {
    const page = await place('<circle-timer plan="20"></circle-timer>');
    await page.press('Start the circle');
    const parent = page.timer.parentElement!;
    page.timer.remove();
    await Promise.resolve();
    clock.tick(3 * MINUTE);
    parent.append(page.timer);
    await page.settled();
    expect(page.heading).to.equal('This screen was asleep for 3 minutes');
  });

  it('leaves no timeout and no frame behind when it goes', async () => {
    const page = await place('<circle-timer plan="90" advance="auto" people="10"></circle-timer>');
    await page.press('Start the circle');
    await page.wait(2000);
    expect(clock.countTimers()).to.be.greaterThan(10);
    page.timer.remove();
    await Promise.resolve();
    expect(clock.countTimers()).to.equal(0);
  });

  it('does not disturb another one, with ids or without', async () => {
    for (const [first, second] of [
      ['id="a"', 'id="b"'],
      ['', ''],
      ['id="a"', 'id="a"'],
    ]) {
      const one = await place(
        `<circle-timer ${first} plan="20"></circle-timer><circle-timer ${second} plan="pair" lang="cy"></circle-timer>`,
      );
      const two = new TimerPage(one.timer.parentElement!.querySelectorAll('circle-timer')[1]!);
      await two.settled();
      await one.press('Start the circle');
      await one.wait(10_000);
      await two.press("Dechrau'r cylch");
      await two.wait(10_000);
      expect(one.time).to.equal('1:40');
      expect(two.time).to.equal('1:50');
      await one.press('Pause');
      await two.wait(10_000);
      expect(one.time).to.equal('1:40');
      expect(two.time).to.equal('1:40');
      two.timer.end();
      await two.settled();
      expect(one.circle.phase).to.equal('paused');
      expect(one.spoken).not.to.equal(two.spoken);
      for (const page of [one, two]) page.timer.remove();
      sessionStorage.clear();
      await Promise.resolve();
    }
  });

  it('shows its light children to nobody once it runs, and reads no script of another kind', async () => {
    const page = await place(
      '<circle-timer plan="20"><a href="/agenda">Agenda</a><script type="text/plain">{"plans": 7}</script></circle-timer>',
    );
    expect(page.faults).to.deep.equal([]);
    expect(page.root.querySelector('slot')).to.equal(null);
  });

  it('says each fault of the site settings once', async () => {
    const scope = globalThis as { CompassionCircle?: unknown };
    const { expectConsole } = await import('../support/console.js');
    expectConsole(/settings\.colour/);
    scope.CompassionCircle = { settings: { colour: 'red' } };
    const page = await place();
    delete scope.CompassionCircle;
    expect(page.faults).to.have.length(1);
  });

  it('lets the last tone of a circle ring out, and stops all sound at a pause', async () => {
    const made = fakeAudio((audio) => {
      const from = performance.now();
      Object.defineProperty(audio, 'currentTime', { get: () => (performance.now() - from) / 1000 });
    });
    const page = await place('<circle-timer plan="pair" people="2" cue="sound" advance="auto"></circle-timer>');
    await page.press('Start the circle');
    const audio = made[0]!;
    expect(audio.tones).to.deep.equal([120, 240]);
    await page.press('Pause');
    expect(audio.tones).to.deep.equal([]);
    await page.press('Resume');
    expect(audio.tones).to.deep.equal([120, 240]);
    await page.wait(2 * MINUTE);
    await page.wait(2 * MINUTE);
    expect(page.heading).to.equal('The circle has ended');
    expect(audio.tones).to.have.length(2);
    expect(audio.tones[1]).to.be.closeTo(240, 0.2);
  });

  it('makes no sound in a silence until it ends', async () => {
    const made = fakeAudio();
    const stages = [{ id: 'quiet', kind: 'silence', title: 'Quiet', seconds: 300 }];
    const page = await place(
      `<circle-timer plan="own" cue="sound">${json({ plans: [{ id: 'own', title: 'Own', minutes: 5, stages }] })}</circle-timer>`,
    );
    await page.press('Start the circle');
    expect(made[0]!.tones).to.deep.equal([300]);
  });
});
