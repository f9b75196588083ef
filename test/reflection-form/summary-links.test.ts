import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { press, tabTo } from '../shared/support/keys.js';
import { put } from '../shared/support/widget-page.js';
import type { CircleReflectionForm } from '../../src/reflection-form/circle-reflection-form.js';
import { leave } from './support/reach.js';
import { form, json, ReflectionPage } from './support/reflection-page.js';
import { kinds } from './support/template-states.js';

const SUMMARY = 'field-summary';
const markupOf = ({ attributes, data }: { attributes: string; data?: unknown }): string =>
  form(attributes, data === undefined ? '' : json(data));

/** A long way between the summary and the fields, and between one field and the next. */
function spread(page: ReflectionPage): void {
  // Of the form's own page: a sheet belongs to the page that made it.
  const view = page.element.ownerDocument.defaultView as Window & typeof globalThis;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(
    '.nhsuk-error-summary { margin-bottom: 3000px !important } .nhsuk-form-group { padding-bottom: 900px }',
  );
  const root = page.element.shadowRoot!;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** The words that ask for a control. */
const questionOf = (control: HTMLInputElement): Element =>
  control.closest('fieldset')?.querySelector('legend') ?? control.labels![0]!;

function isInSight(element: Element, name: string): void {
  const { top, bottom } = element.getBoundingClientRect();
  expect(top, `top of ${name}`).to.be.at.least(-1);
  expect(bottom, `bottom of ${name}`).to.be.at.most(element.ownerDocument.defaultView!.innerHeight + 1);
}

/** Enter on what has focus, until the form's own page, which may be a frame, has dealt with it. */
async function enter(page: ReflectionPage): Promise<void> {
  const view = page.element.ownerDocument.defaultView!;
  const done = new Promise((resolve) => view.addEventListener('keyup', resolve, { capture: true, once: true }));
  await sendKeys({ press: 'Enter' });
  await done;
  await page.settled();
}

/** Submits with Enter, and follows every link with Enter. */
async function followLinks(page: ReflectionPage, problems: number): Promise<void> {
  spread(page);
  page.all('#submit')[0]!.focus();
  await enter(page);
  expect(page.focusedOn).to.equal(SUMMARY);
  isInSight(page.focused!, 'the summary');
  const links = page.all<HTMLAnchorElement>('.nhsuk-error-summary a');
  expect(links).to.have.length(problems);
  const reached = new Set<string>();
  for (const link of links) {
    link.focus();
    await enter(page);
    const target = link.getAttribute('href')!.slice(1);
    expect(page.focusedOn).to.equal(target);
    const control = page.focused as HTMLInputElement;
    isInSight(questionOf(control), `the question of ${target}`);
    // The same words beside the field, and told with it.
    const [message] = page
      .all('.nhsuk-error-message[id$="-error"]')
      .filter(({ id }) => (control.closest('fieldset') ?? control).getAttribute('aria-describedby')?.includes(id));
    expect(message?.textContent.replace(/\s+/g, ' ').trim()).to.equal(`Error: ${link.textContent.trim()}`);
    reached.add(target);
  }
  expect(reached.size).to.equal(problems);
  expect(page.element.ownerDocument.location.hash, "the page's address").to.equal('');
}

describe('every link of the summary leads to its field', () => {
  afterEach(async () => {
    await leave();
    scrollTo(0, 0);
  });

  async function pageOf(element: CircleReflectionForm): Promise<ReflectionPage> {
    const page = new ReflectionPage(element);
    await page.settled();
    return page;
  }

  for (const [name, kind] of Object.entries(kinds)) {
    it(`in a page: ${name}`, async () => {
      const page = await pageOf(put(markupOf(kind)).querySelector('circle-reflection-form')!);
      await kind.wrong(page);
      await followLinks(page, kind.problems);
    });

    it(`inside two other components' shadow roots: ${name}`, async () => {
      const outer = put('<div></div>').firstElementChild!;
      const inner = document.createElement('div');
      outer.attachShadow({ mode: 'open' }).append(inner);
      const root = inner.attachShadow({ mode: 'closed' });
      root.innerHTML = markupOf(kind);
      const page = await pageOf(root.querySelector('circle-reflection-form')!);
      await kind.wrong(page);
      await followLinks(page, kind.problems);
    });

    it(`inside a frame: ${name}`, async () => {
      const frame = document.createElement('iframe');
      frame.title = 'Reflection';
      frame.style.setProperty('width', '360px');
      frame.style.setProperty('height', '500px');
      frame.srcdoc = `<!doctype html><html lang="en"><head><script type="module" src="/src/reflection-form/define.ts">
        </script></head><body>${markupOf(kind)}</body></html>`;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      put('').append(frame);
      await loaded;
      const page = await pageOf(frame.contentDocument!.querySelector('circle-reflection-form')!);
      await kind.wrong(page);
      await followLinks(page, kind.problems);
      expect(document.activeElement).to.equal(frame);
    });
  }

  it('beside a page and another form with fields of the same ids', async () => {
    const { gibbs } = kinds;
    const box = put(`<input id="field-1" />${markupOf(gibbs!)}${markupOf(gibbs!)}`);
    const [one, other] = box.querySelectorAll('circle-reflection-form');
    const page = await pageOf(other!);
    await followLinks(page, 1);
    expect(one!.shadowRoot!.activeElement).to.equal(null);
  });

  it('and Tab goes on from there', async () => {
    const page = await pageOf(put(form()).querySelector('circle-reflection-form')!);
    page.button('Finish').focus();
    await press(page, 'Enter');
    await tabTo(page, 'Enter what happened');
    await press(page, 'Enter');
    expect(page.focusedOn).to.equal('field-1');
    await tabTo(page, 'So what did you learn? (optional)');
    expect(page.focusedOn).to.equal('field-2');
  });
});
