// Opens every story and every docs page of a built Storybook: node scripts/smoke-stories.mjs [folder]
// A page fails by an error, anything on the console, an undefined tag, a failed play function, a request to another
// host, or a fault that the accessibility addon's own run of axe found. RESULTS names a file for the counts.
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
  globalThis.circleEnding = new Promise((resolve) => {
    const timer = setInterval(() => {
      const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
      if (!channel) return;
      clearInterval(timer);
      for (const name of endings)
        channel.on(name, (detail) => {
          const plain =
            name === 'storyFinished' ? JSON.parse(JSON.stringify(detail)) : String(detail?.message ?? detail ?? '');
          resolve([name, plain]);
        });
    }, 5);
  });
}

function axeFaults(detail) {
  const report = detail.reporters?.find(({ type }) => type === 'a11y');
  if (!report) return ['the accessibility addon gave no report'];
  return (report.result?.violations ?? []).map(
    ({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`,
  );
}

/** @returns {Promise<string[]>} the faults of one story or docs page */
async function open(context, url, entry) {
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      faults.push(`console ${message.type()}: ${message.text().slice(0, 300)}`);
  });
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob|about):/.test(request.url()))
      faults.push(`request to ${request.url()}`);
  });
  await page.addInitScript(listen);
  try {
    const mode = entry.type === 'docs' ? 'docs' : 'story';
    await page.goto(`${url}/iframe.html?id=${entry.id}&viewMode=${mode}`, { timeout: deadline });
    let timer;
    const [name, detail] = await Promise.race([
      page.evaluate(() => globalThis.circleEnding),
      new Promise((resolve) => {
        timer = setTimeout(resolve, deadline, ['nothing was rendered in 30 seconds', '']);
      }),
    ]).finally(() => clearTimeout(timer));
    if (name === 'storyFinished') {
      if (detail.status !== 'success') faults.push(`status ${detail.status}`);
      faults.push(...axeFaults(detail));
    } else if (name !== 'docsRendered') faults.push(`${name} ${detail}`);
    // A story whose import was dropped shows an empty, undefined tag, and no rule of axe minds.
    faults.push(
      ...(await page
        .locator(':not(:defined)')
        .evaluateAll((all) => all.map(({ localName }) => `undefined tag ${localName}`))),
    );
    await forget(page, url);
  } catch (error) {
    faults.push(error.message);
  }
  await page.close();
  return faults;
}

/** What a story stored is not there for the next one. Its sessionStorage goes with its page. */
async function forget(page, url) {
  const devtools = await page.context().newCDPSession(page);
  const storageTypes = 'cookies,local_storage,indexeddb,cache_storage,service_workers';
  await devtools.send('Storage.clearDataForOrigin', { origin: url, storageTypes });
}

/**
 * Opens entries until there are none left. Each lane has a profile on disk and a site of its own: Chromium then compiles
 * Storybook's scripts once, not once a story, and what one story stores the other lane's cannot see.
 */
async function runLane(waiting, note) {
  const profile = mkdtempSync(join(tmpdir(), 'stories-'));
  const server = await serve(folder, { headers: { 'cache-control': 'max-age=3600' } });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser('chromium'),
    args: chromiumFlags,
  });
  for (let entry = waiting.shift(); entry; entry = waiting.shift()) note(entry, await open(context, server.url, entry));
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
