import { expect } from '@open-wc/testing';
import { defineElement } from '../../src/shared/define-element.js';
import { consoleLines } from '../support/console.js';

let count = 0;
const freshTag = () => `x-define-${String(count++)}`;
const makeClass = (version = '1.0.0') =>
  class extends HTMLElement {
    static readonly version = version;
  };

/** What `console.info` says while something runs. */
function infoFrom(act: () => void): string[] {
  const said: string[] = [];
  const real = console.info;
  console.info = (...words: unknown[]) => void said.push(words.map(String).join(' '));
  try {
    act();
  } finally {
    console.info = real;
  }
  return said;
}

describe('defineElement', () => {
  it('registers a tag', () => {
    const tag = freshTag();
    const element = makeClass();
    defineElement(tag, element);
    expect(customElements.get(tag)).to.equal(element);
  });

  it('keeps the first of two copies of the same version, and says nothing', () => {
    const tag = freshTag();
    const first = makeClass();
    defineElement(tag, first);
    expect(infoFrom(() => defineElement(tag, makeClass()))).to.deep.equal([]);
    expect(customElements.get(tag)).to.equal(first);
  });

  it('keeps the first of two versions, and says so once, not as an error', () => {
    const tag = freshTag();
    const first = makeClass('1.0.0');
    defineElement(tag, first);
    const said = infoFrom(() => defineElement(tag, makeClass('2.0.0')));
    expect(said).to.have.length(1);
    expect(said[0]).to.contain(tag).and.contain('1.0.0').and.contain('2.0.0');
    expect(customElements.get(tag)).to.equal(first);
    expect(consoleLines()).to.deep.equal([]);
  });

  it('leaves an element of somebody else with the same tag alone', () => {
    const tag = freshTag();
    customElements.define(tag, class extends HTMLElement {});
    expect(infoFrom(() => defineElement(tag, makeClass()))[0]).to.contain('unknown');
  });

  it('does not throw where the registry refuses', () => {
    const element = makeClass();
    defineElement(freshTag(), element);
    const said = infoFrom(() => {
      defineElement(freshTag(), element);
      defineElement('no dash', makeClass());
    });
    expect(said).to.have.length(2);
  });

  it('does nothing without a registry', () => {
    const registry = Object.getOwnPropertyDescriptor(globalThis, 'customElements') as PropertyDescriptor;
    Object.defineProperty(globalThis, 'customElements', { value: undefined, configurable: true });
    try {
      expect(infoFrom(() => defineElement('x-nowhere', makeClass()))).to.deep.equal([]);
    } finally {
      Object.defineProperty(globalThis, 'customElements', registry);
    }
  });
});
