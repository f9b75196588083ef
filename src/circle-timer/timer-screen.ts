import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { isPeople } from '../core/circle-people.js';
import type { LocalText } from '../core/local-text.js';
import { textIn } from '../shared/language/in-language.js';
import { copyText, downloadText } from '../shared/download.js';
import { openApart } from '../shared/apart.js';
import { siteSettings } from '../shared/settings.js';
import { printSheet } from '../shared/print-sheet.js';
import { circleRecord, recordText } from './circle-record.js';
import { timerNotes, type Trouble } from './circle-notes.js';
import sheetStyles from './host-sheet.styles.js';
import type { TimerActions } from './timer-actions.js';
import type { TimerModel } from './timer-model.js';
import { endView } from './views/end-view.js';
import { guidancePage, hostSheet } from './views/host-sheet.js';
import { asleepView, momentView } from './views/pause-views.js';
import { runningView } from './views/running-view.js';
import { setUpView } from './views/set-up-view.js';
import type { CircleView, TimerView } from './views/timer-view.js';

/** Chooses the view, and holds what only the screen knows: a half-typed number, a list put away, what went wrong. */
export class TimerScreen {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #model: TimerModel;
  readonly #actions: TimerActions;
  readonly #troubles = new Set<Trouble>();
  #peopleText: string | undefined;
  #peopleError = false;
  #checklistAway = false;
  #copied = false;

  constructor(host: ReactiveControllerHost & HTMLElement, model: TimerModel, actions: TimerActions) {
    this.#host = host;
    this.#model = model;
    this.#actions = actions;
  }

  render(heading: LocalText, level: number): TemplateResult {
    const view = this.#view(heading, level);
    const { session } = this.#model;
    const { plan } = session;
    const now = session.now();
    const state = session.stateAt(now);
    const reading = session.read(now);
    if (!plan || !state || !reading) return this.#setUp(view);
    const circle: CircleView = { ...view, plan, state, reading };
    switch (state.phase) {
      case 'moment':
        return momentView(circle, {
          resume: () => {
            this.#actions.resume();
          },
          guidance: () => {
            this.#guidance(view);
          },
        });
      case 'asleep':
        return asleepView(circle, {
          catchUp: () => {
            this.#actions.catchUp();
          },
          carryOn: () => {
            this.#actions.carryOn();
          },
          end: () => {
            this.#actions.end();
          },
        });
      case 'ended':
        return this.#ended(circle);
      default:
        return this.#running(circle);
    }
  }

  #view(heading: LocalText, level: number): TimerView {
    const { choices, wording, support, session, bell, wakeLock, fullScreen, runsElsewhere } = this.#model;
    const troubles = runsElsewhere ? new Set<Trouble>(['duplicate', ...this.#troubles]) : this.#troubles;
    const running = session.state?.phase === 'running' || session.state?.phase === 'paused';
    const stored = session.memory.available;
    const { words } = wording;
    return {
      wording,
      heading,
      level,
      choices,
      notes: timerNotes({ words, choices, running, stored, bell, wakeLock, fullScreen, troubles }),
      agreement: siteSettings().agreement ?? [],
      support: support.lines,
      supportMissing: support.missing,
    };
  }

  #setUp(view: TimerView): TemplateResult {
    const { options, session, bell } = this.#model;
    return setUpView({
      ...view,
      plans: options.plans,
      peopleText: this.#shownPeople(view.choices.people),
      peopleError: this.#peopleError,
      checklistAway: this.#checklistAway,
      wall: session.now().wall,
      choose: (change) => {
        this.#model.choose(change);
      },
      typePeople: (text) => {
        this.#typePeople(text);
      },
      putChecklistAway: (away) => {
        this.#checklistAway = away;
        this.#host.requestUpdate();
      },
      start: () => {
        this.#start();
      },
      printSheet: () => {
        this.#print(view);
      },
      trySound: () => {
        bell.unlock();
        bell.play();
      },
    });
  }

  /** What the host typed, until the page sets another number. */
  #shownPeople(people: number): string {
    const text = this.#peopleText;
    if (text === undefined) return String(people);
    const typed = Number(text);
    return isPeople(typed) && typed !== people ? String(people) : text;
  }

  /** A number that is right counts at once; one that is not is only spoken of when the host presses Start. */
  #typePeople(text: string): void {
    this.#peopleText = text;
    const people = Number(text);
    if (text.trim() !== '' && isPeople(people)) {
      this.#peopleError = false;
      this.#model.choose({ people });
    }
  }

  #start(): void {
    const text = this.#peopleText?.trim();
    this.#peopleError = text !== undefined && (text === '' || !isPeople(Number(text)));
    if (this.#peopleError) {
      // Focus may be there already, and then nothing else would say it.
      this.#model.announcer.announce(this.#model.wording.words.peopleError, { atOnce: true });
      this.#host.requestUpdate();
      this.#host.shadowRoot?.querySelector<HTMLElement>('#people')?.focus();
      return;
    }
    this.#peopleText = undefined;
    this.#troubles.clear();
    this.#copied = false;
    this.#actions.start();
  }

  #running(circle: CircleView): TemplateResult {
    const actions = this.#actions;
    const { fullScreen, said } = this.#model;
    return runningView({
      ...circle,
      said,
      fullScreen: fullScreen.offer,
      actions: {
        pause: () => {
          actions.pause();
        },
        resume: () => {
          actions.resume();
        },
        next: () => {
          actions.next();
        },
        nextStage: () => {
          actions.nextStage();
        },
        back: () => {
          actions.back();
        },
        pass: () => {
          actions.pass();
        },
        addMinute: () => {
          actions.addTime();
        },
        takeAMoment: () => {
          actions.takeAMoment();
        },
        people: (change) => {
          this.#changePeople(circle.state.people + change);
        },
        tellTime: () => {
          actions.tellTime();
        },
        toggleClock: () => {
          this.#model.choose({ clockHidden: !circle.choices.clockHidden });
        },
        fullScreen: () => {
          const root = this.#host.shadowRoot?.querySelector('.circle-root');
          if (root) void fullScreen.toggle(root);
        },
        ownWindow: () => {
          window.open(location.href, '_blank', 'noopener');
        },
        end: () => {
          actions.end();
        },
      },
    });
  }

  /** At the ends of the range the button says why nothing happens. */
  #changePeople(people: number): void {
    if (isPeople(people)) {
      this.#actions.setPeople(people);
      return;
    }
    const { announcer, wording } = this.#model;
    this.#model.said = wording.words.peopleError;
    announcer.announce(wording.words.peopleError, { atOnce: true });
    this.#host.requestUpdate();
  }

  #ended(circle: CircleView): TemplateResult {
    const record = circleRecord(circle.plan, circle.state, circle.wording);
    const text = recordText(record, circle.wording);
    return endView({
      ...circle,
      record,
      reflection: this.#model.options.reflection,
      canReturn: this.#actions.canReturn,
      copied: this.#copied,
      actions: {
        download: () => {
          // The name of the file says the day and nothing else.
          const day = new Date(circle.state.startedAt).toISOString().slice(0, 10);
          if (!downloadText(`circle-${day}.txt`, text)) this.#trouble('downloadBlocked');
        },
        copy: () => {
          void this.#copy(text);
        },
        another: () => {
          this.#actions.reset();
        },
        returnTo: () => {
          this.#actions.returnTo();
        },
      },
    });
  }

  async #copy(text: string): Promise<void> {
    this.#copied = await copyText(text);
    if (this.#copied) this.#model.announcer.announce(this.#model.wording.words.copied, { atOnce: true });
    else this.#trouble('copyFailed');
    this.#host.requestUpdate();
  }

  #print(view: TimerView): void {
    const { words, language } = view.wording;
    const title = `${textIn(view.heading, language)}: ${words.sheetTitle}, ${textIn(view.choices.plan.title, language)}`;
    const sheet = { title, lang: language, styles: sheetStyles, content: hostSheet(view) };
    if (printSheet(sheet) === 'blocked') this.#trouble('printBlocked');
  }

  #guidance(view: TimerView): void {
    const { words, language } = view.wording;
    const sheet = { title: words.guidance, lang: language, styles: sheetStyles, content: guidancePage(view) };
    if (!openApart(sheet)) this.#trouble('windowBlocked');
  }

  #trouble(trouble: Trouble): void {
    this.#troubles.add(trouble);
    this.#host.requestUpdate();
  }
}
