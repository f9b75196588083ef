import type { PropertyDeclaration, PropertyDeclarations, TemplateResult } from 'lit';
import type { Fault } from '../core/local-text.js';
import { readCalendarFeed } from '../core/calendar-feed.js';
import { upcoming } from '../core/circle-list.js';
import { isGiven, own } from '../core/page-data.js';
import type { ListedCircle } from '../core/sign-up.js';
import { circleJson, circlesOfAnswer, readCircles } from '../core/sign-up-data.js';
import { FocusKeeper } from '../shared/controllers/focus-keeper.js';
import { JsonSource } from '../shared/controllers/json-source.js';
import formStyles from '../shared/styles/form.styles.js';
import textInputStyles from '../shared/styles/text-input.styles.js';
import { WidgetElement } from '../shared/widget-element.js';
import { CircleSignUpChangeEvent, CircleSignUpRequestEvent } from './circle-sign-up.events.js';
import styles from './circle-sign-up.styles.js';
import { SignUpWording, signUpWords, type SignUpWords } from './circle-sign-up.words.js';
import { NextChange } from './next-change.js';
import type { CircleData, GetHeaders, SignUpClient } from './sign-up-client.js';
import { readOptions, type SignUpOptions } from './sign-up-options.js';
import { SignUpScreen } from './sign-up-screen.js';
import { SignUpSession } from './sign-up-session.js';
import type { ListStatus } from './views/sign-up-view.js';

/** What the JSON child may hold. */
const DATA_KEYS = ['circles'];

interface List {
  readonly circles: readonly ListedCircle[];
  readonly faults: readonly Fault[];
  /** Milliseconds that the service's clock is ahead of this computer's. */
  readonly ahead: number;
  /** Whether what came is no list. */
  readonly isBroken: boolean;
}

/**
 * Lists the circles to come, and lets people take a place, wait for one or cancel it where the page names a service.
 * Without one it only hands over: it never says that a place is held.
 *
 * @summary The next circles with their places, to sign up for or to ask for.
 * @tag circle-sign-up
 * @since 0.1.0
 *
 * @attr {string} service - Address of the sign-up service without /api, https or on this site. Default: that of the site's settings. Empty: none.
 * @attr {string} src - Address of a JSON file or an iCalendar feed with circles, https or on this site.
 * @attr {string} contact - mailto: or https address of who gives places where there is no service, and helps where there is.
 * @attr {string} time-zone - Where the circles are. Default Europe/London.
 * @attr {number} limit - The most circles that are listed, 1 to 5000. Default all, 20 at a time.
 * @attr {'same-origin'|'include'|'omit'} credentials - Whether cookies go to the service. Default same-origin.
 * @attr {number} heading-level - Level of the widget's heading, 2 to 6. Default 2.
 * @attr {string} lang - en or cy. Default: the language of the page around it.
 *
 * @slot - Shown until the script has loaded. May hold one `<script type="application/json">` with `circles` and `strings`.
 *
 * @fires {CircleSignUpRequestEvent} circle-sign-up-request - Somebody wants a place, and there is no service. Cancelable.
 * @fires {CircleSignUpChangeEvent} circle-sign-up-change - The service has said what came of a sign-up or a cancellation.
 *
 * @csspart root - The box around everything.
 */
export class CircleSignUp extends WidgetElement<SignUpWords> {
  static override styles = [...WidgetElement.styles, textInputStyles, formStyles, styles];
  static override properties: PropertyDeclarations = {
    ...WidgetElement.properties,
    service: {},
    src: {},
    contact: {},
    timeZone: { attribute: 'time-zone' },
    limit: {},
    credentials: {},
    circles: { attribute: false },
    client: { attribute: false },
    getHeaders: { attribute: false },
  };

  /** Address of the sign-up service, without /api. */
  declare service: string | undefined;
  /** Address of a JSON file or an iCalendar feed. */
  declare src: string | undefined;
  /** Who gives places where there is no service. */
  declare contact: string | undefined;
  /** Where the circles are. */
  declare timeZone: string | undefined;
  /** The most circles that are listed. */
  declare limit: number | undefined;
  /** Whether cookies go to the service. */
  declare credentials: RequestCredentials | undefined;
  /** The page's own circles, in the shape of docs/sign-up.md. The same as `circles` in the JSON child. */
  declare circles: readonly CircleData[] | undefined;
  /** A system of the page's own, in place of the service. */
  declare client: SignUpClient | undefined;
  /** Gives headers for each request to the service. */
  declare getHeaders: GetHeaders | undefined;

  protected override readonly tables = signUpWords;
  protected override readonly dataKeys = DATA_KEYS;

  #options: SignUpOptions | undefined;
  readonly #source = new JsonSource(this);
  readonly #session: SignUpSession;
  readonly #screen: SignUpScreen;
  readonly #next: NextChange;
  /** What the service has said since the list came. */
  readonly #learned = new Map<string, ListedCircle>();
  #list: { readonly from: readonly unknown[]; readonly list: List } | undefined;
  #listed: { readonly from: readonly unknown[]; readonly circles: readonly ListedCircle[] } | undefined;

  constructor() {
    super();
    new FocusKeeper(this, '#heading');
    this.#session = new SignUpSession(this, {
      announcer: this.announcer,
      client: () => this.#asked.client,
      serviceName: () => this.#asked.name,
      words: () => this.words,
      language: () => this.language,
      headingLevel: () => this.headingLevel,
      now: () => this.#now,
      learned: (circle) => {
        this.#learned.set(circle.id, circle);
      },
      // The argument's name would be taken for that of an event.
      changed: (...change) => {
        const event = new CircleSignUpChangeEvent(...change);
        this.dispatchEvent(event);
      },
      titleOf: (receipt) => this.#wording.receipt(receipt),
    });
    this.#screen = new SignUpScreen(this, this.#session);
    this.#next = new NextChange(this);
  }

  /** Loads the list again. */
  refresh(): void {
    this.#learned.clear();
    this.#source.retry();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#returned);
    addEventListener('pageshow', this.#restored);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#returned);
    removeEventListener('pageshow', this.#restored);
  }

  /** What the page asked for is read again as soon as it asks. */
  override requestUpdate(name?: PropertyKey, before?: unknown, options?: PropertyDeclaration): void {
    // Before the constructor has come here, there is nothing to forget.
    if (name !== undefined && name !== 'language' && #options in this) this.#options = undefined;
    super.requestUpdate(name, before, options);
  }

  protected override willUpdate(): void {
    const { faults, listFrom } = this.#asked;
    this.#source.from(listFrom);
    const { fault } = this.#source;
    this.report([...faults, ...(fault ? [fault] : []), ...this.#read.faults]);
    this.#session.takeFragment();
    this.#next.after(this.#now, this.#shownCircles);
  }

  protected override renderWidget(): TemplateResult {
    const { client, contact, name } = this.#asked;
    return this.#screen.render({
      wording: this.#wording,
      level: this.headingLevel,
      now: this.#now,
      status: this.#status,
      circles: this.#shownCircles,
      hasService: client !== undefined,
      contact,
      privacyUrl: this.settings.privacyUrl,
      service: name,
      retry: () => this.refresh(),
      request: (circle) => this.#request(circle),
    });
  }

  get #wording(): SignUpWording {
    return new SignUpWording(this.words, this.language, this.#asked.timeZone);
  }

  get #given(): unknown {
    return this.circles ?? own(this.pageData(), 'circles');
  }

  get #asked(): SignUpOptions {
    const given = {
      service: this.service,
      siteService: this.settings.serviceUrl,
      src: this.src,
      circles: this.#given,
      client: this.client,
      contact: this.contact,
      timeZone: this.timeZone,
      limit: this.limit,
      credentials: this.credentials,
      getHeaders: () => this.getHeaders,
    };
    return (this.#options ??= readOptions(given, this.ownerDocument.baseURI));
  }

  /** The service's clock where it tells, because a computer's own may be wrong. */
  get #now(): number {
    return Date.now() + this.#read.ahead;
  }

  get #status(): ListStatus {
    if (isGiven(this.#given)) return 'ready';
    const { status } = this.#source;
    if (status === 'none') return this.settings.pending ? 'waiting' : 'ready';
    return this.#read.isBroken ? 'failed' : status;
  }

  /** Thousands of circles are read only when something else is given. */
  get #read(): List {
    const given = this.#given;
    const { timeZone, listFrom, name } = this.#asked;
    const { value, status } = this.#source;
    const from = [given, value, status, timeZone, listFrom?.path];
    if (!this.#list || from.some((each, at) => each !== this.#list?.from[at])) {
      this.#list = {
        from,
        list: readList(given, status === 'ready' ? value : undefined, timeZone, listFrom?.path, this.#source.at, name),
      };
    }
    return this.#list.list;
  }

  get #shownCircles(): readonly ListedCircle[] {
    const { circles, ahead } = this.#read;
    const { limit } = this.#asked;
    const from = [circles, limit, this.#learned.size, [...this.#learned.values()].at(-1), this.#next.passed];
    if (!this.#listed || from.some((each, at) => each !== this.#listed?.from[at])) {
      const now = circles.map((circle) => this.#learned.get(circle.id) ?? circle);
      this.#listed = { from, circles: upcoming(now, Date.now() + ahead).slice(0, limit) };
    }
    return this.#listed.circles;
  }

  readonly #returned = (): void => {
    this.#session.takeFragment();
  };

  /** Back and forward bring a page with all its memory, perhaps to somebody else, and with an old list. */
  readonly #restored = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    this.#session.leave();
    this.refresh();
  };

  /** False where the page takes the request itself. */
  #request(circle: ListedCircle): boolean {
    const event = new CircleSignUpRequestEvent(circleJson(circle) as unknown as CircleData);
    const isOurs = this.dispatchEvent(event);
    if (!isOurs) this.#session.say((words) => words.handedOver);
    else if (circle.link === undefined && this.#asked.contact === undefined)
      this.#session.say((words) => words.nobodyAsked);
    return isOurs;
  }
}

function readList(
  given: unknown,
  value: unknown,
  timeZone: string,
  path: string | undefined,
  at: number,
  service: string,
): List {
  const none: List = { circles: [], faults: [], ahead: 0, isBroken: false };
  const faults: Fault[] = [];
  if (isGiven(given)) return { ...none, circles: readCircles(given, 'circles', timeZone, faults), faults };
  if (value === undefined) return none;
  if (path === 'service') {
    const answer = circlesOfAnswer(value);
    if (!answer)
      return { ...none, isBroken: true, faults: [{ code: 'service-answer', path: 'service', detail: service }] };
    return { ...none, circles: answer.circles, ahead: answer.now === undefined ? 0 : answer.now - at };
  }
  if (typeof value === 'string') return { ...none, circles: readCalendarFeed(value, 'src', timeZone, faults), faults };
  const circles = readCircles(value, 'src', timeZone, faults);
  return {
    ...none,
    circles,
    faults,
    isBroken: faults.some(({ code, path }) => code === 'not-a-list' && path === 'src'),
  };
}
