import { check, reached } from './support/accessible.js';
import { leave } from './support/reach.js';
import { statesIn } from './support/states.js';

describe('the reflection form with text of 200 %', () => {
  afterEach(leave);

  for (const [name, state] of statesIn('200 % text')) {
    it(`passes axe: ${name}`, async () => {
      const page = await reached(state, '800px');
      page.root.style.setProperty('--circle-rem', '32px');
      await page.settled();
      await check(page);
    });
  }
});
