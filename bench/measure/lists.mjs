// Lists of circles: the main thread's time to show them and to show only those online, and the heap they hold.
import { heapOf, openMeasured, watchTasks, withPage } from '../lib/browser.mjs';
import { inSizes } from '../lib/sizes.mjs';

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

export function measure(bench) {
  return inSizes(bench, {
    pages: bench.pages.filter(({ family, hooks }) => family === 'list' && hooks),
    sizes: bench.lengths,
    noun: 'circles',
    sample: (page, count) => sample(bench, page, count),
  });
}
