// Shows every story and every docs page of a built Storybook: node scripts/smoke-stories.mjs [folder]
// One fails by an error, anything on the console, an undefined tag, a failed play function, a request to another host,
// or a fault that the accessibility addon's own run of axe found. RESULTS names a file for the counts.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags, ensureBrowser } from './browsers.mjs';
import { serve } from './static-server.mjs';
import { root } from './tool.mjs';

const folder = process.argv[2] ?? join(root, 'storybook-static');
const deadline = 30_000;
const lanes = 2;
/** As a designer leafs through them. A page is opened anew now and then, and what one story left shows up in the next. */
const storiesToAPage = 40;

/** Stories that take away what Storybook itself needs to go from one to the next. */
const needsOwnTab = ({ id, type }) => type === 'docs' || /framed|in-a-frame|all-lost/.test(id);

/** Runs in the page, before Storybook: keeps the event that says how the story or the docs page ended. */
function listen() {
  const endings = [
    'storyFinished',
    'docsRendered',
    'storyErrored',
    'storyThrewException',
    'playFunctionThrewException',
    'storyMissing',
  ];
  let expected = new URLSearchParams(location.search).get('id');
  let found;
  globalThis.circleEnding = new Promise((resolve) => (found = resolve));
  globalThis.circleShow = (storyId) => {
    expected = storyId;
    globalThis.circleEnding = new Promise((resolve) => (found = resolve));
    globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId, viewMode: 'story' });
  };
  const timer = setInterval(() => {
    const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
    if (!channel) return;
    clearInterval(timer);
    for (const name of endings)
      channel.on(name, (detail) => {
        // A story in a frame of this one tells its end here too.
        if (name === 'storyFinished' && detail.storyId !== expected) return;
        const plain =
          name === 'storyFinished' ? JSON.parse(JSON.stringify(detail)) : String(detail?.message ?? detail ?? '');
        found([name, plain]);
      });
  }, 5);
}

function axeFaults(detail) {
  const report = detail.reporters?.find(({ type }) => type === 'a11y');
  if (!report) return ['the accessibility addon gave no report'];
  return (report.result?.violations ?? []).map(
    ({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`,
  );
}

/** One tab of a lane, and what went wrong in it since somebody last asked. */
class Tab {
  /** @type {string[]} */
  #faults = [];
  #shown = 0;

  constructor(page, url) {
    this.page = page;
    this.url = url;
    const note = (fault) => this.#faults.push(fault);
    page.on('pageerror', (error) => note(`error: ${error.message}`));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()))
        note(`console ${message.type()}: ${message.text().slice(0, 300)}`);
    });
    page.on('response', (response) => response.status() >= 400 && note(`${response.status()} ${response.url()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !/^(data|blob|about):/.test(request.url()))
        note(`request to ${request.url()}`);
    });
  }

  static async open(context, url) {
    const page = await context.newPage();
    await page.addInitScript(listen);
    return new Tab(page, url);
  }

  /** Whether the next entry must be in another tab: what led to a fault may still be there. */
  isSpent(entry) {
    return needsOwnTab(entry) || this.#shown >= storiesToAPage || this.#faults.length > 0;
  }

  /** @returns {Promise<string[]>} the faults of one story or docs page */
  async show(entry) {
    try {
      if (this.#shown++ === 0) await this.#openAt(entry);
      else await this.page.evaluate((id) => globalThis.circleShow(id), entry.id);
      await this.#judge();
      await this.#forget();
    } catch (error) {
      this.#faults.push(error.message);
    }
    return this.#faults;
  }

  async #openAt(entry) {
    const mode = entry.type === 'docs' ? 'docs' : 'story';
    await this.page.goto(`${this.url}/iframe.html?id=${entry.id}&viewMode=${mode}`, { timeout: deadline });
    if (needsOwnTab(entry)) this.#shown = storiesToAPage;
  }

  async #judge() {
    const [name, detail] = await this.#ending();
    if (name === 'storyFinished') {
      if (detail.status !== 'success') this.#faults.push(`status ${detail.status}`);
      this.#faults.push(...axeFaults(detail));
    } else if (name !== 'docsRendered') this.#faults.push(`${name} ${detail}`);
    // A story whose import was dropped shows an empty, undefined tag, and no rule of axe minds. One may be there to be
    // found by the check of a page.
    const undefinedTags = this.page.locator(':not(:defined, [data-misspelt])');
    this.#faults.push(
      ...(await undefinedTags.evaluateAll((all) => all.map(({ localName }) => `undefined tag ${localName}`))),
    );
  }

  async #ending() {
    let timer;
    return await Promise.race([
      this.page.evaluate(() => globalThis.circleEnding),
      new Promise((resolve) => {
        timer = setTimeout(resolve, deadline, ['nothing was rendered in 30 seconds', '']);
      }),
    ]).finally(() => clearTimeout(timer));
  }

  /** What a story stored is not there for the next one. `prepareStory` empties sessionStorage, which some stories refuse. */
  async #forget() {
    this.devtools ??= await this.page.context().newCDPSession(this.page);
    const storageTypes = 'cookies,local_storage,indexeddb,cache_storage,service_workers';
    await this.devtools.send('Storage.clearDataForOrigin', { origin: this.url, storageTypes });
  }
}

/**
 * Shows entries until there are none left. Each lane has a profile on disk and a site of its own: Chromium then compiles
 * Storybook's scripts once, not once a page, and what one story stores the other lane's cannot see.
 */
async function runLane(waiting, note) {
  const profile = mkdtempSync(join(tmpdir(), 'stories-'));
  const server = await serve(folder, { headers: { 'cache-control': 'max-age=3600' } });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser('chromium'),
    args: chromiumFlags,
  });
  let tab;
  for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
    if (!tab || tab.isSpent(entry)) {
      const last = tab;
      tab = await Tab.open(context, server.url);
      // After the new one is there: with its last tab the browser would go.
      await last?.page.close();
    }
    note(entry, await tab.show(entry));
  }
  await context.close();
  await server.close();
  rmSync(profile, { recursive: true, force: true });
}

const entries = Object.values(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).entries);
const counts = { passed: 0, failed: 0, skipped: 0 };
const waiting = [...entries];
const note = ({ id }, faults) => {
  if (faults.length === 0) return void counts.passed++;
  counts.failed++;
  console.log(`✖ ${id}\n${[...new Set(faults)].map((fault) => `  ${fault}`).join('\n')}`);
};
await Promise.all(Array.from({ length: lanes }, () => runLane(waiting, note)));
if (entries.length === 0) {
  counts.failed++;
  console.log('✖ There is no story.');
}
console.log(`stories: ${counts.passed} passed, ${counts.failed} failed`);
if (process.env.RESULTS) {
  mkdirSync(dirname(process.env.RESULTS), { recursive: true });
  writeFileSync(process.env.RESULTS, JSON.stringify(counts));
}
process.exit(counts.failed === 0 ? 0 : 1);
