import { expect, nextFrame } from '@open-wc/testing';
import { nearestLanguage, watchLanguage } from '../../../src/shared/language/language.js';

/** A div in a shadow root in a shadow root in a section. */
function nested() {
  const section = document.createElement('section');
  const outer = section.appendChild(document.createElement('div'));
  const middle = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
  const inner = middle.attachShadow({ mode: 'closed' }).appendChild(document.createElement('div'));
  document.body.append(section);
  return { section, outer, middle, inner };
}

describe('nearestLanguage', () => {
  const table: [string, string][] = [
    ['cy', 'cy'],
    ['CY', 'cy'],
    ['cy-GB', 'cy'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['cyx', 'en'],
    ['fr', 'en'],
    ['', 'en'],
  ];
  for (const [lang, language] of table) {
    it(`takes lang="${lang}" as ${language}`, () => {
      const element = document.createElement('div');
      element.setAttribute('lang', lang);
      expect(nearestLanguage(element)).to.equal(language);
    });
  }

  it('takes the nearest one', () => {
    const { section, outer, inner } = nested();
    section.lang = 'cy';
    expect(nearestLanguage(inner)).to.equal('cy');
    outer.lang = 'en';
    expect(nearestLanguage(inner)).to.equal('en');
    section.remove();
  });

  it('is English where nothing says otherwise', () => {
    expect(nearestLanguage(document.createElement('div'))).to.equal('en');
  });
});

describe('watchLanguage', () => {
  it('hears of a change anywhere in the document, until it leaves', async () => {
    const { section, inner } = nested();
    let heard = 0;
    const leave = watchLanguage(() => heard++, inner);
    section.lang = 'cy';
    await nextFrame();
    expect(heard).to.equal(1);
    leave();
    section.lang = 'en';
    await nextFrame();
    expect(heard).to.equal(1);
    section.remove();
  });

  it('hears of a change inside the shadow roots around an element', async () => {
    const { section, middle, inner } = nested();
    let heard = 0;
    const leave = watchLanguage(() => heard++, inner);
    middle.lang = 'cy';
    await nextFrame();
    expect(heard).to.equal(1);
    inner.lang = 'en';
    await nextFrame();
    expect(heard).to.equal(2);
    leave();
    section.remove();
  });

  it('goes on for the others when one leaves', async () => {
    const { section } = nested();
    const heard: string[] = [];
    const leaveA = watchLanguage(() => heard.push('a'));
    const leaveB = watchLanguage(() => heard.push('b'));
    leaveA();
    section.lang = 'cy';
    await nextFrame();
    expect(heard).to.deep.equal(['b']);
    leaveB();
    section.remove();
  });

  it('makes one observer for all, and none when all have left', () => {
    const Real = MutationObserver;
    let made = 0;
    let stopped = 0;
    globalThis.MutationObserver = class extends Real {
      constructor(callback: MutationCallback) {
        super(callback);
        made++;
      }
      override disconnect() {
        stopped++;
        super.disconnect();
      }
    };
    try {
      const leavers = [1, 2, 3].map(() => watchLanguage(() => undefined));
      expect(made).to.equal(1);
      for (const leave of leavers) leave();
      expect(stopped).to.equal(1);
    } finally {
      globalThis.MutationObserver = Real;
    }
  });
});
