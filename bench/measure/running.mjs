// One running timer: the main thread's time, style and layout passes and frames, in windows given per minute.
import { after } from '../lib/within.mjs';
import { openMeasured, watchTasks, withPage } from '../lib/browser.mjs';
import { inRounds } from '../lib/rounds.mjs';
import { collect } from '../lib/statistics.mjs';

export const title = 'One running timer, a minute';

/** Frames that were drawn, as the browser's own trace tells; asking in the page would make frames itself. */
async function framesOf(session, ms) {
  let frames = 0;
  session.on('Tracing.dataCollected', ({ value }) => {
    frames += value.filter(({ name }) => name === 'DrawFrame').length;
  });
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline.frame', 'devtools.timeline.frame'] },
    transferMode: 'ReportEvents',
  });
  await after(ms);
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await done;
  return frames;
}

async function sample({ browser, server, window, together }, page) {
  return withPage(browser, window * 2 + 20_000, async ({ page: tab, session, errors }) => {
    const read = await watchTasks(session);
    await openMeasured({ page: tab, errors }, page, server.url);
    await tab.evaluate('bench.run(1500)');
    await after(2000);
    const shown = await tab.evaluate('bench.shown()');
    const before = await read();
    await after(window);
    const later = await read();
    const a = 60_000 / window;
    if ((await tab.evaluate('bench.shown()')) >= shown) throw new Error('the time shown does not move');
    const part = Math.min(window, 4000);
    // The browser has one trace at a time.
    const frames = together ? undefined : (await framesOf(session, part)) * (60_000 / part);
    return {
      task: (later.task - before.task) * a,
      script: (later.script - before.script) * a,
      styles: (later.styles - before.styles) * a,
      layouts: (later.layouts - before.layouts) * a,
      frames,
    };
  });
}

/** Quick mode: each round is one window for all pages. Time on a processor is counted, so that they can share. */
async function allAtOnce(bench, pages) {
  const all = [];
  for (let number = 0; number < bench.rounds && (number === 0 || bench.now() < bench.until); number++) {
    const round = {};
    await Promise.all(
      pages.map(async (page) => {
        try {
          round[page.id] = await sample(bench, page);
        } catch (error) {
          bench.failed(page, error.message);
        }
      }),
    );
    all.push(round);
  }
  return all;
}

export async function measure(bench) {
  const pages = bench.pages.filter(({ family, hooks }) => family === 'timer' && hooks);
  const { rounds, until, failed, plainOf } = bench;
  const all = bench.together
    ? await allAtOnce(bench, pages)
    : await inRounds({ pages, rounds, until, failed, sample: (page) => sample(bench, page) });
  return collect(all, pages, plainOf);
}
