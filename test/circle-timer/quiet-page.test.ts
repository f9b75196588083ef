import { expect } from '@open-wc/testing';
import type FakeTimers from '@sinonjs/fake-timers';
import { fakeClock, place, setVisibility, tidy } from './support/timer-page.js';

describe('a running timer leaves the computer in peace', () => {
  let clock: FakeTimers.Clock;

  beforeEach(() => {
    clock = fakeClock();
  });
  afterEach(tidy);

  const running = async (attributes = 'plan="20" people="7"') => {
    const page = await place(`<circle-timer ${attributes}></circle-timer>`);
    page.timer.start();
    await page.wait(20_000);
    return page;
  };

  it('with at most one batch of changes a second', async () => {
    const page = await running();
    let batches = 0;
    const observer = new MutationObserver(() => batches++);
    observer.observe(page.timer.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
    for (let ms = 0; ms < 60_000; ms += 20) {
      clock.tick(20);
      await Promise.resolve();
      if (page.timer.isUpdatePending) await page.settled();
    }
    observer.disconnect();
    expect(batches).to.be.within(58, 61);
  });

  it('with two changes a second at most: a text and the ring', async () => {
    const page = await running();
    const changed: string[] = [];
    const observer = new MutationObserver((all) => {
      changed.push(
        ...all.map(({ target, attributeName }) => `${(target as Element).className} ${attributeName ?? ''}`),
      );
    });
    observer.observe(page.root, { subtree: true, attributes: true, childList: true });
    await page.wait(10_000);
    observer.disconnect();
    expect(new Set(changed).size).to.be.at.most(2);
    expect(changed.length).to.be.at.most(20);
  });

  it('without a loop of frames', async () => {
    const page = await running();
    let frames = 0;
    const real = globalThis.requestAnimationFrame;
    globalThis.requestAnimationFrame = (callback) => {
      frames++;
      return real(callback);
    };
    await page.wait(60_000);
    globalThis.requestAnimationFrame = real;
    expect(frames).to.be.at.most(61);
  });

  it('with one frame a minute while paused, and none out of sight', async () => {
    const page = await running();
    await page.press('Pause');
    let frames = 0;
    const real = globalThis.requestAnimationFrame;
    globalThis.requestAnimationFrame = (callback) => {
      frames++;
      return real(callback);
    };
    await page.wait(300_000);
    expect(frames).to.be.at.most(5);
    await page.press('Resume');
    setVisibility('hidden');
    frames = 0;
    await page.wait(60_000);
    globalThis.requestAnimationFrame = real;
    expect(frames).to.equal(0);
  });

  it('with one timeout for each end ahead, set together', async () => {
    const page = await running('plan="20" people="2" advance="auto"');
    const timeouts = clock.countTimers();
    expect(timeouts).to.be.greaterThan(9);
    await page.wait(5000);
    expect(clock.countTimers()).to.equal(timeouts);
    await page.press('Pause');
    expect(clock.countTimers()).to.be.at.most(1);
  });

  it('without transitions and animations on the ring', async () => {
    const page = await running();
    const ring = page.all<SVGElement>('.ring, .ring *');
    expect(ring.length).to.be.greaterThan(1);
    for (const part of ring) {
      const style = getComputedStyle(part);
      expect(style.animationName).to.equal('none');
      expect(Number.parseFloat(style.transitionDuration)).to.equal(0);
    }
    expect(page.timer.shadowRoot!.getAnimations()).to.deep.equal([]);
  });
});
