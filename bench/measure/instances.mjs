// More and more of a widget on a page that already has one: milliseconds, heap and nodes for each, and whether the cost
// of each grows with their number.
import { heapOf, openMeasured, watchTasks, withPage } from '../lib/browser.mjs';
import { inRounds } from '../lib/rounds.mjs';
import { collect } from '../lib/statistics.mjs';

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

export async function measure(bench) {
  const { rounds, until, failed, plainOf, counts } = bench;
  const pages = bench.pages.filter(({ hooks, family }) => hooks && bench.families.includes(family));
  const figures = {};
  const tooSlow = new Set();
  for (const [number, count] of counts.entries()) {
    const share = bench.now() + (until - bench.now()) / (counts.length - number);
    const left = pages.filter(({ id }) => !tooSlow.has(id));
    const all = await inRounds({
      pages: left,
      rounds,
      until: share,
      failed: (page, reason) => {
        tooSlow.add(page.id);
        failed(page, `${count} instances: ${reason}`);
      },
      sample: (page) => sample(bench, page, count),
    });
    for (const [id, each] of Object.entries(collect(all, left, plainOf)))
      for (const [name, figure] of Object.entries(each)) (figures[id] ??= {})[`${name}-${count}`] = figure;
  }
  return figures;
}
