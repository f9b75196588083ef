/** The computed look of a widget, element by element, so that two pages can be compared. */
import type { Page } from 'puppeteer-core';
import { press } from './chrome.ts';

export interface Look {
  /** Tag, classes and place of each element and pseudo-element. */
  readonly elements: readonly string[];
  readonly properties: readonly string[];
  /** Values by element, in the order of `properties`. */
  readonly values: readonly (readonly string[])[];
}

/** What is looked at: all that is in the root of a widget, or all that is on the page but not in its column. */
type Where = { readonly tag: string } | 'the page around';

/** Every computed property of everything in the root of a widget, the timer's where no other is named. */
export function lookOf(page: Page, tag = 'circle-timer'): Promise<Look> {
  return take(page, { tag });
}

/** The same of the page around the widget's column, from the root element on. */
export function lookAround(page: Page): Promise<Look> {
  return take(page, 'the page around');
}

async function take(page: Page, where: Where): Promise<Look> {
  const { elements, properties, words, numbers } = await page.evaluate((which) => {
    const shadow = which === 'the page around' ? undefined : document.querySelector(which.tag)?.shadowRoot;
    if (shadow === null || (which !== 'the page around' && !shadow)) throw new Error('There is no widget.');
    // The window can be wider than its mark; the focus ring is looked at by itself.
    (shadow?.activeElement as HTMLElement | null | undefined)?.blur();
    const inHead = (element: Element): boolean => element.closest('head, script, #column') !== null;
    const all = shadow
      ? [...shadow.querySelectorAll('*')]
      : [...document.querySelectorAll('*')].filter((element) => !inHead(element));
    const first = shadow?.querySelector('.circle-root') ?? all[0];
    // A page's own custom properties come down to the widget, which does not read them.
    const properties = first ? [...getComputedStyle(first)].filter((property) => !property.startsWith('--')) : [];
    const elements: string[] = [];
    // Few values are different: each goes over the wire once.
    const places = new Map<string, number>();
    const numbers: number[][] = [];
    const look = (name: string, style: CSSStyleDeclaration): void => {
      elements.push(name);
      numbers.push(
        properties.map((property) => {
          const value = style.getPropertyValue(property);
          const place = places.get(value) ?? places.size;
          if (place === places.size) places.set(value, place);
          return place;
        }),
      );
    };
    all.forEach((element, index) => {
      const name = `${index} ${element.localName}.${(element.getAttribute('class') ?? '').trim().replace(/\s+/g, '.')}`;
      look(name, getComputedStyle(element));
      for (const pseudo of ['::before', '::after']) {
        const style = getComputedStyle(element, pseudo);
        if (style.content !== 'none' && style.content !== 'normal') look(name + pseudo, style);
      }
    });
    return { elements, properties, words: [...places.keys()], numbers };
  }, where);
  return { elements, properties, values: numbers.map((row) => row.map((place) => words[place] ?? '')) };
}

/** What differs, one line each. */
export function differences(expected: Look, actual: Look): string[] {
  const lines: string[] = [];
  if (expected.elements.join('\n') !== actual.elements.join('\n')) {
    lines.push(`elements: ${expected.elements.length} and ${actual.elements.length}`);
  }
  for (const [row, name] of expected.elements.entries()) {
    for (const [column, property] of expected.properties.entries()) {
      const [right, real] = [expected.values[row]?.[column], actual.values[row]?.[column]];
      if (right !== real) lines.push(`${name} ${property}: ${right ?? ''} became ${real ?? ''}`);
    }
  }
  return lines;
}

export const STATES = ['set-up', 'running', 'moment', 'asleep', 'ended'] as const;
export type State = (typeof STATES)[number];

/** Stands the wall clock still, so that two pages say the same times. Give it to `evaluateOnNewDocument`. */
export function standStill(): void {
  const noon = Date.UTC(2026, 10, 24, 12, 0, 0);
  const shift = { ms: 0 };
  (window as unknown as { wall: typeof shift }).wall = shift;
  Date.now = () => noon + shift.ms;
}

/** Brings a timer that is being set up to a state, from the state before it in `STATES`. */
export async function goTo(page: Page, state: State): Promise<void> {
  switch (state) {
    case 'set-up':
      await page.waitForSelector('::-p-aria([name="Start the circle"][role="button"])');
      return;
    case 'running':
      await press(page, 'Start the circle');
      // Paused at once: the clock then shows the same on every page.
      await page.evaluate(() => {
        const timer = document.querySelector('circle-timer') as unknown as {
          pause(): void;
          reset(): void;
          start(): void;
        };
        timer.reset();
        timer.start();
        timer.pause();
      });
      await page.waitForSelector('::-p-aria([name="Resume"][role="button"])');
      return;
    case 'moment':
      await press(page, 'Take a moment');
      await page.waitForSelector('::-p-aria([name="Guidance for hosts"][role="button"])');
      return;
    case 'asleep':
      await press(page, 'Carry on with the circle');
      await page.waitForSelector('::-p-aria([name="Pause"][role="button"])');
      await page.evaluate(() => {
        (window as unknown as { wall: { ms: number } }).wall.ms += 180_000;
      });
      await page.waitForSelector('::-p-aria([name="Catch up"][role="button"])');
      return;
    case 'ended':
      await press(page, 'End the circle');
      await page.waitForSelector('::-p-aria([name="Start another circle"][role="button"])');
  }
}

/** The look of every state. */
export async function allLooks(page: Page): Promise<Map<State, Look>> {
  const looks = new Map<State, Look>();
  for (const state of STATES) {
    await goTo(page, state);
    looks.set(state, await lookOf(page));
  }
  return looks;
}
