// A page with the same elements and style sheets as ours, put there by a few lines of script: what is left when all of our
// own script is taken away. No script of ours can be faster than it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser, withPage } from './browser.mjs';
import { buildPages } from './build.mjs';
import { serve } from './server.mjs';
import { after } from './within.mjs';

const bench = fileURLToPath(new URL('..', import.meta.url));
const root = join(bench, '..');

/** Runs in the page: every shadow root as markup without Lit's comments and without white space, and its sheets. */
function take() {
  const sheets = [];
  const textOf = (sheet) => [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');
  const all = new Map();
  const numberOf = (sheet) => {
    if (!all.has(sheet)) all.set(sheet, sheets.push(textOf(sheet)) - 1);
    return all.get(sheet);
  };
  const walk = (node, show, use) => {
    const walker = document.createTreeWalker(node, show);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    found.forEach(use);
  };
  const hosts = [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);
  const roots = hosts.map(({ shadowRoot, attributes }) => {
    const box = document.createElement('div');
    box.append(...[...shadowRoot.childNodes].map((node) => node.cloneNode(true)));
    walk(box, NodeFilter.SHOW_COMMENT, (comment) => comment.remove());
    box.normalize();
    walk(box, NodeFilter.SHOW_TEXT, (text) => /^\s*\n\s*$/.test(text.data) && text.remove());
    return {
      attributes: [...attributes].map(({ name, value }) => [name, value]),
      html: box.innerHTML,
      sheets: shadowRoot.adoptedStyleSheets.map(numberOf),
    };
  });
  return { sheets, roots };
}

async function taken(page) {
  const server = await serve(await buildPages([page], { root }));
  const { browser, close } = await openBrowser();
  try {
    return await withPage(browser, 30_000, async ({ page: tab }) => {
      const measured = page.hooks ? 'measured/' : '';
      await tab.goto(`${server.url}/${page.id}/${measured}`, { waitUntil: 'load' });
      await tab.waitForFunction(`Boolean(${page.ready})`, { timeout: 15_000 });
      if (page.family === 'timer') await tab.evaluate('bench.run(1500)');
      await after(1500);
      return tab.evaluate(take);
    });
  } finally {
    await close();
    server.close();
  }
}

const common = (data) => `const data = ${JSON.stringify(data)};
const sheets = data.sheets.map((text) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); return sheet; });
const templates = data.roots.map(({ html }) => { const it = document.createElement('template'); it.innerHTML = html; return it; });
export function fill(host, at = 0) {
  for (const [name, value] of data.roots[at].attributes) host.setAttribute(name, value);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = data.roots[at].sheets.map((number) => sheets[number]);
  root.append(document.importNode(templates[at].content, true));
  return root;
}
export const roots = [...document.querySelectorAll('.still')].map(fill);
`;

/** What the page does where it is used: a count at each key, a second at each second. */
const hooks = {
  form: `import { fill, roots } from './entry.js';
import { formHooks } from ${JSON.stringify(join(bench, 'pages/form/hooks.js'))};
const start = (root) => {
  for (const each of root.querySelectorAll('.nhsuk-character-count')) {
    const status = each.querySelector('.nhsuk-character-count__status').firstChild;
    const box = each.querySelector('textarea');
    box.addEventListener('input', () => { status.data = 'You have ' + (2000 - box.value.length) + ' characters remaining'; });
  }
};
roots.forEach(start);
formHooks({
  add(count) {
    const hosts = Array.from({ length: count }, () => document.createElement('div'));
    document.querySelector('main').append(...hosts);
    for (const host of hosts) start(fill(host));
  },
  box: () => roots[0].querySelector('textarea'),
});`,
  timer: `import { roots } from './entry.js';
import { timerHooks } from ${JSON.stringify(join(bench, 'pages/timer/hooks.js'))};
const time = roots[0].querySelector('.clock-time').firstChild;
const ring = roots[0].querySelector('[stroke-dashoffset]');
timerHooks({
  begin(seconds) {
    let left = seconds;
    setInterval(() => {
      left--;
      time.data = Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0');
      ring.setAttribute('stroke-dashoffset', String(left / seconds));
    }, 1000);
  },
  text: () => time.data,
  add() {},
});`,
};

/** The page for a page of ours, as `findPages` would give it. */
export async function stillOf(page) {
  const data = await taken(page);
  const folder = join(bench, 'node_modules', '.cache', 'still', page.family);
  mkdirSync(folder, { recursive: true });
  const fileOf = (name, text) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  return {
    ...{ id: `${page.family}/still`, family: page.family, peer: 'still', role: 'ours', packages: [] },
    label: 'The same elements and sheets, without our script',
    body: () => data.roots.map(() => '<div class="still"></div>').join('\n'),
    style: '.still{display:block}',
    ready: `document.querySelector('.still')?.shadowRoot`,
    entry: fileOf('entry.js', common(data)),
    hooks: hooks[page.family] && fileOf('hooks.js', hooks[page.family]),
  };
}
