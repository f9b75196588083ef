// One headless Chromium for a measure, and a page of its own context for each sample. All waits have limits.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, ensureBrowser } from '../../scripts/browsers.mjs';
import { within } from './within.mjs';

const flags = [...chromiumFlags, '--autoplay-policy=no-user-gesture-required', '--disable-features=Translate'];

/** Puppeteer keeps hidden pages awake; `mayThrottle` lets them be slowed down as in a person's browser. */
export async function openBrowser({ mayThrottle = false } = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'bench-'));
  const tidy = () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', tidy);
  const browser = await within(
    30_000,
    puppeteer.launch({
      executablePath: ensureBrowser('chromium'),
      headless: true,
      userDataDir: profile,
      args: flags,
      ignoreDefaultArgs: mayThrottle
        ? [
            '--disable-background-timer-throttling',
            '--disable-backgrounding-occluded-windows',
            '--disable-renderer-backgrounding',
          ]
        : [],
      defaultViewport: { width: 1280, height: 900 },
      // Above the longest limit of a page: that one is to be the reason.
      protocolTimeout: 150_000,
      // A signal ends the whole run, and the end of the run ends the browser.
      ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
    }),
    'starting the browser',
  );
  const { pid } = browser.process() ?? {};
  return {
    browser,
    async close() {
      await within(5000, browser.close(), 'closing the browser').catch(() => {
        // By its own id, and only where it did not go by itself.
        try {
          if (pid) process.kill(pid, 'SIGKILL');
        } catch {
          // It is gone.
        }
      });
      process.off('exit', tidy);
      tidy();
    },
  };
}

/** Opens a page of its own, gives it to `use`, and closes it whatever comes of it. */
export async function withPage(browser, limit, use) {
  const context = await within(10_000, browser.createBrowserContext(), 'opening a context');
  try {
    return await within(
      limit,
      (async () => {
        // A window of its own: a tab behind another one is hidden, and draws nothing.
        const page = await context.newPage({ type: 'window' });
        const errors = [];
        page.on('pageerror', (error) => errors.push(error.message ?? String(error)));
        const session = await page.createCDPSession();
        return await use({ page, session, errors });
      })(),
      'the page',
    );
  } finally {
    await within(5000, context.close(), 'closing a page').catch(() => undefined);
  }
}

/** Milliseconds on a processor, not on the clock, so that other work of the machine counts less. */
export async function watchTasks(session) {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name) => metrics.find((each) => each.name === name)?.value ?? 0;
    return {
      task: of('TaskDuration') * 1000,
      script: of('ScriptDuration') * 1000,
      layouts: of('LayoutCount'),
      styles: of('RecalcStyleCount'),
      nodes: of('Nodes'),
    };
  };
}

/** Bytes that are still held after everything that can go has gone. */
export async function heapOf(session) {
  for (let turn = 0; turn < 2; turn++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Until the widget of a page is there; the page says by its own expression what that means. */
export async function openMeasured({ page, errors }, { id, ready }, url) {
  await page.goto(`${url}/${id}/measured/`, { waitUntil: 'load', timeout: 20_000 });
  await page
    .waitForFunction(`Boolean(globalThis.bench && (${ready}))`, { timeout: 15_000, polling: 50 })
    .catch((error) => {
      throw new Error(errors[0] ?? error.message);
    });
}
