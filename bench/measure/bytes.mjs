// What each page sends for: requests and bytes of everything it needs, as the server saw it asked for.
import { after } from '../lib/within.mjs';
import { withPage } from '../lib/browser.mjs';

export const title = 'Bytes and requests';

export async function measure({ browser, server, site, pages, failed }) {
  const figures = {};
  for (const page of pages) {
    try {
      const from = server.asked.length;
      await withPage(browser, 20_000, async ({ page: tab }) => {
        await tab.goto(`${server.url}/${page.id}/`, { waitUntil: 'load', timeout: 15_000 });
        await tab.waitForFunction(`Boolean(${page.ready})`, { timeout: 10_000, polling: 50 });
        // What a library loads by itself once it runs.
        await after(300);
      });
      // Other pages, and the pages of other measures, may be asked for at the same time.
      const asked = server.asked
        .slice(from)
        .filter((path) => path.startsWith(`/${page.id}/`) && !path.includes('/measured/'));
      figures[page.id] = countBytes(asked, site);
    } catch (error) {
      failed(page, error.message);
    }
  }
  return figures;
}

/** The whole page, and apart from it the JavaScript and CSS, which is what libraries are compared by. */
export function countBytes(asked, site) {
  const files = [...new Set(asked)].map((path) => site.get(path)).filter(Boolean);
  const code = files.filter(({ type }) => type === '.js' || type === '.css');
  const sum = (list, size) => list.reduce((total, file) => total + size(file), 0);
  const exact = (value) => ({ value: { median: value, min: value, max: value, rounds: 1 } });
  return {
    requests: exact(files.length),
    raw: exact(sum(code, ({ body }) => body.length)),
    gzip: exact(sum(code, ({ gzip }) => gzip.length)),
    brotli: exact(sum(code, ({ brotli }) => brotli.length)),
    page: exact(sum(files, ({ brotli }) => brotli.length)),
  };
}
