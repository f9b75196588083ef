import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FormPage, placeForm, SUMMARY } from '../support/form-page.js';
import type { FormWidget } from '../support/form-widget.js';

/** A control, and how the words that ask for it are found. */
const question = (control: HTMLInputElement): Element =>
  control.closest('fieldset')?.querySelector('legend') ?? control.labels![0]!;

/**
 * Follows every link of the summary with Enter, far from the field: focus is on the field, and the question is in
 * sight.
 */
async function followLinks(page: FormPage, submit: () => Promise<void>): Promise<void> {
  const view = page.widget.ownerDocument.defaultView!;
  await submit();
  expect(page.focused).to.equal(SUMMARY);
  const { top: above, bottom: below } = page.summary!.getBoundingClientRect();
  expect(above, 'top of the summary').to.be.at.least(-1);
  expect(below, 'bottom of the summary').to.be.at.most(view.innerHeight + 1);
  expect(page.links).to.have.lengthOf(5);
  for (const [index, id] of ['title', 'what', 'where', 'helps', 'heard'].entries()) {
    const link = page.links[index]!;
    link.focus();
    await sendKeys({ press: 'Enter' });
    const control = page.control(id);
    expect(page.focused).to.equal(control.id);
    const { top, bottom } = question(control).getBoundingClientRect();
    expect(top, `top of the question ${id}`).to.be.at.least(-1);
    expect(bottom, `bottom of the question ${id}`).to.be.at.most(view.innerHeight + 1);
    expect(view.location.hash, "the page's address").to.equal('');
  }
}

/** A long way between summary and fields. */
const far = '.nhsuk-error-summary { margin-bottom: 3000px !important } .nhsuk-form-group { padding-bottom: 900px }';

function spread(page: FormPage): void {
  // Of the widget's own page: a sheet belongs to the page that made it.
  const view = page.widget.ownerDocument.defaultView as Window & typeof globalThis;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(far);
  page.root.adoptedStyleSheets = [...page.root.adoptedStyleSheets, sheet];
}

/** A frame with a form in it; `sandbox` as an editor may have set it. */
async function formInFrame(sandbox?: string): Promise<{ frame: HTMLIFrameElement; page: FormPage }> {
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.style.cssText = 'width: 360px; height: 500px';
  frame.srcdoc = `<!doctype html><html lang="en"><head><script type="module" src="/test/shared/support/form-widget.ts">
    </script></head><body><x-form></x-form></body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const widget = frame.contentDocument!.querySelector<FormWidget>('x-form')!;
  await widget.updateComplete;
  return { frame, page: new FormPage(widget) };
}

describe('every link of the summary leads to its field', () => {
  const remove: (() => void)[] = [];

  afterEach(() => {
    for (const each of remove.splice(0)) each();
    scrollTo(0, 0);
  });

  it('in a page', async () => {
    const page = await placeForm();
    remove.push(() => page.remove());
    spread(page);
    await followLinks(page, () => page.submit());
  });

  it("inside two other components' shadow roots", async () => {
    const outer = document.createElement('div');
    const inner = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).append(inner);
    document.body.append(outer);
    remove.push(() => outer.remove());
    const page = await placeForm({ parent: inner.attachShadow({ mode: 'closed' }) });
    spread(page);
    await followLinks(page, () => page.submit());
  });

  it('beside a page and another widget with fields of the same ids', async () => {
    const trap = document.createElement('input');
    trap.id = 'field-1';
    document.body.prepend(trap);
    const other = await placeForm();
    const page = await placeForm();
    remove.push(() => [trap, other, page].forEach((each) => each.remove()));
    await followLinks(page, () => page.submit());
    expect(other.focused).to.equal('');
  });

  it('inside a frame', async () => {
    const { frame, page } = await formInFrame();
    remove.push(() => frame.remove());
    spread(page);
    await followLinks(page, () => page.submit());
    expect(document.activeElement!.localName).to.equal('iframe');
  });

  it('inside a frame whose sandbox does not allow forms', async () => {
    const { frame, page } = await formInFrame('allow-scripts allow-same-origin');
    remove.push(() => frame.remove());
    await followLinks(page, () => page.submit());
    await page.type('title', 'x');
    await sendKeys({ press: 'Enter' });
    await page.updated();
    expect(page.focused).to.equal(SUMMARY);
  });

  it('and shows the legend of radios, however far above it is', async () => {
    const page = await placeForm();
    remove.push(() => page.remove());
    const control = page.control('where');
    const scrolled: string[] = [];
    for (const element of [question(control), control.labels![0]!])
      element.scrollIntoView = () => void scrolled.push(element.localName);
    (question(control) as HTMLElement).style.marginBottom = `${innerHeight}px`;
    page.widget.form.goTo(page.widget.fields[2]!);
    expect(scrolled).to.deep.equal(['legend']);
  });

  it('and shows the legend of a group, or the label where the legend is too far above', async () => {
    const page = await placeForm();
    remove.push(() => page.remove());
    const group = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = 'A group';
    const box = page.control('title');
    const field = box.closest('.nhsuk-form-group')!;
    field.before(group);
    group.append(legend, field);
    const scrolled: string[] = [];
    for (const element of [legend, box.labels![0]!])
      element.scrollIntoView = () => void scrolled.push(element.localName);
    page.widget.form.goTo(page.widget.fields[0]!);
    legend.style.marginBottom = `${innerHeight}px`;
    page.widget.form.goTo(page.widget.fields[0]!);
    expect(scrolled).to.deep.equal(['legend', 'label']);
  });
});
