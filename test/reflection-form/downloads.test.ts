import { expect } from '@open-wc/testing';
import { asksBeforeLeaving, form, place, tidy } from './support/reflection-page.js';

/** A frame as its script sees it. `click` of a link to a file tells nothing, whatever the frame allows. */
function inFrame(frame: object): () => void {
  const before = {
    self: Object.getOwnPropertyDescriptor(globalThis, 'self')!,
    click: HTMLAnchorElement.prototype.click,
  };
  const names = ['self', ...Object.keys(frame)];
  const descriptors = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  HTMLAnchorElement.prototype.click = () => undefined;
  Object.defineProperty(globalThis, 'self', { value: {}, configurable: true });
  for (const [name, value] of Object.entries(frame))
    Object.defineProperty(globalThis, name, { ...(value as PropertyDescriptor), configurable: true });
  return () => {
    HTMLAnchorElement.prototype.click = before.click;
    names.forEach((name, index) => {
      const descriptor = descriptors[index];
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    });
  };
}

const throwing: PropertyDescriptor = {
  get: () => {
    throw new DOMException('', 'SecurityError');
  },
};
const sandboxed = (tokens: string): PropertyDescriptor => {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', tokens);
  return { value: frame };
};
const saved = /^Your browser is saving a file\./;
const unsure = /^If your browser did not save a file, copy your words instead\.$/;
const blocked = /^This page does not allow downloads\. Copy your words instead\.$/;

describe('a download in a frame', () => {
  let leave: (() => void) | undefined;
  afterEach(() => {
    leave?.();
    tidy();
  });

  for (const [name, frame, sentence, isSafe] of [
    ['without a sandbox', { frameElement: { value: document.createElement('iframe') } }, saved, true],
    ['whose sandbox allows downloads', { frameElement: sandboxed('allow-scripts allow-downloads') }, saved, true],
    ['whose sandbox does not', { frameElement: sandboxed('allow-scripts') }, blocked, false],
    ['of another site', { frameElement: throwing }, unsure, false],
    ['of a site that shows no frame', { frameElement: { value: null }, parent: { value: {} } }, unsure, false],
    ['without an origin', { frameElement: throwing, origin: { value: 'null' } }, unsure, false],
  ] as const) {
    it(`${name}: says what is known of it, and asks before leaving where it is not`, async () => {
      const page = await place(form());
      await page.type('What happened', 'canary-7f3a');
      leave = inFrame(frame);
      await page.press('Download as text');
      leave();
      leave = undefined;
      expect(page.notes[0]).to.match(sentence);
      expect(asksBeforeLeaving()).to.equal(!isSafe);
    });
  }
});
