/** What one running timer costs: at most one style or layout pass a second, no animation, no loop of frames. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { isWholeRun } from '../support/run-length.ts';
import { launch, press, untilElapsed, watchErrors } from './support/chrome.ts';
import { openSite, timerPage, type Site } from './support/site.ts';

const SECONDS = isWholeRun() ? 60 : 10;

let site: Site;
let browser: Browser;
before(async () => {
  site = await openSite({
    'timer.html': timerPage({ attributes: 'plan="90" people="10" cue="sound"' }),
    'hidden-clock.html': timerPage({ attributes: 'plan="90" people="10" clock-hidden' }),
    'card.html': timerPage({ tag: 'circle-prompt-card' }),
    'pair.html': timerPage({
      attributes: 'id="timer" plan="90" people="10"',
      around: '{timer}<circle-prompt-card for="timer"></circle-prompt-card>',
    }),
  });
  browser = await launch();
});
after(async () => {
  await browser.close();
  await site.close();
});

declare global {
  interface Window {
    framesAsked: number;
    timersSet: number;
  }
}

interface Cost {
  readonly seconds: number;
  readonly styles: number;
  readonly layouts: number;
  readonly paints: number;
  readonly frames: number;
  /** Milliseconds of the page's main thread. */
  readonly task: number;
  /** What the browser's own counter of style passes says. */
  readonly counted: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
}

/** What the page did in a stretch of time in which nobody touched it, from a trace of it. */
async function cost(page: Page): Promise<Cost> {
  const frames = (): Promise<number> => page.evaluate(() => window.framesAsked);
  await page.tracing.start({ categories: ['-*', 'devtools.timeline', 'blink.user_timing'] });
  const pid = 'the stretch begins';
  const [from, framesFrom] = [await page.metrics(), await frames()];
  await page.evaluate((name) => performance.mark(name), pid);
  await untilElapsed(page, SECONDS * 1000);
  const [to, framesTo] = [await page.metrics(), await frames()];
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const mine = traceEvents.find(({ name }) => name === pid)?.pid;
  assert.ok(mine, 'the trace does not show the page');
  const count = (wanted: string): number =>
    traceEvents.filter(({ name, pid: process }) => name === wanted && process === mine).length;
  const grown = (name: 'Timestamp' | 'RecalcStyleCount' | 'TaskDuration'): number =>
    (to[name] ?? NaN) - (from[name] ?? NaN);
  return {
    seconds: grown('Timestamp'),
    styles: count('UpdateLayoutTree'),
    layouts: count('Layout'),
    paints: count('PrePaint'),
    frames: framesTo - framesFrom,
    task: grown('TaskDuration') * 1000,
    counted: grown('RecalcStyleCount'),
  };
}

function tell(name: string, { seconds, styles, layouts, paints, frames, task, counted }: Cost): void {
  console.log(
    `${name}, ${seconds.toFixed(1)} s: ${styles} style passes (${counted} by the browser's counter, which counts each ` +
      `size container in a pass again), ${layouts} layout passes, ${paints} before paint, ${frames} frames asked for, ` +
      `${((task / seconds) * 60).toFixed(0)} ms of main thread a minute`,
  );
}

describe('one running timer', () => {
  // The last one with a card beside it, which must not add to it.
  for (const name of ['timer.html', 'hidden-clock.html', 'pair.html']) {
    it(`costs one pass a second: ${name}`, { timeout: (SECONDS * 2 + 60) * 1000 }, async () => {
      const page = await browser.newPage();
      const errors = watchErrors(page);
      await page.evaluateOnNewDocument(() => {
        window.framesAsked = 0;
        const ask = window.requestAnimationFrame.bind(window);
        window.requestAnimationFrame = (callback) => {
          window.framesAsked++;
          return ask(callback);
        };
      });
      await page.goto(`${site.url}/${name}`);
      await press(page, 'Start the circle');
      await page.waitForSelector('::-p-aria([name="Pause"][role="button"])');
      // The announcement of the first stage is over, and so is what the press painted.
      await untilElapsed(page, 1_500);
      const running = await cost(page);
      tell(`running, ${name}`, running);
      const animations = await page.evaluate(() => {
        const root = document.querySelector('circle-timer')?.shadowRoot;
        return [...document.getAnimations(), ...(root?.getAnimations() ?? [])].length;
      });
      const transitions = await page.evaluate(() => {
        const root = document.querySelector('circle-timer')?.shadowRoot;
        const ring = [...(root?.querySelectorAll('svg, svg *') ?? [])];
        return ring.filter((part) => {
          const { transitionDuration, animationName } = getComputedStyle(part);
          return animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration);
        }).length;
      });
      const most = Math.ceil(running.seconds) + 1;
      assert.equal(animations, 0);
      assert.equal(transitions, 0, 'the ring has a transition');
      assert.ok(running.styles <= most, `${running.styles} style passes in ${running.seconds} s`);
      assert.ok(running.layouts <= most, `${running.layouts} layout passes in ${running.seconds} s`);
      // A frame may stand for a moment just before its second: then the next one is asked for.
      assert.ok(running.frames <= most * 2, `${running.frames} frames in ${running.seconds} s`);
      await press(page, 'Pause');
      await untilElapsed(page, 1_500);
      const paused = await cost(page);
      tell(`paused, ${name}`, paused);
      assert.ok(paused.styles <= 1 && paused.frames <= 1, 'a paused circle draws');
      assert.deepEqual(errors, []);
      await page.close();
    });
  }
});

describe('a prompt card that nobody touches', () => {
  it('asks for no frames, timers or style passes', { timeout: (SECONDS + 60) * 1000 }, async () => {
    const page = await browser.newPage();
    const errors = watchErrors(page);
    await page.evaluateOnNewDocument(() => {
      window.framesAsked = 0;
      window.timersSet = 0;
      const ask = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (callback) => {
        window.framesAsked++;
        return ask(callback);
      };
      for (const name of ['setTimeout', 'setInterval'] as const) {
        const set = window[name].bind(window) as (...given: unknown[]) => number;
        Object.assign(window, {
          [name]: (...given: unknown[]): number => {
            // What the test itself waits for is not the card's.
            if (!new Error().stack?.includes('pptr:')) window.timersSet++;
            return set(...given);
          },
        });
      }
    });
    await page.goto(`${site.url}/card.html`);
    // Used, and then left: what a press sets going must come to an end.
    await page.waitForFunction(() => document.querySelector('circle-prompt-card')?.shadowRoot?.querySelector('#next'));
    await press(page, 'Next');
    await press(page, 'Shuffle');
    await untilElapsed(page, 3_000);
    const timers = await page.evaluate(() => window.timersSet);
    const idle = await cost(page);
    tell('idle card', idle);
    const more = (await page.evaluate(() => window.timersSet)) - timers;
    assert.equal(more, 0, 'timers were set');
    assert.equal(idle.frames, 0, 'frames were asked for');
    assert.ok(idle.styles <= 1 && idle.layouts <= 1, `${idle.styles} style and ${idle.layouts} layout passes`);
    assert.deepEqual(errors, []);
    await page.close();
  });
});
