// What a key costs in a long answer, beside a plain textarea: node scripts/bench-reflection.mjs [rounds]
// Texts of 200, 5,000 and 200,000 characters in Chromium, all in one run and in turns, so that a machine that is busy
// for a while is busy for all of them. It types real keys at the end of the text, then waits for all that follows a
// pause (hints, counts, a draft that is saved), and divides the time of all tasks of the page by the number of keys.
// It prints medians and ratios to the plain textarea of the same round, and judges no time.
// "form": the usual questions. "counts": a question with a limit. "hints": a text full of what may identify someone,
// with 500 words of the page, and counts. "draft": all of that, and an encrypted draft on the device.
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumFlags, ensureBrowser } from './browsers.mjs';
import { root } from './tool.mjs';

const rounds = Number(process.argv[2] ?? 12);
const sizes = [200, 5000, 200_000];
const kinds = ['plain', 'form', 'counts', 'hints', 'draft'];
/** As fast as a quick typist, and a pause that is longer than any that the form waits for. */
const KEYS = 'we met again today  ';
const BETWEEN = 40;
const AFTER = 1600;

const bundle = await build({
  entryPoints: [join(root, 'src', 'reflection-form', 'define.ts')],
  ...{ bundle: true, minify: true, write: false, format: 'iife', target: 'es2022', logLevel: 'error' },
});
const script = bundle.outputFiles[0].text;

const ordinary = 'We met before the night shift, and somebody said what had been hard. It helped to be heard. ';
const identifying = (n) =>
  `On ${(n % 28) + 1} March Mrs Jones${n} of bed ${n % 40} rang 07700 900${String(n % 1000).padStart(3, '0')} from LL57 2PW. `;

function textOf(kind, size) {
  let text = '';
  for (let n = 0; text.length < size; n++) text += kind === 'hints' || kind === 'draft' ? identifying(n) : ordinary;
  return text.slice(0, size);
}

const words = Array.from({ length: 500 }, (_, n) => `Larkspur ${n}`);
const fields = [{ id: 'what', kind: 'long-text', label: 'What happened?', length: 200_000 }];
const data = JSON.stringify({ templates: [{ id: 'own', title: 'Own', fields }], identifyingWords: words });

/** As a page would have it. The plain box has the look that the form's box gets: most of a key's cost is its layout. */
function pageOf(kind) {
  const head = '<!doctype html><html lang="en"><title>Key</title><body>';
  if (kind === 'plain') {
    return `${head}<style>textarea { box-sizing: border-box; width: 100%; font: 19px/1.5 sans-serif; padding: 4px; border: 2px solid }</style>
      <label for="box">What happened?</label><textarea id="box" rows="5" autocomplete="off" spellcheck="false"></textarea>`;
  }
  const child = kind === 'form' ? '' : `<script type="application/json">${data}</script>`;
  const template = kind === 'form' ? '' : ' template="own"';
  return `${head}<script src="/script.js"></script>
    <circle-reflection-form${template} drafts="${kind === 'draft' ? 'encrypted' : 'off'}">${child}</circle-reflection-form>`;
}

/** Runs in the page: the text is there, the caret behind it, and all that follows is done. */
async function begin({ kind, text }) {
  const after = (ms) => new Promise((done) => setTimeout(done, ms));
  const form = document.querySelector('circle-reflection-form');
  await form?.updateComplete;
  const scope = form?.shadowRoot ?? document;
  const box = scope.querySelector('textarea');
  box.focus();
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  if (kind === 'draft') {
    while (!scope.querySelector('#passphrase')) await after(20);
    scope.querySelector('details').open = true;
    scope.querySelector('#passphrase').value = 'four words in a row';
    scope.querySelector('#draft').click();
    while (!scope.querySelector('#draft-delete')) await after(20);
  }
  await after(1600);
  if (kind === 'hints' && !scope.querySelector('.reflection-hints')) throw new Error('There are no hints.');
  if (kind !== 'plain' && kind !== 'form' && !scope.querySelector('.nhsuk-character-count'))
    throw new Error('There is no count.');
  if (kind === 'draft' && !/Saved/.test(scope.querySelector('.reflection-saved')?.textContent))
    throw new Error('There is no draft.');
  box.focus();
  box.setSelectionRange(text.length, text.length);
}

/** Runs in the page afterwards: every key has come. */
async function end({ length, keys }) {
  const form = document.querySelector('circle-reflection-form');
  const box = (form?.shadowRoot ?? document).querySelector('textarea');
  if (box.value.length !== length || !box.value.endsWith(keys)) throw new Error('Keys were lost.');
  if (form && Object.values(form.record.answers)[0] !== box.value) throw new Error('The form has another text.');
}

const server = createServer(({ url = '' }, response) => {
  if (url === '/script.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
  else response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(url.slice(1)));
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const browser = await chromium.launch({ executablePath: ensureBrowser('chromium'), args: chromiumFlags });

async function taskTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
}

/** Milliseconds of the page's tasks for a key. */
async function cost({ kind, size }) {
  // A context of its own, so that no draft lies there.
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // Time on a processor, not on the clock: other work of the machine is not the page's.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`http://127.0.0.1:${server.address().port}/${kind}`);
  const text = textOf(kind, size);
  await page.evaluate(begin, { kind, text });
  const before = await taskTime(session);
  await page.keyboard.type(KEYS, { delay: BETWEEN });
  await page.waitForTimeout(AFTER);
  const spent = (await taskTime(session)) - before;
  await page.evaluate(end, { length: text.length + KEYS.length, keys: KEYS });
  await context.close();
  return spent / KEYS.length;
}

const cases = sizes.flatMap((size) => kinds.map((kind) => ({ kind, size, costs: [], ratios: [] })));
for (let round = -1; round < rounds; round++) {
  // In another order each round. The first round is not counted.
  const turn = Math.max(0, round) % cases.length;
  for (const each of [...cases.slice(turn), ...cases.slice(0, turn)]) {
    const spent = await cost(each);
    if (round >= 0) each.costs.push(spent);
  }
  if (round < 0) continue;
  for (const each of cases) {
    const plain = cases.find(({ kind, size }) => kind === 'plain' && size === each.size);
    each.ratios.push(each.costs.at(-1) / plain.costs.at(-1));
  }
}
const version = browser.version();
await browser.close();
server.close();

const at = (values, part) => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
};
console.log(
  `A key in Chromium ${version}, ${cpus().length} cores, ${rounds} rounds, milliseconds of the page's tasks\n`,
);
console.log('Characters  Case     A key   Middle half         Ratio to plain, middle half');
for (const { kind, size, costs, ratios } of cases) {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((part) => at(costs, part).toFixed(2).padStart(6));
  const ratio = [0.25, 0.5, 0.75].map((part) => at(ratios, part).toFixed(2));
  console.log(
    `${String(size).padStart(10)}  ${kind.padEnd(6)}  ${middle}   ${low} to ${high}    ${ratio[1]} (${ratio[0]} to ${ratio[2]})`,
  );
}
