import { expect } from '@open-wc/testing';
import { testPage } from './pages.js';
import type { SheetHost } from './sheet-host.js';

const sizeOf = (host: SheetHost, selector: string): number =>
  parseFloat(getComputedStyle(host.root.querySelector(selector)!).fontSize);

/** The reader's own font size: 16px unless they have changed it. */
function readersSize(): number {
  const element = document.createElement('p');
  element.style.cssText = 'all: initial; font-size: medium';
  document.body.append(element);
  const size = parseFloat(getComputedStyle(element).fontSize);
  element.remove();
  return size;
}

describe('the size of text', () => {
  for (const size of ['100%', '62.5%', '10px', '30px']) {
    it(`follows the reader and not the page: html at ${size}`, async () => {
      const page = await testPage({ css: `html { font-size: ${size} }` });
      const host = await page.add(page.document.body);
      expect(sizeOf(host, '.nhsuk-button')).to.equal((19 / 16) * readersSize());
      expect(sizeOf(host, '.nhsuk-input')).to.equal((19 / 16) * readersSize());
      page.remove();
    });
  }

  it('is smaller in a narrow column of a wide window', async () => {
    const page = await testPage({ body: '<div style="width:300px"></div>' });
    const host = await page.add(page.document.querySelector('div')!);
    expect(sizeOf(host, '.nhsuk-button')).to.equal(readersSize());
    page.remove();
  });

  it('lets a page choose its own root size', async () => {
    const page = await testPage({ css: 'html { font-size: 20px } ::part(root) { --circle-rem: 1rem }' });
    const host = await page.add(page.document.body);
    expect(sizeOf(host, '.nhsuk-button')).to.equal(23.75);
    page.remove();
  });

  it("falls back to the page's own size where properties cannot be registered", async () => {
    const page = await testPage({ css: 'html { font-size: 20px }', before: 'delete CSS.registerProperty' });
    const host = await page.add(page.document.body);
    expect(sizeOf(host, '.nhsuk-button')).to.equal(23.75);
    page.remove();
  });

  it('is right when another copy has registered the property', async () => {
    const property = "{ name: '--circle-rem', syntax: '<length>', inherits: true, initialValue: '16px' }";
    const page = await testPage({ css: 'html { font-size: 10px }', before: `CSS.registerProperty(${property})` });
    const host = await page.add(page.document.body);
    expect(sizeOf(host, '.nhsuk-button')).to.equal((19 / 16) * readersSize());
    page.remove();
  });
});
