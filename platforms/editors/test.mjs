// npm test: pastes every kind of snippet into the source view of each editor, writes around it as people do, saves, and
// compares what is saved with what was pasted. Then the saved page is shown with the built script.
import assert from 'node:assert/strict';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, ensureBrowser } from '../../scripts/browsers.mjs';
import { report, test } from '../cases.mjs';
import { bundle, here } from './build.mjs';
import { element, frame, placeholder, script, WIDGETS, withData, withParagraph } from './samples.mjs';

const root = join(here, '../..');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
/** What the guide tells administrators of Drupal to allow, as Drupal hands it to its editor. */
function allowedByGuide() {
  const guide = readFileSync(join(root, 'docs/embedding/drupal.md'), 'utf8');
  const [, name, names] = /```text\s+<(\w+) (data-circle [^>]*)>/.exec(guide);
  return [
    {
      name,
      attributes: names
        .trim()
        .split(/\s+/)
        .map((key) => ({ key, value: true })),
    },
  ];
}
const FULL = [{ name: '*' }];

const shell = (name, head = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>${head}<div id="editor"></div><script type="module" src="/.build/${name}.js"></script>`;
const SHELLS = {
  '/drupal': shell('drupal', '<link rel="stylesheet" href="/node_modules/ckeditor5/dist/ckeditor5.css">'),
  '/umbraco': shell('umbraco'),
  '/umbraco-13': shell('umbraco-13', '<script src="/node_modules/tinymce/tinymce.min.js"></script>'),
};
let shown = '';

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const html = SHELLS[pathname] ?? (pathname === '/shown' ? shown : undefined);
  if (html !== undefined) return response.setHeader('content-type', 'text/html').end(html);
  if (pathname === '/allow')
    return response.end(JSON.stringify({ allow: searchParams.has('full') ? FULL : allowedByGuide() }));
  const file = pathname.startsWith('/script/') ? join(root, 'dist', pathname) : join(here, pathname);
  if (!existsSync(file)) return response.writeHead(404).end();
  createReadStream(file).pipe(response.setHeader('content-type', TYPES[extname(file)] ?? 'text/plain'));
}).listen(0, '127.0.0.1');
await new Promise((done) => server.once('listening', done));
const site = `http://127.0.0.1:${server.address().port}`;

/** How the source view of each is opened and left, and where its text is. */
const CKEDITOR = { open: 'Source', leave: 'Source', field: '.ck-source-editing-area textarea' };
const TIPTAP = { open: 'View source code', leave: 'View source code', field: 'textarea' };
const TINYMCE = { open: 'Source code', leave: 'Save', field: 'textarea.tox-textarea' };
const EDITORS = {
  drupal: { name: 'Drupal, with the tags of the guide', path: '/drupal', ...CKEDITOR },
  full: { name: 'Drupal, Full HTML', path: '/drupal?full', ...CKEDITOR },
  umbraco: { name: 'Umbraco 18.2', path: '/umbraco', ...TIPTAP },
  older: { name: 'Umbraco before 17.7', path: '/umbraco?older', ...TIPTAP },
  tinymce: { name: 'Umbraco 13', path: '/umbraco-13', ...TINYMCE },
};

await bundle();
const browser = await puppeteer.launch({ executablePath: ensureBrowser('chromium'), args: chromiumFlags });
const by = (role, name) => `::-p-aria([name="${name}"][role="${role}"])`;

/** Pastes a snippet between two paragraphs, goes back to the visual view, writes into both, and saves. */
async function save(id, snippet) {
  const { path, open, leave, field } = EDITORS[id];
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(site + path);
  await page.waitForFunction('globalThis.saved');
  await page.locator(by('button', open)).click();
  const source = await page.waitForSelector(field, { visible: true });
  await source.evaluate((area) => {
    area.focus();
    area.select();
  });
  await page.keyboard.sendCharacter(`<p>Before</p>\n${snippet}\n<p>After</p>`);
  await page.locator(by('button', leave)).click();
  // TinyMCE has its text in a frame of its own.
  const inside = id === 'tinymce' ? await (await page.waitForSelector('iframe')).contentFrame() : page;
  for (const word of ['Before', 'After']) {
    const paragraph = await inside.waitForSelector(`::-p-xpath(//p[contains(., "${word}")])`);
    await paragraph.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' us');
  }
  const html = await page.evaluate('saved()');
  const read = (text) =>
    page.evaluate((markup) => {
      const body = new DOMParser().parseFromString(`<body>${markup}`, 'text/html').body;
      return [...body.children].map((each) => ({
        tag: each.localName,
        attributes: Object.fromEntries([...each.attributes].map(({ name, value }) => [name, value])),
        text: each.textContent.trim(),
      }));
    }, text);
  const [before, after] = [await read(snippet), await read(html)];
  await page.close();
  const around = after.filter(({ text }) => /^(Before|After) us$/.test(text));
  assert.equal(around.length, 2, html);
  return {
    given: before,
    kept: after.filter((each) => !around.includes(each) && (each.text || each.tag !== 'p')),
    html,
  };
}

async function keeps(id, snippet) {
  const { given, kept, html } = await save(id, snippet);
  assert.deepEqual(kept, given);
  return html;
}

/** The saved page with the built script: each placeholder has become its widget. */
async function works(html, lang) {
  shown = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${script}<main>${html}</main>`;
  const page = await browser.newPage();
  await page.goto(`${site}/shown`);
  await page.waitForFunction(() => {
    const widgets = [...document.querySelectorAll('[data-circle] > *')];
    return (
      widgets.length > 0 && widgets.every((each) => each.shadowRoot?.querySelector('h1, h2, h3, h4, h5, h6, button'))
    );
  });
  const faults = await page.$$eval('[data-circle] > *', (all) => all.map((each) => each.lang));
  assert.deepEqual([...new Set(faults)], [lang]);
  await page.close();
}

/** What comes out, where something is lost: a pattern that the saved HTML has, and one that it has not. */
async function becomes(id, snippet, has, hasNot) {
  const { html } = await save(id, snippet);
  assert.match(html, has);
  assert.doesNotMatch(html, hasNot);
}

try {
  for (const id of Object.keys(EDITORS)) {
    const { name } = EDITORS[id];
    await test(`${name}: keeps the placeholder of each widget with its options, in Welsh, and the page shows it`, async () =>
      works(await keeps(id, WIDGETS.map(placeholder).join('\n')), 'cy'));
    await test(`${name}: keeps JSON with quotes, and the page shows it`, async () =>
      works(await keeps(id, withData), 'cy'));
  }
  for (const id of ['drupal', 'full', 'umbraco', 'tinymce'])
    await test(`${EDITORS[id].name}: keeps a paragraph in the placeholder`, () => keeps(id, withParagraph));
  await test(`${EDITORS.older.name}: moves a paragraph out of the placeholder`, () =>
    becomes('older', withParagraph, /<div data-circle="timer" data-plan="20"><\/div><p>/, /<\/p><\/div>/));
  for (const id of ['drupal', 'umbraco', 'older', 'tinymce'])
    await test(`${EDITORS[id].name}: takes script and element out, and keeps the words in it`, () =>
      becomes(id, `${script}${element('timer')}`, /<p>Mae angen/, /<script|<circle-/));
  for (const id of ['drupal', 'umbraco', 'older'])
    await test(`${EDITORS[id].name}: takes the frame out`, () => becomes(id, frame('timer'), /^/, /<iframe/));
  await test(`${EDITORS.full.name}: keeps script and element`, () => keeps('full', `${script}\n${element('timer')}`));
  for (const id of ['full', 'tinymce'])
    await test(`${EDITORS[id].name}: keeps the frame, in a paragraph`, async () => {
      const { html } = await save(id, frame('timer'));
      const given = /<iframe [^>]*>/.exec(frame('timer'))[0];
      assert.ok(html.includes(`<p>${given}`), html);
    });
} finally {
  await browser.close();
  server.close();
}
report();
