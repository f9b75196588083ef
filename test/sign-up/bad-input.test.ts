import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { allowConsole } from '../support/console.js';
import { generated } from '../support/run-length.js';
import { hostileText } from '../core/sign-up-arbitraries.js';
import { circleData, fakeClock, json, place, receiptData, tidy, withClient } from './support/sign-up-page.js';

const LINKS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'https://a.uk/"><script>alert(1)</script>',
  ' javascript:alert(1)',
  'mailto:a@b.uk',
  'blob:https://a.uk/1',
];
const anything = fc.oneof(
  fc.constantFrom(...LINKS, '<img src=x onerror=alert(1)>', 'x'.repeat(10_000), '', null, true, -1, 1e9, 0.5),
  hostileText,
  fc.anything({ maxDepth: 2 }),
);
const circle = fc.record(
  {
    id: fc.oneof(fc.constantFrom('a', '__proto__', 'constructor', 'x'.repeat(100)), anything),
    title: fc.oneof(fc.constant('Circle'), hostileText, anything),
    start: fc.oneof({ weight: 4, arbitrary: fc.constant('2026-03-03T14:00Z') }, anything),
    end: fc.oneof({ weight: 4, arbitrary: fc.constant('2026-03-03T15:00Z') }, anything),
    places: anything,
    taken: anything,
    waiting: anything,
    location: anything,
    online: fc.oneof(fc.constantFrom(...LINKS), anything),
    hosts: fc.oneof(fc.array(anything), anything),
    language: anything,
    access: anything,
    adjustments: fc.oneof(fc.constantFrom(...LINKS), anything),
    status: anything,
    minimum: anything,
    kind: anything,
  },
  { requiredKeys: ['title', 'start', 'end'] },
);

describe('anything in the place of circles', () => {
  const asked: string[] = [];
  const real = window.alert;
  beforeEach(() => {
    fakeClock();
    window.alert = (text) => void asked.push(String(text));
  });
  afterEach(() => {
    window.alert = real;
    tidy();
    expect(asked).to.deep.equal([]);
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
  });

  const expectHarmless = (root: ParentNode) => {
    for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]'))
      expect(link.protocol).to.match(/^(https:|http:|mailto:|tel:)$/);
    expect(root.querySelectorAll('script, img, iframe, [onerror], [style]')).to.have.length(0);
  };

  it('as a property or an answer: nothing runs and nothing breaks', async () => {
    allowConsole();
    const page = await place();
    const { page: served, client } = await withClient();
    await fc.assert(
      fc.asyncProperty(fc.array(circle, { maxLength: 4 }), fc.boolean(), async (circles, isWelsh) => {
        page.element.lang = served.element.lang = isWelsh ? 'cy' : 'en';
        page.element.circles = circles as never;
        client.answers = { list: { circles } };
        served.element.refresh();
        await page.settled();
        await served.answered();
        expectHarmless(page.root);
        expectHarmless(served.root);
      }),
      generated(150, 5000),
    );
  });

  for (const adjustments of LINKS) {
    it(`makes no link to ${adjustments.slice(0, 30)}`, async () => {
      allowConsole();
      const page = await place(
        `<circle-sign-up>${json({ circles: [circleData(0, { adjustments, online: adjustments })] })}</circle-sign-up>`,
      );
      expectHarmless(page.root);
      expect(page.titles).to.deep.equal(['Circle 0']);
    });
  }

  it('holds a text of 10,000 characters', async () => {
    allowConsole();
    const page = await place(
      `<circle-sign-up>${json({ circles: [circleData(0, { access: 'word '.repeat(2000), title: 't'.repeat(120) })] })}</circle-sign-up>`,
    );
    expect(page.faults[0]).to.contain('600 characters or less');
    expect(page.root.scrollWidth).to.be.at.most(page.root.clientWidth);
  });

  it('bears objects that throw whatever is asked of them', async () => {
    allowConsole();
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const listed = Proxy.revocable([], {});
    listed.revoke();
    const page = await place();
    for (const circles of [proxy, [proxy], listed.proxy, { circles: listed.proxy }, Symbol('x'), () => 1, 5n]) {
      page.element.circles = circles as never;
      page.element.client = circles as never;
      await page.settled();
    }
    expect(page.titles).to.deep.equal([]);
    const { page: served } = await withClient({ list: { circles: [proxy, circleData(0)] }, signUp: proxy });
    await served.signUp();
    expect(served.notes[0]).to.match(/We do not know yet/);
  });

  it('bears any attribute', async () => {
    allowConsole();
    for (const value of ['', ' ', 'javascript:alert(1)', '<b>', '0', '-1', 'x'.repeat(5000)]) {
      const page = await place('<circle-sign-up></circle-sign-up>');
      for (const name of ['src', 'contact', 'time-zone', 'limit', 'credentials', 'heading-level', 'lang'])
        page.element.setAttribute(name, value);
      page.element.circles = [circleData(0)] as never;
      await page.settled();
      expect(page.titles).to.deep.equal(['Circle 0']);
      expectHarmless(page.root);
    }
  });

  it('tells nobody’s name to the page, the storage or the address', async () => {
    const seen: string[] = [];
    for (const type of ['circle-sign-up-change', 'circle-sign-up-request'])
      document.addEventListener(type, (event) => seen.push(JSON.stringify(event)), { once: true });
    const { page } = await withClient({ signUp: { receipt: receiptData() } });
    await page.signUp({ name: 'Canary Name', email: 'canary@example.nhs.uk' });
    expect(
      page.everything + seen.join('') + location.href + JSON.stringify(Object.entries(sessionStorage)),
    ).not.to.match(/canary/i);
  });

  it('is read once, and not at every update: 5,000 circles', async () => {
    let reads = 0;
    const circles = Array.from({ length: 5000 }, (_, i) => ({ ...circleData(i % 300), id: `x${i}` }));
    Object.defineProperty(circles[4999], 'location', { enumerable: true, get: () => `Room ${++reads}` });
    const page = await place();
    page.element.circles = circles as never;
    await page.settled();
    for (let i = 0; i < 20; i++) {
      page.element.requestUpdate();
      await page.settled();
    }
    expect(page.titles).to.have.length(20);
    expect(reads).to.equal(1);
  });
});
