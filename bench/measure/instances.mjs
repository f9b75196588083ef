// More and more of a widget on a page that already has one: milliseconds, heap and nodes for each, and whether the cost
// of each grows with their number.
import { heapOf, openMeasured, watchTasks, withPage } from '../lib/browser.mjs';
import { inSizes } from '../lib/sizes.mjs';

export const title = 'Instances';

/** Runs in the page: adds them and waits for the frame that shows them. */
async function add(count) {
  await globalThis.bench.add(count);
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

async function sample({ browser, server }, page, count) {
  return withPage(browser, 20_000 + count * 100, async ({ page: tab, session, errors }) => {
    const read = await watchTasks(session);
    await openMeasured({ page: tab, errors }, page, server.url);
    const heap = await heapOf(session);
    const before = await read();
    await tab.evaluate(add, count);
    const after = await read();
    const grown = (await heapOf(session)) - heap;
    const { nodes } = await read();
    return {
      ms: (after.task - before.task) / count,
      heap: grown / count,
      nodes: (nodes - before.nodes) / count,
    };
  });
}

export function measure(bench) {
  return inSizes(bench, {
    pages: bench.pages.filter(({ hooks, family }) => hooks && bench.families.includes(family)),
    sizes: bench.counts,
    noun: 'instances',
    sample: (page, count) => sample(bench, page, count),
  });
}
