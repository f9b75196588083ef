import type { ReactiveControllerHost } from 'lit';
import type { Language } from '../core/local-text.js';
import type { Instant } from '../core/circle-state.js';
import type { Announcer } from '../shared/controllers/announcer.js';
import { Bell } from '../shared/controllers/bell.js';
import { FullScreen } from '../shared/controllers/full-screen.js';
import { WakeLock } from '../shared/controllers/wake-lock.js';
import { siteSettings } from '../shared/settings.js';
import { readOptions, type CircleOptions, type GivenOptions } from './circle-options.js';
import { CircleReactions, type EventKind } from './circle-reactions.js';
import { CircleSession } from './circle-session.js';
import { readySnapshot, snapshot } from './circle-snapshot.js';
import { readStoredChoices, withChoices } from './circle-choices.js';
import { readSupport, type ShownSupport } from '../shared/support.js';
import type { CircleSnapshot } from './circle-timer.events.js';
import { Wording, type TimerWords } from './circle-timer.words.js';
import type { Choices } from './views/timer-view.js';

/** What the page gave the element, unread. */
export interface GivenData extends GivenOptions {
  readonly clockHidden: boolean;
  readonly support: unknown;
  readonly nation: unknown;
}

/** What the model needs of its element. */
export interface TimerElement {
  readonly announcer: Announcer;
  given(): GivenData;
  words(): TimerWords;
  language(): Language;
  requestUpdate(): void;
  dispatch(kind: EventKind): void;
  /** Draws an instant. */
  draw(now: Instant): void;
}

/** Everything behind one timer: the page's options, the host's choices, the circle, and what follows it. */
export class TimerModel {
  readonly session: CircleSession;
  readonly announcer: Announcer;
  readonly bell: Bell;
  readonly wakeLock: WakeLock;
  readonly fullScreen: FullScreen;
  /** The last thing that was said apart from the turn itself, for the screen. */
  said = '';
  /** Whether another tab runs this circle. */
  runsElsewhere = false;

  readonly #timer: TimerElement;
  readonly #reactions: CircleReactions;
  #options: CircleOptions | undefined;
  #support: ShownSupport | undefined;
  #chosen: Partial<Choices> = {};
  #wording: Wording | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, timer: TimerElement) {
    this.#timer = timer;
    this.announcer = timer.announcer;
    this.bell = new Bell(host);
    this.wakeLock = new WakeLock(host);
    this.fullScreen = new FullScreen(host);
    this.#reactions = new CircleReactions(this, (kind) => {
      timer.dispatch(kind);
    });
    this.session = new CircleSession(host, {
      changed: (before, broughtBack) => {
        this.#reactions.changed(before, broughtBack);
      },
      signalled: (kinds, lateMs) => {
        this.#reactions.signalled(kinds, lateMs);
      },
      draw: (now) => {
        timer.draw(now);
      },
      choices: () => ({ cue: this.choices.cue, clockHidden: this.choices.clockHidden }),
    });
  }

  /** What the page asked for, made usable. */
  get options(): CircleOptions {
    return (this.#options ??= readOptions(this.#timer.given(), document.baseURI));
  }

  get support(): ShownSupport {
    return (this.#support ??= readSupport(this.#timer.given(), siteSettings(), document.baseURI));
  }

  /** The host's choices over the page's; a running circle has its own plan and people. */
  get choices(): Choices {
    const chosen = withChoices(this.options, this.#chosen, this.#timer.given().clockHidden);
    const { state, plan } = this.session;
    return state && plan ? { ...chosen, plan, people: state.people, pace: state.pace } : chosen;
  }

  get wording(): Wording {
    const words = this.#timer.words();
    if (this.#wording?.words !== words) this.#wording = new Wording(words, this.#timer.language());
    return this.#wording;
  }

  /** The whole state, for the page. */
  get circle(): CircleSnapshot {
    const { plan, state } = this.session;
    const reading = this.session.read();
    return plan && state && reading
      ? snapshot(plan, state, reading, this.wording.language)
      : readySnapshot(this.choices, this.options.advance, this.session.now());
  }

  /** The page changed what it asks for. What the host chose goes where the page now says otherwise. */
  renew(changed: readonly string[]): void {
    this.#options = undefined;
    this.#support = undefined;
    const kept = Object.entries(this.#chosen).filter(([key]) => !changed.includes(key));
    this.#chosen = Object.fromEntries(kept);
  }

  requestUpdate(): void {
    this.#timer.requestUpdate();
  }

  choose(change: Partial<Choices>): void {
    this.#chosen = { ...this.#chosen, ...change };
    if (this.session.state) this.#reactions.planSound();
    this.#timer.requestUpdate();
  }

  start(): void {
    const { plan, people, pace, cue } = this.choices;
    if (cue === 'sound') this.bell.unlock();
    this.said = '';
    this.runsElsewhere = false;
    this.session.start(plan, { people, pace, advance: this.options.advance });
  }

  /** Gets the sound of a running circle going again, where it was lost: a reload, or a move in the page. */
  reviveSound(): void {
    if (this.session.state?.phase !== 'running' || this.choices.cue !== 'sound') return;
    this.bell.unlock();
    this.#reactions.planSound();
  }

  /** Brings a stored circle back, once, as soon as its plan is known. */
  restore(): void {
    const restored = this.session.restore(this.options.plans);
    if (!restored) return;
    this.#chosen = { ...this.#chosen, ...readStoredChoices(restored.choices) };
    this.reviveSound();
    void restored.elsewhere.then((elsewhere) => {
      if (!elsewhere) return;
      this.runsElsewhere = true;
      this.session.pauseHere();
    });
  }
}
