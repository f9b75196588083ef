import { expect } from '@open-wc/testing';
import type { CirclePromptCard } from '../../src/prompt-card/circle-prompt-card.js';
import { allowConsole } from '../support/console.js';
import { styleDifferences } from '../shared/templates/compare.js';
import { CardPage, json, ownDeck, place, put, tidy } from './support/card-page.js';

const script = new URL('../../src/prompt-card/define.ts', import.meta.url).href;
const frames: HTMLIFrameElement[] = [];

/** A card of 700 pixels in a page of its own. */
async function pageWith({ css = '', html = '', attributes = '' }): Promise<CirclePromptCard> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position: absolute; inset: 0 auto auto 0; width: 1000px; height: 900px; border: 0';
  frame.srcdoc = `<!doctype html><html lang="en" ${html}><head><style></style>
    <script type="module" src="${script}"></script></head>
    <body><div style="all: initial; display: block; position: absolute; inset: 0 auto auto 0; width: 700px">
    <circle-prompt-card seed="abc" theme="patients" ${attributes}></circle-prompt-card></div></body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  frames.push(frame);
  await loaded;
  const inside = frame.contentDocument!;
  inside.querySelector('style')!.textContent = css;
  const card = inside.querySelector('circle-prompt-card')!;
  await card.updateComplete;
  return card;
}

const inherited = `color: #fff !important; font: italic small-caps 700 9px/3 monospace !important;
  text-transform: uppercase !important; letter-spacing: 5px !important; text-align: justify !important;
  text-indent: 40px !important; white-space: pre !important; direction: rtl !important; user-select: none !important;
  word-break: break-all !important; visibility: visible !important`;
const pages: Readonly<Record<string, { css?: string; html?: string }>> = {
  'html at 10px': { css: 'html { font-size: 10px }' },
  'html at 200%': { css: 'html { font-size: 200% }' },
  'text from right to left': { html: 'dir="rtl"' },
  'a dark page': { css: ':root { color-scheme: dark; background: #000; color: #eee } a, p, button { color: #eee }' },
  'inherited styles on everything': { css: `* { ${inherited} }` },
  'bare elements': {
    css: `button, select, h2, p, ul, li, label, section, div, span { all: unset; float: left; margin: 40px; border: 9px solid red; width: 20px }`,
  },
  'all unset': { css: '*, *::before, *::after { all: unset; display: revert }' },
  'our class names': { css: '.card, .cards, [class*="nhsuk"], .circle-root { display: none !important; color: red }' },
};

describe('a card in a hostile page', () => {
  let plain: CirclePromptCard;

  before(async () => {
    plain = await pageWith({});
  });
  after(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  for (const [name, page] of Object.entries(pages)) {
    it(`looks as in a plain page: ${name}`, async () => {
      const card = await pageWith(page);
      const root = (of: CirclePromptCard) => of.shadowRoot as unknown as Element;
      expect(styleDifferences(root(card), root(plain))).to.deep.equal([]);
      expect(root(card).querySelector('.card')!.clientWidth).to.be.greaterThan(500);
    });
  }

  it('is hidden by the hidden attribute', async () => {
    const card = await pageWith({ css: '[hidden] { display: block !important }', attributes: 'hidden' });
    expect(card.getBoundingClientRect().height).to.equal(0);
  });

  it('is whole on a page whose prototypes were extended', async () => {
    Object.assign(Object.prototype, { deck: ownDeck, theme: 'night' });
    Object.assign(Array.prototype, { extra: 1 });
    const page = await place();
    for (const name of ['deck', 'theme']) Reflect.deleteProperty(Object.prototype, name);
    Reflect.deleteProperty(Array.prototype, 'extra');
    expect(page.place).to.equal('1 of 37');
    expect(page.prompt).not.to.equal('');
    tidy();
  });
});

describe('a card on a page', () => {
  afterEach(tidy);

  it('keeps its card when it is moved', async () => {
    const page = await place('<section></section><circle-prompt-card></circle-prompt-card>');
    await page.press('Next', 'Next');
    const { id } = page;
    page.card.parentElement!.querySelector('section')!.append(page.card);
    await page.settled();
    expect(page.id).to.equal(id);
    expect(page.place).to.equal('3 of 37');
  });

  it('does not disturb another one, with ids or without', async () => {
    for (const ids of ['id="a"', '']) {
      const page = await place(
        `<circle-prompt-card ${ids} seed="1"></circle-prompt-card><circle-prompt-card ${ids} seed="1" lang="cy"></circle-prompt-card>`,
      );
      const other = new CardPage(page.card.parentElement!.querySelectorAll('circle-prompt-card')[1]!);
      await other.settled();
      await page.press('Next', 'Next');
      await page.chooseTheme('Closing');
      expect(other.place).to.equal('1 o 37');
      expect(other.theme).to.equal('Pob thema');
      await other.press('Nesaf');
      expect(page.place).to.equal('1 of 6');
      tidy();
    }
  });

  it('takes a JSON child that comes or changes later', async () => {
    const page = await place();
    page.card.innerHTML = json({ deck: ownDeck });
    await page.settled();
    expect(page.place).to.equal('1 of 4');
    page.card.firstElementChild!.textContent = JSON.stringify({ deck: { extend: true, hide: ['self'] } });
    await page.settled();
    expect(page.place).to.equal('1 of 30');
    page.card.replaceChildren();
    await page.settled();
    expect(page.place).to.match(/ of 37$/);
  });

  it('has its deck property before its JSON child', async () => {
    const page = await place(`<circle-prompt-card>${json({ deck: { extend: true } })}</circle-prompt-card>`);
    page.card.deck = ownDeck;
    await page.settled();
    expect(page.place).to.equal('1 of 4');
    page.card.deck = undefined;
    await page.settled();
    expect(page.place).to.equal('1 of 37');
  });

  it('shows its light children to nobody once it runs', async () => {
    const page = await place('<circle-prompt-card><a href="/cards">Cards</a></circle-prompt-card>');
    expect(page.root.querySelector('slot')).to.equal(null);
    expect(page.card.querySelector('a')!.getBoundingClientRect().height).to.equal(0);
  });

  it('stores nothing on the device', async () => {
    const page = await place();
    await page.press('Next', 'Shuffle');
    await page.chooseTheme('Closing');
    page.card.remove();
    const kept = Object.keys(sessionStorage).concat(Object.keys(localStorage), document.cookie);
    expect(kept.filter((key) => /prompt|card|order|theme/i.test(key))).to.deep.equal([]);
  });
});

describe('a card that comes and goes', () => {
  afterEach(tidy);

  it('leaves no listener and no observer behind, 200 times over', async () => {
    // One that moves out of its timer's root says so.
    allowConsole('has the id');
    const box = put('<section></section>');
    const section = box.querySelector('section')!;
    const host = section.attachShadow({ mode: 'open' });
    const counter = countListeners();
    for (let i = 0; i < 200; i++) {
      const inside = i % 2 === 0 ? host : box;
      const card = document.createElement('circle-prompt-card');
      card.setAttribute('for', i % 3 === 0 ? 'x-timer' : 'y-timer');
      card.innerHTML = json({ deck: ownDeck });
      const timers = ['x-timer', 'y-timer'].map((id) => Object.assign(document.createElement('x-leader'), { id }));
      inside.append(...timers, card);
      await card.updateComplete;
      if (i % 5 === 0) box.append(card);
      card.next();
      await card.updateComplete;
      card.remove();
      for (const timer of timers) timer.remove();
    }
    await Promise.resolve();
    const left = counter.stop();
    expect(counter.added()).to.be.greaterThan(600);
    expect(left).to.deep.equal([]);
  });
});

/** Counts what is added to and taken from the document, windows and roots, and observers that look at something. */
function countListeners(): { stop: () => readonly string[]; added: () => number } {
  const left = new Map<unknown, Set<unknown>>();
  let added = 0;
  const listenersOf = (target: EventTarget, type: string): Set<unknown> => {
    const key = `${target.constructor.name} ${type}`;
    const found = left.get(key) ?? new Set();
    left.set(key, found);
    return found;
  };
  const isShared = (target: EventTarget) =>
    target === window || target instanceof Document || target instanceof ShadowRoot;
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, listener, ...rest) {
    const target = this ?? window;
    if (isShared(target)) {
      added++;
      listenersOf(target, type).add(listener);
    }
    addEventListener.call(target, type, listener, ...rest);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, type, listener, ...rest) {
    const target = this ?? window;
    if (isShared(target)) listenersOf(target, type).delete(listener);
    removeEventListener.call(target, type, listener, ...rest);
  };
  const { observe, disconnect } = MutationObserver.prototype;
  const watching = new Set<MutationObserver>();
  MutationObserver.prototype.observe = function (...all) {
    watching.add(this);
    added++;
    observe.apply(this, all);
  };
  MutationObserver.prototype.disconnect = function () {
    watching.delete(this);
    disconnect.call(this);
  };
  return {
    added: () => added,
    stop: () => {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
      Object.assign(MutationObserver.prototype, { observe, disconnect });
      const listeners = [...left]
        .filter(([, { size }]) => size > 0)
        .map(([key, { size }]) => `${String(key)}: ${size}`);
      return watching.size > 0 ? [...listeners, `observers: ${watching.size}`] : listeners;
    },
  };
}
