/** What a reflection leaves behind and asks for: nothing, in no file of the browser, unless the person chose a draft. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { launch, press, watchErrors } from './support/chrome.ts';
import { searchFiles, unsnap } from './support/profile-search.ts';
import * as form from './support/reflection-form.ts';
import { openReflectionSite, type ReflectionSite } from './support/reflection-site.ts';

const limit = { timeout: 120_000 };
/** Letters that stand nowhere else, in parts that no database takes apart at a space. */
const CANARY = 'qzjxkvbwpmfhgtrnlcys8361';
const PLACES = 'jo.qzjxkvb@example.org';

let site: ReflectionSite;
before(async () => {
  site = await openReflectionSite();
});
after(() => site.close());

let profile: string;
let files: string;
let browser: Browser;
let page: Page;
let errors: string[];
const requests: string[] = [];
/** Keys that were written, also those that were taken away at once. */
const writes: string[] = [];

async function start(): Promise<void> {
  browser = await launch({ userDataDir: profile });
  await browser.defaultBrowserContext().overridePermissions(site.url, ['clipboard-sanitized-write', 'clipboard-read']);
  page = await browser.newPage();
  errors = watchErrors(page);
  form.leaveWhenAsked(page);
  await form.downloadsTo(page, files);
  const session = await page.createCDPSession();
  await session.send('DOMStorage.enable');
  session.on('DOMStorage.domStorageItemAdded', ({ key }) => writes.push(key));
  page.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url());
    // Files that are downloaded, and the frame that is printed, are made in the page.
    if (!['blob:', 'about:'].includes(protocol) && pathname !== '/favicon.ico') requests.push(pathname);
  });
}

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'circle-profile-'));
  files = mkdtempSync(join(tmpdir(), 'circle-downloads-'));
  requests.length = 0;
  writes.length = 0;
  return start();
});
afterEach(async () => {
  await browser.close();
  for (const folder of [profile, files]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Waits for a file that the browser makes in its own time. */
async function fileNamed(ending: string): Promise<string> {
  for (let i = 0; i < 500; i++) {
    const name = readdirSync(files).find((each) => each.endsWith(ending));
    const text = name === undefined ? '' : readFileSync(join(files, name), 'utf8');
    if (text !== '') return text;
    await wait(20);
  }
  throw new Error(`No file ${ending} came.`);
}

/** What the page looks like after 6 minutes in which nobody wrote. */
async function hide(): Promise<void> {
  await page.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 6 * 60_000;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await form.untilSaid(page, /^Your words are hidden$/);
}

/** All markup of the form, and what stands in its boxes. */
function shown(): Promise<string> {
  return page.evaluate(() => {
    const root = document.querySelector('circle-reflection-form')?.shadowRoot;
    return [root?.innerHTML, ...[...(root?.querySelectorAll('textarea') ?? [])].map(({ value }) => value)].join();
  });
}

interface Stored {
  readonly local: number;
  readonly session: number;
  readonly cookies: number;
  readonly databases: number;
  readonly caches: number;
}

async function stored(): Promise<Stored> {
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));
  return { ...kept, cookies: (await browser.cookies()).length };
}

const NOTHING: Stored = { local: 0, session: 0, cookies: 0, databases: 0, caches: 0 };

/** Away and back, which makes a browser write down what pages looked like, and a moment in which it does. */
async function leaveAndReturn(): Promise<void> {
  await page.goto(`${site.url}/away.html`);
  await page.goBack();
  await wait(1_000);
}

/** What the profile holds once the browser is gone: `keeps` proves that it was this browser's. */
async function searched(texts: readonly string[]): Promise<readonly string[]> {
  await browser.close();
  const result = searchFiles(profile, texts);
  const { files: count, bytes, blocks, found } = result;
  console.log(
    `profile: ${count} files, ${bytes} bytes, ${blocks} blocks unpacked: ${found.join(', ') || 'nothing found'}`,
  );
  assert.ok(count > 50 && bytes > 500_000, 'this is no profile of a browser');
  assert.ok(existsSync(join(profile, 'Default', 'Sessions')), 'the browser kept no sessions, so nothing is proven');
  return found;
}

describe('the search', () => {
  it('finds what is typed into a plain form', limit, async () => {
    await page.goto(`${site.url}/control.html`);
    await page.focus('textarea');
    await page.keyboard.type(CANARY);
    await leaveAndReturn();
    assert.notDeepEqual(await searched([CANARY]), []);
  });

  it('finds what was kept in localStorage', limit, async () => {
    await page.goto(`${site.url}/away.html`);
    await page.evaluate((text) => localStorage.setItem('draft', text), CANARY);
    // The browser tells of it in its own time.
    for (let i = 0; i < 500 && writes.length === 0; i++) await wait(20);
    assert.deepEqual(writes, ['draft']);
    assert.notDeepEqual(await searched([CANARY]), []);
  });

  it('finds what was kept in IndexedDB, and deleted', limit, async () => {
    await page.goto(`${site.url}/away.html`);
    await page.evaluate(
      (text) =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('plain', 1);
          request.onupgradeneeded = () => request.result.createObjectStore('drafts').put(text, 'draft');
          request.onsuccess = () => {
            request.result.close();
            indexedDB.deleteDatabase('plain').onsuccess = () => resolve();
          };
        }),
      CANARY,
    );
    assert.notDeepEqual(await searched([CANARY]), []);
  });

  it('unpacks what a database has packed', () => {
    // "abcd", a copy of it, "x", and a copy that reaches into what it writes.
    const packed = Buffer.from([14, 12, 97, 98, 99, 100, 1, 4, 0, 120, 18, 1, 0]);
    assert.equal(unsnap(packed).toString('latin1'), 'abcdabcdxxxxxx');
  });
});

describe('a reflection that nobody asked to keep', () => {
  it('asks for nothing, stores nothing and is in no file once the browser has closed', limit, async () => {
    await form.openForm(page, `${site.url}/off.html`);
    const loaded = requests.length;
    await page.evaluate(() => {
      const taken = ((window as unknown as { taken: string[] }).taken = []) as string[];
      document.addEventListener('circle-reflection-export', (event) => {
        taken.push((event as Event & { way: string }).way);
      });
    });
    await press(page, 'Finish');
    await form.write(page, `${CANARY} ${PLACES}`);
    await form.untilSaid(page, /./);
    await page.waitForFunction(() =>
      document.querySelector('circle-reflection-form')?.shadowRoot?.querySelector('.reflection-hints'),
    );
    await press(page, 'Copy');
    await press(page, 'Download as text');
    assert.match(await fileNamed('.txt'), new RegExp(CANARY));
    await press(page, 'Download as a web page');
    assert.match(await fileNamed('.html'), new RegExp(CANARY));
    await press(page, 'Print');
    await hide();
    assert.doesNotMatch(await shown(), /qzjx/);
    await press(page, 'Show my words');
    await press(page, 'Finish');
    await form.untilSaid(page, /^You have finished$/);
    await press(page, 'Go back to writing');
    assert.equal(await form.words(page), `${CANARY} ${PLACES}`);
    assert.equal(await page.evaluate(() => navigator.clipboard.readText().then((text) => text.length > 20)), true);
    const taken = await page.evaluate(() => (window as unknown as { taken: string[] }).taken);
    assert.deepEqual(taken, ['copy', 'text', 'page', 'print']);
    assert.deepEqual(await stored(), NOTHING);
    assert.equal(requests.length, loaded, requests.join());
    await leaveAndReturn();
    await form.untilSaid(page, /taken off this page when you left it|^What, so what/);
    assert.doesNotMatch(await form.record(page), /qzjx/);
    await form.write(page, CANARY);
    await page.reload();
    await form.formIsThere(page);
    assert.doesNotMatch(await form.record(page), /qzjx/);
    await form.write(page, CANARY);
    await press(page, 'Clear my words');
    await press(page, 'Yes, clear it');
    await form.untilSaid(page, /Everything that you wrote is cleared/);
    await form.write(page, CANARY);
    assert.deepEqual(await stored(), NOTHING);
    console.log(`a whole journey: ${loaded} requests to load it, 0 after; 0 keys in any storage`);
    assert.deepEqual(errors, []);
    await wait(1_000);
    assert.deepEqual(writes, []);
    assert.deepEqual(await searched([CANARY, PLACES]), []);
  });
});

describe('a reflection with an encrypted draft', () => {
  it('is in no file, not the words and not the passphrase, while the draft is there', limit, async () => {
    await form.openForm(page, `${site.url}/encrypted.html`);
    assert.deepEqual(await stored(), NOTHING);
    await form.write(page, CANARY);
    await form.keepDraft(page);
    for (let i = 0; i < 5; i++) {
      await form.write(page, ` ${CANARY}`);
      await form.untilSaid(page, /^Saved at/);
    }
    assert.deepEqual(await stored(), { ...NOTHING, databases: 1 });
    await leaveAndReturn();
    await form.formIsThere(page);
    await form.untilSaid(page, /There is a draft on this computer/);
    await form.enterPassphrase(page, form.PASSPHRASE, 'Open the draft');
    await form.untilSaid(page, /^Saved at/);
    assert.match((await form.words(page)) ?? '', new RegExp(CANARY));
    await leaveAndReturn();
    assert.match((await form.draftOnDisk(page))?.['what'] ?? '', new RegExp(CANARY));
    assert.deepEqual(errors, []);
    assert.deepEqual(await searched([CANARY, form.PASSPHRASE]), []);
  });

  it('leaves nothing behind when it is deleted', limit, async () => {
    await form.openForm(page, `${site.url}/encrypted.html`);
    await form.write(page, CANARY);
    await form.keepDraft(page);
    await press(page, 'Delete the draft');
    await form.untilSaid(page, /The draft is deleted/);
    assert.deepEqual(await stored(), NOTHING);
    assert.equal(await form.words(page), CANARY);
    assert.deepEqual(errors, []);
    assert.deepEqual(await searched([CANARY, form.PASSPHRASE]), []);
  });
});
