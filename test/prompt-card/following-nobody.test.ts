import { expect } from '@open-wc/testing';
import { consoleLines, expectConsole } from '../support/console.js';
import { place, tidy } from './support/card-page.js';
import { card, settled, timer, timerOf } from './support/timer.js';

describe('a card whose timer is not there', () => {
  afterEach(tidy);
  afterEach(() => Reflect.deleteProperty(document, 'readyState'));

  it('says nothing until the page has loaded', async () => {
    Object.defineProperty(document, 'readyState', { configurable: true, value: 'interactive' });
    const page = await place(card());
    expect(page.faults).to.deep.equal([]);
    expect(consoleLines()).to.deep.equal([]);
    expectConsole('has the id "t"');
    Reflect.deleteProperty(document, 'readyState');
    window.dispatchEvent(new Event('load'));
    await page.settled();
    expect(page.faults).to.have.length(1);
  });

  it('is not wrong where the timer comes while the page loads', async () => {
    Object.defineProperty(document, 'readyState', { configurable: true, value: 'interactive' });
    const page = await place(card());
    page.card.insertAdjacentHTML('afterend', timer());
    Reflect.deleteProperty(document, 'readyState');
    window.dispatchEvent(new Event('load'));
    await settled(page, timerOf(page));
    expect(page.faults).to.deep.equal([]);
  });

  const wrong: Readonly<Record<string, readonly [markup: string, sentence: string]>> = {
    'an id that names nothing': ['', 'No element of this page has the id "t"'],
    'something that is no timer': [
      '<div id="t"></div>',
      'The element with the id "t", which the attribute for names, is not a circle timer.',
    ],
  };
  for (const [name, [markup, sentence]] of Object.entries(wrong)) {
    it(`works, and says so to the page’s editor: ${name}`, async () => {
      expectConsole(sentence);
      const page = await place(markup + card());
      expect(page.faults.join()).to.contain(sentence);
      await page.press('Next');
      expect(page.place).to.equal('2 of 37');
      expect(consoleLines()).to.have.length(1);
    });
  }

  it('follows no element that only looks like a timer, and comes to no harm by it', async () => {
    const odd: unknown[] = [
      7,
      null,
      { stage: 7 },
      { stage: { theme: {} } },
      { stage: { theme: 'constructor', index: 0n } },
      new Proxy(
        {},
        {
          getOwnPropertyDescriptor: () => {
            throw new Error('a seeded fault');
          },
        },
      ),
      {
        stage: {
          theme: 'self',
          get index() {
            throw new Error('a seeded fault');
          },
        },
      },
      {
        plan: (() => {
          const loop: Record<string, unknown> = {};
          loop['loop'] = loop;
          return loop;
        })(),
        stage: { theme: 'self' },
      },
    ];
    const page = await place(`<not-a-timer id="t"></not-a-timer>${card()}`);
    const element = page.card.parentElement!.querySelector('not-a-timer')!;
    for (const circle of odd) {
      Object.defineProperty(element, 'circle', { configurable: true, value: circle });
      element.dispatchEvent(new Event('circle-timer-stage', { bubbles: true, composed: true }));
      await page.settled();
      expect(page.prompt).not.to.equal('');
    }
    Object.defineProperty(element, 'circle', {
      configurable: true,
      get: () => {
        throw new Error('a seeded fault');
      },
    });
    element.dispatchEvent(new Event('circle-timer-stage', { bubbles: true, composed: true }));
    await page.settled();
    expect(page.faults).to.deep.equal([]);
  });
});
