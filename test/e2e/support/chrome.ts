/** Real Chromium through puppeteer-core, which, unlike Playwright, leaves a page hidden when another tab is in front. */
import puppeteer, { type Browser, type CDPSession, type Frame, type Page } from 'puppeteer-core';
import type { Paint } from './schedule.ts';
import { chromiumFlags, ensureBrowser } from '../../../scripts/browsers.mjs';

/** Switches with which puppeteer and Playwright keep hidden pages at full speed: without them a browser is as at home. */
const KEEPS_HIDDEN_PAGES_AWAKE = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/**
 * A page hidden for 5 seconds, in place of 5 minutes, is woken once a minute. As tried, Chromium leaves that out for a
 * page that is larger than a headless browser makes it by itself, or that has a link: `launch` keeps to that size.
 */
export const INTENSIVE =
  '--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/5/grace_period_seconds_loaded/5';

/** Frames without waiting for a screen: only then do their time stamps follow virtual time. */
export const VIRTUAL_FRAMES = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

export interface LaunchOptions {
  readonly flags?: readonly string[];
  /** Leaves out a switch that puppeteer adds. */
  readonly without?: readonly string[];
  readonly userDataDir?: string;
}

export function launch({ flags = [], without = [], userDataDir }: LaunchOptions = {}): Promise<Browser> {
  return puppeteer.launch({
    executablePath: ensureBrowser('chromium'),
    headless: true,
    protocolTimeout: 60_000,
    args: [...chromiumFlags, '--autoplay-policy=document-user-activation-required', ...flags],
    ignoreDefaultArgs: [...KEEPS_HIDDEN_PAGES_AWAKE, ...without],
    defaultViewport: flags.includes(INTENSIVE) ? { width: 800, height: 600 } : { width: 1000, height: 900 },
    ...(userDataDir === undefined ? {} : { userDataDir }),
  });
}

/** Everything that a page said in error: exceptions and console errors, except those expected. Empty is right. */
export function watchErrors(page: Page, expected?: RegExp): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`uncaught: ${error instanceof Error ? error.message : String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected?.test(message.text())) errors.push(`console: ${message.text()}`);
  });
  return errors;
}

/** Presses a button of the timer with the mouse, found by its name, at once when it is there. */
export async function press(page: Page | Frame, name: string): Promise<void> {
  await page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
}

/** The same by the mouse alone, without what a locator does in the page: for pages that are to be left in peace. */
export async function pressQuietly(page: Page, name: string): Promise<void> {
  const middle = await page.evaluate((text) => {
    const buttons = [...(document.querySelector('circle-timer')?.shadowRoot?.querySelectorAll('button') ?? [])];
    const button = buttons.find(({ textContent }) => textContent.trim() === text);
    button?.scrollIntoView({ block: 'center' });
    const box = button?.getBoundingClientRect();
    return box && ([box.x + box.width / 2, box.y + box.height / 2] as const);
  }, name);
  if (!middle) throw new Error(`No button ${name}`);
  await page.mouse.click(...middle);
}

const PIECE = 20_000;

/** Waits until the page's own clock has gone on by this many milliseconds. The page must be in front. */
export async function untilElapsed(page: Page, ms: number): Promise<void> {
  // In pieces, because a call that takes as long as the protocol's limit fails.
  for (let left = ms; left > 0; left -= PIECE) {
    await page.evaluate((wait) => new Promise((done) => setTimeout(done, wait)), Math.min(left, PIECE));
  }
}

export interface VirtualTime {
  /** Lets the page's clocks go on by this much at once, then lets it paint: resolves to what it painted, and when. */
  advance(ms: number): Promise<{ readonly now: number; readonly paint: Paint }>;
}

/** Virtual milliseconds in which a frame gets the chance to be made, each time. */
const FRAME_STEP = 6;

/** Takes the page's clocks over: from here on they stand still but for `advance`. Call `watchPaints` before. */
export async function virtualTime(page: Page): Promise<VirtualTime> {
  const session: CDPSession = await page.createCDPSession();
  const step = async (ms: number): Promise<void> => {
    const done = new Promise((resolve) => session.once('Emulation.virtualTimeBudgetExpired', resolve));
    await session.send('Emulation.setVirtualTimePolicy', {
      policy: 'advance',
      budget: ms,
      maxVirtualTimeTaskStarvationCount: 1_000_000,
    });
    await done;
  };
  const look = async (): Promise<readonly [number, number, Paint]> => {
    const expression = '[performance.now(), window.watched.paints.length, window.watched.paints.at(-1)]';
    const { result } = await session.send('Runtime.evaluate', { expression, returnByValue: true });
    return result.value as [number, number, Paint];
  };
  return {
    async advance(ms) {
      await step(ms);
      // The first frames may have begun in the middle of the step, or before it where the machine is busy, with the time
      // stamp that was right then. What the page does about that takes a timer, and another frame.
      let [now, seen, paint] = await look();
      const end = now;
      for (let fresh = 0; fresh < 3;) {
        const before = seen;
        await step(FRAME_STEP);
        [now, seen, paint] = await look();
        if (seen > before && paint[0] >= end) fresh++;
      }
      return { now, paint };
    },
  };
}
