/** `?circle-check` with the built script: only when asked, from beside the script, under a strict policy. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from './support/chrome.ts';
import { open, STRICT } from './support/frame-site.ts';
import { openSite, root, SCRIPT, timerPage, type Site } from './support/site.ts';

const limit = { timeout: 60_000 };
const axe = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const NONCE =
  "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

let site: Site;
let nonce: Site;
let browser: Browser;
before(async () => {
  const around = '<circle-promptcard></circle-promptcard><div id="box">{timer}</div>';
  const pages = {
    'index.html': timerPage({ attributes: 'people="99"', around }),
    'head.html': timerPage({ attributes: 'people="99"', around, head: SCRIPT + SCRIPT, script: '' }),
    'copied.html': timerPage({ attributes: 'people="99"', around, script: SCRIPT.replace('/script/', '/a folder/') }),
    'alone.html': timerPage({ around, script: SCRIPT.replace('/script/', '/alone/') }),
  };
  site = await openSite(pages, { headers: { 'content-security-policy': `${STRICT}; trusted-types lit-html` } });
  for (const folder of ['a folder', 'alone'])
    cpSync(join(site.folder, 'script'), join(site.folder, folder), { recursive: true });
  rmSync(join(site.folder, 'alone', 'circle-check.min.js'));
  const script = SCRIPT.replace('<script', '<script nonce="abc"');
  const own = { 'index.html': timerPage({ attributes: 'people="99"', around, script }) };
  nonce = await openSite(own, { headers: { 'content-security-policy': NONCE } });
  browser = await launch();
});
after(async () => {
  await browser.close();
  await Promise.all([site.close(), nonce.close()]);
});

const TITLE = 'Check of the compassion circle widgets';
const panelOf = (page: Page) => page.waitForSelector(`::-p-aria([name="${TITLE}"][role="dialog"])`);
const text = (page: Page) =>
  page.evaluate(() => {
    const roots = [...document.body.children].map(({ shadowRoot }) => shadowRoot);
    return roots.find((each) => each?.querySelector('.check'))?.querySelector('.check')?.textContent ?? '';
  });

describe('?circle-check', () => {
  for (const [what, address] of [
    ['beside the script', '/index.html?circle-check'],
    ['after another parameter, with 2 scripts in the head', '/head.html?name=Nia&circle-check=1#top'],
    ['from a copy of the folder', '/copied.html?circle-check'],
  ] as const)
    it(`shows every widget and what to mend: ${what}`, limit, async () => {
      const { page, errors, reports, asked } = await open(browser, site.url + address);
      await panelOf(page);
      const found = await text(page);
      assert.match(found, /people must be a whole number from 2 to 30/);
      assert.match(found, /circle-promptcard is not a widget/);
      assert.match(found, /There are no support lines of your own/);
      assert.doesNotMatch(found, /Nia/);
      assert.deepEqual([errors, await reports()], [[], []]);
      assert.equal(asked.filter((each) => each.endsWith('circle-check.min.js')).length, 1);
      assert.ok(asked.every((each) => each.startsWith(site.url)));
      await page.close();
    });

  it('works on a page with a nonce', limit, async () => {
    const { page, errors, reports } = await open(browser, `${nonce.url}/?circle-check`);
    await panelOf(page);
    assert.deepEqual([errors, await reports()], [[], []]);
    await page.close();
  });

  it('is not loaded unless asked for, and by CompassionCircle.check()', limit, async () => {
    const { page, asked, errors } = await open(browser, `${site.url}/index.html?circle-checks=1&x=circle-check`);
    assert.deepEqual(
      asked.filter((each) => each.includes('min.js') && each.includes('check')),
      [],
    );
    await page.evaluate(() => (window as unknown as { CompassionCircle: { check(): void } }).CompassionCircle.check());
    await panelOf(page);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('says in the console where its file is missing, and breaks nothing', limit, async () => {
    const page = await browser.newPage();
    const lines: string[] = [];
    page.on('console', (message) => lines.push(message.text()));
    page.on('pageerror', (error) => lines.push(`uncaught ${String(error)}`));
    await page.goto(`${site.url}/alone.html?circle-check`);
    await page.waitForSelector('::-p-aria([name="Start the circle"][role="button"])');
    while (!lines.some((each) => each.includes('circle-check.min.js: not loaded')))
      await new Promise((done) => page.once('console', done));
    assert.deepEqual(
      lines.filter((each) => each.startsWith('uncaught')),
      [],
    );
    await page.close();
  });

  it('is usable by keyboard, fits 320 pixels, and passes axe', limit, async () => {
    const { page } = await open(browser, `${site.url}/index.html?circle-check`);
    await page.setViewport({ width: 320, height: 640 });
    await panelOf(page);
    await page.evaluate(axe);
    const { found, wide, small } = await page.evaluate(async () => {
      type Rule = { id: string; nodes: { html: string }[] };
      const host = [...document.body.children].find(({ shadowRoot }) =>
        shadowRoot?.querySelector('.check'),
      ) as HTMLElement;
      const { axe } = window as unknown as { axe: { run(what: Element): Promise<{ violations: Rule[] }> } };
      const { violations } = await axe.run(host);
      const buttons = [...(host.shadowRoot?.querySelectorAll('button') ?? [])].map((each) =>
        each.getBoundingClientRect(),
      );
      return {
        found: violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`),
        wide: host.scrollWidth > host.clientWidth,
        small: buttons.filter(({ width, height }) => width < 44 || height < 44).length,
      };
    });
    assert.deepEqual([found, wide, small], [[], false, 0]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      [...document.body.children].every(({ shadowRoot }) => !shadowRoot?.querySelector('.check')),
    );
    await page.close();
  });
});
