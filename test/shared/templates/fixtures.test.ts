import { expect } from '@open-wc/testing';
import { adapters } from './adapters.js';
import { markup, styleDifferences } from './compare.js';
import { differences } from './differences.js';
import { NotApplicable, type Options } from './fixture-options.js';
import { notApplicable } from './not-applicable.js';
import { sheetHost, type SheetHost } from '../styles/sheet-host.js';

/** Where nhsuk-frontend keeps its own oracle: the options of each example, and the HTML that its macros make of them. */
const DIST = '/node_modules/nhsuk-frontend/dist/nhsuk';
const WIDTHS = [1000, 300];

interface Fixture {
  readonly name: string;
  readonly context: Options;
  readonly html: string;
}

async function fixturesOf(component: string): Promise<readonly Fixture[]> {
  const response = await fetch(`${DIST}/components/${component}/fixtures.json`);
  return ((await response.json()) as { fixtures: Fixture[] }).fixtures;
}

/** For codes such as an NHS number, which no widget asks for: the rest of these fixtures is still compared. */
const withoutCodeStyle = (text: string): string => text.replace(' nhsuk-input--code', '');

/** A plain page of the given width that wears nhsuk-frontend's own CSS, and the listed differences. */
async function plainPage(width: number, css: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `position: absolute; top: 0; left: 0; width: ${width}px; height: 600px; border: 0`;
  // With a doctype: about:blank is in quirks mode.
  frame.srcdoc = '<!doctype html><body class="nhsuk-frontend-supported">';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument!;
  // Without a scroll bar the page is as wide as the frame; and, like our wrapper, it holds its margins and what is
  // positioned in it.
  const set = 'html { overflow: hidden } body { display: flow-root; position: relative; min-height: 0 }';
  for (const text of [css, set, ...differences.map(({ rules }) => rules)]) {
    page.head.append(Object.assign(page.createElement('style'), { textContent: text }));
  }
  return frame;
}

const all = await Promise.all(
  Object.keys(adapters).map(async (component) => ({ component, fixtures: await fixturesOf(component) })),
);

describe('nhsuk-frontend fixtures', () => {
  const pages = new Map<number, HTMLIFrameElement>();
  let place: HTMLElement;

  before(async () => {
    // Not the minified one: it has 0 for 0%, which computes to 0px.
    const css = await (await fetch(`${DIST}/nhsuk-frontend.css`)).text();
    // The font would come from another host.
    const local = css.replace(/@font-face\s*\{[^}]*\}/g, '');
    for (const width of WIDTHS) pages.set(width, await plainPage(width, local));
    place = document.createElement('div');
    place.style.cssText = 'position: absolute; top: 0; left: 0';
    document.body.append(place);
  });

  after(() => {
    place.remove();
    for (const page of pages.values()) page.remove();
  });

  const refused: Record<string, Record<string, string[]>> = {};

  for (const { component, fixtures } of all) {
    describe(component, () => {
      fixtures.forEach(({ name, context, html }, index) => {
        let template;
        try {
          template = adapters[component]!(context);
        } catch (error) {
          if (!(error instanceof NotApplicable)) throw error;
          ((refused[component] ??= {})[error.message] ??= []).push(name);
          return;
        }

        it(`${name} (${index + 1})`, async () => {
          for (const width of WIDTHS) {
            const theirs = pages.get(width)!.contentDocument!.body;
            theirs.innerHTML = withoutCodeStyle(html);
            place.replaceChildren();
            place.style.width = `${width}px`;
            const host: SheetHost = await sheetHost(place, template);
            expect(host.root.clientWidth, 'width').to.equal(theirs.clientWidth);
            expect(markup(host.root)).to.deep.equal(markup(theirs));
            expect(styleDifferences(host.root, theirs), `at ${width}px`).to.deep.equal([]);
          }
        });
      });
    });
  }

  it('names every fixture that no template stands for', () => {
    expect(refused).to.deep.equal(notApplicable);
  });
});
