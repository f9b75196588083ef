import { expect } from '@open-wc/testing';
import { testPage, type TestPage } from './pages.js';

/** Where pages put a widget. `<x->` is the widget; `.space` is all the room that there is. */
const LONG = 'Words that could go on over the whole width of a page, as they do in a paragraph. '.repeat(20);
const layouts: Readonly<Record<string, string>> = {
  'a block': '<x->',
  'a flex row on its own': '<div style="display:flex"><x-></div>',
  'a flex row beside a word': '<div style="display:flex"><p>Word</p><x-></div>',
  'a flex row beside a long text': `<div style="display:flex"><p>${LONG}</p><x-></div>`,
  'a column of a flex row': `<div style="display:flex"><div>${LONG}</div><div><x-></div></div>`,
  'a float': '<div style="float:left"><x-></div>',
  'a float of its own': '<x- style="float:left">',
  'a table cell': '<table><tr><td><x-></td></tr></table>',
  'a table cell beside a long text': `<table><tr><td>${LONG}</td><td><x-></td></tr></table>`,
  'an inline-block': '<div style="display:inline-block"><x-></div>',
  'a centred column': '<div style="display:flex;flex-direction:column;align-items:center"><x-></div>',
  'a centred wrapper in a column':
    '<div style="display:flex;flex-direction:column;align-items:center"><div><x-></div></div>',
  'a grid cell that centres': '<div style="display:grid;justify-items:center"><x-></div>',
  'an automatic grid column beside a long text': `<div style="display:grid;grid-template-columns:auto auto"><p>${LONG}</p><x-></div>`,
  'a box that is positioned': '<div style="position:absolute"><x-></div>',
};
/** Here long words stand beside the widget: it gets at least 280px where there is room for them as well. */
const shared = /beside|column of/;

/** The widget itself is what the page lays out: then it fills less than 280px too. */
const direct = [
  'a block',
  'a flex row on its own',
  'a float of its own',
  'a centred column',
  'a grid cell that centres',
];

const LEAST = 280;

interface Measure {
  readonly width: number;
  readonly overflow: number;
}

async function measure(page: TestPage, layout: string, space: number): Promise<Measure> {
  const { body } = page.document;
  const style = /<x-( style="[^"]*")?>/.exec(layout)?.[1] ?? '';
  body.innerHTML = `<div class="space" style="position:relative;width:${space}px">${layout.replace(/<x-[^>]*>/, `<i${style}></i>`)}</div>`;
  const box = body.querySelector<HTMLElement>('.space')!;
  const mark = box.querySelector('i')!;
  const host = await page.add(mark.parentElement!);
  host.style.cssText = mark.style.cssText;
  mark.replaceWith(host);
  const { left, right, width } = host.root.getBoundingClientRect();
  const edge = box.getBoundingClientRect();
  return { width, overflow: Math.max(right - edge.right, edge.left - left, box.scrollWidth - box.clientWidth) };
}

/** The page's own margins inside the space: cells and their spacing. */
const tidy = 'body,p{margin:0} table{border-spacing:0} td{padding:0}';

describe('the room that a widget takes', () => {
  let page: TestPage;
  let reset: TestPage;
  let phone: TestPage;

  before(async () => {
    page = await testPage({ css: tidy });
    reset = await testPage({ css: `*,*::before,*::after{all:unset;display:revert} ${tidy}` });
    phone = await testPage({ css: tidy, width: 320 });
  });

  after(() => [page, reset, phone].forEach((each) => each.remove()));

  for (const [name, layout] of Object.entries(layouts)) {
    it(`is at least 280px in ${name}`, async () => {
      const { width, overflow } = await measure(page, layout, 900);
      expect(width).to.be.at.least(LEAST);
      expect(overflow, 'overflow').to.be.at.most(0.5);
    });

    it(`is at least 280px in ${name} of a page that resets everything`, async () => {
      const { width, overflow } = await measure(reset, layout, 900);
      expect(width).to.be.at.least(LEAST);
      expect(overflow, 'overflow').to.be.at.most(0.5);
    });

    if (shared.test(name)) continue;

    it(`fills a column of 300px in ${name}`, async () => {
      const { width, overflow } = await measure(page, layout, 300);
      expect(width).to.be.closeTo(300, 0.5);
      expect(overflow, 'overflow').to.be.at.most(0.5);
    });

    it(`fills what a phone leaves in ${name}`, async () => {
      const { width, overflow } = await measure(phone, layout, 240);
      expect(width).to.be.closeTo(240, 0.5);
      expect(overflow, 'overflow').to.be.at.most(0.5);
    });
  }

  it('fills a wide block', async () => {
    expect((await measure(page, '<x->', 900)).width).to.equal(900);
  });

  it('takes a width that the page gives it', async () => {
    expect((await measure(page, '<x- style="width:400px">', 900)).width).to.equal(400);
  });

  for (const name of direct) {
    it(`fills a column of 240px of a wide window in ${name}`, async () => {
      const { width, overflow } = await measure(page, layouts[name]!, 240);
      expect(width).to.be.closeTo(240, 0.5);
      expect(overflow, 'overflow').to.be.at.most(0.5);
    });
  }

  it('adds nothing to the height of a page by what it hides', async () => {
    const scroller = '<div style="height:300px;overflow:auto"><div style="height:2000px"></div><i></i></div>';
    page.document.body.innerHTML = scroller;
    await page.add(page.document.querySelector('i')!.parentElement!);
    expect(page.document.documentElement.scrollHeight).to.equal(page.window.innerHeight);
  });
});
