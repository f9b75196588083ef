import { expect } from '@open-wc/testing';
import { adapters } from './adapters.js';
import { markup, styleDifferences } from './compare.js';
import { NotApplicable } from './fixture-options.js';
import { notApplicable } from './not-applicable.js';
import { fixturesOf, nhsukCss, plainPage, type PlainPage } from './plain-page.js';
import { sheetHost, type SheetHost } from '../styles/sheet-host.js';

const WIDTHS = [1000, 300];

/** For codes such as an NHS number, which no widget asks for: the rest of these fixtures is still compared. */
const withoutCodeStyle = (text: string): string => text.replace(' nhsuk-input--code', '');

const all = await Promise.all(
  Object.keys(adapters).map(async (component) => ({ component, fixtures: await fixturesOf(component) })),
);

describe('nhsuk-frontend fixtures', () => {
  const pages = new Map<number, PlainPage>();
  let place: HTMLElement;

  before(async () => {
    const css = await nhsukCss();
    for (const width of WIDTHS) pages.set(width, await plainPage(width, css));
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
            const page = pages.get(width)!;
            const theirs = page.body;
            page.show(withoutCodeStyle(html));
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
