/** The timer on pages with styles of their own: the reader's font size counts, and it is usable wherever it stands. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launch, watchErrors } from './support/chrome.ts';
import { AROUND, COLUMN, headOf, hostNames } from './support/host-sheets.ts';
import { goTo, standStill } from './support/looks.ts';
import { openSite, timerPage, type Site } from './support/site.ts';

const limit = { timeout: 180_000 };

/** Where a page puts a widget, in a space of a given width. */
const layouts: Record<string, string> = {
  'a flex row': '<div style="display:flex">{timer}</div>',
  'a flex row beside a menu': '<div style="display:flex"><ul><li>Home</li></ul>{timer}</div>',
  'a float': '<div style="float:left">{timer}</div>',
  'a table cell': '<table style="border-spacing:0"><tr><td style="padding:0">{timer}</td></tr></table>',
  'an inline-block': '<div style="display:inline-block">{timer}</div>',
  'a centred column': '<div style="display:flex;flex-direction:column;align-items:center">{timer}</div>',
};

let site: Site;
let browser: Browser;
before(async () => {
  const around = AROUND;
  site = await openSite({ 'plain.html': timerPage({ head: COLUMN, around }) });
  for (const [index, name] of hostNames.entries())
    site.write(`host-${index}.html`, timerPage({ head: headOf(name), around }));
  for (const [index, layout] of Object.values(layouts).entries()) {
    const place = `<div id="space">${layout}</div>`;
    const style = '<style>body{margin:0} #space{position:relative} ul{margin:0}</style>';
    site.write(`layout-${index}.html`, timerPage({ head: style, around: place }));
  }
  browser = await launch();
});
after(async () => {
  await browser.close();
  await site.close();
});

async function open(name: string): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage();
  const errors = watchErrors(page);
  await page.evaluateOnNewDocument(standStill);
  await page.goto(`${site.url}/${name}`);
  await page.bringToFront();
  return { page, errors };
}

describe("the reader's own font size", () => {
  for (const name of ['plain.html', 'host-0.html', 'host-1.html', 'host-3.html']) {
    it(`of 24px scales the widget: ${name}`, limit, async () => {
      const sizes = async (): Promise<Record<string, number>> => {
        const { page } = await open(name);
        const session = await page.createCDPSession();
        const measure = (): Promise<readonly [number, number]> =>
          page.evaluate(() => {
            const button = document
              .querySelector('circle-timer')
              ?.shadowRoot?.querySelector('.set-up-form .nhsuk-button');
            const heading = document.querySelector('circle-timer')?.shadowRoot?.querySelector('#heading');
            const size = (element?: Element | null): number =>
              element ? parseFloat(getComputedStyle(element).fontSize) : 0;
            return [size(button), size(heading)] as const;
          });
        await goTo(page, 'set-up');
        const [button, heading] = await measure();
        await session.send('Page.setFontSizes', { fontSizes: { standard: 24 } });
        await page.reload();
        // Half as wide again too: in a column that stays, larger letters fall to the sizes for narrow columns.
        await page.evaluate(() => {
          document.querySelector<HTMLElement>('#column')?.style.setProperty('inline-size', '1140px', 'important');
        });
        await goTo(page, 'set-up');
        const [bigButton, bigHeading] = await measure();
        const overflow = await page.evaluate(() => {
          const box = document.querySelector('circle-timer')?.shadowRoot?.querySelector('.circle-root');
          return box ? box.scrollWidth - box.clientWidth : NaN;
        });
        await page.close();
        return { button, heading, bigButton, bigHeading, overflow };
      };
      const { button = 0, heading = 0, bigButton = 0, bigHeading = 0, overflow } = await sizes();
      console.log(
        `reader's 24px, ${name}: button ${button}px to ${bigButton}px, heading ${heading}px to ${bigHeading}px`,
      );
      assert.ok(button >= 16);
      assert.ok(Math.abs(bigButton / button - 1.5) < 0.01, `${button}px became ${bigButton}px`);
      assert.ok(Math.abs(bigHeading / heading - 1.5) < 0.01, `${heading}px became ${bigHeading}px`);
      assert.equal(overflow, 0);
    });
  }
});

/** Spaces in pixels, and the width of the window around each. */
const SPACES = [
  [900, 1000],
  [400, 1000],
  [300, 1000],
  [260, 320],
] as const;

/** Runs in the page: the width that the widget has of the space, and what sticks out of it. */
function measure(space: number): { readonly width: number; readonly left: number; readonly out: readonly string[] } {
  const box = document.querySelector<HTMLElement>('#space');
  const shadow = document.querySelector('circle-timer')?.shadowRoot;
  const widget = shadow?.querySelector('.circle-root');
  if (!box || !shadow || !widget) throw new Error('The widget is missing.');
  box.style.width = `${space}px`;
  const outer = box.getBoundingClientRect();
  const inner = widget.getBoundingClientRect();
  const menu = box.querySelector('ul');
  const parts = [...shadow.querySelectorAll('button, input, label, p, h2, h3, li, svg')]
    .filter((part) => !part.matches('.nhsuk-u-visually-hidden, .nhsuk-u-visually-hidden *'))
    .map((part) => [part, part.getBoundingClientRect()] as const)
    // To the left, the hit areas of the NHS's small radios stick out, unseen.
    .filter(([, { width, right }]) => width > 0 && right > inner.right + 0.5)
    .map(([part, { right }]) => `${part.localName}.${part.getAttribute('class') ?? ''} by ${right - inner.right}px`);
  const whole = Math.max(inner.right - outer.right, outer.left - inner.left, box.scrollWidth - space);
  return {
    width: inner.width,
    left: space - (menu ? menu.offsetWidth : 0),
    out: whole > 0.5 ? [`the widget by ${whole}px`, ...parts] : parts,
  };
}

describe('wherever a page puts it', () => {
  for (const [index, name] of Object.keys(layouts).entries()) {
    it(`is usable in ${name}`, limit, async () => {
      const { page, errors } = await open(`layout-${index}.html`);
      const said: string[] = [];
      for (const state of ['set-up', 'running'] as const) {
        await goTo(page, state);
        for (const [space, viewport] of SPACES) {
          if (viewport < 500 && /beside/.test(name)) continue;
          await page.setViewport({ width: viewport, height: 900 });
          const room = await page.evaluate(measure, space);
          said.push(`${room.width.toFixed(0)} of ${room.left}`);
          const least = Math.min(280, room.left);
          assert.ok(room.width >= least - 0.5, `${state}: ${room.width}px wide in ${space}px`);
          // Where less than 280px is left the page has to scroll; on a phone there is no more.
          if (room.left >= 280 || viewport < 500) assert.deepEqual(room.out, [], `${state} in ${space}px`);
        }
      }
      console.log(`room in ${name}: ${said.join(', ')}px`);
      assert.deepEqual(errors, []);
      await page.close();
    });
  }
});
