import { expect } from '@open-wc/testing';
import FakeTimers from '@sinonjs/fake-timers';
import { css, html } from 'lit';
import { printSheet } from '../../src/shared/print-sheet.js';

const sheet = {
  title: 'Host sheet',
  lang: 'cy',
  styles: css`
    p {
      color: rgb(1, 2, 3);
    }
  `,
  content: html`<h1>Cylch</h1>
    <p>${'<b>not markup</b>'}</p>`,
} as const;

/** Stands in for the browser's own printing, which would stop the test for a dialog. */
function printWith(act: (page: Window) => void): () => void {
  const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow') as PropertyDescriptor;
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    configurable: true,
    get(this: HTMLIFrameElement) {
      const page = own.get?.call(this) as Window | null;
      if (page) page.print = () => act(page);
      return page;
    },
  });
  return () => Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', own);
}

const serialised = () => document.documentElement.outerHTML;

describe('printSheet', () => {
  let clock: FakeTimers.Clock;
  let undo: () => void = () => undefined;

  beforeEach(() => {
    clock = FakeTimers.install({ toFake: ['setTimeout', 'clearTimeout'] });
  });

  afterEach(() => {
    undo();
    clock.uninstall();
  });

  it('prints the sheet alone, styled, in its language, and leaves the page as it was', () => {
    const before = serialised();
    const seen: string[] = [];
    undo = printWith((page) => {
      page.dispatchEvent(new Event('beforeprint'));
      const { document: paper } = page;
      seen.push(paper.title, paper.documentElement.lang, paper.body.textContent.trim().replace(/\s+/g, ' '));
      seen.push(page.getComputedStyle(paper.querySelector('p')!).color);
      page.dispatchEvent(new Event('afterprint'));
    });
    expect(printSheet(sheet)).to.equal('printed');
    expect(seen).to.deep.equal(['Host sheet', 'cy', 'Cylch <b>not markup</b>', 'rgb(1, 2, 3)']);
    clock.tick(1);
    expect(serialised()).to.equal(before);
  });

  it('shows nothing while it prints, and takes no focus', () => {
    const button = document.body.appendChild(document.createElement('button'));
    button.focus();
    undo = printWith((page) => {
      page.dispatchEvent(new Event('beforeprint'));
      const frame = document.querySelector('html > iframe')!;
      const { width, height } = frame.getBoundingClientRect();
      expect([width, height]).to.deep.equal([0, 0]);
      expect(getComputedStyle(frame).visibility).to.equal('hidden');
      expect(document.activeElement === button).to.equal(true);
      page.dispatchEvent(new Event('afterprint'));
    });
    printSheet(sheet);
    clock.tick(1);
    expect(document.activeElement === button).to.equal(true);
    button.remove();
  });

  it('keeps the sheet as long as the dialog is open, and at most 5 minutes', () => {
    const before = serialised();
    undo = printWith((page) => void page.dispatchEvent(new Event('beforeprint')));
    expect(printSheet(sheet)).to.equal('printed');
    clock.tick(60_000);
    expect(serialised()).not.to.equal(before);
    clock.tick(240_000);
    expect(serialised()).to.equal(before);
  });

  it('says that it is blocked where a frame drops it without a word', () => {
    const before = serialised();
    undo = printWith(() => undefined);
    expect(printSheet(sheet)).to.equal('blocked');
    expect(serialised()).to.equal(before);
  });

  it('says that it is blocked where the browser throws', () => {
    const before = serialised();
    undo = printWith(() => {
      throw new Error('a seeded error');
    });
    expect(printSheet(sheet)).to.equal('blocked');
    expect(serialised()).to.equal(before);
  });

  it('is really blocked in a frame that allows no dialogs', async () => {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts', 'allow-same-origin');
    frame.srcdoc = '<!doctype html><p>A page of another site';
    document.body.append(frame);
    await new Promise((resolve) => (frame.onload = resolve));
    // The sheet is made by a copy of the module that runs in the frame.
    const source = new URL('./support/print-in-frame.ts', import.meta.url).href;
    const page = frame.contentWindow as Window & { outcome?: Promise<string> };
    const script = page.document.createElement('script');
    script.textContent = `outcome = import(${JSON.stringify(source)}).then((it) => it.print())`;
    page.document.body.append(script);
    const before = page.document.documentElement.outerHTML;
    expect(await page.outcome).to.equal('blocked');
    expect(page.document.documentElement.outerHTML).to.equal(before);
    frame.remove();
  });

  it('works under a strict policy, without a report', async () => {
    clock.uninstall();
    const frame = document.createElement('iframe');
    const told = new Promise<MessageEvent>((resolve) => {
      addEventListener('message', resolve, { once: true });
    });
    frame.src = new URL('./support/print-strict.html', import.meta.url).href;
    document.body.append(frame);
    expect((await told).data).to.deep.equal({ outcome: 'printed', colour: 'rgb(1, 2, 3)', reports: [] });
    frame.remove();
  });
});
