import { expect } from '@open-wc/testing';
import { check, placeIn } from './support/accessible.js';
import { signs, states } from './support/states.js';
import { tidy } from './support/timer-page.js';

describe('the timer for everyone', () => {
  afterEach(tidy);

  for (const [name, reach] of Object.entries(states)) {
    for (const [space, width, language] of [
      ['a page', '800px', 'en'],
      ['a column of 320 pixels', '320px', 'en'],
      ['a Welsh column of 300 pixels', '300px', 'cy'],
    ] as const) {
      it(`passes axe, with controls of 44 pixels, in ${space}: ${name}`, async () => {
        const page = await placeIn(width);
        await reach(page);
        expect(page.text).to.match(signs[name]!);
        page.timer.lang = language;
        await page.settled();
        await check(page);
      });
    }
  }
});
