import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { engineCannot, needs } from '../support/engine.js';
import { check, reached } from './support/accessible.js';
import { leave } from './support/reach.js';
import { states, statesIn } from './support/states.js';

describe('the reflection form in forced colours and with less motion', () => {
  const cannot = engineCannot('emulateMedia') !== undefined;
  before(async () => {
    if (!cannot) await emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  });
  afterEach(leave);
  after(async () => {
    if (!cannot) await emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
  });

  for (const [name, state] of cannot ? [] : statesIn('forced colours')) {
    it(`passes axe, and moves nothing: ${name}`, async () => {
      const page = await reached(state, '800px');
      await check(page);
      expect(page.moving).to.deep.equal([]);
    });
  }

  it('shows where focus is, on a summary of errors too', async function () {
    needs(this, 'emulateMedia');
    const page = await reached(states['gibbs, with errors']!, '800px');
    expect(page.focusedOn).to.equal('field-summary');
    const { outlineStyle, outlineWidth } = getComputedStyle(page.focused!);
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '4px']);
  });
});
