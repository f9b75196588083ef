import { expect } from '@open-wc/testing';
import { readLink } from '../../src/prompt-card/card-link.js';
import {
  json,
  fakeClipboard,
  fakeClock,
  listenToSpeech,
  ownDeck,
  place,
  tidy,
  visit,
  type CardPage,
} from './support/card-page.js';

const ids = (page: CardPage, count = 12) => Array.from({ length: count }, () => [page.id, page.card.next()][0]);

/** After the clipboard has answered. */
const press = async (page: CardPage, name: string) => {
  await page.press(name);
  await page.loaded();
};

/** A browser that has no way to copy. */
function noCopying(): () => void {
  fakeClipboard(true);
  const real = document.execCommand.bind(document);
  document.execCommand = () => false;
  return () => {
    document.execCommand = real;
  };
}

describe('copying a prompt', () => {
  afterEach(tidy);

  it('copies its text alone, and says so', async () => {
    const copied = fakeClipboard();
    const page = await place();
    const button = page.button('Copy this prompt');
    button.focus();
    await press(page, 'Copy this prompt');
    expect(copied).to.deep.equal([page.prompt]);
    expect(page.said).to.equal('Copied');
    expect(page.focused).to.equal(button);
    await page.press('Next');
    expect(page.said).to.equal('');
  });

  it('copies in the language of the card', async () => {
    const copied = fakeClipboard();
    const page = await place('<circle-prompt-card lang="cy" theme="closing"></circle-prompt-card>');
    await press(page, "Copïo'r cwestiwn hwn");
    expect(copied).to.deep.equal([page.prompt]);
    expect(page.said).to.equal('Wedi copïo');
  });

  it('says how to do without where the browser refuses, on the screen and to a screen reader', async () => {
    const clock = fakeClock();
    const undo = noCopying();
    const page = await place();
    const spoken = listenToSpeech(page);
    const before = document.body.outerHTML;
    await press(page, 'Copy this prompt');
    undo();
    expect(page.notes).to.contain('The prompt could not be copied. Select the text and copy it yourself.');
    clock.tick(200);
    expect(spoken).to.deep.equal(['The prompt could not be copied. Select the text and copy it yourself.']);
    expect(document.body.outerHTML).to.equal(before);
    await page.press('Next');
    expect(page.notes.join()).not.to.contain('copied');
  });
});

describe('sharing an order', () => {
  afterEach(tidy);

  const shared = async (page: CardPage): Promise<string> => {
    const copied = fakeClipboard();
    await press(page, 'Share this order');
    expect(page.said).to.equal('Link copied. Everyone who opens it sees the cards in this order.');
    return copied[0]!;
  };

  it('gives a link to this page that holds an order and a theme, and nothing else', async () => {
    const page = await place('<circle-prompt-card seed="abc" theme="self"></circle-prompt-card>');
    const before = new URL(location.href);
    const link = new URL(await shared(page));
    for (const [name, value] of before.searchParams) expect(link.searchParams.get(name)).to.equal(value);
    expect(link.pathname).to.equal(before.pathname);
    const added = [...link.searchParams].filter(([name]) => !before.searchParams.has(name));
    expect(added).to.deep.equal([
      ['circle-order', 'abc'],
      ['circle-theme', 'self'],
    ]);
    expect(location.href, 'the address stays').to.equal(before.href);
  });

  /** Attributes of the page's card, and what somebody does before they share. */
  const cases: Readonly<Record<string, readonly [attributes: string, act: (page: CardPage) => Promise<void>]>> = {
    'a new order': ['', async () => undefined],
    'the page’s own seed': ['seed="Ward 7 &amp; 8 – 50% 💛"', async () => undefined],
    'a theme': ['', (page) => page.chooseTheme('Closing')],
    'the page’s own theme': ['theme="self"', async () => undefined],
    'all themes, on a page with a theme': ['theme="self"', (page) => page.chooseTheme('All themes')],
    'a shuffled order': ['seed="abc"', (page) => page.press('Shuffle')],
    'a shuffled order of a theme': [
      'seed="abc" theme="team"',
      async (page) => {
        await page.press('Shuffle');
        await page.chooseTheme('Closing');
      },
    ],
    'the order of the page’s own seed with half a character': [
      '',
      async (page) => {
        page.card.seed = '\uD83D and \uDC00';
        await page.settled();
      },
    ],
  };
  for (const [name, [attributes, act]] of Object.entries(cases)) {
    it(`gives somebody else the same order and theme: ${name}`, async () => {
      const page = await place(`<circle-prompt-card ${attributes}></circle-prompt-card>`);
      await act(page);
      visit(await shared(page));
      const theirs = await place(`<circle-prompt-card ${attributes}></circle-prompt-card>`);
      expect(theirs.theme).to.equal(page.theme);
      while (page.card.prompt!.index > 0) page.card.back();
      expect(ids(theirs, 60)).to.deep.equal(ids(page, 60));
    });
  }

  it('leaves the page’s own order out where somebody had shuffled', async () => {
    const card = `<circle-prompt-card>${json({ deck: { ...ownDeck, order: ['n2', 'd2'] } })}</circle-prompt-card>`;
    const page = await place(card);
    expect(ids(page, 2)).to.deep.equal(['n2', 'd2']);
    for (const seed of ['1', '2', '3', '4', '5']) {
      page.card.shuffle(seed);
      await page.settled();
      const link = await shared(page);
      expect(link).to.contain('circle-shuffled=');
      visit(link);
      const theirs = await place(card);
      expect(ids(theirs, 4)).to.deep.equal(ids(page, 4));
    }
  });

  it('shares what is shown now, not what the address asked for', async () => {
    const url = new URL(location.href);
    url.searchParams.set('circle-shuffled', 'old');
    visit(url.href);
    const page = await place('<circle-prompt-card></circle-prompt-card>');
    page.card.seed = 'new';
    await page.settled();
    const link = new URL(await shared(page));
    expect(link.searchParams.get('circle-order')).to.equal('new');
    expect(link.searchParams.has('circle-shuffled')).to.equal(false);
  });

  it('is done without, where the page turns it off: no button, and links set nothing', async () => {
    const url = new URL(location.href);
    url.searchParams.set('circle-order', 'abc');
    url.searchParams.set('circle-theme', 'closing');
    visit(url.href);
    const page = await place('<circle-prompt-card no-share seed="x"></circle-prompt-card>');
    expect(page.buttons).not.to.contain('Share this order');
    expect(page.theme).to.equal('All themes');
    const plain = await place('<circle-prompt-card no-share seed="x"></circle-prompt-card>');
    expect(ids(page)).to.deep.equal(ids(plain));
    page.card.noShare = false;
    await page.settled();
    expect(page.buttons).to.contain('Share this order');
  });

  it('shows the link itself where the browser does not copy', async () => {
    const undo = noCopying();
    const page = await place();
    await press(page, 'Share this order');
    undo();
    expect(page.notes).to.contain('The link could not be copied. Select it and copy it yourself.');
    expect(readLink(page.link)).to.deep.equal({ seed: 'abc', byHand: false, theme: '' });
    await page.press('Next');
    expect(page.link).to.equal('');
  });

  /** What others may write in a link. */
  const odd: readonly [search: string, theme: string][] = [
    ['circle-order=', 'Compassion for yourself'],
    [`circle-order=${'x'.repeat(65)}`, 'Compassion for yourself'],
    ['circle-order=%00%FF%E2', 'Compassion for yourself'],
    ['circle-theme=closing', 'Compassion for yourself'],
    ['circle-order=abc', 'Compassion for yourself'],
    ['circle-order=abc&circle-theme=nothing', 'Compassion for yourself'],
    ['circle-order=abc&circle-theme=constructor', 'Compassion for yourself'],
    ['circle-order=abc&circle-theme=<b>x</b>', 'Compassion for yourself'],
    ['circle-order=abc&circle-theme=closing&circle-theme=team', 'Closing'],
    ['circle-order=abc&circle-theme=', 'All themes'],
  ];
  for (const [search, theme] of odd) {
    it(`comes to no harm by an odd link: ${search.slice(0, 60)}`, async () => {
      visit(`${location.pathname}?${search}`);
      const page = await place('<circle-prompt-card theme="self"></circle-prompt-card>');
      expect(page.theme).to.equal(theme);
      expect(page.faults).to.deep.equal([]);
      expect(page.prompt).not.to.equal('');
    });
  }

  it('gives no link where the page has no address that others could open', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><html lang="en"><circle-prompt-card></circle-prompt-card>
      <script type="module" src="${new URL('../../src/prompt-card/define.ts', import.meta.url).href}"></script></html>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const card = frame.contentDocument!.querySelector('circle-prompt-card')!;
    await card.updateComplete;
    const buttons = [...card.shadowRoot!.querySelectorAll('button')].map((each) => each.textContent.trim());
    expect(buttons).to.contain('Shuffle');
    expect(buttons).not.to.contain('Share this order');
    frame.remove();
  });
});

describe('full screen', () => {
  afterEach(tidy);
  afterEach(() => {
    Reflect.deleteProperty(document, 'fullscreenEnabled');
    Reflect.deleteProperty(window, 'top');
  });

  const enabled = (value: boolean | undefined) =>
    Object.defineProperty(document, 'fullscreenEnabled', { configurable: true, value });

  it('is asked of the browser for the whole widget, and left again', async () => {
    enabled(true);
    const page = await place();
    const real = page.root.matches.bind(page.root);
    let isOn = false;
    Object.assign(page.root, { matches: (selector: string) => (selector === ':fullscreen' ? isOn : real(selector)) });
    page.root.requestFullscreen = () => {
      isOn = true;
      return Promise.resolve();
    };
    await press(page, 'Full screen');
    const leave = page.button('Leave full screen');
    expect(page.buttons).not.to.contain('Full screen');
    const exit = document.exitFullscreen.bind(document);
    document.exitFullscreen = () => {
      isOn = false;
      return Promise.resolve();
    };
    leave.focus();
    await press(page, 'Leave full screen');
    document.exitFullscreen = exit;
    expect(page.button('Full screen')).to.equal(leave);
    expect(page.focused).to.equal(leave);
  });

  it('says what to do where the browser refuses it', async () => {
    enabled(true);
    const page = await place();
    page.root.requestFullscreen = () => Promise.reject(new TypeError('A seeded refusal'));
    await press(page, 'Full screen');
    expect(page.notes).to.deep.equal(['Full screen is not available here. Zoom the page in to make the text larger.']);
    expect(page.buttons).to.contain('Full screen');
  });

  it('has no button where there is none', async () => {
    enabled(false);
    if (window.top !== window) return;
    const page = await place();
    expect(page.buttons.filter((name) => /full|window/i.test(name))).to.deep.equal([]);
    expect(page.notes).to.deep.equal([]);
  });

  it('opens a window of its own where a frame takes it away', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><html lang="en"><circle-prompt-card></circle-prompt-card>
      <script>Object.defineProperty(document, 'fullscreenEnabled', { value: false });
        window.open = (...asked) => { window.asked = asked; return null; };</script>
      <script type="module" src="${new URL('../../src/prompt-card/define.ts', import.meta.url).href}"></script></html>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const card = frame.contentDocument!.querySelector('circle-prompt-card')!;
    await card.updateComplete;
    const root = card.shadowRoot!;
    expect(root.querySelector('.cards-notes')!.textContent.trim()).to.equal(
      'This page does not let the cards fill the screen. Open them in their own window.',
    );
    const open = [...root.querySelectorAll('button')].find(
      (each) => each.textContent.trim() === 'Open in its own window',
    )!;
    open.click();
    const { asked } = frame.contentWindow as unknown as { asked: unknown };
    expect(asked).to.deep.equal(['about:srcdoc', '_blank', 'noopener']);
    frame.remove();
  });
});
