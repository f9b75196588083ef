// What the first card of a large deck costs, beside that of a small one: node scripts/bench-deck.mjs [rounds]
// Decks of 50 and of 5,000 prompts in Chromium, by property, by JSON child and by file, all in one run and in turns, so
// that a machine that is busy for a while is busy for all of them. It prints medians and ranges and judges no time.
// "page": from the start of loading a page until its first card is painted, which is what somebody waits for.
// "element": from adding a card to a page that is there until its first card is laid out.
// From the script build: run `npm run build` first.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags, ensureBrowser } from './browsers.mjs';
import { root } from './tool.mjs';

const rounds = Number(process.argv[2] ?? 40);
const sizes = [50, 5000];
const ways = ['property', 'JSON child', 'file'];
const folder = process.env.CIRCLE_SCRIPT_FOLDER ?? join(root, 'dist', 'script');
const script = join(folder, 'compassion-circle.min.js');
if (!existsSync(script)) throw new Error('There is no built script: run npm run build first.');

/** As a trust would write it: two languages, several themes, ids in a row. */
function deck(size) {
  const themes = Array.from({ length: 10 }, (_, n) => ({
    id: `theme-${n}`,
    title: { en: `Theme number ${n}`, cy: `Thema rhif ${n}` },
  }));
  const prompts = Array.from({ length: size }, (_, n) => ({
    id: `prompt-${n}`,
    theme: `theme-${n % 10}`,
    text: {
      en: `What would make day ${n} a little kinder for you and for your team?`,
      cy: `Beth fyddai'n gwneud diwrnod ${n} ychydig yn fwy caredig i chi a'ch tîm?`,
    },
  }));
  return { themes, prompts };
}

/** Runs in the page: from the moment that the page has the deck's text, or asks for it, to the first card on screen. */
async function firstCard({ way, size }) {
  const text = await (await fetch(`/text-${size}.json`)).text();
  // Not the page's own reading: a page that sets the property has the object already.
  const given = way === 'property' ? JSON.parse(text) : undefined;
  const card = document.createElement('circle-prompt-card');
  card.setAttribute('seed', 'benchmark');
  if (way === 'property') card.deck = given;
  if (way === 'file') card.setAttribute('src', `/deck-${size}.json`);
  if (way === 'JSON child') {
    const child = document.createElement('script');
    child.type = 'application/json';
    child.textContent = `{"deck":${text}}`;
    card.append(child);
  }
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  await frame();
  const begun = performance.now();
  document.body.append(card);
  await card.updateComplete;
  while (!card.shadowRoot?.querySelector('#prompt')) await new Promise((done) => setTimeout(done));
  // Style and layout are part of what it costs to see it.
  card.shadowRoot.querySelector('#prompt').getBoundingClientRect();
  const cost = performance.now() - begun;
  if (card.prompt.count !== size) throw new Error(`${card.prompt.count} cards of ${size}`);
  card.remove();
  return cost;
}

/** A page with a card on it, as a trust would write it. */
function pageWith({ way, size }) {
  const text = files.get(String(size));
  const child = way === 'JSON child' ? `<script type="application/json">{"deck":${text}}</script>` : '';
  const src = way === 'file' ? ` src="/deck-${size}.json"` : '';
  const property = `<script>document.querySelector('circle-prompt-card').deck = ${text}</script>`;
  return `<!doctype html><html lang="en"><title>Deck</title><script src="/script.js" defer></script><body>
    <circle-prompt-card seed="benchmark"${src}>${child}</circle-prompt-card>${way === 'property' ? property : ''}`;
}

/** Runs in such a page: the time since it began to load, once the card is painted. */
async function painted(size) {
  const card = document.querySelector('circle-prompt-card');
  await new Promise((done) => {
    const look = () => (card.shadowRoot?.querySelector('#prompt') ? done() : requestAnimationFrame(look));
    look();
  });
  if (card.prompt.count !== size) throw new Error(`${card.prompt.count} cards of ${size}`);
  // A frame with the card in it, and then what comes after that frame.
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now();
}

const files = new Map(sizes.map((size) => [String(size), JSON.stringify(deck(size))]));
const server = createServer(({ url = '' }, response) => {
  const size = /^\/(?:text|deck)-(\d+)\.json$/.exec(url)?.[1];
  const found = size && files.get(size);
  if (found) response.writeHead(200, { 'content-type': 'application/json' }).end(found);
  else if (url === '/script.js')
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(script));
  else if (url.startsWith('/page?'))
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(pageWith(JSON.parse(decodeURIComponent(url.slice(6)))));
  else
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!doctype html><html lang="en"><title>Deck</title><script src="/script.js"></script><body>');
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const browser = await chromium.launch({ executablePath: ensureBrowser('chromium'), args: chromiumFlags });
const page = await browser.newPage();
const address = `http://127.0.0.1:${server.address().port}/`;

const cases = ways.flatMap((way) => sizes.map((size) => ({ way, size, page: [], element: [] })));
for (let round = -1; round < rounds; round++) {
  // A page each round, so that no round finds what the one before has made warm. The first round is not counted.
  await page.goto(address);
  await page.evaluate(firstCard, { way: 'property', size: 50 });
  // In another order each round.
  const turn = Math.max(0, round) % cases.length;
  for (const each of [...cases.slice(turn), ...cases.slice(0, turn)]) {
    const cost = await page.evaluate(firstCard, { way: each.way, size: each.size });
    if (round >= 0) each.element.push(cost);
  }
  for (const each of [...cases.slice(turn), ...cases.slice(0, turn)]) {
    const { way, size } = each;
    await page.goto(`${address}page?${encodeURIComponent(JSON.stringify({ way, size }))}`);
    const cost = await page.evaluate(painted, size);
    if (round >= 0) each.page.push(cost);
  }
}
const version = browser.version();
await browser.close();
server.close();

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
const ms = (value) => value.toFixed(1).padStart(6);
console.log(`First card in Chromium ${version}, ${cpus().length} cores, ${rounds} rounds, milliseconds\n`);
for (const measure of ['page', 'element']) {
  console.log(`${measure.padEnd(12)} Prompts  Median   Middle half        Least    Most`);
  for (const { way, size, [measure]: costs } of cases) {
    const sorted = costs.toSorted((a, b) => a - b);
    const [low, middle, high] = [0.25, 0.5, 0.75].map((part) => at(sorted, part));
    console.log(
      `${way.padEnd(12)} ${String(size).padStart(7)}  ${ms(middle)}  ${ms(low)} to ${ms(high)}  ${ms(sorted[0])}  ${ms(sorted.at(-1))}`,
    );
  }
  for (const way of ways) {
    const [small, large] = sizes.map((size) => {
      const { [measure]: costs } = cases.find((each) => each.way === way && each.size === size);
      return at(
        costs.toSorted((a, b) => a - b),
        0.5,
      );
    });
    console.log(
      `${way}: the first of ${sizes[1]} prompts costs ${(large / small).toFixed(2)} times that of ${sizes[0]}`,
    );
  }
  console.log('');
}
