/** A strict Content Security Policy: no report in a whole circle, and the same look as without it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launch, press, watchErrors } from './support/chrome.ts';
import { allLooks, differences, goTo, standStill, STATES } from './support/looks.ts';
import { openSite, timerPage, type Site } from './support/site.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

declare global {
  interface Window {
    reports: string[];
    sheets: string[];
  }
}

/** Collects what the policy reports, in the page and in the frames and windows that it opens. */
function collectReports(): void {
  window.reports = [];
  window.sheets = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
    const main = window.top ?? window;
    const list = (main.opener as Window | null)?.reports ?? main.reports;
    list.push(`${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber}`);
  });
}

const limit = { timeout: 120_000 };

describe('under a strict policy', () => {
  let strict: Site;
  let plain: Site;
  let browser: Browser;
  const page = { 'index.html': timerPage({ attributes: 'reflection="/reflect" cue="sound"' }) };

  before(async () => {
    strict = await openSite(
      { ...page, 'inline.html': timerPage({ around: '<p style="color: red">An inline style</p>{timer}' }) },
      { headers: { 'content-security-policy': POLICY } },
    );
    plain = await openSite(page);
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await Promise.all([strict.close(), plain.close()]);
  });

  async function open(address: string): Promise<{ page: Page; errors: string[] }> {
    const page = await browser.newPage();
    const errors = watchErrors(page);
    await page.evaluateOnNewDocument(collectReports);
    await page.evaluateOnNewDocument(standStill);
    await page.goto(address);
    return { page, errors };
  }

  it('a whole circle brings no report', limit, async () => {
    const { page, errors } = await open(`${strict.url}/index.html`);
    await goTo(page, 'set-up');
    await page.evaluate(() => {
      // A browser without a screen may never say that it has printed, and then the sheet stays for minutes.
      new MutationObserver((records) => {
        for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (node instanceof HTMLIFrameElement) window.sheets.push(node.contentDocument?.body.innerText ?? '');
        }
      }).observe(document.documentElement, { childList: true });
    });
    await press(page, 'Print a host sheet');
    await page.waitForFunction(() => window.sheets.length > 0);
    const [sheet] = await page.evaluate(() => window.sheets);
    assert.match(sheet ?? '', /Host sheet/);
    await goTo(page, 'running');
    await press(page, 'Resume');
    await press(page, 'Time left');
    await press(page, 'Next');
    await press(page, 'Add 1 minute');
    await goTo(page, 'moment');
    const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve));
    await press(page, 'Guidance for hosts');
    const guidance = await opened;
    await guidance?.waitForSelector('::-p-aria([role="heading"])');
    const size = await guidance?.evaluate(() => {
      const [heading] = document.getElementsByTagName('h1');
      return heading && [getComputedStyle(heading).fontFamily, document.adoptedStyleSheets.length];
    });
    assert.equal(size?.[1], 1, 'the guidance has no style');
    await guidance?.close();
    await goTo(page, 'asleep');
    await goTo(page, 'ended');
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
    const file = new Promise<string>((resolve) =>
      session.once('Browser.downloadWillBegin', ({ suggestedFilename }) => {
        resolve(suggestedFilename);
      }),
    );
    await press(page, 'Download this record');
    assert.match(await file, /^circle-\d{4}-\d{2}-\d{2}\.txt$/);
    const reports = await page.evaluate(() => window.reports);
    console.log(`policy: ${reports.length} reports in a whole circle with a sheet, a window and a download`);
    assert.deepEqual(reports, []);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('looks the same as without it, to the last property of the last element', limit, async () => {
    const strictly = await open(`${strict.url}/index.html`);
    const looks = await allLooks(strictly.page);
    await strictly.page.close();
    const freely = await open(`${plain.url}/index.html`);
    const expected = await allLooks(freely.page);
    await freely.page.close();
    for (const state of STATES) {
      const right = expected.get(state);
      const real = looks.get(state);
      assert.ok(right && real);
      const found = differences(right, real);
      console.log(
        `policy, ${state}: ${right.elements.length} elements, ${right.properties.length} properties, ${found.length} differ`,
      );
      assert.ok(right.elements.length > 10 && right.properties.length > 300);
      assert.deepEqual(found.slice(0, 10), []);
    }
  });

  it('reports an inline style: the watch works', limit, async () => {
    const { page } = await open(`${strict.url}/inline.html`);
    const reports = await page.evaluate(() => window.reports);
    assert.equal(reports.length, 1);
    assert.match(reports[0] ?? '', /^style-src/);
    await page.close();
  });
});
