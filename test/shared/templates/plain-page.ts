import { differences } from './differences.js';
import type { Options } from './fixture-options.js';
import { formDifferences } from './form-differences.js';

/** Where nhsuk-frontend keeps its own oracle: the options of each example, and the HTML that its macros make of them. */
const DIST = '/node_modules/nhsuk-frontend/dist/nhsuk';

export interface Fixture {
  readonly name: string;
  readonly context: Options;
  readonly html: string;
  /** Given where part of the example's options are not in its context. */
  readonly callBlock?: unknown;
}

export async function fixturesOf(component: string): Promise<readonly Fixture[]> {
  const response = await fetch(`${DIST}/components/${component}/fixtures.json`);
  return ((await response.json()) as { fixtures: Fixture[] }).fixtures;
}

/** nhsuk-frontend's own script, as it is loaded in the page below. */
interface Script {
  readonly CharacterCount: new (root: Element, config: object) => unknown;
}

export interface PlainPage {
  readonly body: HTMLElement;
  /** Shows markup, and lets nhsuk-frontend's own script work on the character counts in it. */
  show(markup: string): void;
  remove(): void;
}

/** Not the minified one: it has 0 for 0%, which computes to 0px. The font would come from another host. */
export async function nhsukCss(): Promise<string> {
  const css = await (await fetch(`${DIST}/nhsuk-frontend.css`)).text();
  return css.replace(/@font-face\s*\{[^}]*\}/g, '');
}

/** A plain page of the given width that wears nhsuk-frontend's own CSS and the listed differences, and runs its script. */
export async function plainPage(width: number, css: string): Promise<PlainPage> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `position: absolute; top: 0; left: 0; width: ${width}px; height: 600px; border: 0`;
  // With a doctype: about:blank is in quirks mode.
  frame.srcdoc = `<!doctype html><html><head><script type="module">
    import { CharacterCount } from '${DIST}/components/character-count/character-count.mjs';
    window.nhsuk = { CharacterCount };
  </script></head><body class="nhsuk-frontend-supported">`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument!;
  // Without a scroll bar the page is as wide as the frame; and, like our wrapper, it holds its margins and what is
  // positioned in it.
  const set = 'html { overflow: hidden } body { display: flow-root; position: relative; min-height: 0 }';
  for (const text of [css, set, ...[...differences, ...formDifferences].map(({ rules }) => rules)]) {
    page.head.append(Object.assign(page.createElement('style'), { textContent: text }));
  }
  const { CharacterCount } = (frame.contentWindow as unknown as { nhsuk: Script }).nhsuk;
  return {
    body: page.body,
    show(markup) {
      page.body.innerHTML = markup;
      for (const root of page.body.querySelectorAll('[data-module="nhsuk-character-count"]')) {
        new CharacterCount(root, {});
      }
    },
    remove: () => frame.remove(),
  };
}
