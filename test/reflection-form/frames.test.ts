import { expect } from '@open-wc/testing';
import { put } from '../shared/support/widget-page.js';
import { form, place, ReflectionPage, tidy } from './support/reflection-page.js';

/** The browser's own frames, with the sandbox that a page gives them. */
const SCRIPTS = 'allow-scripts allow-same-origin';
const module = new URL('../../src/reflection-form/define.ts', import.meta.url).href;

/** A reflection form with words, inside frames of these sandboxes, from the outermost in. No sandbox: undefined. */
async function inFrames(...sandboxes: readonly (string | undefined)[]): Promise<ReflectionPage> {
  let around = put('');
  let inside: Window & typeof globalThis = window;
  for (const sandbox of sandboxes) {
    const frame = around.ownerDocument.createElement('iframe');
    if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
    frame.srcdoc = '<!doctype html><html lang="en"><title>Frame</title><body></body></html>';
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    around.append(frame);
    await loaded;
    inside = frame.contentWindow as Window & typeof globalThis;
    around = inside.document.body;
  }
  const script = inside.document.createElement('script');
  script.type = 'module';
  script.src = module;
  const defined = inside.customElements.whenDefined('circle-reflection-form');
  inside.document.head.append(script);
  await defined;
  const element = inside.document.createElement('circle-reflection-form');
  inside.document.body.append(element);
  // As if the file were saved, so that no test leaves one on a computer. A sandbox says no more than this does.
  inside.HTMLAnchorElement.prototype.click = () => undefined;
  const page = new ReflectionPage(element);
  await page.settled();
  const box = page.field('What happened');
  box.value = 'canary-7f3a';
  box.dispatchEvent(new inside.Event('input', { bubbles: true, composed: true }));
  await page.settled();
  return page;
}

/** Texts of another frame are not of the kinds that this one has. */
const notes = (page: ReflectionPage) =>
  page
    .all('.reflection-note')
    .map(({ textContent }) => textContent.trim())
    .join();

describe('a reflection form in frames of a page', () => {
  afterEach(tidy);

  for (const [name, sandboxes, said] of [
    ['without a sandbox', [undefined], /^Your browser is saving a file\./],
    ['that allows downloads', [`${SCRIPTS} allow-downloads`], /^Your browser is saving a file\./],
    ['that does not', [SCRIPTS], /does not allow downloads\. Copy your words instead/],
    ['without a sandbox, inside one that does not', [SCRIPTS, undefined], /does not allow downloads/],
    ['that allows them, inside one that does not', [SCRIPTS, `${SCRIPTS} allow-downloads`], /does not allow downloads/],
    ['without a sandbox, inside another', [undefined, undefined], /^Your browser is saving a file\./],
  ] as const) {
    it(`says what became of a file, and offers to copy: ${name}`, async () => {
      const page = await inFrames(...sandboxes);
      for (const button of ['Download as text', 'Download as a web page']) {
        await page.press(button);
        expect(notes(page)).to.match(said);
      }
      expect(page.buttons).to.include('Copy');
      expect(page.field('What happened').value).to.equal('canary-7f3a');
    });
  }

  it('says that it cannot print where the sandbox has no allow-modals', async function () {
    // Safari never says that it printed, so in a frame it says that it cannot, whether or not it could.
    const page = await inFrames(SCRIPTS);
    await page.press('Print');
    expect(notes(page)).to.equal('This page does not allow printing. Copy your words instead.');
  });
});

/** As a browser that copies nothing for a page. */
function refuseCopying(): () => void {
  const { clipboard } = navigator;
  const refused = { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) };
  Object.defineProperty(navigator, 'clipboard', { value: refused, configurable: true });
  Object.defineProperty(document, 'execCommand', { value: () => false, configurable: true });
  return () => {
    Reflect.deleteProperty(document, 'execCommand');
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  };
}

describe('a reflection that a browser does not copy', () => {
  let undo = () => {};
  beforeEach(() => (undo = refuseCopying()));
  afterEach(() => {
    undo();
    tidy();
  });

  async function refused(): Promise<ReflectionPage> {
    const page = await place(form('template="gibbs"'));
    await page.type('What happened', 'canary-7f3a');
    await page.press('Copy');
    await page.until(() => page.notes.length > 0);
    await page.settled();
    return page;
  }

  it('is there with its questions, selected, to be copied by hand', async () => {
    const page = await refused();
    expect(page.notes).to.deep.equal(['Your words could not be copied. They are selected: copy them yourself.']);
    const box = page.field('Your words, to copy yourself');
    expect(page.focused).to.equal(box);
    expect(box.readOnly).to.equal(true);
    expect(box.value).to.contain('What happened?');
    expect(box.value.slice(box.selectionStart!, box.selectionEnd!)).to.equal(box.value);
    expect(box.value).to.contain('canary-7f3a');
    await expect(page.element).to.be.accessible();
  });

  it('is there no more when somebody writes on, or clears it', async () => {
    for (const next of ['write', 'clear']) {
      const page = await refused();
      if (next === 'write') await page.type('What happened', 'More.');
      else page.element.clear();
      await page.settled();
      expect(page.labels, next).not.to.include('Your words, to copy yourself');
      expect(page.everything).not.to.contain('canary-7f3a');
      tidy();
    }
  });

  it('leaves nothing taken: leaving still asks', async () => {
    await refused();
    const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(true);
  });
});
