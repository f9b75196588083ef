import { expect } from '@open-wc/testing';
import { styleDifferences } from '../templates/compare.js';
import { testPage, type TestPage } from './pages.js';
import type { SheetHost } from './sheet-host.js';

/** What a page may do to all of its elements, to those that we use, and to what they inherit. */
const inherited = `color: #fff; font: italic small-caps 700 9px/3 monospace; text-transform: uppercase;
  letter-spacing: 5px; word-spacing: 9px; text-indent: 40px; text-align: justify; white-space: pre; cursor: wait;
  pointer-events: none; visibility: visible; list-style: square inside; direction: rtl; writing-mode: horizontal-tb;
  text-shadow: 1px 1px red; user-select: none; word-break: break-all; hyphens: auto; quotes: none; tab-size: 1;
  border-collapse: collapse; caption-side: bottom; font-feature-settings: "liga" 0; text-rendering: geometricPrecision;
  -webkit-text-stroke: 1px red; accent-color: red; caret-color: red; color-scheme: dark; line-break: anywhere;
  text-underline-offset: 9px; font-variation-settings: "wght" 900; overflow-wrap: normal; text-wrap: balance`;
const files: Readonly<Record<string, string>> = {
  'Bootstrap 3': '/node_modules/bootstrap/dist/css/bootstrap.css',
  'a reset of everything': '/node_modules/the-new-css-reset/css/reset.css',
  'the NHS website': '/node_modules/nhsuk-frontend/dist/nhsuk/nhsuk-frontend.css',
};
const sheets: Readonly<Record<string, string>> = {
  'html at 62.5%': 'html { font-size: 62.5% }',
  'html at 10px': 'html { font-size: 10px }',
  'html at 200%': 'html { font-size: 200% }',
  'everything that is inherited': `body { ${inherited} }`,
  'everything that is inherited, on every element': `* { ${inherited.replace(/;/g, ' !important;')} }`,
  'bare elements': `button, input, select, h2, p, ul, li, legend, fieldset, label, summary, details, a, strong, div, span {
    all: unset; float: left; margin: 40px; padding: 30px; border: 9px solid red; width: 20px; position: fixed }`,
  'all unset': '*, *::before, *::after { all: unset; display: revert }',
  'every hidden element shown': '[hidden] { display: block !important }',
  'NHS class names': '[class*="nhsuk"], .circle-root { display: none !important }',
  'our custom property': ':root { --circle-rem: 3px }',
};

const place = '<div style="all:initial;display:block;position:absolute;left:0;top:0;width:700px"></div>';

describe('a widget in a hostile page', () => {
  let plain: TestPage;
  let expected: SheetHost;

  before(async () => {
    plain = await testPage({ body: place });
    expected = await plain.add(plain.document.querySelector('div')!);
    for (const [name, path] of Object.entries(files)) {
      const css = await (await fetch(path)).text();
      Object.assign(sheets, { [name]: css.replace(/@font-face\s*\{[^}]*\}/g, '') });
    }
  });

  after(() => plain.remove());

  for (const name of [...Object.keys(sheets), ...Object.keys(files)]) {
    it(`looks as in a plain page: ${name}`, async () => {
      const page = await testPage({ body: place, css: sheets[name]! });
      const host = await page.add(page.document.querySelector('div')!);
      expect(host.root.clientWidth, 'width').to.equal(expected.root.clientWidth);
      expect(
        styleDifferences(host.renderRoot as unknown as Element, expected.renderRoot as unknown as Element),
      ).to.deep.equal([]);
      page.remove();
    });
  }

  it('is hidden by the hidden attribute, whatever the page says', async () => {
    const page = await testPage({ body: place, css: sheets['every hidden element shown']! });
    const host = await page.add(page.document.querySelector('div')!);
    host.hidden = true;
    expect(host.getBoundingClientRect().height).to.equal(0);
    page.remove();
  });
});
