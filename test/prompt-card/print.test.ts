import { expect } from '@open-wc/testing';
import { fakePrinter } from '../shared/support/fake-printer.js';
import { plain } from '../shared/support/widget-page.js';
import { fakeClock, json, listenToSpeech, ownDeck, place, tidy } from './support/card-page.js';

interface Paper {
  readonly title: string;
  readonly lang: string;
  readonly text: string;
  readonly cards: readonly string[];
  readonly perPage: number;
}

/** What was printed. */
function read({ document: paper }: Window, frame: HTMLIFrameElement): Paper {
  // As wide as A4 between its margins, so that the cards lie as they do on paper.
  frame.style.setProperty('inline-size', '190mm', 'important');
  frame.style.setProperty('block-size', '277mm', 'important');
  const cards = [...paper.querySelectorAll('li')];
  const [first] = cards;
  const across = cards.filter((each) => each.offsetTop === first?.offsetTop).length;
  const height = first ? first.getBoundingClientRect().height / (96 / 25.4) : 0;
  return {
    title: paper.title,
    lang: paper.documentElement.lang,
    text: plain(paper.body.textContent),
    cards: cards.map((each) => plain(each.textContent)),
    perPage: across * Math.floor(260 / height),
  };
}

describe('printing the cards', () => {
  let printer: ReturnType<typeof fakePrinter<Paper>>;

  beforeEach(() => {
    printer = fakePrinter(read);
  });
  afterEach(() => {
    printer.undo();
    tidy();
  });

  it('puts all of them on paper, several to a page, and nothing of the page around them', async () => {
    const page = await place('<h1>Ward news</h1><circle-prompt-card seed="abc"></circle-prompt-card>');
    await page.press('Print all cards');
    const [paper] = printer.papers;
    expect(paper!.cards).to.have.length(37);
    expect(new Set(paper!.cards).size).to.equal(37);
    expect(paper).to.include({ title: 'Prompt cards', lang: 'en' });
    expect(paper!.text).to.match(/^Prompt cards Cut along the lines\. Arriving What has brought you here today\?/);
    expect(paper!.text).not.to.match(/Ward news|Shuffle|Next/);
    expect(paper!.perPage).to.be.within(4, 12);
  });

  it('puts those of the chosen theme on paper, each with its caution', async () => {
    const page = await place('<circle-prompt-card theme="patients"></circle-prompt-card>');
    await page.press('Print these cards');
    const [paper] = printer.papers;
    expect(paper!.cards).to.have.length(4);
    for (const card of paper!.cards) {
      expect(card).to.match(/^Compassion for patients and service users /);
      expect(card).to.match(/ Leave out anything that could identify a person\.$/);
    }
    await page.press('Print all cards');
    expect(printer.papers[1]!.cards).to.have.length(37);
  });

  it('leaves the page as it was', async () => {
    const page = await place('<input value="x"><circle-prompt-card seed="abc"></circle-prompt-card>');
    const clock = fakeClock();
    const button = page.button('Print all cards');
    button.focus();
    const before = document.documentElement.outerHTML;
    const shown = page.card.shadowRoot!.innerHTML;
    await page.press('Print all cards');
    clock.tick(60_000);
    expect(document.documentElement.outerHTML).to.equal(before);
    expect(page.card.shadowRoot!.innerHTML.replace(/<!--.*?-->/g, '')).to.equal(shown.replace(/<!--.*?-->/g, ''));
    expect(page.focused).to.equal(button);
  });

  it('holds back on paper too what the page does not include', async () => {
    const page = await place('<circle-prompt-card theme="team" include-sensitive></circle-prompt-card>');
    await page.press('Print these cards');
    page.card.includeSensitive = false;
    await page.settled();
    await page.press('Print these cards');
    expect(printer.papers.map(({ cards }) => cards.length)).to.deep.equal([11, 9]);
  });

  it('is in Welsh on a Welsh card', async () => {
    const page = await place('<circle-prompt-card lang="cy"></circle-prompt-card>');
    await page.press("Argraffu'r holl gardiau");
    expect(printer.papers[0]).to.include({ title: 'Cardiau trafod', lang: 'cy' });
    expect(printer.papers[0]!.cards[0]).to.equal('Cyrraedd Beth ddaeth â chi yma heddiw?');
  });

  it('prints markup in texts as it is written', async () => {
    const deck = { themes: ownDeck.themes, prompts: [{ id: 'a', theme: 'day', text: 'Is 1 < 2 or <i>not</i>?' }] };
    const page = await place(`<circle-prompt-card></circle-prompt-card>`);
    const { expectConsole } = await import('../support/console.js');
    expectConsole('has HTML in it');
    page.card.deck = deck;
    await page.settled();
    await page.press('Print all cards');
    expect(printer.papers[0]!.cards).to.deep.equal(['Day Is 1 < 2 or <i>not</i>?']);
  });

  it('prints the page’s own deck', async () => {
    const page = await place(`<circle-prompt-card>${json({ deck: ownDeck })}</circle-prompt-card>`);
    await page.press('Print all cards');
    expect(printer.papers[0]!.cards).to.deep.equal([
      'Day What is up?',
      'Day What is down?',
      'Night What stays? Speak softly',
      'Night What goes? Speak softly',
    ]);
  });

  it('says where a page does not allow it, on the screen and to a screen reader', async () => {
    printer.undo();
    printer = fakePrinter(read, { blocked: true });
    const page = await place();
    const clock = fakeClock();
    const spoken = listenToSpeech(page);
    const before = document.documentElement.outerHTML;
    await page.press('Print all cards');
    const sentence = 'This page does not allow printing. Open the cards in their own window to print.';
    expect(page.notes).to.contain(sentence);
    clock.tick(200);
    expect(spoken).to.deep.equal([sentence]);
    expect(document.documentElement.outerHTML).to.equal(before);
    await page.press('Next');
    expect(page.notes).not.to.contain(sentence);
  });
});
