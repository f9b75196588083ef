import type FakeTimers from '@sinonjs/fake-timers';
import { file, never } from '../../shared/support/fake-server.js';
import { fakeClipboard, fakeClock, fakeServer, ownDeck, type CardPage } from './card-page.js';

export interface State {
  /** What is on the card's tag. */
  readonly attributes?: string;
  readonly deck?: object;
  /** Before the card is on the page. */
  readonly before?: () => void;
  readonly reach?: (page: CardPage) => Promise<void>;
  /** What the state shows, in English, and no other must be taken for. */
  readonly sign: RegExp;
  /** What the console says meanwhile. */
  readonly warns?: RegExp;
}

/** A button by its id, because its name is in two languages. */
async function press(page: CardPage, id: string): Promise<void> {
  page.card.shadowRoot!.getElementById(id)!.click();
  await page.settled();
}

/** In front of the browser's own full screen, which no driver gives. */
const fullScreen = (enabled: boolean) => () => {
  Object.defineProperty(document, 'fullscreenEnabled', { configurable: true, value: enabled });
};

const noCopying = () => {
  fakeClipboard(true);
  document.execCommand = () => false;
};

let clock: FakeTimers.Clock | undefined;

/** Every state of the card, and the way there. */
export const states: Readonly<Record<string, State>> = {
  'the first card': { sign: /1 of 37/ },
  'a theme': { attributes: 'theme="self"', sign: /Print these cards/ },
  'people in care, with the caution': {
    attributes: 'theme="patients"',
    sign: /Leave out anything that could identify a person/,
  },
  'higher sensitivity, with caution and a sentence for the host': {
    attributes: 'include-sensitive theme="patients"',
    reach: async (page) => {
      page.card.show('patients-6');
      await page.settled();
    },
    sign: /For the host/,
  },
  'no card before the first': { reach: (page) => press(page, 'back'), sign: /This is the first card/ },
  'all seen': {
    attributes: 'theme="closing"',
    reach: async (page) => {
      for (let i = 0; i < 6; i++) await press(page, 'next');
    },
    sign: /You have seen all 6 cards/,
  },
  'a link that could not be copied': {
    before: noCopying,
    reach: async (page) => {
      await press(page, 'share');
      await page.loaded();
    },
    sign: /The link could not be copied/,
  },
  'full screen that is refused': {
    before: fullScreen(true),
    reach: async (page) => {
      page.root.requestFullscreen = () => Promise.reject(new TypeError('A seeded refusal'));
      await press(page, 'full-screen');
      await page.loaded();
    },
    sign: /Full screen is not available here/,
  },
  'a file on its way': {
    attributes: 'src="deck.json"',
    before: () => {
      clock = fakeClock();
      fakeServer(never);
    },
    reach: async (page) => {
      clock!.tick(300);
      // axe needs the real clock.
      clock!.uninstall();
      await page.settled();
    },
    sign: /Loading the cards/,
  },
  'a file that failed': {
    attributes: 'src="deck.json"',
    before: () => {
      fakeServer(() => file('', { status: 404 }));
    },
    reach: (page) => page.loaded(),
    sign: /Try again/,
    warns: /404/,
  },
  'mistakes of the page’s editor': {
    attributes: 'theme="wrong" for="nothing" seed="" heading-level="9"',
    sign: /There is no theme with cards called "wrong"/,
    warns: /wrong/,
  },
  'a deck of one card, very long': {
    deck: {
      themes: [{ id: 'x', title: 'x'.repeat(120) }],
      prompts: [{ id: 'a', theme: 'x', text: 'W'.repeat(600), caution: 'Mind '.repeat(100) }],
    },
    sign: /W{600}/,
  },
  'a deck in English alone': {
    deck: { themes: [{ id: 'x', title: 'Only' }], prompts: [{ id: 'a', theme: 'x', text: 'English only?' }] },
    sign: /English only\?/,
  },
  'the page’s own deck': { deck: ownDeck, sign: /1 of 4/ },
};
