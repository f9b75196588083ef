import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Instant } from '../core/circle-state.js';
import { own } from '../core/page-data.js';
import { FocusKeeper } from '../shared/controllers/focus-keeper.js';
import { onSettings, siteSettings } from '../shared/settings.js';
import choiceStyles from '../shared/styles/choices.styles.js';
import textInputStyles from '../shared/styles/text-input.styles.js';
import { WidgetElement } from '../shared/widget-element.js';
import { drawCircle } from './circle-drawing.js';
import { CircleTimerEvent, type CircleSnapshot } from './circle-timer.events.js';
import styles from './circle-timer.styles.js';
import { timerWords, type TimerWords } from './circle-timer.words.js';
import { TimerActions } from './timer-actions.js';
import { TimerModel, type GivenData } from './timer-model.js';
import { TimerScreen } from './timer-screen.js';

/** A change of one of these changes what the page asks for. */
const GIVEN = [
  'plan',
  'people',
  'pace',
  'advance',
  'cue',
  'clockHidden',
  'reflection',
  'plans',
  'support',
  'nation',
  'pageData',
];

/** What the JSON child may hold. */
const DATA_KEYS = ['plans', 'support', 'nation'];

/**
 * Leads a compassion circle: choose a plan, start, and the timer says who speaks, what to say and when to move on.
 *
 * @summary A calm timer for a compassion circle: stages, equal turns, pairs that swap, silence.
 * @tag circle-timer
 * @since 0.1.0
 *
 * @attr {string} plan - Id of the plan: 10, 20, 30, 60, 90, pair, or the id of one in `plans`. Default 60.
 * @attr {number} people - Number of people, 2 to 30, hosts included. Default 8.
 * @attr {number} pace - 1 as planned, up to 2 for turns twice as long. Default 1.
 * @attr {'host'|'auto'} advance - Who moves on when a turn ends: the host (default) or the clock.
 * @attr {'screen'|'sound'|'spoken'} cue - How the end of a turn shows. Default screen.
 * @attr {boolean} clock-hidden - Hides minutes and seconds.
 * @attr {string} heading - The widget's heading. Default: the practice's name from the site settings.
 * @attr {number} heading-level - Level of that heading, 2 to 6. Default 2.
 * @attr {string} reflection - Address of the reflection form, linked at the end.
 * @attr {string} nation - England, Wales, Scotland or Northern Ireland: chooses the national support lines.
 * @attr {string} lang - en or cy. Default: the language of the page around the timer.
 *
 * @slot - Shown until the script has loaded: a link or the agenda. May hold one `<script type="application/json">` with `plans`, `support`, `nation` and `strings`.
 *
 * @fires {CircleTimerEvent} circle-timer-start - A circle started.
 * @fires {CircleTimerEvent} circle-timer-stage - The circle came to another stage.
 * @fires {CircleTimerEvent} circle-timer-turn - The circle came to another turn.
 * @fires {CircleTimerEvent} circle-timer-pause - The circle was paused, takes a moment, or asks about a gap.
 * @fires {CircleTimerEvent} circle-timer-resume - The circle goes on.
 * @fires {CircleTimerEvent} circle-timer-end - The circle ended.
 *
 * @csspart root - The box around everything.
 */
export class CircleTimer extends WidgetElement<TimerWords> {
  static override styles = [...WidgetElement.styles, choiceStyles, textInputStyles, styles];
  static override properties: PropertyDeclarations = {
    ...WidgetElement.properties,
    plan: {},
    people: { type: Number },
    pace: { type: Number },
    advance: {},
    cue: {},
    clockHidden: { type: Boolean, attribute: 'clock-hidden' },
    heading: {},
    reflection: {},
    nation: {},
    plans: { attribute: false },
    support: { attribute: false },
  };

  /** Id of the plan to start with. */
  declare plan: string | undefined;
  /** Number of people, 2 to 30, hosts included. */
  declare people: number | undefined;
  /** 1 as planned, up to 2 for turns twice as long. */
  declare pace: number | undefined;
  /** Who moves on when a turn ends. */
  declare advance: 'host' | 'auto' | undefined;
  /** How the end of a turn shows. */
  declare cue: 'screen' | 'sound' | 'spoken' | undefined;
  /** Whether minutes and seconds are hidden. */
  declare clockHidden: boolean | undefined;
  /** The widget's heading. */
  declare heading: string | undefined;
  /** Address of the reflection form. */
  declare reflection: string | undefined;
  /** Chooses the national support lines. */
  declare nation: string | undefined;
  /** The page's own plans, in the shape of docs/circle-plans.md. The same as `plans` in the JSON child. */
  declare plans: unknown;
  /** The organisation's own support lines. The same as `support` in the JSON child. */
  declare support: unknown;

  protected override readonly tables = timerWords;
  protected override readonly dataKeys = DATA_KEYS;

  readonly #model: TimerModel;
  readonly #actions: TimerActions;
  readonly #screen: TimerScreen;
  #leaveSettings: (() => void) | undefined;

  constructor() {
    super();
    new FocusKeeper(this, '#heading');
    this.#model = new TimerModel(this, {
      announcer: this.announcer,
      given: () => this.#given(),
      words: () => this.words,
      language: () => this.language,
      dispatch: (kind) => this.dispatchEvent(new CircleTimerEvent(`circle-timer-${kind}`, this.circle)),
      requestUpdate: () => {
        this.requestUpdate();
      },
      draw: (now) => {
        this.#draw(now);
      },
    });
    this.#actions = new TimerActions(this.#model);
    this.#screen = new TimerScreen(this, this.#model, this.#actions);
  }

  /** The whole state of the circle, now. A new object each time. */
  get circle(): CircleSnapshot {
    return this.#model.circle;
  }

  /** Starts a circle with the choices on screen. Does nothing while one runs. */
  start(): void {
    this.#actions.start();
  }

  /** Pauses the circle and stops any sound at once. */
  pause(): void {
    this.#actions.pause();
  }

  /** Goes on after a pause or a moment. */
  resume(): void {
    this.#actions.resume();
  }

  /** Moves on to the next turn, after the last one to the next stage, after the last stage to the end. */
  next(): void {
    this.#actions.next();
  }

  /** Leaves the rest of the stage out. */
  nextStage(): void {
    this.#actions.nextStage();
  }

  /** Returns to the turn before, with the time it had left. */
  back(): void {
    this.#actions.back();
  }

  /** In a round: the person passes; their time goes to the end, for anyone who passed. */
  pass(): void {
    this.#actions.pass();
  }

  /** Adds minutes to the current turn: more than 0, up to 30. Anything else is ignored. */
  addTime(minutes = 1): void {
    this.#actions.addTime(minutes);
  }

  /** Changes the number of people, 2 to 30, before or during a circle. Anything else is ignored. */
  setPeople(people: number): void {
    this.#actions.setPeople(people);
  }

  /** Pauses, and the screen says only that the circle is taking a moment. */
  takeAMoment(): void {
    this.#actions.takeAMoment();
  }

  /** Ends the circle. */
  end(): void {
    this.#actions.end();
  }

  /** Puts the timer back to where a circle is chosen. */
  reset(): void {
    this.#actions.reset();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#model.reviveSound();
    this.#leaveSettings = onSettings(() => {
      this.#model.renew([]);
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaveSettings?.();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const given = GIVEN.filter((name) => changed.has(name));
    if (given.length > 0) this.#model.renew(given);
    this.report([...this.#model.options.faults, ...this.#model.support.faults]);
    if (!this.hasUpdated || given.includes('plans') || given.includes('pageData')) this.#model.restore();
  }

  protected override updated(): void {
    this.#draw();
  }

  protected override renderWidget(): TemplateResult {
    const { heading } = this as { heading: unknown };
    const own = typeof heading === 'string' && heading.trim() !== '' ? heading : undefined;
    // The page writes its attribute, and we our words, in the language of the page.
    const same = (text: string) => ({ en: text, cy: text });
    const shown = own ? same(own) : (siteSettings().practiceName ?? same(this.words.heading));
    return this.#screen.render(shown, this.headingLevel);
  }

  #draw(now?: Instant): void {
    const reading = this.#model.session.read(now);
    if (reading) drawCircle(this.renderRoot, reading, this.#model.wording);
    // Before a circle the finish time moves; while a turn is over, time in hand is used up and stages drop out.
    if (now && (!reading || reading.turnOver > 0)) this.requestUpdate();
  }

  #given(): GivenData {
    const data = this.pageData();
    return {
      plan: this.plan,
      people: this.people,
      pace: this.pace,
      advance: this.advance,
      cue: this.cue,
      clockHidden: this.clockHidden ?? false,
      reflection: this.reflection,
      nation: this.nation ?? own(data, 'nation'),
      plans: this.plans ?? own(data, 'plans'),
      support: this.support ?? own(data, 'support'),
    };
  }
}
