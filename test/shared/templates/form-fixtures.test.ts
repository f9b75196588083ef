import { expect } from '@open-wc/testing';
import { markup, styleDifferences } from './compare.js';
import { formAdapters } from './form-adapters.js';
import { formDifferences } from './form-differences.js';
import { formHost } from './form-host.js';
import { NotApplicable, type Options } from './fixture-options.js';
import { formNotApplicable } from './form-not-applicable.js';
import { fixturesOf, nhsukCss, plainPage, type PlainPage } from './plain-page.js';

const WIDTHS = [1000, 300];

/** Groups of buttons have gaps of our own, which is listed, and compared nowhere. */
const withoutGroups = (text: string): string => text.replace(/<div class=\\?"nhsuk-button-group\\?">.*?<\/div>/gs, '');

/** What nhsuk-frontend's script reads, and we give it in no other way. */
const FOR_ITS_SCRIPT = /^data-(module|maxlength|threshold|count-type|disable-auto-focus|i18n.*)$/;

/**
 * What the markup comes to once its script has run, in a form that can be compared: the content of a textarea is the
 * value that it begins with, which in our templates is a property.
 */
function comparable(root: HTMLElement): { lines: string[]; values: string[]; checked: boolean[] } {
  const copy = root.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) if (FOR_ITS_SCRIPT.test(name)) element.removeAttribute(name);
    if (element.className) element.className = [...element.classList].sort().join(' ');
    if (element.localName === 'textarea') element.textContent = '';
  }
  return {
    lines: markup(copy),
    values: [...root.querySelectorAll('textarea')].map(({ value }) => value),
    checked: [...root.querySelectorAll<HTMLInputElement>('[type=checkbox]')].map(({ checked }) => checked),
  };
}

/** Where there is no picture, its place shows nowhere: minifying makes `0 0` of `transparent`. */
const NOWHERE_SEEN = / background-position(-[xy])?: 0px( 0px)?, not 0%( 0%)?$/;
/** Minifying keeps 6 digits, and WebKit shows all that it has. */
const PIXELS = /: ([\d.]+)px, not ([\d.]+)px$/;

function isSeen(difference: string): boolean {
  const [, ours, theirs] = PIXELS.exec(difference) ?? [];
  if (ours !== undefined && Math.abs(Number(ours) - Number(theirs)) < 0.001) return false;
  return !NOWHERE_SEEN.test(difference);
}

const all = await Promise.all(
  Object.keys(formAdapters).map(async (component) => ({ component, fixtures: await fixturesOf(component) })),
);

describe("nhsuk-frontend's fixtures of form parts", () => {
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
      fixtures.forEach(({ name, context, html, callBlock }, index) => {
        let template;
        try {
          if (callBlock) throw new NotApplicable('call block: the options are not in the fixture');
          template = formAdapters[component]!(JSON.parse(withoutGroups(JSON.stringify(context))) as Options);
        } catch (error) {
          if (!(error instanceof NotApplicable)) throw error;
          ((refused[component] ??= {})[error.message] ??= []).push(name);
          return;
        }

        it(`${name} (${index + 1})`, async () => {
          for (const width of WIDTHS) {
            const page = pages.get(width)!;
            page.show(withoutGroups(html));
            place.replaceChildren();
            place.style.width = `${width}px`;
            const host = await formHost(place, template);
            expect(host.root.clientWidth, 'width').to.equal(page.body.clientWidth);
            expect(comparable(host.root)).to.deep.equal(comparable(page.body));
            expect(styleDifferences(host.root, page.body).filter(isSeen), `at ${width}px`).to.deep.equal([]);
          }
        });
      });
    });
  }

  it('names every fixture that no template stands for', () => {
    expect(refused).to.deep.equal(formNotApplicable);
  });

  it('differ in nothing that is not written down', async () => {
    const page = await (await fetch('/src/shared/templates/differences.md')).text();
    for (const { what } of formDifferences) expect(page).to.contain(what);
  });
});
