/** The reflection form under a strict Content Security Policy. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, press, watchErrors } from './support/chrome.ts';
import * as form from './support/reflection-form.ts';
import { openSite, timerPage, type Site } from './support/site.ts';

const limit = { timeout: 120_000 };
const tag = 'circle-reflection-form';
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const attributes = 'drafts="encrypted" template="what-so-what-now-what"';

let strict: Site;
let browser: Browser;
before(async () => {
  strict = await openSite(
    { 'index.html': timerPage({ tag, attributes }) },
    { headers: { 'content-security-policy': POLICY } },
  );
  browser = await launch();
});
after(async () => {
  await browser.close();
  await strict.close();
});

describe('the reflection form under a strict policy', () => {
  it('does all that it can do without a report', limit, async () => {
    const page = await browser.newPage();
    const errors = watchErrors(page);
    form.leaveWhenAsked(page);
    await page.evaluateOnNewDocument(() => {
      const scope = window as unknown as { blocked: string[] };
      scope.blocked = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        (window.top as unknown as typeof scope).blocked.push(effectiveDirective);
      });
    });
    await form.openForm(page, `${strict.url}/index.html`);
    await press(page, 'Finish');
    await page.waitForSelector(`${tag} >>> .nhsuk-error-summary`);
    await form.write(page, 'We met on Tuesday.');
    await form.keepDraft(page);
    for (const name of ['Copy', 'Download as text', 'Download as a web page', 'Print']) await press(page, name);
    await page.waitForFunction(
      (name) => document.querySelector(name)?.shadowRoot?.querySelector('.reflection-note'),
      {},
      tag,
    );
    const blocked = await page.evaluate(() => (window as unknown as { blocked: string[] }).blocked);
    assert.deepEqual(blocked, []);
    assert.deepEqual(errors, []);
    await page.close();
  });
});
