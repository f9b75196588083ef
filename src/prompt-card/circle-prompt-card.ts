import type { PropertyDeclarations, TemplateResult } from 'lit';
import { own } from '../core/page-data.js';
import { FocusKeeper } from '../shared/controllers/focus-keeper.js';
import { JsonSource } from '../shared/controllers/json-source.js';
import { textIn } from '../shared/language/in-language.js';
import { WidgetElement } from '../shared/widget-element.js';
import { readLink } from './card-link.js';
import { CardModel, type Cause } from './card-model.js';
import { fileAddress, readOptions, type CardOptions } from './card-options.js';
import { CardScreen } from './card-screen.js';
import { CirclePromptEvent, type PromptSnapshot } from './circle-prompt-card.events.js';
import { cy } from './circle-prompt-card.strings.cy.js';
import { en } from './circle-prompt-card.strings.en.js';
import styles from './circle-prompt-card.styles.js';
import { CardWording, type CardWords } from './circle-prompt-card.words.js';
import { readPeopleWord } from './people-word.js';
import { TimerFollower } from './timer-follower.js';

/** What the JSON child may hold. */
const DATA_KEYS = ['deck'];

/**
 * Shows one discussion prompt at a time, large and calm, from a built-in deck or the page's own.
 *
 * @summary Discussion prompts for a compassion circle, one card at a time, beside a timer or alone.
 * @tag circle-prompt-card
 * @since 0.1.0
 *
 * @attr {string} theme - Id of the theme to begin with: arriving, self, colleagues, patients, team, closing, or one of the page's deck. Default: all themes.
 * @attr {string} seed - Text of 1 to 64 characters: the same seed gives everybody the same order. Default: a new order each visit.
 * @attr {string} for - Id of a circle timer in the same document or shadow root, whose stages choose the theme.
 * @attr {boolean} include-sensitive - Also draws the prompts of higher sensitivity, each with a sentence for the host.
 * @attr {string} src - Address of a JSON file with a deck, https or on this site.
 * @attr {string} people-word - The word for the people cared for: patients, service users, residents, clients, or the page's own.
 * @attr {boolean} no-share - Takes the button for a link to an order away, and ignores such links.
 * @attr {number} heading-level - Level of the widget's heading, 2 to 6. Default 2.
 * @attr {string} lang - en or cy. Default: the language of the page around the card.
 *
 * @slot - Shown until the script has loaded. May hold one `<script type="application/json">` with `deck` and `strings`.
 *
 * @fires {CirclePromptEvent} circle-prompt-change - Another prompt is shown.
 *
 * @csspart root - The box around everything.
 * @csspart card - The card itself.
 */
export class CirclePromptCard extends WidgetElement<CardWords> {
  static override styles = [...WidgetElement.styles, styles];
  static override properties: PropertyDeclarations = {
    ...WidgetElement.properties,
    theme: {},
    seed: {},
    for: {},
    includeSensitive: { type: Boolean, attribute: 'include-sensitive' },
    src: {},
    peopleWord: { attribute: 'people-word' },
    noShare: { type: Boolean, attribute: 'no-share' },
    deck: { attribute: false },
  };

  /** Id of the theme to begin with. */
  declare theme: string | undefined;
  /** The same seed gives everybody the same order. */
  declare seed: string | undefined;
  /** Id of the circle timer that the card follows. */
  declare for: string | undefined;
  /** Whether prompts of higher sensitivity are drawn too. */
  declare includeSensitive: boolean | undefined;
  /** Address of a JSON file with a deck. */
  declare src: string | undefined;
  /** The word for the people cared for. */
  declare peopleWord: string | undefined;
  /** Whether orders cannot be shared by a link. */
  declare noShare: boolean | undefined;
  /** The page's own deck, in the shape of docs/prompt-cards.md. The same as `deck` in the JSON child. */
  declare deck: unknown;

  protected override readonly tables: { readonly en: CardWords; readonly cy: CardWords } = { en, cy };
  protected override readonly dataKeys = DATA_KEYS;

  readonly #source = new JsonSource(this);
  readonly #model = new CardModel((cause) => {
    this.#moved(cause);
  });
  readonly #follower = new TimerFollower(this, (theme) => {
    this.#lead(theme);
  });
  readonly #screen = new CardScreen(this, this.#model, this.announcer);
  /** Id of the prompt that the page last heard of. */
  #told: string | undefined;
  /** Whether somebody waits to hear what came of trying again. */
  #retried = false;
  #read: { readonly from: readonly unknown[]; readonly options: CardOptions } | undefined;

  constructor() {
    super();
    new FocusKeeper(this, '#heading');
  }

  /** The prompt that is shown; undefined while a file is on its way. A new object each time. */
  get prompt(): PromptSnapshot | undefined {
    this.#take();
    const { card } = this.#model;
    if (!card) return undefined;
    const { prompt, index, count } = card;
    const text = textIn(this.#wording.prompt(prompt), this.language);
    return { id: prompt.id, theme: prompt.theme, text, index, count };
  }

  /** Shows the next prompt. After the last one they come again in another order. */
  next(): void {
    this.#begin();
    this.#model.next();
    this.requestUpdate();
  }

  /** Shows the prompt before. On the first one it does nothing. */
  back(): void {
    this.#begin();
    this.#model.back();
    this.requestUpdate();
  }

  /** Puts the cards in a new order, or in that of a seed of 1 to 64 characters, and shows the first. */
  shuffle(seed?: string): void {
    this.#begin();
    this.#model.shuffle(seed);
    this.requestUpdate();
  }

  /** Shows the prompt with this id. False where the deck has none, or leaves it out for its sensitivity. */
  show(id: string): boolean {
    this.#begin();
    const found = this.#model.show(id);
    this.requestUpdate();
    return found;
  }

  protected override willUpdate(): void {
    this.#take();
    const { for: id } = this as { for: unknown };
    this.#follower.follow(typeof id === 'string' && id !== '' ? id : undefined);
    this.report([...this.#model.faults, ...(this.#follower.fault ? [this.#follower.fault] : [])]);
    this.#tell('person');
    this.#tellOfRetry();
  }

  protected override renderWidget(): TemplateResult {
    return this.#screen.render({
      wording: this.#wording,
      level: this.headingLevel,
      mayShare: this.noShare !== true,
      isLoading: this.#source.status === 'loading',
      isStandIn: this.#read?.options.isStandIn ?? false,
      retry: () => {
        this.#retried = true;
        this.#source.retry();
      },
    });
  }

  get #wording(): CardWording {
    return new CardWording(this.words, this.language, readPeopleWord(this.peopleWord, this.settings.peopleWord));
  }

  /** Reads what the page gives, where it gives something else than before. */
  #take(): void {
    const deck = this.deck ?? own(this.pageData(), 'deck');
    const { src, seed, theme, peopleWord, noShare } = this;
    // A property can be of any type, an attribute is there or not.
    const includeSensitive = this.includeSensitive === true;
    const people = readPeopleWord(peopleWord, this.settings.peopleWord);
    const base = this.ownerDocument.baseURI;
    const given = { deck, src, seed, people, includeSensitive };
    const url = fileAddress(given, base);
    this.#source.from(url === undefined ? undefined : { path: 'src', url });
    const { status, value, fault } = this.#source;
    const from = [
      deck,
      src,
      seed,
      includeSensitive,
      people.en,
      people.cy,
      base,
      status === 'waiting' ? 'loading' : status,
      value,
      fault,
    ];
    if (!this.#read || from.some((each, index) => each !== this.#read?.from[index])) {
      this.#read = { from, options: readOptions(given, { status, value, fault }, base) };
    }
    const link = () => (noShare === true ? undefined : readLink(location.href));
    this.#model.take({ ...this.#read.options, theme, includeSensitive, link });
  }

  /** Before a move of the page's own: what it moves on from is the first card, drawn or not. */
  #begin(): void {
    this.#take();
    this.#told ??= this.#model.card?.prompt.id;
  }

  #moved(cause: Cause): void {
    this.requestUpdate();
    this.#tell(cause);
  }

  /**
   * A screen reader says which card is shown now, and the page hears of it: of every one but the first, which both can
   * read. Focus stays where it is.
   */
  #tell(cause: Cause): void {
    const { prompt } = this;
    if (!prompt || prompt.id === this.#told) return;
    const isFirst = this.#told === undefined;
    this.#told = prompt.id;
    if (isFirst) return;
    this.#screen.announceCard(this.#wording, cause);
    // By itself: the manifest would take the name of the argument for that of an event.
    const event = new CirclePromptEvent(prompt);
    this.dispatchEvent(event);
  }

  #tellOfRetry(): void {
    const { status } = this.#source;
    if (!this.#retried || status === 'waiting' || status === 'loading') return;
    this.#retried = false;
    if (this.#read?.options.isStandIn === true) this.#screen.announceFailure(this.words);
  }

  #lead(theme: string): void {
    this.#take();
    this.#model.choose(theme, 'timer');
    this.requestUpdate();
  }
}
