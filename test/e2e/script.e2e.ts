/** The script build on pages of its own: what it leaves on them, and what it needs of a content security policy. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumFlags, ensureBrowser } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/static-server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const hashes = JSON.parse(readFileSync(join(dist, 'script/sri.json'), 'utf8')) as Record<string, string>;
const file = 'compassion-circle.min.js';
const src = `/dist/script/${file}`;
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

interface Global {
  CompassionCircle?: { version?: string; settings?: unknown; mine?: boolean };
  given?: unknown;
  violations?: string[];
}

let browser: Browser;
let site: string;
let plain: Awaited<ReturnType<typeof serve>>;
let strict: Awaited<ReturnType<typeof serve>>;

before(async () => {
  browser = await chromium.launch({ executablePath: ensureBrowser('chromium'), args: chromiumFlags });
  site = mkdtempSync(join(tmpdir(), 'pages-'));
  const mounts = { '/': site, '/dist/': dist };
  plain = await serve(mounts);
  strict = await serve(mounts, { headers: { 'content-security-policy': policy } });
});
after(async () => {
  await browser.close();
  await plain.close();
  await strict.close();
  rmSync(site, { recursive: true });
});

/** Opens a page and returns it with everything that went wrong on it. */
async function open(head: string, body: string, base = plain.url): Promise<{ page: Page; faults: string[] }> {
  writeFileSync(join(site, 'index.html'), `<!doctype html><html lang="en"><title>Page</title>${head}<body>${body}`);
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  await page.addInitScript(() => {
    const violations: string[] = [];
    (globalThis as Global).violations = violations;
    addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  await page.goto(base);
  return { page, faults };
}

const start = (page: Page) => page.locator('circle-timer').getByRole('button', { name: 'Start' });

describe('script build', () => {
  it('works with one script tag and one element', async () => {
    const { page, faults } = await open(`<script src="${src}" defer></script>`, '<circle-timer></circle-timer>');
    await start(page).waitFor();
    assert.equal(await page.evaluate(() => (globalThis as Global).CompassionCircle?.version), version);
    assert.deepEqual(faults, []);
  });

  it('works under a strict policy with trusted types and a hash, with no report', async () => {
    const script = `<script src="${src}" integrity="${hashes[file] ?? ''}" crossorigin="anonymous" defer></script>`;
    const { page, faults } = await open(script, '<circle-timer></circle-timer>', strict.url);
    await start(page).waitFor();
    assert.deepEqual(await page.evaluate(() => (globalThis as Global).violations), []);
    assert.deepEqual(faults, []);
  });

  it('is harmless a second time, also where trusted types refuse a second policy of Lit', async () => {
    const scripts = `<script src="${src}"></script><script src="${src}?again"></script>`;
    const { page, faults } = await open(scripts, '<circle-timer></circle-timer>', strict.url);
    await start(page).waitFor();
    assert.equal(await page.locator('circle-timer').count(), 1);
    assert.deepEqual(await page.evaluate(() => (globalThis as Global).violations), []);
    assert.deepEqual(faults, []);
  });

  it('keeps the settings that the page set before it, and the object that holds them', async () => {
    writeFileSync(join(site, 'set.js'), 'given = CompassionCircle = { mine: true, settings: { nation: "Wales" } };');
    const { page, faults } = await open(
      `<script src="/set.js"></script><script src="${src}"></script>`,
      '<circle-timer></circle-timer>',
    );
    const found = await page.evaluate(() => {
      const { CompassionCircle: circle, given } = globalThis as Global;
      return { same: circle === given, mine: circle?.mine, settings: circle?.settings, version: circle?.version };
    });
    assert.deepEqual(found, { same: true, mine: true, settings: { nation: 'Wales' }, version });
    assert.deepEqual(faults, []);
  });

  for (const [what, code] of [
    ['a frozen object', 'CompassionCircle = Object.freeze({ settings: { nation: "Wales" } });'],
    ['a word', 'CompassionCircle = "ours";'],
    ['null', 'CompassionCircle = null;'],
  ] as const)
    it(`works where the page's own CompassionCircle is ${what}`, async () => {
      writeFileSync(join(site, 'set.js'), code);
      const { page, faults } = await open(
        `<script src="/set.js"></script><script src="${src}"></script>`,
        '<circle-timer></circle-timer>',
      );
      await start(page).waitFor();
      assert.equal(await page.evaluate(() => (globalThis as Global).CompassionCircle?.version), version);
      assert.deepEqual(faults, []);
    });

  it('works where an element of the page has its name as an id', async () => {
    const body = `<form id="CompassionCircle"></form><circle-timer></circle-timer><script src="${src}"></script>`;
    const { page, faults } = await open('', body);
    await start(page).waitFor();
    assert.equal(await page.evaluate(() => (globalThis as Global).CompassionCircle?.version), version);
    assert.deepEqual(faults, []);
  });

  it('leaves one global of its own, besides those of Lit', async () => {
    const { page } = await open('', '<circle-timer></circle-timer>');
    const before = await page.evaluate(() => Object.getOwnPropertyNames(globalThis));
    await page.addScriptTag({ url: src });
    await start(page).waitFor();
    const now = await page.evaluate(() => Object.getOwnPropertyNames(globalThis));
    const added = now.filter((name) => !before.includes(name) && !/^(lit|reactive)[A-Z]/.test(name));
    assert.deepEqual(added, ['CompassionCircle']);
  });
});
