/** The 90-minute plan with 10 people, from its start to its end, in virtual time: every paint is compared. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { isWholeRun } from '../support/run-length.ts';
import { launch, press, virtualTime, VIRTUAL_FRAMES, watchErrors } from './support/chrome.ts';
import { watch, watched, watchPaints } from './support/probes.ts';
import {
  judge,
  judgeByTurn,
  planData,
  spans,
  turnLengths,
  type Paint,
  type Span,
  type Verdict,
} from './support/schedule.ts';
import { openSite, timerPage, type Site } from './support/site.ts';

const PEOPLE = 10;
const lengths = turnLengths(planData('90'), PEOPLE);
const WHOLE = lengths.reduce((sum, seconds) => sum + seconds, 0);
/** Not a whole number of seconds, so that frames fall anywhere in a second. */
const STEP = isWholeRun() ? 373 : 37_370;
/** A whole run meets every second: a step, and the frames after it, take less than that. */
const WITHIN = isWholeRun() ? 930 : Infinity;

/** A frame takes several steps of virtual time to be made. */
const FRAME = 50;

let site: Site;
const browsers: Browser[] = [];
before(async () => {
  site = await openSite({
    'auto.html': timerPage({ attributes: `plan="90" people="${PEOPLE}" advance="auto"` }),
    'host.html': timerPage({ attributes: `plan="90" people="${PEOPLE}"` }),
  });
});
after(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  await site.close();
});

interface Run {
  readonly page: Page;
  readonly errors: string[];
  readonly paints: Paint[];
  /** Lets time pass up to this much after the start. */
  until(ms: number): Promise<void>;
}

async function begin(name: string): Promise<Run> {
  // One each: of two tabs in one browser, one is hidden and paints nothing.
  const browser = await launch({ flags: VIRTUAL_FRAMES });
  browsers.push(browser);
  const page = await browser.newPage();
  const errors = watchErrors(page);
  await page.evaluateOnNewDocument(watch);
  await page.goto(`${site.url}/${name}`);
  await press(page, 'Start the circle');
  await page.waitForSelector('::-p-aria([role="timer"])');
  const started = (await watched(page)).events[0]?.at ?? 0;
  await watchPaints(page);
  const clock = await virtualTime(page);
  const paints: Paint[] = [];
  let now = await page.evaluate(() => performance.now());
  // The busier the machine, the more virtual time goes by until it has made the frames.
  let frames = 0;
  const until = async (ms: number): Promise<void> => {
    while (now < started + ms) {
      const most = Math.max(50, Math.min(STEP, Math.floor(WITHIN - frames)));
      const step = Math.min(most, Math.ceil(started + ms - now));
      const after = await clock.advance(step);
      frames = after.now - now - step;
      now = after.now;
      paints.push(after.paint);
    }
  };
  return { page, errors, paints, until };
}

function tell(name: string, verdict: Verdict, real: number): void {
  const { paints, seconds, atChange, wrong } = verdict;
  console.log(
    `virtual time, ${name}: ${paints} paints of ${seconds} different seconds, ${wrong.length} wrong, ` +
      `${atChange} within a frame of a change; ${(real / 1000).toFixed(1)} s for ${WHOLE / 60} minutes`,
  );
}

const limit = { timeout: isWholeRun() ? 1_800_000 : 120_000 };

describe('90 minutes with 10 people in virtual time', () => {
  it('shows the right second in every paint while the clock moves on', limit, async () => {
    const begun = performance.now();
    const { page, errors, paints, until } = await begin('auto.html');
    await until(WHOLE * 1000 + 500);
    const { events } = await watched(page);
    const started = events.find(({ what }) => what.startsWith('start'))?.at ?? 0;
    const verdict = judge(paints, spans(started, lengths), [], FRAME);
    tell('the clock moves on', verdict, performance.now() - begun);
    assert.deepEqual(verdict.wrong, []);
    assert.ok(verdict.seconds >= (isWholeRun() ? WHOLE - 1 : 130), `${verdict.seconds} seconds were painted`);
    const ended = events.find(({ what }) => what.startsWith('end'))?.at ?? 0;
    assert.ok(Math.abs(ended - started - WHOLE * 1000) < 20, `ended after ${ended - started} ms`);
    assert.equal(events.filter(({ what }) => what.startsWith('turn')).length, lengths.length);
    assert.deepEqual(errors, []);
  });

  it('shows the right second in every paint while a host presses Next', limit, async () => {
    const begun = performance.now();
    const { page, errors, paints, until } = await begin('host.html');
    let planned = 0;
    // A host is late now and then and early now and then, by a fixed pattern.
    for (const [index, length] of lengths.entries()) {
      planned += length * 1000 + ([0, 1700, -2300, 400][index % 4] ?? 0);
      await until(planned);
      const last = index === lengths.length - 1;
      await page.evaluate((isLast) => {
        const shadow = document.querySelector('circle-timer')?.shadowRoot;
        const names = isLast ? ['Finish the circle'] : ['Next', 'Swap'];
        const buttons = [...(shadow?.querySelectorAll('button') ?? [])];
        buttons.find(({ textContent }) => names.includes(textContent.trim()))?.click();
      }, last);
    }
    const { events } = await watched(page);
    const turns = events.filter(({ what }) => what.startsWith('turn'));
    const real: Span[] = turns.map(({ at }, index) => ({ from: at, ms: (lengths[index] ?? 0) * 1000 }));
    // Turns that took longer than planned took that from the time in hand, which is the last stage.
    const over = real.slice(0, -1).map(({ from, ms }, index) => Math.max(0, (real[index + 1]?.from ?? 0) - from - ms));
    const spare = real.at(-1);
    if (spare) real[real.length - 1] = { ...spare, ms: spare.ms - over.reduce((sum, ms) => sum + ms, 0) };
    assert.equal(turns.length, lengths.length);
    const verdict = judgeByTurn(paints, real, FRAME);
    tell('a host presses Next', verdict, performance.now() - begun);
    assert.deepEqual(verdict.wrong, []);
    assert.deepEqual(errors, []);
  });
});
