import { expect } from '@open-wc/testing';
import type FakeTimers from '@sinonjs/fake-timers';
import { allowConsole, consoleLines, expectConsole } from '../support/console.js';
import { file, later, never, slowBody } from '../shared/support/fake-server.js';
import { fakeClock, fakeServer, json, listen, listenToSpeech, ownDeck, place, tidy } from './support/card-page.js';

const card = (attributes = '', inside = '') =>
  `<circle-prompt-card seed="abc" src="deck.json" ${attributes}>${inside}</circle-prompt-card>`;
const many = (count: number) => ({
  themes: ownDeck.themes,
  prompts: Array.from({ length: count }, (_, i) => ({ id: `p${i}`, theme: 'day', text: `Question ${i}?` })),
});
const one = (over: object) => ({ themes: ownDeck.themes, prompts: [{ id: 'p1', theme: 'day', text: 'One', ...over }] });

const FAILED = 'The cards for this page could not be loaded. These are the built-in cards.';

describe('a deck from a file', () => {
  afterEach(tidy);

  it('takes the place of the built-in one', async () => {
    const server = fakeServer(() => file(ownDeck));
    const page = await place(card());
    await page.loaded();
    expect(server.asked.map(({ url }) => url)).to.deep.equal([new URL('deck.json', document.baseURI).href]);
    expect(server.asked[0]!.init.credentials).to.equal('same-origin');
    expect(page.place).to.equal('1 of 4');
    expect(page.themes).to.deep.equal(['All themes', 'Day', 'Night']);
    expect(page.faults).to.deep.equal([]);
  });

  it('may add to the built-in one', async () => {
    fakeServer(() => file({ extend: true, themes: ownDeck.themes, prompts: ownDeck.prompts, hide: ['self'] }));
    const page = await place(card('theme="night"'));
    await page.loaded();
    expect(page.themes).to.have.length(8);
    expect(page.themes).not.to.contain('Compassion for yourself');
    expect(page.theme).to.equal('Night');
  });

  it('may come from another server over https, and from no other place', async () => {
    const server = fakeServer(() => file(ownDeck));
    const page = await place('<circle-prompt-card src="https://trust.example/deck.json"></circle-prompt-card>');
    await page.loaded();
    expect(server.asked[0]!.url).to.equal('https://trust.example/deck.json');
    expect(page.place).to.equal('1 of 4');
  });

  for (const src of [
    'http://trust.example/deck.json',
    'data:application/json,{}',
    'javascript:alert(1)',
    'mailto:a@b.c',
    'tel:1',
    'file:///deck.json',
    'blob:x',
    '',
    ' ',
  ]) {
    it(`is not asked for at an address like "${src}"`, async () => {
      expectConsole('src must be an https address');
      const server = fakeServer(() => file(ownDeck));
      const page = await place(`<circle-prompt-card src="${src}"></circle-prompt-card>`);
      await page.loaded();
      expect(server.asked).to.deep.equal([]);
      expect(page.place).to.equal('1 of 37');
      expect(page.faults).to.deep.equal([
        'src must be an https address or one on this site. The built-in cards are shown.',
      ]);
    });
  }

  it('is not asked for without an address, and not where the page gives a deck of its own, which it then says', async () => {
    expectConsole('src is not loaded, because the page also gives a deck of its own.');
    const server = fakeServer(() => file(ownDeck));
    await place('<circle-prompt-card></circle-prompt-card>');
    const page = await place(card('', json({ deck: ownDeck })));
    await page.loaded();
    expect(server.asked).to.deep.equal([]);
    expect(page.place).to.equal('1 of 4');
  });

  it('keeps the theme that the page asks for, until it is there to be chosen', async () => {
    const { answer, give } = later();
    fakeServer(answer);
    const page = await place(card('theme="night"'));
    expect(page.card.prompt).to.equal(undefined);
    await page.loaded();
    give(file(ownDeck));
    await page.loaded();
    expect(page.theme).to.equal('Night');
    expect(page.faults).to.deep.equal([]);
  });

  it('is another one when the address changes', async () => {
    const server = fakeServer(({ url }) => file(url.endsWith('other.json') ? many(3) : ownDeck));
    const page = await place(card());
    await page.loaded();
    const { ids } = listen(page.card);
    page.card.src = 'other.json';
    await page.settled();
    await page.loaded();
    expect(page.place).to.equal('1 of 3');
    expect(ids).to.deep.equal([page.id]);
    page.card.removeAttribute('src');
    await page.loaded();
    expect(page.place).to.equal('1 of 37');
    expect(server.asked).to.have.length(2);
  });

  it('is asked for again where the card left the page before it came', async () => {
    const server = fakeServer(never);
    const page = await place(card());
    const parent = page.card.parentElement!;
    page.card.remove();
    expect(server.asked[0]!.signal.aborted).to.equal(true);
    server.answer = () => file(ownDeck);
    parent.append(page.card);
    await page.loaded();
    expect(page.place).to.equal('1 of 4');
    expect(server.asked).to.have.length(2);
  });

  it('may hold 5,000 prompts', async () => {
    fakeServer(() => file(many(5000)));
    const page = await place(card());
    await page.loaded();
    expect(page.place).to.equal('1 of 5000');
    await page.press('Next', 'Next');
    expect(page.place).to.equal('3 of 5000');
  });
});

describe('while a file is on its way', () => {
  let clock: FakeTimers.Clock;

  beforeEach(() => {
    clock = fakeClock();
  });
  afterEach(tidy);

  for (const [name, answer] of [
    ['nothing comes', never],
    ['only its body does not come', slowBody],
  ] as const) {
    it(`says nothing for 300 ms, then that it loads, and after 10 s shows the built-in cards: ${name}`, async () => {
      expectConsole('did not arrive within 10 seconds');
      fakeServer(answer);
      const page = await place(card());
      const at = async (ms: number) => {
        clock.tick(ms);
        await page.loaded();
        return page.text.replace('Prompt cards', '').trim();
      };
      expect(await at(299)).to.equal('');
      expect(page.card.prompt).to.equal(undefined);
      expect(await at(1)).to.equal('Loading the cards');
      expect(await at(9_699)).to.equal('Loading the cards');
      expect(await at(1)).to.contain(FAILED);
      expect(page.place).to.equal('1 of 37');
    });
  }

  it('takes presses of the page without harm, and shows no button that would do nothing', async () => {
    fakeServer(never);
    const page = await place(card());
    page.card.next();
    page.card.back();
    page.card.shuffle();
    expect(page.card.show('self-1')).to.equal(false);
    await page.settled();
    expect(page.buttons).to.deep.equal([]);
    expect(page.chooser).to.equal(undefined);
  });
});

/** What the server answers, what the editor reads, and how many cards are left; 37 are the built-in ones. */
const faults: Readonly<
  Record<string, readonly [answer: () => Response | Promise<Response>, sentence: RegExp, count: number]>
> = {
  'not found': [() => file('', { status: 404 }), /The server answered the request for src with 404\./, 37],
  'a fault of the server': [() => file('', { status: 500 }), /with 500\./, 37],
  'no network': [
    () => Promise.reject(new TypeError('a seeded fault')),
    /deck\.json could not be loaded\. Check the address/,
    37,
  ],
  'not JSON': [() => file('<!doctype html>'), /deck\.json could not be read\. Check its commas/, 37],
  empty: [() => file(''), /could not be read/, 37],
  'too large': [() => file('[]', { headers: { 'content-length': '90000000' } }), /deck\.json is too large/, 37],
  'a list': [() => file([]), /src must be an object/, 37],
  null: [() => file('null'), /src must be an object/, 37],
  'of another shape': [() => file({ cards: [] }), /src\.themes must be a list/, 37],
  'without prompts': [() => file({ themes: [], prompts: [] }), /src has no prompt that can be shown/, 37],
  '10,000 prompts': [() => file(many(10_000)), /src\.prompts must have 5000 items or fewer/, 37],
  'a prompt of 5,000 characters': [
    () => file({ ...many(3), prompts: [...many(3).prompts, { id: 'x', theme: 'day', text: 'x'.repeat(5000) }] }),
    /src\.prompts\[3\]\.text must be 600 characters or fewer\. It is left out\./,
    3,
  ],
  HTML: [() => file(one({ text: '<b>One</b>' })), /src\.prompts\[0\]\.text has HTML in it/, 1],
  'bidirectional controls': [
    () => file(one({ text: 'One\u202E two' })),
    /has characters that change the direction of text/,
    1,
  ],
  'an id twice': [
    () => file({ ...many(2), prompts: [...many(2).prompts, many(1).prompts[0]] }),
    /src\.prompts\[2\]\.id: the id "p0" is used twice/,
    2,
  ],
  'a theme that is not there': [
    () => file({ ...many(2), prompts: [...many(2).prompts, { id: 'x', theme: 'wrong', text: 'x' }] }),
    /src\.prompts\[2\]\.theme must be the id of a theme of this deck/,
    2,
  ],
};

describe('a fault in a file', () => {
  afterEach(tidy);

  for (const [name, [answer, sentence, count]] of Object.entries(faults)) {
    it(`leaves a working card and a message for the page’s editor, once: ${name}`, async () => {
      expectConsole(sentence);
      fakeServer(answer);
      const page = await place(card());
      await page.loaded();
      expect(page.faults.join('\n')).to.match(sentence);
      expect(page.place).to.equal(`1 of ${count}`);
      expect(page.text.includes(FAILED)).to.equal(count === 37);
      expect(page.buttons.includes('Try again')).to.equal(count === 37);
      const before = page.prompt;
      await page.press('Next', 'Next', 'Back');
      if (count > 2) expect(page.prompt).not.to.equal(before);
      expect(page.prompt).not.to.equal('');
      expect(consoleLines()).to.have.length(1);
      expect(page.root.querySelectorAll('b')).to.have.length(0);
    });
  }

  it('can be tried again, which the page’s own cards follow', async () => {
    expectConsole('with 500');
    const server = fakeServer(() => file('', { status: 500 }));
    const page = await place(card());
    await page.loaded();
    server.answer = () => file(ownDeck);
    const button = page.button('Try again');
    button.focus();
    await page.press('Try again');
    await page.loaded();
    expect(page.place).to.equal('1 of 4');
    expect(page.faults).to.deep.equal([]);
    expect(page.buttons).not.to.contain('Try again');
    expect(page.focused?.id, 'the keyboard’s place').to.equal('heading');
    expect(server.asked).to.have.length(2);
  });

  it('can be tried again in vain, which is told, and the card stays', async () => {
    const clock = fakeClock();
    expectConsole('with 500');
    fakeServer(() => file('', { status: 500 }));
    const page = await place(card());
    await page.loaded();
    await page.chooseTheme('Closing');
    await page.press('Next', 'Next');
    clock.tick(20_000);
    const spoken = listenToSpeech(page);
    const { id, place: at } = { id: page.id, place: page.place };
    await page.press('Try again');
    await page.loaded();
    clock.tick(200);
    expect([page.id, page.place, page.theme]).to.deep.equal([id, at, 'Closing']);
    expect(spoken).to.deep.equal([FAILED]);
    expect(page.buttons).to.contain('Try again');
  });

  it('says the first mistakes of many, and how many more there are', async () => {
    allowConsole('src.prompts');
    fakeServer(() => file({ ...many(1), prompts: [...many(1).prompts, ...Array.from({ length: 400 }, () => ({}))] }));
    const page = await place(card());
    await page.loaded();
    expect(page.place).to.equal('1 of 1');
    expect(page.faults).to.have.length(11);
    expect(page.faults.at(-1)).to.match(/40 more/);
  });
});
