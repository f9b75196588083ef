/** What a reader's own settings, a screen and paper make of a page, put on and taken off again. */
import type { CDPSession, Page } from 'puppeteer-core';

export interface Condition {
  readonly name: string;
  readonly media?: string;
  readonly features?: readonly { readonly name: string; readonly value: string }[];
  /** Width of the window and of the column that the widget stands in. */
  readonly width?: number;
  /** Device pixels for each pixel of the page. */
  readonly scale?: number;
  /** Text spacing as WCAG 1.4.12 has it, inside the widget too. */
  readonly spacing?: boolean;
}

const WIDE = 760;

/** On a screen as most people have it. */
export const SCREEN: Condition = { name: 'screen' };

export const conditions: readonly Condition[] = [
  SCREEN,
  { name: 'dark', features: [{ name: 'prefers-color-scheme', value: 'dark' }] },
  { name: 'forced colours', features: [{ name: 'forced-colors', value: 'active' }] },
  { name: 'print', media: 'print' },
  // What 200 % in the browser's menu does to a window 1,280 pixels wide.
  { name: '200 %', width: 640, scale: 2 },
  { name: '320 px', width: 320 },
  { name: 'text spacing', spacing: true },
  { name: 'text spacing, 320 px', width: 320, spacing: true },
];

/** Puts one on; what the last one was goes. */
export async function put(page: Page, session: CDPSession, tag: string, condition: Condition): Promise<void> {
  const { media = '', features = [], width = WIDE, scale = 1, spacing = false } = condition;
  // What was pressed is under the mouse still, or is not, when the window changes.
  await page.mouse.move(1, 1);
  await session.send('Emulation.setEmulatedMedia', { media, features: [...features] });
  const viewport = { width: width === WIDE ? 1000 : width, height: 900, deviceScaleFactor: scale };
  const now = page.viewport();
  if (now?.width !== viewport.width || (now.deviceScaleFactor ?? 1) !== scale) await page.setViewport(viewport);
  await page.evaluate(
    async (name, size, wide) => {
      document.querySelector<HTMLElement>('#column')?.style.setProperty('inline-size', `${size}px`, 'important');
      const root = document.querySelector(name)?.shadowRoot;
      const scope = window as unknown as { spaced?: CSSStyleSheet };
      if (!root || (!scope.spaced && !wide)) return;
      scope.spaced ??= new CSSStyleSheet();
      const rules =
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } ' +
        'p { margin-block-end: 2em !important }';
      scope.spaced.replaceSync(wide ? rules : '');
      if (!root.adoptedStyleSheets.includes(scope.spaced)) root.adoptedStyleSheets.push(scope.spaced);
      await new Promise((done) => requestAnimationFrame(done));
    },
    tag,
    width,
    spacing,
  );
}

/** What sticks out of the widget to the side, or is cut off in it. Nothing is right. */
export function misfits(page: Page, tag: string): Promise<string[]> {
  return page.evaluate((name) => {
    const shadow = document.querySelector(name)?.shadowRoot;
    const root = shadow?.querySelector('.circle-root');
    if (!shadow || !root) return ['There is no widget.'];
    const found: string[] = [];
    const outer = root.getBoundingClientRect();
    if (root.scrollWidth > root.clientWidth + 1) found.push(`the widget by ${root.scrollWidth - root.clientWidth}px`);
    for (const part of shadow.querySelectorAll(
      'button, input, select, textarea, label, legend, p, h2, h3, h4, li, a, svg, dt, dd',
    )) {
      // What only screen readers see is 1 pixel wide, and to the left stick out the unseen hit areas of small radios.
      if (part.closest('.nhsuk-u-visually-hidden') || part.matches('.nhsuk-radios__input')) continue;
      const box = part.getBoundingClientRect();
      const style = getComputedStyle(part);
      if (box.width === 0 || style.visibility === 'hidden') continue;
      const label = `${part.localName}.${part.getAttribute('class') ?? ''} "${part.textContent.trim().slice(0, 20)}"`;
      if (box.right > outer.right + 1) found.push(`${label} sticks out by ${box.right - outer.right}px`);
      const cuts = style.overflowY !== 'visible' && !part.matches('input, textarea, select, svg');
      if (cuts && part.scrollHeight > part.clientHeight + 1) found.push(`${label} is cut off`);
    }
    // What lies over something else has a place of its own, which its words must not leave.
    for (const layer of shadow.querySelectorAll('*')) {
      const { position, clip, clipPath } = getComputedStyle(layer);
      const isHidden = clip !== 'auto' || clipPath !== 'none' || layer.closest('.nhsuk-u-visually-hidden');
      if (position !== 'absolute' || isHidden || layer.matches('input')) continue;
      const place = layer.getBoundingClientRect();
      for (const child of layer.children) {
        const box = child.getBoundingClientRect();
        const over = Math.max(place.top - box.top, box.bottom - place.bottom);
        if (box.height > 0 && over > 1)
          found.push(`${child.localName}.${child.getAttribute('class') ?? ''} leaves its place by ${over}px`);
      }
    }
    return found;
  }, tag);
}
