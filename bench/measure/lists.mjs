// Lists of circles: the main thread's time to show them and to show only those online, and the heap they hold.
import { heapOf, openMeasured, watchTasks, withPage } from '../lib/browser.mjs';
import { inRounds } from '../lib/rounds.mjs';
import { collect } from '../lib/statistics.mjs';

export const title = 'Lists';

/** Runs in the page: the frame that shows it has been drawn when this is done. */
async function act(name) {
  await globalThis.bench[name]();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

async function sample({ browser, server }, page, count) {
  return withPage(browser, 20_000 + count * 10, async ({ page: tab, session, errors }) => {
    const read = await watchTasks(session);
    await openMeasured({ page: tab, errors }, page, server.url);
    await tab.evaluate((number) => globalThis.bench.prepare(number), count);
    const heap = await heapOf(session);
    const begun = await read();
    await tab.evaluate(act, 'list');
    const shown = await read();
    const grown = (await heapOf(session)) - heap;
    const middle = await read();
    await tab.evaluate(act, 'filter');
    const filtered = await read();
    return { show: shown.task - begun.task, filter: filtered.task - middle.task, heap: grown };
  });
}

export async function measure(bench) {
  const { rounds, until, failed, plainOf, lengths } = bench;
  const pages = bench.pages.filter(({ family, hooks }) => family === 'list' && hooks);
  const figures = {};
  const tooSlow = new Set();
  for (const [number, count] of lengths.entries()) {
    const share = bench.now() + (until - bench.now()) / (lengths.length - number);
    const left = pages.filter(({ id }) => !tooSlow.has(id));
    const all = await inRounds({
      pages: left,
      rounds,
      until: share,
      failed: (page, reason) => {
        tooSlow.add(page.id);
        failed(page, `${count} circles: ${reason}`);
      },
      sample: (page) => sample(bench, page, count),
    });
    for (const [id, each] of Object.entries(collect(all, left, plainOf)))
      for (const [name, figure] of Object.entries(each)) (figures[id] ??= {})[`${name}-${count}`] = figure;
  }
  return figures;
}
