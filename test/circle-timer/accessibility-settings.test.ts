import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { engineCannot, needs } from '../support/engine.js';
import { check, placeIn } from './support/accessible.js';
import { states, timer } from './support/states.js';
import { place, tidy } from './support/timer-page.js';

describe('the timer as people have set their screen', () => {
  afterEach(tidy);

  for (const [name, reach] of Object.entries(states)) {
    it(`passes axe with text of 200 %: ${name}`, async () => {
      const page = await placeIn('800px');
      await reach(page);
      page.root.style.setProperty('--circle-rem', '32px');
      await page.settled();
      await check(page);
      page.root.style.removeProperty('--circle-rem');
    });

    it(`passes axe in forced colours and with less motion: ${name}`, async function () {
      needs(this, 'emulateMedia');
      await emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
      const page = await placeIn('800px');
      await reach(page);
      await check(page);
      expect(page.moving).to.deep.equal([]);
    });
  }

  it('passes axe on a screen of 320 pixels', async function () {
    needs(this, 'setViewport');
    await setViewport({ width: 320, height: 640 });
    for (const reach of Object.values(states)) {
      const page = await place(timer());
      await reach(page);
      await check(page);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      page.timer.end();
      page.timer.reset();
      page.timer.remove();
    }
  }).timeout(30_000);

  afterEach(async () => {
    if (!engineCannot('emulateMedia')) await emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
    if (!engineCannot('setViewport')) await setViewport({ width: 1000, height: 800 });
  });
});
