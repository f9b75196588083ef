/** The prompt card under a strict Content Security Policy, with a file and without, and where the policy forbids it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launch, press, watchErrors } from './support/chrome.ts';
import { openSite, timerPage, type Site } from './support/site.ts';

const ALONE =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const WITH_FILES = `${ALONE}; connect-src 'self'`;

const tag = 'circle-prompt-card';
const deck = {
  themes: [{ id: 'ours', title: 'Our theme' }],
  prompts: [
    { id: 'one', theme: 'ours', text: 'What did our file ask?' },
    { id: 'two', theme: 'ours', text: 'What else did it ask?' },
  ],
};
const pages = {
  'index.html': timerPage({ tag, attributes: 'seed="policy" include-sensitive theme="patients"' }),
  'file.html': timerPage({ tag, attributes: 'src="deck.json"' }),
  'deck.json': JSON.stringify(deck),
};
const limit = { timeout: 60_000 };

let alone: Site;
let withFiles: Site;
let browser: Browser;
before(async () => {
  alone = await openSite(pages, { headers: { 'content-security-policy': ALONE } });
  withFiles = await openSite(pages, { headers: { 'content-security-policy': WITH_FILES } });
  browser = await launch();
});
after(async () => {
  await browser.close();
  await Promise.all([alone.close(), withFiles.close()]);
});

interface Opened {
  readonly page: Page;
  readonly errors: string[];
  reports(): Promise<string[]>;
}

async function open(address: string): Promise<Opened> {
  const page = await browser.newPage();
  const errors = watchErrors(page);
  await page.evaluateOnNewDocument(() => {
    const scope = window as unknown as { blocked: string[]; sheets: string[] };
    scope.blocked = [];
    scope.sheets = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      (window.top as unknown as typeof scope).blocked.push(effectiveDirective);
    });
    addEventListener('DOMContentLoaded', () => {
      new MutationObserver((records) => {
        for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (!(node instanceof HTMLIFrameElement)) continue;
          const inside = node.contentDocument;
          scope.sheets.push(`${inside?.adoptedStyleSheets.length ?? 0} ${inside?.body.innerText ?? ''}`);
        }
      }).observe(document.documentElement, { childList: true });
    });
  });
  await page.goto(address);
  await page.bringToFront();
  await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('#prompt'), {}, tag);
  const reports = (): Promise<string[]> =>
    page.evaluate(() => (window as unknown as { blocked: string[] }).blocked.slice());
  return { page, errors, reports };
}

/** Everything that a card can do. */
async function useAll(page: Page): Promise<void> {
  for (const name of ['Next', 'Back', 'Shuffle', 'Copy this prompt', 'Share this order', 'Print all cards']) {
    await press(page, name);
  }
  await press(page, 'Full screen');
  await press(page, 'Leave full screen');
  const sheets = await page.evaluate(() => (window as unknown as { sheets: string[] }).sheets);
  assert.equal(sheets.length, 1);
  assert.match(sheets[0] ?? '', /^1 Prompt cards\n/, 'the cards to cut out have no style');
}

const promptOf = (page: Page): Promise<string> =>
  page.evaluate((name) => (document.querySelector(name) as unknown as { prompt: { text: string } }).prompt.text, tag);

describe('a prompt card under a strict policy', () => {
  it('works without a file where the policy allows no request at all', limit, async () => {
    const { page, errors, reports } = await open(`${alone.url}/index.html`);
    await useAll(page);
    assert.deepEqual(await reports(), []);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('works with a file where the policy allows requests to its own site', limit, async () => {
    const { page, errors, reports } = await open(`${withFiles.url}/file.html`);
    assert.match(await promptOf(page), /^What (did our file|else did it) ask\?$/);
    await useAll(page);
    assert.deepEqual(await reports(), []);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('says clearly that the policy may forbid the file, and shows the built-in cards', limit, async () => {
    const { page, reports } = await open(`${alone.url}/file.html`);
    assert.deepEqual(await reports(), ['connect-src']);
    assert.doesNotMatch(await promptOf(page), /our file/);
    await page.waitForSelector(
      '::-p-text(deck.json could not be loaded. Check the address, and that the policy of this page allows it.)',
    );
    await page.waitForSelector('::-p-text(The cards for this page could not be loaded. These are the built-in cards.)');
    await press(page, 'Try again');
    await page.waitForFunction(() => (window as unknown as { blocked: string[] }).blocked.length === 2);
    await page.waitForSelector('::-p-aria([name="Try again"][role="button"])');
    await useAll(page);
    assert.deepEqual(await reports(), ['connect-src', 'connect-src']);
    await page.close();
  });
});
