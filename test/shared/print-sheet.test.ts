import { expect } from '@open-wc/testing';
import type FakeTimers from '@sinonjs/fake-timers';
import { installClock } from '../support/fake-clock.js';
import { css, html } from 'lit';
import { printSheet } from '../../src/shared/print-sheet.js';
import { printWith } from './support/fake-printer.js';

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

/** As which maker's browser the tests run: Safari, alone, does not tell when it prints. */
function setVendor(vendor: string): void {
  Object.defineProperty(navigator, 'vendor', { value: vendor, configurable: true });
}

const serialised = () => document.documentElement.outerHTML;

describe('printSheet', () => {
  let clock: FakeTimers.Clock;
  let undo: () => void = () => undefined;

  beforeEach(() => {
    clock = installClock({ toFake: ['setTimeout', 'clearTimeout'] });
    setVendor('');
  });

  afterEach(() => {
    undo();
    Reflect.deleteProperty(navigator, 'vendor');
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

  it('keeps the sheet until the browser says that printing ended, or a minute', () => {
    const before = serialised();
    const papers: Window[] = [];
    undo = printWith((page) => {
      papers.push(page);
      page.dispatchEvent(new Event('beforeprint'));
    });
    expect(printSheet(sheet)).to.equal('printed');
    clock.tick(30_000);
    expect(serialised()).not.to.equal(before);
    papers[0]!.dispatchEvent(new Event('afterprint'));
    clock.tick(1);
    expect(serialised()).to.equal(before);
    expect(printSheet(sheet)).to.equal('printed');
    clock.tick(60_000);
    expect(serialised()).to.equal(before);
  });

  it('keeps the sheet a minute in Safari, which prints after the call', async () => {
    setVendor('Apple Computer, Inc.');
    const before = serialised();
    undo = printWith((page) => {
      queueMicrotask(() => page.dispatchEvent(new Event('afterprint')));
    });
    // In a frame there is no telling whether Safari prints.
    expect(printSheet(sheet)).to.equal(window.top === window ? 'printed' : 'blocked');
    await Promise.resolve();
    clock.tick(59_000);
    expect(serialised()).not.to.equal(before);
    clock.tick(1000);
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

  const makers = [
    ['', 'goes at once'],
    ['Apple Computer, Inc.', 'stays a minute, because it might yet print'],
  ] as const;
  for (const [vendor, end] of makers) {
    it(`is really blocked in a frame that allows no dialogs; for "${vendor}" the sheet ${end}`, async () => {
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
      Object.defineProperty(page.navigator, 'vendor', { value: vendor });
      const before = page.document.documentElement.outerHTML;
      expect(await page.outcome).to.equal('blocked');
      expect(page.document.documentElement.outerHTML === before).to.equal(vendor === '');
      frame.remove();
    });
  }

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
