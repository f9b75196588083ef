// node bench/compare.mjs OLD NEW timer|form|cards|list|all running|typing|instances|lists|load [rounds]
// 2 builds of ours (folders like dist/esm) beside the plain page, in the same run and in turns: what a change is worth.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './lib/browser.mjs';
import { buildPages } from './lib/build.mjs';
import { families, findPages } from './lib/pages.mjs';
import { serve } from './lib/server.mjs';

const [before, after, family, name, rounds = '5'] = process.argv.slice(2);
if (!before || !after || !families.includes(family) || !name)
  throw new Error('Usage: node bench/compare.mjs OLD NEW timer|form|cards|list|all MEASURE [rounds]');

const found = (await findPages()).filter((page) => page.family === family);
const plain = found.find(({ role }) => role === 'plain');
const own = found.find(({ peer }) => peer === 'ours');
const builds = [
  ['before', before],
  ['after', after],
].map(([label, folder]) => ({ ...own, id: `${family}/ours-${label}`, label, ours: resolve(folder) }));
const pages = [plain, ...builds];
const site = await buildPages(pages, { root: fileURLToPath(new URL('..', import.meta.url)) });
const server = await serve(site);
const { measure } = await import(`./measure/${name}.mjs`);
const { browser, close } = await openBrowser();
try {
  const figures = await measure({
    ...{
      browser,
      server,
      site,
      pages,
      families,
      rounds: Number(rounds),
      slowdowns: [4],
      counts: [100, 1000],
      lengths: [1000],
    },
    ...{ window: 10_000, together: true, length: 15, grace: 5 },
    until: Infinity,
    now: () => performance.now(),
    plainOf: () => plain.id,
    failed: (page, reason) => console.error(`${page.id}: ${reason}`),
  });
  for (const { id } of pages) {
    console.log(id);
    for (const [figure, { value, ratio }] of Object.entries(figures[id] ?? {})) {
      const range = `${value.median.toFixed(2)} (${value.min.toFixed(2)} to ${value.max.toFixed(2)})`;
      console.log(`  ${figure.padEnd(14)} ${range}${ratio ? `, ×${ratio.median.toFixed(2)}` : ''}`);
    }
  }
} finally {
  await close();
  server.close();
}
