import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { engineCannot, needs } from '../support/engine.js';
import { check, reached } from './support/accessible.js';
import { leave } from './support/reach.js';
import { states } from './support/states.js';

describe('the reflection form as people have set their screen', () => {
  afterEach(leave);
  after(async () => {
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
  }

  describe('in forced colours', () => {
    before(async function () {
      needs(this, 'emulateMedia');
      await emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    });
    after(async () => {
      if (!engineCannot('emulateMedia')) await emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
    });

    for (const [name, state] of Object.entries(states)) {
      it(`passes axe, and moves nothing: ${name}`, async () => {
        const page = await reached(state, '800px');
        await check(page);
        const moving = page.all('*').filter((each) => {
          const style = getComputedStyle(each);
          return style.animationName !== 'none' || Number.parseFloat(style.transitionDuration) > 0;
        });
        expect(moving.map(({ className }) => className)).to.deep.equal([]);
      });
    }
  });

  describe('on a screen of 320 pixels', () => {
    before(async function () {
      needs(this, 'setViewport');
      await setViewport({ width: 320, height: 640 });
    });

    for (const [name, state] of Object.entries(states)) {
      it(`fits: ${name}`, async () => {
        await check(await reached(state, 'auto'));
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
      });
    }
  });
});
