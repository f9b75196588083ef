/** The list of circles on pages with styles of their own: list, form, place. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launch, press, watchErrors } from './support/chrome.ts';
import { AROUND, COLUMN, headOf, hostNames } from './support/host-sheets.ts';
import { differences, lookOf, type Look } from './support/looks.ts';
import { openSite, timerPage, type Site } from './support/site.ts';

const limit = { timeout: 120_000 };
const tag = 'circle-sign-up';

let site: Site;
let browser: Browser;
before(async () => {
  site = await openSite({ 'plain.html': timerPage({ tag, around: AROUND, head: COLUMN }) });
  for (const [index, name] of hostNames.entries())
    site.write(`host-${index}.html`, timerPage({ tag, around: AROUND, head: headOf(name) }));
  browser = await launch();
});
after(async () => {
  await browser.close();
  await site.close();
});

/** A system of the page's own, with a circle in each state. */
function giveClient(): void {
  const start = Date.UTC(2036, 2, 4, 14);
  const circle = (id: string, more: object) => ({
    id,
    title: `Circle ${id}`,
    start: new Date(start).toISOString(),
    end: new Date(start + 3_600_000).toISOString(),
    places: 8,
    taken: 3,
    waiting: 0,
    location: 'Quiet room',
    hosts: ['Wellbeing team'],
    language: 'en',
    access: 'Step-free',
    adjustments: 'wellbeing@example.nhs.uk',
    minimum: 4,
    ...more,
  });
  const circles = [
    circle('a', {}),
    circle('b', { taken: 8, waiting: 2, online: true, location: undefined }),
    circle('c', { status: 'cancelled', kind: 'host-practice' }),
    circle('d', { status: 'closed', language: 'cy' }),
  ];
  const receipt = { id: 's', circle: circles[0], status: 'confirmed', token: 't'.repeat(43) };
  const client = {
    list: () => Promise.resolve({ circles }),
    signUp: () => Promise.resolve({ receipt }),
    read: () => Promise.resolve({ receipt }),
    cancel: () => Promise.resolve({ receipt: { ...receipt, status: 'cancelled' } }),
  };
  Object.assign(document.querySelector('circle-sign-up') ?? {}, { client });
}

async function field(page: Page, name: string, value: string): Promise<void> {
  const box = await page.waitForSelector(`::-p-aria([name="${name}"][role="textbox"])`);
  await box?.focus();
  await page.keyboard.type(value);
}

const headingIs = (page: Page, text: string) =>
  page.waitForFunction(
    (name, wanted) =>
      document.querySelector(name)?.shadowRoot?.querySelector('#heading')?.textContent.trim() === wanted,
    {},
    tag,
    text,
  );

async function looksOf(name: string): Promise<{ looks: Record<string, Look>; errors: string[] }> {
  const page = await browser.newPage();
  const errors = watchErrors(page);
  await page.goto(`${site.url}/${name}`);
  await page.bringToFront();
  await page.evaluate(giveClient);
  await page.waitForSelector('::-p-text(Circle d)');
  const looks: Record<string, Look> = { list: await lookOf(page, tag) };
  const first = await page.waitForSelector(`${tag} >>> button`);
  await first?.click();
  await headingIs(page, 'Sign up for Circle a');
  await page.keyboard.press('Tab');
  await press(page, 'Sign up');
  await page.waitForSelector(`${tag} >>> .nhsuk-error-summary`);
  looks['errors'] = await lookOf(page, tag);
  await field(page, 'Your name', 'Made Up');
  await field(page, 'Work email', 'made.up@example.nhs.uk');
  await page.keyboard.press('Enter');
  await headingIs(page, 'You have a place');
  // The address of the page is in the link, and another on each page.
  await page.evaluate((name) => {
    const link = document.querySelector(name)?.shadowRoot?.querySelector('input');
    if (link) link.value = 'https://intranet.example/';
  }, tag);
  looks['place'] = await lookOf(page, tag);
  await page.close();
  return { looks, errors };
}

describe('the list of circles on a page with styles of its own', () => {
  let plain: Record<string, Look>;
  before(async () => {
    ({ looks: plain } = await looksOf('plain.html'));
  });

  for (const [index, name] of hostNames.entries()) {
    it(`looks as in a plain page: ${name}`, limit, async () => {
      const { looks, errors } = await looksOf(`host-${index}.html`);
      const found = Object.entries(plain).flatMap(([state, right]) => {
        const real = looks[state];
        assert.ok(real);
        return differences(right, real).map((line) => `${state}: ${line}`);
      });
      const counts = Object.entries(plain).map(([state, { elements }]) => `${state} ${elements.length}`);
      console.log(`circles, ${name}: elements compared: ${counts.join(', ')}; ${found.length} differences`);
      assert.deepEqual(found.slice(0, 12), []);
      assert.deepEqual(errors, []);
    });
  }
});
