/** What happens to real pages: reloads, crashes, the way back, copies of a tab, frames that take things away. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launch, press, watchErrors } from './support/chrome.ts';
import { openSite, timerPage, type Site } from './support/site.ts';

/** How far a circle that was brought back may be from where it would be. */
const MOST_WRONG = 250;
const limit = { timeout: 90_000 };

let site: Site;
before(async () => {
  const pages = {
    'timer.html': timerPage({ attributes: 'plan="90" people="10"' }),
    'away.html': '<!doctype html><title>Elsewhere</title><p>Another page</p>',
    'framed.html':
      '<!doctype html><title>A frame</title><iframe sandbox="allow-scripts" width="900" height="1400" src="/timer.html"></iframe>',
  };
  // Pages that may not be stored are not kept for the way back either.
  site = await openSite(pages, { headers: { 'cache-control': 'no-cache' } });
});
after(() => site.close());

let browser: Browser;
let page: Page;
let errors: string[];
beforeEach(async () => {
  browser = await launch();
  page = await browser.newPage();
  errors = watchErrors(page);
});
afterEach(() => browser.close());

interface Timer extends HTMLElement {
  readonly circle: {
    readonly phase: string;
    readonly stage?: { readonly index: number };
    readonly turn?: { readonly left: number; readonly index: number };
  };
}

interface Where {
  readonly wall: number;
  readonly phase: string;
  readonly place: string;
  readonly left: number;
}

function where(of: Page): Promise<Where> {
  return of.evaluate(() => {
    const { circle } = document.querySelector('circle-timer') as Timer;
    const place = `${circle.stage?.index ?? '-'}.${circle.turn?.index ?? '-'}`;
    return { wall: Date.now(), phase: circle.phase, place, left: circle.turn?.left ?? NaN };
  });
}

/** Starts a circle and goes to a turn in the middle of it. */
async function startCircle(): Promise<Where> {
  await page.goto(`${site.url}/timer.html`);
  await press(page, 'Start the circle');
  for (let count = 0; count < 4; count++) await press(page, 'Next');
  await page.waitForFunction(() => {
    const { turn } = (document.querySelector('circle-timer') as Timer).circle;
    return turn !== undefined && turn.left < 58_500;
  });
  return where(page);
}

function check(name: string, then: Where, now: Where): void {
  const wrong = Math.abs(then.left - now.left - (now.wall - then.wall));
  console.log(`${name}: back after ${now.wall - then.wall} ms in turn ${now.place}, wrong by ${wrong} ms`);
  assert.equal(now.place, then.place);
  assert.equal(now.phase, 'running');
  assert.ok(wrong <= MOST_WRONG, `wrong by ${wrong} ms`);
}

const isBack = (): boolean => {
  // Before the script has run there is an element without a circle.
  const timer = document.querySelector<Partial<Timer> & HTMLElement>('circle-timer');
  return timer?.circle?.phase === 'running';
};

describe('a circle comes back', () => {
  it('after a reload', limit, async () => {
    const then = await startCircle();
    await page.reload();
    await page.waitForFunction(isBack);
    check('reload', then, await where(page));
    assert.deepEqual(errors, []);
  });

  it('after a crash of its tab', limit, async () => {
    const then = await startCircle();
    const session = await page.createCDPSession();
    const crashed = new Promise((resolve) => page.once('error', resolve));
    // What was stored is on its way to the browser's own process: a crash in the same moment may be sooner.
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    await page.reload();
    await page.waitForFunction(isBack);
    // Nobody else runs it: after the question to other tabs it still runs.
    await page.waitForFunction(() => performance.now() > 1_500);
    check('crash', then, await where(page));
  });

  it('from the back-forward cache', limit, async () => {
    const then = await startCircle();
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        (window as unknown as { persisted: boolean }).persisted = persisted;
      });
    });
    await page.goto(`${site.url}/away.html`);
    await page.goBack();
    await page.waitForFunction(isBack);
    const persisted = await page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted);
    assert.equal(persisted, true, 'the page was not kept');
    check('back', then, await where(page));
    assert.deepEqual(errors, []);
  });

  it('paused in a copy of its tab, and goes on in the first', limit, async () => {
    const then = await startCircle();
    const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve));
    await page.evaluate(() => {
      window.open(location.href);
    });
    const copy = await opened;
    assert.ok(copy);
    await copy.waitForSelector('::-p-aria([name="Resume"][role="button"])');
    const paused = await where(copy);
    assert.equal(paused.phase, 'paused');
    assert.equal(paused.place, then.place);
    const text = await copy.evaluate(() => document.querySelector('circle-timer')?.shadowRoot?.textContent ?? '');
    assert.match(text, /This circle is running in another tab, so it is paused here/);
    check('the first of two tabs', then, await where(page));
    assert.deepEqual(errors, []);
  });
});

describe('what the browser gives', () => {
  it('keeps the screen awake while a circle runs in sight', limit, async () => {
    await page.evaluateOnNewDocument(() => {
      const seen: string[] = [];
      (window as unknown as { locks: string[] }).locks = seen;
      const { wakeLock } = navigator;
      const request = wakeLock.request.bind(wakeLock);
      wakeLock.request = async (type) => {
        const lock = await request(type);
        seen.push('taken');
        lock.addEventListener('release', () => seen.push('released'));
        return lock;
      };
    });
    const locks = (...expected: string[]): Promise<unknown> =>
      page.waitForFunction(
        (text) => (window as unknown as { locks: string[] }).locks.join() === text,
        { polling: 100 },
        expected.join(),
      );
    await page.goto(`${site.url}/timer.html`);
    await press(page, 'Start the circle');
    await locks('taken');
    const front = await browser.newPage();
    await front.bringToFront();
    await locks('taken', 'released');
    await page.bringToFront();
    await locks('taken', 'released', 'taken');
    await press(page, 'Pause');
    await locks('taken', 'released', 'taken', 'released');
    await press(page, 'Resume');
    await press(page, 'End the circle');
    await locks('taken', 'released', 'taken', 'released', 'taken', 'released');
    console.log('wake lock: taken at the start, let go when hidden, taken again, let go at a pause and at the end');
    assert.deepEqual(errors, []);
  });

  it('fills the screen and leaves it', limit, async () => {
    await page.goto(`${site.url}/timer.html`);
    await press(page, 'Start the circle');
    await press(page, 'Full screen');
    await page.waitForFunction(() => document.fullscreenElement?.localName === 'circle-timer');
    await press(page, 'Leave full screen');
    await page.waitForFunction(() => document.fullscreenElement === null);
    await page.waitForSelector('::-p-aria([name="Full screen"][role="button"])');
    assert.deepEqual(errors, []);
  });

  it('in a sandboxed frame, runs and says what is missing', limit, async () => {
    await page.goto(`${site.url}/framed.html`);
    const frame = await page.waitForFrame((each) => each.url().endsWith('/timer.html'));
    const text = (): Promise<string> =>
      frame.evaluate(() => {
        const root = document.querySelector('circle-timer')?.shadowRoot;
        return [...(root?.querySelectorAll('p, li') ?? [])].map(({ textContent }) => textContent.trim()).join('\n');
      });
    const says = (sentence: RegExp): Promise<unknown> =>
      frame.waitForFunction(
        (source) => new RegExp(source).test(document.querySelector('circle-timer')?.shadowRoot?.textContent ?? ''),
        {},
        sentence.source,
      );
    await frame.waitForSelector('::-p-aria([name="Start the circle"][role="button"])');
    await press(frame, 'Print a host sheet');
    await says(/This page does not allow printing/);
    await press(frame, 'Start the circle');
    await frame.waitForSelector('::-p-aria([role="timer"])', { timeout: 5_000 });
    await says(/this circle cannot be brought back/);
    await frame.waitForSelector('::-p-aria([name="Open in its own window"][role="button"])');
    await press(frame, 'Next');
    await press(frame, 'Take a moment');
    await press(frame, 'Guidance for hosts');
    await press(frame, 'Carry on with the circle');
    const seen = await text();
    await press(frame, 'End the circle');
    await press(frame, 'Download this record');
    const atEnd = await text();
    const sentences = [...seen.split('\n'), ...atEnd.split('\n')].filter((line) => /not|cannot|could/.test(line));
    console.log(`sandbox: ${[...new Set(sentences)].join(' | ')}`);
    console.log(`sandbox, errors in the console: ${errors.join(' | ') || 'none'}`);
    // The browser itself writes of what a sandbox forbids; a script's exception would be our fault.
    assert.deepEqual(
      errors.filter((each) => each.startsWith('uncaught')),
      [],
    );
  });
});
