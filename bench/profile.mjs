// node bench/profile.mjs timer|card|form|list|load [--ours=<folder of a build>]
// Where the hottest path of a widget spends its time: the browser's sampling profiler, by function and file.
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { openBrowser, watchTasks, withPage } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';
import { after } from './lib/within.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ours = resolve(process.argv.find((each) => each.startsWith('--ours='))?.slice(7) ?? join(root, 'dist', 'esm'));

/** Each path, many times over: in the page, with the widget's own names in the build. */
const paths = {
  timer: {
    page: 'timer/ours',
    act: async (tab) => {
      await tab.evaluate('bench.run(1500)');
      await after(12_000);
    },
  },
  card: {
    page: 'cards/ours',
    act: (tab) =>
      tab.evaluate(async () => {
        const card = document.querySelector('circle-prompt-card');
        for (let at = 0; at < 500; at++) {
          card.next();
          await card.updateComplete;
        }
      }),
  },
  form: {
    page: 'form/ours',
    act: async (tab) => {
      await tab.evaluate('bench.focusBox()');
      for (let at = 0; at < 20; at++) await tab.keyboard.type('we met again today  ');
      await after(1600);
    },
  },
  forms: { page: 'form/ours', act: (tab) => tab.evaluate('bench.add(200)') },
  list: {
    page: 'list/ours',
    act: async (tab) => {
      await tab.evaluate('bench.prepare(1000)');
      for (let at = 0; at < 10; at++) {
        await tab.evaluate('bench.list()');
        await tab.evaluate('bench.filter()');
      }
    },
  },
  load: { page: 'all/ours', act: () => after(1000) },
};

const [name = 'timer'] = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const path = paths[name];
if (!path) throw new Error(`Choose one of ${Object.keys(paths).join(', ')}.`);

/** Unminified and in one file, with lines that lead back to each module. */
async function bundle() {
  const [family, peer] = path.page.split('/');
  const entry = name === 'load' ? 'entry.js' : 'hooks.js';
  const made = await build({
    entryPoints: [join(root, 'bench', 'pages', family, peer, entry)],
    outdir: join(root, 'out'),
    ...{
      bundle: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      conditions: ['production'],
      legalComments: 'none',
    },
    alias: { ours },
    nodePaths: [join(root, 'bench', 'node_modules')],
  });
  return made.outputFiles[0].text;
}

/** esbuild names the module before each part of its bundle. */
function modulesByLine(code) {
  let module = '';
  return code.split('\n').map((line) => {
    const found = /^\s*\/\/ (\S+\.(?:m?js|ts))$/.exec(line);
    if (found) module = found[1].replace(/^.*dist\/esm\//, '').replace(/^.*node_modules\//, '');
    return module;
  });
}

function report({ nodes, samples, timeDeltas }, modules) {
  const self = new Map();
  const index = new Map(nodes.map((node) => [node.id, node]));
  let total = 0;
  samples.forEach((id, at) => {
    const { functionName, lineNumber, url } = index.get(id).callFrame;
    if (functionName === '(idle)') return;
    total += timeDeltas[at];
    const where = url.endsWith('/entry.js') ? modules[lineNumber] : url && 'the harness';
    const key = `${functionName || '(anonymous)'}\t${where ?? ''}`;
    self.set(key, (self.get(key) ?? 0) + timeDeltas[at]);
  });
  const rows = [...self].sort(([, a], [, b]) => b - a).slice(0, 25);
  console.log(`${name}: ${(total / 1000).toFixed(0)} ms not idle`);
  for (const [key, spent] of rows) console.log(`${((100 * spent) / total).toFixed(1).padStart(5)} %  ${key}`);
}

const code = await bundle();
const { default: page } = await import(`./pages/${path.page}/page.mjs`);
const html = `<!doctype html><title>Profile</title><style>${page.style ?? ''}</style><main>${page.body(0)}</main>
  <script type="module" src="/entry.js"></script>`;
const site = new Map([
  ['/index.html', { body: Buffer.from(html), type: '.html' }],
  ['/entry.js', { body: Buffer.from(code), type: '.js' }],
]);
const server = await serve(site);
const opened = await openBrowser();
try {
  await withPage(opened.browser, 90_000, async ({ page: tab, session }) => {
    const read = await watchTasks(session);
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: 100 });
    if (name === 'load') await session.send('Profiler.start');
    await tab.goto(`${server.url}/`, { waitUntil: 'load', timeout: 20_000 });
    await tab.waitForFunction(`Boolean(${page.ready})`, { timeout: 15_000 });
    if (name !== 'load') await session.send('Profiler.start');
    const before = await read();
    await path.act(tab);
    const later = await read();
    const { profile } = await session.send('Profiler.stop');
    report(profile, modulesByLine(code));
    console.log(
      `Tasks ${(later.task - before.task).toFixed(0)} ms, script ${(later.script - before.script).toFixed(0)} ms, ${later.layouts - before.layouts} layouts, ${later.styles - before.styles} style passes`,
    );
  });
} finally {
  await opened.close();
  server.close();
}
