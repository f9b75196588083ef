import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { cautionOf } from '../core/prompt-deck.js';
import { copyText } from '../shared/download.js';
import { textIn } from '../shared/language/in-language.js';
import { printSheet } from '../shared/print-sheet.js';
import type { Announcer } from '../shared/controllers/announcer.js';
import { FullScreen } from '../shared/controllers/full-screen.js';
import { linkTo } from './card-link.js';
import type { CardModel, Cause } from './card-model.js';
import type { CardWording, CardWords } from './circle-prompt-card.words.js';
import sheetStyles from './cut-out-cards.styles.js';
import { Swipe } from './swipe.js';
import { cardView } from './views/card-view.js';
import { cutOutCards } from './views/cut-out-cards.js';

/** Things that went wrong once, by the key of their sentence; they stay until the next press. */
type Trouble = Extract<keyof CardWords, 'copyFailed' | 'shareFailed' | 'printBlocked'>;

/** What the element knows and the screen shows. */
export interface Shown {
  readonly wording: CardWording;
  readonly level: number;
  readonly mayShare: boolean;
  readonly isLoading: boolean;
  readonly isStandIn: boolean;
  readonly retry: () => void;
}

/** Builds the view, and holds what only the screen knows: what was just done, what went wrong. */
export class CardScreen {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #model: CardModel;
  readonly #announcer: Announcer;
  readonly #fullScreen: FullScreen;
  readonly #swipe: Swipe;
  #wording: CardWording | undefined;
  #said = '';
  #link: string | undefined;
  #trouble: Trouble | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, model: CardModel, announcer: Announcer) {
    this.#host = host;
    this.#model = model;
    this.#announcer = announcer;
    this.#fullScreen = new FullScreen(host);
    this.#swipe = new Swipe(
      () => {
        this.#next();
      },
      () => {
        this.#back();
      },
    );
  }

  render({ wording, level, mayShare, isLoading, isStandIn, retry }: Shown): TemplateResult {
    this.#wording = wording;
    const { cards, card, theme } = this.#model;
    return cardView({
      wording,
      level,
      themes: cards?.themes ?? [],
      theme,
      card,
      caution: cards && card && cautionOf(cards.deck, card.prompt),
      isLoading,
      isStandIn,
      said: this.#said,
      notes: this.#notes(wording.words),
      link: this.#link,
      canShare: mayShare && this.#address() !== undefined,
      fullScreen: this.#fullScreen.offer,
      swipe: this.#swipe,
      actions: {
        next: () => {
          this.#next();
        },
        back: () => {
          this.#back();
        },
        shuffle: () => {
          this.#act();
          this.#model.shuffle();
          this.#say(wording.words.shuffled);
        },
        choose: (chosen) => {
          this.#act();
          this.#model.choose(chosen, 'person');
        },
        copy: () => {
          void this.#copy();
        },
        share: () => {
          void this.#share();
        },
        print: (of) => {
          this.#print(of);
        },
        fullScreen: () => {
          const root = this.#host.shadowRoot?.querySelector('.circle-root');
          if (root) void this.#fullScreen.toggle(root);
        },
        ownWindow: () => {
          window.open(location.href, '_blank', 'noopener');
        },
        retry,
      },
    });
  }

  /** A press is answered at once; a card that the timer brings waits until nothing else is being said. */
  announceCard(wording: CardWording, cause: Cause): void {
    const { cards, card } = this.#model;
    if (!cards || !card) return;
    this.#act();
    // What still waits is about a card that is gone.
    if (cause === 'person') this.#announcer.clear();
    const text = wording.announcement(card, cautionOf(cards.deck, card.prompt));
    this.#announcer.announce(text, { atOnce: cause === 'person' });
  }

  /** After somebody tried again in vain. */
  announceFailure(words: CardWords): void {
    this.#announcer.announce(words.failed, { atOnce: true });
  }

  #next(): void {
    this.#act();
    this.#model.next();
    const count = this.#model.card?.count ?? 0;
    if (this.#model.note === 'all-seen') this.#say(this.#wording?.allSeen(count));
  }

  #back(): void {
    this.#act();
    this.#model.back();
    if (this.#model.note === 'first-card') this.#say(this.#wording?.words.firstCard);
  }

  async #copy(): Promise<void> {
    const { card } = this.#model;
    const wording = this.#wording;
    if (!card || !wording) return;
    this.#act();
    if (await copyText(textIn(wording.prompt(card.prompt), wording.language))) this.#say(wording.words.copied);
    else this.#fail('copyFailed');
  }

  async #share(): Promise<void> {
    const address = this.#address();
    if (address === undefined) return;
    this.#act();
    if (await copyText(address)) {
      this.#say(this.#wording?.words.shared);
      return;
    }
    this.#link = address;
    this.#fail('shareFailed');
  }

  #print(theme: string | undefined): void {
    const { cards } = this.#model;
    const wording = this.#wording;
    if (!cards || !wording) return;
    this.#act();
    const content = cutOutCards(cards.deck, cards.of(theme), wording);
    const { words, language } = wording;
    const sheet = { title: words.sheetTitle, lang: language, styles: sheetStyles, content };
    if (printSheet(sheet) === 'blocked') this.#fail('printBlocked');
  }

  #address(): string | undefined {
    const { order } = this.#model;
    return order && linkTo(location.href, order);
  }

  /** A press puts away what was said about the one before. */
  #act(): void {
    this.#said = '';
    this.#link = undefined;
    this.#trouble = undefined;
    this.#host.requestUpdate();
  }

  #say(text = ''): void {
    this.#said = text;
    this.#announcer.announce(text, { atOnce: true });
    this.#host.requestUpdate();
  }

  #fail(trouble: Trouble): void {
    this.#trouble = trouble;
    const text = this.#wording?.words[trouble] ?? '';
    this.#announcer.announce(text, { atOnce: true });
    this.#host.requestUpdate();
  }

  #notes(words: CardWords): readonly string[] {
    const { available, framed, status } = this.#fullScreen;
    const lost = available ? status === 'refused' && words.fullScreenRefused : framed && words.fullScreenFramed;
    return [lost, this.#trouble && words[this.#trouble]].filter((note) => typeof note === 'string');
  }
}
