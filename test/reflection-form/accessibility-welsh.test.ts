import { check, reached } from './support/accessible.js';
import { leave } from './support/reach.js';
import { statesIn } from './support/states.js';

describe('the reflection form in a Welsh column of 300 pixels', () => {
  afterEach(leave);

  for (const [name, state] of statesIn('Welsh')) {
    it(`passes axe, with controls of 44 pixels: ${name}`, async () => {
      await check(await reached(state, '300px', 'cy'));
    });
  }
});
