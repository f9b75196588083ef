/** What a prompt card asks for and leaves: nothing without a file, one request with it, and nothing stored either way. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, HTTPRequest } from 'puppeteer-core';
import { launch, press, watchErrors } from './support/chrome.ts';
import { openSite, timerPage, type Site } from './support/site.ts';

const tag = 'circle-prompt-card';
const script = '/script/compassion-circle.min.js';
const deck = { extend: true, hide: ['arriving-1'] };

let site: Site;
let browser: Browser;
before(async () => {
  site = await openSite({
    'alone.html': timerPage({ tag, attributes: 'include-sensitive' }),
    'file.html': timerPage({ tag, attributes: 'src="deck.json"' }),
    'deck.json': JSON.stringify(deck),
  });
  browser = await launch();
});
after(async () => {
  await browser.close();
  await site.close();
});

const cases: readonly (readonly [what: string, address: string, paths: readonly string[]])[] = [
  ['without a file', '/alone.html', ['/alone.html', script]],
  ['opened by a shared link', '/alone.html?circle-order=a+seed&circle-theme=team', ['/alone.html', script]],
  ['with a file', '/file.html', ['/file.html', script, '/deck.json']],
];

describe('a prompt card', () => {
  for (const [what, address, paths] of cases) {
    it(`${what}: asks for ${paths.length - 2} files, and stores nothing`, { timeout: 60_000 }, async () => {
      const page = await browser.newPage();
      const errors = watchErrors(page);
      const requests: HTTPRequest[] = [];
      page.on('request', (request) => {
        const { protocol, pathname } = new URL(request.url());
        // The frame with the cards to cut out has no address.
        if (protocol !== 'about:' && pathname !== '/favicon.ico') requests.push(request);
      });
      await page.goto(site.url + address);
      await page.bringToFront();
      await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('#prompt'), {}, tag);
      const names = ['Next', 'Back', 'Shuffle', 'Copy this prompt', 'Share this order', 'Print all cards', 'Next'];
      for (const name of names) await press(page, name);
      await page.evaluate((name) => {
        const card = document.querySelector<HTMLElement>(name);
        // Off the page and on again: a file that came is not asked for again.
        card?.replaceWith(card);
        const place = card?.parentNode;
        card?.remove();
        if (card) place?.append(card);
      }, tag);
      await press(page, 'Next');
      const kept = await page.evaluate(async () => [
        sessionStorage.length,
        localStorage.length,
        document.cookie,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
        (await navigator.serviceWorker.getRegistrations()).length,
      ]);
      assert.deepEqual(kept, [0, 0, '', 0, 0, 0]);
      assert.deepEqual(await browser.cookies(), []);
      assert.deepEqual(
        requests.map((request) => new URL(request.url()).pathname),
        paths,
      );
      const file = requests[2];
      if (file) {
        assert.equal(file.method(), 'GET');
        assert.equal(new URL(file.url()).search, '');
        assert.equal(file.postData(), undefined);
      }
      console.log(`privacy of a card ${what}: ${requests.length} requests, nothing kept`);
      assert.deepEqual(errors, []);
      await page.close();
    });
  }
});
