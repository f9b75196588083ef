// One measure of a few pages beside the plain one, in the same run and in turns, printed.
import { fileURLToPath } from 'node:url';
import { openBrowser } from './browser.mjs';
import { buildPages } from './build.mjs';
import { families } from './pages.mjs';
import { serve } from './server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The first page is the plain one. */
export async function measureBeside(pages, name, rounds) {
  const [plain] = pages;
  const { measure } = await import(`../measure/${name}.mjs`);
  const site = await buildPages(pages, { root });
  for (const { id, problem } of pages) if (problem) throw new Error(`${id}: ${problem}`);
  const server = await serve(site);
  const { browser, close } = await openBrowser();
  try {
    const figures = await measure({
      ...{ browser, server, site, pages, families, rounds },
      ...{ slowdowns: [4], counts: [100, 1000], lengths: [1000] },
      ...{ window: 10_000, together: true, length: 15, grace: 5 },
      until: Infinity,
      now: () => performance.now(),
      plainOf: () => plain.id,
      failed: (page, reason) => console.error(`${page.id}: ${reason}`),
    });
    for (const { id } of pages) print(id, figures[id] ?? {});
  } finally {
    await close();
    server.close();
  }
}

function print(id, figures) {
  console.log(id);
  for (const [figure, { value, ratio }] of Object.entries(figures)) {
    const range = `${value.median.toFixed(2)} (${value.min.toFixed(2)} to ${value.max.toFixed(2)})`;
    console.log(`  ${figure.padEnd(14)} ${range}${ratio ? `, ×${ratio.median.toFixed(2)}` : ''}`);
  }
}
