// A long answer with a count: milliseconds of the page's tasks a key, real keys, with all that follows a pause.
import { after } from '../lib/within.mjs';
import { openMeasured, watchTasks, withPage } from '../lib/browser.mjs';
import { inRounds } from '../lib/rounds.mjs';
import { collect } from '../lib/statistics.mjs';

export const title = 'Typing';
const SENTENCE = 'We met before the night shift, and somebody said what had been hard. ';
const KEYS = 'we met again today  ';
const BETWEEN = 40;
const AFTER = 1600;

async function sample({ browser, server, answer = 2000 }, page) {
  return withPage(browser, 25_000, async ({ page: tab, session, errors }) => {
    const read = await watchTasks(session);
    await openMeasured({ page: tab, errors }, page, server.url);
    await tab.evaluate('bench.focusBox()');
    await session.send('Input.insertText', { text: SENTENCE.repeat(answer / SENTENCE.length) });
    await after(AFTER);
    await tab.evaluate('bench.focusBox()');
    const before = await tab.evaluate('bench.length()');
    const begun = await read();
    await tab.keyboard.type(KEYS, { delay: BETWEEN });
    await after(AFTER);
    const later = await read();
    const keys = (await tab.evaluate('bench.length()')) - before;
    if (keys !== KEYS.length) throw new Error(`${KEYS.length} keys were pressed and ${keys} arrived`);
    const each = (name) => (later[name] - begun[name]) / KEYS.length;
    return { key: each('task'), script: each('script'), layouts: each('layouts'), styles: each('styles') };
  });
}

export async function measure(bench) {
  const pages = bench.pages.filter(({ family, hooks }) => family === 'form' && hooks);
  const { rounds, until, failed, plainOf } = bench;
  const all = await inRounds({ pages, rounds, until, failed, sample: (page) => sample(bench, page) });
  return collect(all, pages, plainOf);
}
