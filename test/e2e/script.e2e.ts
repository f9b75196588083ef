/** The one script that a web team adds: twice, in two versions, early, late, beside others. It must leave one timer. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { releaseBuilder } from '../../scripts/release-builder.mjs';
import { launch, watchErrors } from './support/chrome.ts';
import { openSite, root, SCRIPT, scriptFile, scriptFolder, timerPage, type Site } from './support/site.ts';

const VERSION = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;
const OTHER = '9.9.9';
const other = '<script src="/other.js"></script>';
const plan = { id: 'own', title: { en: 'Our own circle' }, minutes: 5 };
const stages = [{ id: 'one', kind: 'together', title: { en: 'Stage one of our own' }, seconds: 60 }];
const json = { plans: [{ ...plan, stages }] };
const attributes = 'plan="own" people="4"';

/** A page that has a policy of its own for Trusted Types, and enforces it. */
const TRUSTED = "script-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types lit-html site";

let site: Site;
let trusted: Site;
let browser: Browser;
before(async () => {
  const own = (head: string, script = SCRIPT): string => timerPage({ head, attributes, json, script });
  const pages = {
    'twice.html': own('', SCRIPT + SCRIPT),
    'versions.html': own('', SCRIPT + other),
    'async.html': own(SCRIPT.replace('<script', '<script async'), ''),
    'defer.html': own(SCRIPT.replace('<script', '<script defer'), ''),
    'head.html': own(SCRIPT, ''),
    'late.html': own('', '<p>No script yet</p>'),
    'amd.html': own(`<script>
      window.named = [];
      window.define = (...parts) => { named.push(parts.length); throw new Error('Mismatched anonymous define()'); };
      window.define.amd = {};</script>`),
    'commonjs.html': own('<script>window.module = { exports: {} }; window.exports = module.exports;</script>'),
    'settings.html': own('<script>CompassionCircle = { settings: { practiceName: { en: "Team Time" } } };</script>'),
    'taken.html': own(
      '<script>customElements.define("circle-timer", class extends HTMLElement { static version = "0.0.1" });</script>',
    ),
    'types.html': own('<script>window.sitePolicy = trustedTypes.createPolicy("site", {});</script>', SCRIPT + SCRIPT),
  };
  site = await openSite(pages);
  trusted = await openSite(pages, { headers: { 'content-security-policy': TRUSTED } });
  const text = readFileSync(scriptFile, 'utf8');
  assert.ok(text.includes(VERSION));
  // The same script as another version that knows nothing of ours: it does not leave at once.
  const second = text.replaceAll(VERSION, OTHER).replace(/if\(globalThis\.CompassionCircle\?\.version\)return;/, '');
  assert.notEqual(second.length, text.length - (VERSION.length - OTHER.length));
  site.write('other.js', second);
  browser = await launch();
});
after(async () => {
  await browser.close();
  await Promise.all([site.close(), trusted.close()]);
});

const limit = { timeout: 60_000 };

interface Opened {
  readonly page: Page;
  readonly errors: string[];
  readonly infos: string[];
}

async function open(address: string): Promise<Opened> {
  const page = await browser.newPage();
  const errors = watchErrors(page);
  const infos: string[] = [];
  page.on('console', (message) => infos.push(message.text()));
  await page.goto(address);
  return { page, errors, infos };
}

/** One timer that works, with the page's own plan. */
async function works(page: Page): Promise<void> {
  await page.waitForSelector('::-p-aria([name="Start the circle"][role="button"])');
  const state = await page.evaluate(() => {
    const timer = document.querySelector('circle-timer') as unknown as {
      start(): void;
      readonly circle: { phase: string; stage?: { title: string } };
      readonly shadowRoot: ShadowRoot;
    };
    timer.start();
    const roots = timer.shadowRoot.querySelectorAll('.circle-root').length;
    return [timer.circle.phase, timer.circle.stage?.title, roots];
  });
  assert.deepEqual(state, ['running', 'Stage one of our own', 1]);
}

describe('the script', () => {
  for (const name of ['twice', 'async', 'defer', 'head', 'amd', 'commonjs']) {
    it(`leaves one working timer: ${name}`, limit, async () => {
      const { page, errors, infos } = await open(`${site.url}/${name}.html`);
      await works(page);
      const { version, named } = await page.evaluate(() => {
        const scope = window as unknown as { CompassionCircle: { version: string }; named?: unknown[] };
        return { version: scope.CompassionCircle.version, named: scope.named?.length ?? 0 };
      });
      assert.equal(version, VERSION);
      assert.equal(named, 0, 'the script called define()');
      assert.deepEqual(errors, []);
      // Nothing about a second script either: the same version is no news.
      if (name !== 'head') assert.deepEqual(infos, []);
      await page.close();
    });
  }

  it('in the head says nothing of a plan that is still on its way', limit, async () => {
    const { page, infos } = await open(`${site.url}/head.html`);
    await works(page);
    await page.close();
    assert.deepEqual(infos, []);
  });

  it('added late, upgrades the timer that is there', limit, async () => {
    const { page, errors } = await open(`${site.url}/late.html`);
    await page.addScriptTag({ url: `${site.url}/script/compassion-circle.min.js` });
    await works(page);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('of a second version, leaves the first at work and says so once', limit, async () => {
    const { page, errors, infos } = await open(`${site.url}/versions.html`);
    await works(page);
    const registered = await page.evaluate(
      () => (customElements.get('circle-timer') as unknown as { version: string }).version,
    );
    assert.equal(registered, VERSION);
    assert.equal(infos.length, 1);
    assert.match(infos[0] ?? '', new RegExp(`already has version ${VERSION}, so version ${OTHER} is not used`));
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('leaves a tag alone that the page has already', limit, async () => {
    const { page, errors, infos } = await open(`${site.url}/taken.html`);
    assert.equal(infos.length, 1);
    assert.match(infos[0] ?? '', /already has version 0\.0\.1/);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('keeps the settings that the page gave before it', limit, async () => {
    const { page, errors } = await open(`${site.url}/settings.html`);
    await page.waitForSelector('::-p-aria([name="Team Time"][role="heading"])');
    const kept = await page.evaluate(
      () => (window as unknown as { CompassionCircle: { settings: unknown } }).CompassionCircle.settings,
    );
    assert.deepEqual(kept, { practiceName: { en: 'Team Time' } });
    await works(page);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('twice on a page that allows one policy of its name for Trusted Types', limit, async () => {
    const { page, errors, infos } = await open(`${trusted.url}/types.html`);
    await works(page);
    assert.deepEqual(errors, []);
    assert.deepEqual(infos, []);
    await page.close();
  });
});

describe('a page that is still on its way', () => {
  let server: Server;
  let address = '';
  /** What has still to be sent of each page. */
  const waiting = new Map<string, () => void>();

  before(async () => {
    const script = readFileSync(scriptFile);
    const cuts: Record<string, string> = { '/before': '<circle-timer plan="own" people="4">', '/within': '"Our own' };
    server = createServer(({ url = '' }, response) => {
      if (url === '/script.js') {
        response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
        return;
      }
      const cut = cuts[url];
      if (cut === undefined) {
        response.writeHead(204).end();
        return;
      }
      const html = timerPage({ head: '<script src="/script.js"></script>', attributes, json, script: '' });
      const at = html.indexOf(cut) + cut.length;
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write(html.slice(0, at));
      waiting.set(url, () => response.end(html.slice(at)));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  for (const [path, where] of [
    ['/before', 'before its JSON child'],
    ['/within', 'in the middle of its JSON child'],
  ] as const) {
    it(`stopped ${where}: the timer reads it when it comes`, limit, async () => {
      const page = await browser.newPage();
      const errors = watchErrors(page);
      const warnings: string[] = [];
      page.on('console', (message) => warnings.push(message.text()));
      const loaded = page.goto(address + path);
      await page.waitForSelector('::-p-aria([name="Start the circle"][role="button"])');
      const early = await page.evaluate(
        () => (document.querySelector('circle-timer') as unknown as { circle: { plan: string } }).circle.plan,
      );
      assert.equal(early, '60');
      waiting.get(path)?.();
      await loaded;
      await works(page);
      assert.deepEqual(errors, []);
      console.log(`${path}: said before the plan came: ${warnings.join(' | ') || 'nothing'}`);
      await page.close();
    });
  }
});

describe('the snippet builder of the release archive', () => {
  it('opens as a file, shows the widget, and writes the lines with the hash', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'circle-builder-'));
    const integrity = `sha384-${'A'.repeat(64)}`;
    writeFileSync(join(folder, 'snippet-builder.html'), releaseBuilder(root, { script: '/a/b.js', integrity }));
    cpSync(scriptFolder, join(folder, 'script'), { recursive: true });
    const page = await browser.newPage();
    const errors = watchErrors(page);
    await page.goto(pathToFileURL(join(folder, 'snippet-builder.html')).href);
    await page.select('select[name="route"]', 'placeholder');
    await page.select('select[name="plan"]', '20');
    await page.locator('circle-timer >>> ::-p-aria([name="20 minutes"][role="radio"])').wait();
    assert.deepEqual(await page.$$eval('.builder-block code', (all) => all.map((each) => each.textContent)), [
      `<script src="/a/b.js" integrity="${integrity}" defer></script>`,
      '<div data-circle="timer" data-plan="20">The circle timer needs JavaScript.</div>',
    ]);
    const buttons = await page.$$eval('.builder button', (all) => all.map((each) => each.textContent));
    assert.deepEqual([...new Set(buttons)], ['Copy']);
    assert.deepEqual(errors, []);
    await page.close();
    rmSync(folder, { recursive: true });
  });
});
