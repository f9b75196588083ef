/** What a circle leaves and sends: nothing, but its way back while it runs. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, press, watchErrors } from './support/chrome.ts';
import { openSite, timerPage, type Site } from './support/site.ts';

const KEY = /^circle-timer \/private\.html #1( open)?$/;
/** Words that stand for what people write and are called: none may turn up anywhere. */
const CANARY = 'Canary Okonkwo';

let site: Site;
let browser: Browser;
before(async () => {
  const json = { strings: { heading: `Circle of ${CANARY}` } };
  site = await openSite({ 'private.html': timerPage({ attributes: 'plan="10" people="7" cue="sound"', json }) });
  browser = await launch();
});
after(async () => {
  await browser.close();
  await site.close();
});

interface Stored {
  readonly session: Record<string, string>;
  readonly local: number;
  readonly cookie: string;
  readonly databases: number;
  readonly caches: number;
}

describe('a whole circle', () => {
  it('asks nobody, and keeps only numbers until it is over', { timeout: 120_000 }, async () => {
    const page = await browser.newPage();
    const errors = watchErrors(page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    const cookies: string[] = [];
    page.on('response', (response) => {
      if (response.headers()['set-cookie']) cookies.push(response.url());
    });
    await page.goto(`${site.url}/private.html`);
    const stored = (): Promise<Stored> =>
      page.evaluate(async () => ({
        session: Object.fromEntries(Object.entries(sessionStorage)),
        local: localStorage.length,
        cookie: document.cookie,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
      }));
    const checkRest = ({ local, cookie, databases, caches }: Stored): void => {
      assert.deepEqual([local, cookie, databases, caches], [0, '', 0, 0]);
    };
    await page.waitForSelector('::-p-aria([name="Start the circle"][role="button"])');
    const fresh = await stored();
    assert.deepEqual(fresh.session, {});
    checkRest(fresh);

    await press(page, 'Start the circle');
    const kept = new Set<string>();
    for (const name of ['Next', 'Next', 'Pass', 'Add 1 minute', '1 more', 'Back', 'Pause', 'Resume', 'Time left']) {
      await press(page, name);
      const { session, ...rest } = await stored();
      for (const [key, text] of Object.entries(session)) {
        assert.match(key, KEY);
        assert.ok(!text.includes(CANARY) && !text.includes('Okonkwo'), `${key} holds words of the page`);
        kept.add(key.endsWith('open') ? 'open' : text);
      }
      checkRest({ session, ...rest });
    }
    const sample = [...kept].find((text) => text !== 'open') ?? '{}';
    const words = [...sample.matchAll(/"([^"]*)"/g)].map(([, word]) => word);
    console.log(
      `privacy: ${requests.length} requests (${requests.join(', ')}); ${sample.length} characters kept while it runs`,
    );
    console.log(`privacy: the words in them: ${[...new Set(words)].join(' ')}`);

    await press(page, 'Take a moment');
    await press(page, 'Carry on with the circle');
    await press(page, 'End the circle');
    await press(page, 'Copy this record');
    await press(page, 'Start another circle');
    await page.waitForSelector('::-p-aria([name="Start the circle"][role="button"])');
    const over = await stored();
    assert.deepEqual(over.session, {});
    checkRest(over);
    assert.deepEqual(
      requests.filter((path) => path !== '/favicon.ico'),
      ['/private.html', '/script/compassion-circle.min.js'],
    );
    assert.deepEqual(cookies, []);
    assert.deepEqual(await browser.cookies(), []);
    assert.deepEqual(errors, []);
    await page.close();
  });
});
