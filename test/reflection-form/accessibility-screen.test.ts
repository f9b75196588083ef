import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { engineCannot, needs } from '../support/engine.js';
import { check, reached } from './support/accessible.js';
import { leave } from './support/reach.js';
import { statesIn } from './support/states.js';

describe('the reflection form on a screen of 320 pixels', () => {
  const cannot = engineCannot('setViewport') !== undefined;
  before(async () => {
    if (!cannot) await setViewport({ width: 320, height: 640 });
  });
  afterEach(leave);
  after(async () => {
    if (!cannot) await setViewport({ width: 1000, height: 800 });
  });

  for (const [name, state] of cannot ? [] : statesIn('320 pixels')) {
    it(`passes axe, and scrolls in one direction: ${name}`, async () => {
      await check(await reached(state, 'auto'));
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    });
  }

  it('has the width that it says', function () {
    needs(this, 'setViewport');
    expect(innerWidth).to.equal(320);
  });
});
