import { expect } from '@open-wc/testing';
import { sandboxAllows } from '../../src/shared/sandbox.js';

/** A window in frames, from the inside out: the sandbox of each frame; `hidden` is a frame of another site. */
function windowIn(...frames: readonly (string | undefined)[]): Window {
  const top: Record<string, unknown> = { frameElement: null };
  top['parent'] = top;
  return frames.reduceRight<Record<string, unknown>>((parent, values) => {
    const frame = document.createElement('iframe');
    if (values !== undefined) frame.setAttribute('sandbox', values);
    return { parent, frameElement: values === 'hidden' ? null : frame };
  }, top) as unknown as Window;
}

describe('sandboxAllows', () => {
  const all = 'allow-scripts allow-downloads';
  for (const [what, frames, answer] of [
    ['no frame', [], 'yes'],
    ['a frame without a sandbox', [undefined], 'yes'],
    ['sandboxes with the value', [all, all], 'yes'],
    ['a sandbox without it', ['allow-scripts'], 'no'],
    ['a sandbox without it further out', [undefined, all, 'allow-scripts'], 'no'],
    ['a frame of another site', ['hidden'], 'unknown'],
    ['a frame of another site further out', [all, 'hidden'], 'unknown'],
    ['a sandbox without it in a frame of another site', ['allow-scripts', 'hidden'], 'no'],
  ] as const)
    it(`says ${answer} of ${what}`, () =>
      expect(sandboxAllows(windowIn(...frames), 'allow-downloads')).to.equal(answer));

  it('says unknown where a browser refuses to look', () => {
    const view = {
      get frameElement(): never {
        throw new DOMException('No', 'SecurityError');
      },
    } as unknown as Window;
    expect(sandboxAllows(view, 'allow-downloads')).to.equal('unknown');
  });
});
