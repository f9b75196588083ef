/** The reflection form on pages with styles of their own, and under a strict Content Security Policy. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launch, press, watchErrors } from './support/chrome.ts';
import { AROUND, COLUMN, headOf, hostNames } from './support/host-sheets.ts';
import { differences, lookOf, type Look } from './support/looks.ts';
import * as form from './support/reflection-form.ts';
import { openSite, timerPage, type Site } from './support/site.ts';

const limit = { timeout: 120_000 };
const tag = 'circle-reflection-form';
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const attributes = 'drafts="encrypted" template="what-so-what-now-what"';

let site: Site;
let strict: Site;
let browser: Browser;
before(async () => {
  site = await openSite({ 'plain.html': timerPage({ tag, attributes, around: AROUND, head: COLUMN }) });
  for (const [index, name] of hostNames.entries())
    site.write(`host-${index}.html`, timerPage({ tag, attributes, around: AROUND, head: headOf(name) }));
  strict = await openSite(
    { 'index.html': timerPage({ tag, attributes }) },
    { headers: { 'content-security-policy': POLICY } },
  );
  browser = await launch();
});
after(async () => {
  await browser.close();
  await Promise.all([site.close(), strict.close()]);
});

async function open(url: string): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage();
  const errors = watchErrors(page);
  form.leaveWhenAsked(page);
  await form.openForm(page, url);
  return { page, errors };
}

/** The first view, with errors, with hints, and at the end. */
async function looksOf(url: string): Promise<{ looks: Record<string, Look>; errors: string[] }> {
  const { page, errors } = await open(url);
  const looks: Record<string, Look> = { first: await lookOf(page, tag) };
  await press(page, 'Finish');
  await page.waitForSelector(`${tag} >>> .nhsuk-error-summary`);
  looks['errors'] = await lookOf(page, tag);
  await form.write(page, 'Jo rang from jo@example.org.');
  await page.waitForSelector(`${tag} >>> .reflection-hints li`);
  looks['hints'] = await lookOf(page, tag);
  await press(page, 'Finish');
  await page.waitForFunction((name) => !document.querySelector(name)?.shadowRoot?.querySelector('textarea'), {}, tag);
  looks['end'] = await lookOf(page, tag);
  await page.close();
  return { looks, errors };
}

describe('the reflection form on a page with styles of its own', () => {
  let plain: Record<string, Look>;
  before(async () => {
    ({ looks: plain } = await looksOf(`${site.url}/plain.html`));
  });

  for (const [index, name] of hostNames.entries()) {
    it(`looks as in a plain page: ${name}`, limit, async () => {
      const { looks, errors } = await looksOf(`${site.url}/host-${index}.html`);
      const found = Object.entries(plain).flatMap(([state, right]) => {
        const real = looks[state];
        assert.ok(real);
        return differences(right, real).map((line) => `${state}: ${line}`);
      });
      const counts = Object.entries(plain).map(([state, { elements }]) => `${state} ${elements.length}`);
      console.log(`reflection form, ${name}: elements compared: ${counts.join(', ')}; ${found.length} differences`);
      assert.deepEqual(found.slice(0, 12), []);
      assert.deepEqual(errors, []);
    });
  }
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
