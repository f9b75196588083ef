/** The reader's own font size, which only the browser's settings can change: the script build must follow it. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumFlags, ensureBrowser } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/static-server.mjs';

interface Sizes {
  readonly medium: number;
  /** Font size and height of each control of the timer. */
  readonly controls: readonly (readonly [number, number])[];
}

let site: string;
let server: Awaited<ReturnType<typeof serve>>;

before(async () => {
  site = mkdtempSync(join(tmpdir(), 'pages-'));
  const dist = fileURLToPath(new URL('../../dist', import.meta.url));
  server = await serve({ '/': site, '/dist/': dist });
});
after(async () => {
  await server.close();
  rmSync(site, { recursive: true });
});

async function measure(reader: number, css: string): Promise<Sizes> {
  const script = '<script src="/dist/script/compassion-circle.min.js" defer></script>';
  const page = `<!doctype html><html lang="en"><title>Page</title><style>${css}</style>${script}`;
  writeFileSync(join(site, 'index.html'), `${page}<p style="font-size: medium">Words</p><circle-timer></circle-timer>`);
  const browser = await chromium.launch({
    executablePath: ensureBrowser('chromium'),
    args: [...chromiumFlags, `--blink-settings=defaultFontSize=${reader}`],
  });
  try {
    // Wide enough for the wide layout at 24px too, where it starts at 40 times that.
    const view = await browser.newPage({ viewport: { width: 1600, height: 900 } });
    await view.goto(server.url);
    return await view.evaluate(async () => {
      const timer = document.querySelector('circle-timer') as HTMLElement & { updateComplete: Promise<unknown> };
      await customElements.whenDefined('circle-timer');
      await timer.updateComplete;
      const size = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);
      const controls = timer.shadowRoot!.querySelectorAll('.nhsuk-button, .nhsuk-input, .nhsuk-select');
      return {
        medium: size(document.querySelector('p')!),
        controls: [...controls].map((each) => [size(each), each.getBoundingClientRect().height] as const),
      };
    });
  } finally {
    await browser.close();
  }
}

describe("the reader's own font size", () => {
  it('scales the timer, whatever font size the page gives its html element', async () => {
    const usual = await measure(16, '');
    assert.equal(usual.medium, 16);
    assert.ok(usual.controls.length > 0, 'the timer shows controls');
    for (const css of ['', 'html { font-size: 62.5% }', 'html { font-size: 10px }']) {
      const large = await measure(24, css);
      assert.equal(large.medium, 24);
      const sizes = large.controls.map(([size]) => size);
      assert.deepEqual(
        sizes,
        usual.controls.map(([size]) => size * 1.5),
        css,
      );
      large.controls.forEach(([, height]) => assert.ok(height >= 66, `${height}px is at least 44px at 16px`));
    }
  });
});
