/** docs/identifying-text.md quotes the figures that the search has now. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { identifyingPage } from '../../scripts/identifying-figures.mjs';

describe('the figures of the search for identifying text', () => {
  it('are in the docs as they are', async () => {
    const { isCurrent } = await identifyingPage();
    assert.ok(isCurrent, 'docs/identifying-text.md: run npm exec -- node scripts/identifying-figures.mjs');
  });
});
