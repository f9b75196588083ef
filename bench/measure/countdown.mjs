// How true a countdown is: what it shows after its page was blocked three times for 2.5 seconds, and how late its end
// and its sound come, blocked and in a hidden tab. All pages at once: half a second is far above what they do to each
// other. Only puppeteer lets a tab be hidden as a person's is.
import { after, within } from '../lib/within.mjs';
import { openBrowser, openMeasured } from '../lib/browser.mjs';

export const title = 'Truth of a countdown';
const BLOCK = 2500;
/** A sound that was planned and taken back has not sounded. */
const heard = `bench.sounds = (globalThis.sounds ?? []).filter(({ at, stopped }) => stopped > at + 50).map(({ at }) => at)`;

/** Opens a page, in front of all others or in a window of its own, and starts its countdown; the outcome comes when it is over. */
async function begin(browser, type, server, page, seconds) {
  const tab = await browser.newPage({ type });
  const errors = [];
  tab.on('pageerror', (error) => errors.push(error.message ?? String(error)));
  await openMeasured({ page: tab, errors }, page, server.url);
  await tab.evaluate((length) => globalThis.bench.run(length), seconds);
  return tab;
}

function late(tab, seconds) {
  return tab.evaluate(
    `(${heard}, { ended: bench.endedAt, due: bench.startedAt + ${seconds * 1000}, sounds: bench.sounds })`,
  );
}

/** An end that had not come `grace` seconds after its time, when we looked, is given as if it came then. */
function lateness({ due, sounds, ended }, grace) {
  const sound = sounds.filter((at) => at > due - 2000).sort((a, b) => a - b)[0];
  return { end: (ended ?? due + grace * 1000) - due, sound: sound === undefined ? undefined : sound - due };
}

async function blocked(browser, server, page, { seconds, grace }) {
  const tab = await begin(browser, 'window', server, page, seconds);
  await after(1500);
  for (let block = 0; block < 3; block++) {
    await tab.evaluate((ms) => {
      for (const until = performance.now() + ms; performance.now() < until;);
    }, BLOCK);
    await after(500);
  }
  // Time for one more write. Whole seconds are rounded up or down: what is further off than that is wrong.
  await after(700);
  const { shown, left } = await tab.evaluate(
    `({ shown: bench.shown(), left: ${seconds} - (performance.now() - bench.startedAt) / 1000 })`,
  );
  await tab
    .waitForFunction('bench.endedAt', { timeout: (seconds + grace) * 1000, polling: 100 })
    .catch(() => undefined);
  const { end, sound } = lateness(await late(tab, seconds), grace);
  return {
    'shown-error': Math.max(0, Math.abs(shown - left) - 1),
    'end-blocked': end / 1000,
    'sound-blocked': sound && sound / 1000,
  };
}

async function hidden(browser, server, page, { seconds, grace }, cover) {
  const tab = await begin(browser, 'tab', server, page, seconds);
  await cover();
  const begun = performance.now();
  if ((await tab.evaluate('document.visibilityState')) !== 'hidden') throw new Error('the tab is not hidden');
  await after((seconds + grace) * 1000 - (performance.now() - begun));
  const { end, sound } = lateness(await late(tab, seconds), grace);
  return { 'end-hidden': end / 1000, 'sound-hidden': sound && sound / 1000 };
}

const exact = (value) => ({ value: { median: value, min: value, max: value, rounds: 1 } });

export async function measure({ server, pages, failed, length: seconds, grace }) {
  const timers = pages.filter(({ family, hooks }) => family === 'timer' && hooks);
  const figures = {};
  const take = async (page, what, promise) => {
    try {
      for (const [name, value] of Object.entries(await within((seconds + 60) * 1000, promise, what)))
        if (value !== undefined) (figures[page.id] ??= {})[name] = exact(value);
    } catch (error) {
      failed(page, `${what}: ${error.message}`);
    }
  };
  const still = await openBrowser();
  const throttled = await openBrowser({ mayThrottle: true });
  try {
    const front = await throttled.browser.newPage();
    const cover = () => front.bringToFront();
    const out = [];
    for (const page of timers) {
      // One tab after the other: those that are opened at once hide each other before they have begun.
      let covered;
      const isCovered = new Promise((done) => (covered = done));
      const waits = hidden(throttled.browser, server, page, { seconds, grace }, () => cover().then(covered));
      out.push(take(page, 'hidden', waits));
      await Promise.race([isCovered, waits.catch(() => undefined), after(10_000)]);
      out.push(take(page, 'blocked', blocked(still.browser, server, page, { seconds, grace })));
    }
    await Promise.all(out);
  } finally {
    await Promise.all([still.close(), throttled.close()]);
  }
  return figures;
}
