import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { engineCannot, needs } from '../support/engine.js';
import { check, leave, reached } from './support/accessible.js';
import { tidy } from './support/card-page.js';
import { states } from './support/states.js';

describe('the prompt card as people have set their screen', () => {
  afterEach(async () => {
    tidy();
    leave();
    if (!engineCannot('emulateMedia')) await emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
    if (!engineCannot('setViewport')) await setViewport({ width: 1000, height: 800 });
  });

  for (const [name, state] of Object.entries(states)) {
    it(`passes axe with text of 200 %: ${name}`, async () => {
      const page = await reached(state, '800px');
      page.root.style.setProperty('--circle-rem', '32px');
      await page.settled();
      await check(page);
    });

    it(`passes axe in forced colours, and moves nothing: ${name}`, async function () {
      needs(this, 'emulateMedia');
      await emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
      const page = await reached(state, '800px');
      await check(page);
      expect(page.moving).to.deep.equal([]);
    });
  }

  it('fits a screen of 320 pixels', async function () {
    needs(this, 'setViewport');
    await setViewport({ width: 320, height: 640 });
    for (const state of Object.values(states)) {
      await check(await reached(state, 'auto'));
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      tidy();
      leave();
    }
  });
});
