import { expect } from '@open-wc/testing';
import { check, placeIn } from './support/accessible.js';
import { signs, states } from './support/states.js';
import { tidy } from './support/timer-page.js';

describe('the timer in a Welsh column of 300 pixels', () => {
  afterEach(tidy);

  for (const [name, reach] of Object.entries(states)) {
    it(`passes axe, with controls of 44 pixels: ${name}`, async () => {
      const page = await placeIn('300px');
      await reach(page);
      expect(page.text).to.match(signs[name]!);
      page.timer.lang = 'cy';
      await page.settled();
      await check(page);
    });
  }
});
