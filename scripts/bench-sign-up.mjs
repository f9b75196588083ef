// What a long list of circles costs beside a plain table of the same rows: node scripts/bench-sign-up.mjs [rounds]
// 1,000 and 5,000 circles in Chromium, table and widget in turns in one run, so that a machine that is busy for a while
// is busy for both. It prints medians and ratios and judges no time.
// "show": from the data in memory until the list is laid out. The table gets its words ready made, as a server sends them.
// "filter": from the choice of a month until the list is laid out again. "type": one key in the form, or in a box beside
// the table. "heap": what stays after a collection, the data included.
// From the script build: run `npm run build` first.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags, ensureBrowser } from './browsers.mjs';
import { root } from './tool.mjs';

const rounds = Number(process.argv[2] ?? 15);
const sizes = [1000, 5000];
const folder = process.env.CIRCLE_SCRIPT_FOLDER ?? join(root, 'dist', 'script');
const script = join(folder, 'compassion-circle.min.js');
if (!existsSync(script)) throw new Error('There is no built script: run npm run build first.');

const HOUR = 3_600_000;
const first = new Date().setUTCHours(14, 0, 0, 0) + 24 * HOUR;
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'Europe/London' });

/** A trust with circles in several places, every few hours for years. */
function circle(n) {
  const start = first + n * 5 * HOUR;
  return {
    id: `circle-${n}`,
    title: { en: `Circle ${n} on the ward`, cy: `Cylch ${n} ar y ward` },
    start: new Date(start).toISOString(),
    end: new Date(start + 1.5 * HOUR).toISOString(),
    ...{ places: 12, taken: n % 13, waiting: n % 13 === 12 ? n % 5 : 0 },
    ...(n % 3 === 0 ? { online: true } : { location: { en: `Room ${n % 40}`, cy: `Ystafell ${n % 40}` } }),
    ...{ hosts: ['Sam Example', 'Ann Example'], language: ['en', 'cy', 'both'][n % 3] },
  };
}

/** The same row for row, as plain markup. */
function row({ id, title, start, places, taken, waiting, online, location, hosts, language }) {
  const left = taken < places && !waiting ? `${places - taken} places left` : 'Full';
  const cells = [
    day.format(new Date(start)),
    title.en,
    online ? 'Online' : location.en,
    hosts.join(', '),
    language,
    left,
  ];
  return `<tr data-month="${start.slice(0, 7)}">${cells.map((cell) => `<td>${cell}</td>`).join('')}<td><a href="#${id}">Sign up</a></td></tr>`;
}

const lists = new Map(sizes.map((size) => [size, Array.from({ length: size }, (_, n) => circle(n))]));
const files = new Map([
  ['/', '<!doctype html><html lang="en"><title>List</title><script src="/script.js"></script><body>'],
  ...sizes.flatMap((size) => [
    [`/circles-${size}`, JSON.stringify(lists.get(size))],
    [`/rows-${size}`, lists.get(size).map(row).join('')],
  ]),
]);

/** Runs in the page. */
async function showTable(size) {
  const rows = await (await fetch(`/rows-${size}`)).text();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const begun = performance.now();
  document.body.insertAdjacentHTML('beforeend', `<input id="box"><table><tbody>${rows}</tbody></table>`);
  document.body.getBoundingClientRect();
  return performance.now() - begun;
}

async function showWidget(size) {
  const circles = await (await fetch(`/circles-${size}`)).json();
  const client = { list: () => new Promise(() => {}), signUp() {}, read() {}, cancel() {} };
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const begun = performance.now();
  const list = document.createElement('circle-sign-up');
  Object.assign(list, { circles, client });
  document.body.append(list);
  await list.updateComplete;
  while (!list.shadowRoot.querySelector('.circle')) await list.updateComplete;
  document.body.getBoundingClientRect();
  return performance.now() - begun;
}

function filterTable(month) {
  const begun = performance.now();
  for (const tr of document.querySelectorAll('tr')) tr.hidden = tr.dataset.month !== month;
  document.body.getBoundingClientRect();
  return performance.now() - begun;
}

async function filterWidget(month) {
  const list = document.querySelector('circle-sign-up');
  const select = list.shadowRoot.querySelector('select');
  const begun = performance.now();
  select.value = month;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await list.updateComplete;
  document.body.getBoundingClientRect();
  const took = performance.now() - begun;
  if (!list.shadowRoot.querySelector('.circle')) throw new Error('Nothing is left');
  return took;
}

async function type(isWidget) {
  const list = document.querySelector('circle-sign-up');
  if (isWidget) {
    list.shadowRoot.querySelector('.circle button').click();
    await list.updateComplete;
  }
  const box = (isWidget ? list.shadowRoot : document).querySelector('input');
  const begun = performance.now();
  for (let key = 0; key < 50; key++) {
    box.value += 'x';
    box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    if (isWidget) await list.updateComplete;
    document.body.getBoundingClientRect();
  }
  return (performance.now() - begun) / 50;
}

const server = createServer(({ url = '' }, response) => {
  if (url === '/script.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(script));
  else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(files.get(url) ?? '');
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const browser = await chromium.launch({ executablePath: ensureBrowser('chromium'), args: chromiumFlags });
const page = await browser.newPage();
page.on('pageerror', (error) => {
  throw error;
});
const session = await page.context().newCDPSession(page);
const address = `http://127.0.0.1:${server.address().port}/`;

async function heap() {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0 } = await session.send('Runtime.getHeapUsage');
  return (usedSize + embedderHeapUsedSize) / 2 ** 20;
}

const kinds = ['table', 'widget'];
const measures = ['show', 'filter', 'type', 'heap'];
const costs = new Map();
const note = (kind, size, measure, cost) => {
  const name = `${kind} ${size} ${measure}`;
  costs.set(name, [...(costs.get(name) ?? []), cost]);
};
for (let round = -1; round < rounds; round++)
  for (const size of sizes)
    for (const kind of round % 2 ? kinds : kinds.toReversed()) {
      await page.goto(address);
      const before = await heap();
      const isWidget = kind === 'widget';
      const show = await page.evaluate(isWidget ? showWidget : showTable, size);
      const heapAfter = await heap();
      const month = lists.get(size)[size / 2].start.slice(0, 7);
      const filter = await page.evaluate(isWidget ? filterWidget : filterTable, month);
      const key = await page.evaluate(type, isWidget);
      // The first round warms up.
      if (round < 0) continue;
      for (const [at, cost] of [show, filter, key, heapAfter - before].entries()) note(kind, size, measures[at], cost);
    }
const version = browser.version();
await browser.close();
server.close();

const median = (name) => costs.get(name).toSorted((a, b) => a - b)[Math.floor(rounds / 2)];
console.log(`List of circles in Chromium ${version}, ${cpus().length} cores, ${rounds} rounds, medians`);
console.log('Circles  Measure  Plain table      Widget  Ratio');
for (const size of sizes)
  for (const measure of measures) {
    const [table, widget] = kinds.map((kind) => median(`${kind} ${size} ${measure}`));
    const unit = measure === 'heap' ? 'MiB' : 'ms ';
    const cell = (value) => `${value.toFixed(2).padStart(8)} ${unit}`;
    console.log(
      `${String(size).padStart(7)}  ${measure.padEnd(7)} ${cell(table)} ${cell(widget)}  ${(widget / table).toFixed(2)}`,
    );
  }
