// From the request to the widget on screen, at 4 times slower and at full speed: when it is painted, the main thread's
// work to get there, long tasks and layout shift. Each sample is a new renderer without any cache.
import { watchTasks, withPage } from '../lib/browser.mjs';
import { collect } from '../lib/statistics.mjs';
import { inRounds } from '../lib/rounds.mjs';

export const title = 'Painted';

/** Runs in the page before anything else: looks once a frame whether the widget is there, and takes the frame's end. */
function observe(ready) {
  const seen = { painted: undefined, blocking: 0, shift: 0 };
  globalThis.seen = seen;
  const of = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  of('longtask', ({ duration }) => (seen.blocking += duration - 50));
  of('layout-shift', ({ value, hadRecentInput }) => (seen.shift += hadRecentInput ? 0 : value));
  const isReady = new Function(`return Boolean(${ready})`);
  const look = () => {
    if (!document.body || !isReady()) return requestAnimationFrame(look);
    const channel = new MessageChannel();
    channel.port1.onmessage = () => (seen.painted = performance.now());
    return channel.port2.postMessage(0);
  };
  requestAnimationFrame(look);
}

async function sample({ browser, server }, page, slowdown) {
  return withPage(browser, 25_000, async ({ page: tab, session, errors }) => {
    const read = await watchTasks(session);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await tab.evaluateOnNewDocument(observe, page.ready);
    const before = await read();
    await tab.goto(`${server.url}/${page.id}/`, { waitUntil: 'load', timeout: 15_000 });
    await tab.waitForFunction('seen.painted', { timeout: 8_000, polling: 50 }).catch((error) => {
      throw new Error(errors[0] ?? error.message);
    });
    // What comes after the first paint moves the page too: a little of it.
    await new Promise((done) => setTimeout(done, 300));
    const { task, script } = await read();
    const seen = await tab.evaluate('seen');
    // A renderer that was swapped begins at nought again.
    const base = before.task < task ? before : { task: 0, script: 0 };
    return { ...seen, task: task - base.task, script: Math.max(0, script - base.script) };
  });
}

export async function measure(bench) {
  const { pages, rounds, until, failed, plainOf, slowdowns } = bench;
  const figures = {};
  for (const [number, slowdown] of slowdowns.entries()) {
    const share = bench.now() + (until - bench.now()) / (slowdowns.length - number);
    const all = await inRounds({
      pages,
      rounds,
      until: share,
      failed,
      sample: (page) => sample(bench, page, slowdown),
    });
    for (const [id, each] of Object.entries(collect(all, pages, plainOf)))
      for (const [name, figure] of Object.entries(each)) (figures[id] ??= {})[`${name}${slowdown}x`] = figure;
  }
  return figures;
}
