/** A reflection in a frame whose sandbox takes storage, downloads and printing away, mostly without a word. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, press, watchErrors } from './support/chrome.ts';
import * as form from './support/reflection-form.ts';
import { openReflectionSite, type ReflectionSite } from './support/reflection-site.ts';

const WORDS = 'We met on a Monday';

let site: ReflectionSite;
let browser: Browser;
before(async () => {
  site = await openReflectionSite();
  browser = await launch();
});
after(async () => {
  await browser.close();
  await site.close();
});

describe('a reflection in a sandboxed frame', () => {
  it('says what the frame takes away, and keeps every word', { timeout: 90_000 }, async () => {
    const page = await browser.newPage();
    const errors = watchErrors(page);
    await page.goto(`${site.url}/framed.html`);
    await page.bringToFront();
    const frame = await page.waitForFrame((each) => each.url().endsWith('/encrypted.html'));
    await form.formIsThere(frame);
    await form.write(page, WORDS, frame);
    await form.enterPassphrase(page, form.PASSPHRASE, 'Keep a draft', frame);
    await form.untilSaid(frame, /^This browser does not let the page keep a draft/);
    for (const [button, sentence] of [
      ['Download as text', /^If your browser did not save a file, copy your words instead\.$/],
      ['Print', /^This page does not allow printing\. Copy your words instead\.$/],
      ['Copy', /^Copied$/],
      ['Finish', /^You have finished$/],
    ] as const) {
      await press(frame, button);
      await form.untilSaid(frame, sentence);
    }
    await press(frame, 'Go back to writing');
    assert.equal(await form.words(frame), WORDS);
    assert.deepEqual(site.tries, []);
    assert.deepEqual(
      errors.filter((each) => each.startsWith('uncaught')),
      [],
    );
    await page.close();
  });
});
