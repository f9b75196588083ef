import type { PropertyDeclaration, PropertyDeclarations, TemplateResult } from 'lit';
import { own } from '../core/page-data.js';
import type { ReflectionRecord } from '../core/reflection-record.js';
import { FocusKeeper } from '../shared/controllers/focus-keeper.js';
import answerStyles from '../shared/styles/answers.styles.js';
import choiceStyles from '../shared/styles/choices.styles.js';
import formStyles from '../shared/styles/form.styles.js';
import textInputStyles from '../shared/styles/text-input.styles.js';
import { readSupport, type ShownSupport } from '../shared/support.js';
import { WidgetElement } from '../shared/widget-element.js';
import { CircleReflectionExportEvent, CircleReflectionSubmitEvent } from './circle-reflection-form.events.js';
import styles from './circle-reflection-form.styles.js';
import { reflectionWords, type ReflectionWords } from './circle-reflection-form.words.js';
import { readOptions, type ReflectionOptions } from './reflection-options.js';
import type { SendState } from './record-sender.js';
import { ReflectionScreen } from './reflection-screen.js';
import { ReflectionSession } from './reflection-session.js';

/** What the JSON child may hold. */
const DATA_KEYS = ['templates', 'support', 'nation', 'identifyingWords'];

/**
 * A private place to reflect after a circle: nothing is kept or sent unless the page and the person ask for it.
 *
 * @summary A reflection in private, to take away in the form that a regulator asks for, or feedback without a name.
 * @tag circle-reflection-form
 * @since 0.1.0
 *
 * @attr {string} template - what-so-what-now-what (default), gibbs, nmc-reflective-account, hcpc-cpd, gphc-reflective-account, circle-feedback, organisation-themes, or the id of one in `templates`.
 * @attr {'off'|'encrypted'} drafts - Whether somebody may keep an encrypted draft on their computer. Default off.
 * @attr {number} idle-minutes - Minutes without a key after which the words are erased or locked, 5 to 120. Default 15.
 * @attr {string} action - Address to send to, https or on this site. Needs `reader`.
 * @attr {string} reader - Who reads what is sent, as the form says it before the button.
 * @attr {string} kept - How long the reader keeps it: 6 months.
 * @attr {'same-origin'|'include'|'omit'} credentials - Whether cookies go with what is sent. Default same-origin.
 * @attr {string} nation - England, Wales, Scotland or Northern Ireland: chooses the national support lines.
 * @attr {number} heading-level - Level of the form's heading, 2 to 6. Default 2.
 * @attr {string} lang - en or cy. Default: the language of the page around the form.
 *
 * @slot - Shown until the script has loaded. May hold one `<script type="application/json">` with `templates`, `support`, `nation`, `identifyingWords` and `strings`.
 *
 * @fires {CircleReflectionSubmitEvent} circle-reflection-submit - Answers that are right were submitted. Cancelable.
 * @fires {CircleReflectionExportEvent} circle-reflection-export - Somebody took their words with them.
 *
 * @csspart root - The box around everything.
 */
export class CircleReflectionForm extends WidgetElement<ReflectionWords> {
  static override styles = [...WidgetElement.styles, choiceStyles, textInputStyles, answerStyles, formStyles, styles];
  static override properties: PropertyDeclarations = {
    ...WidgetElement.properties,
    template: {},
    drafts: {},
    idleMinutes: { attribute: 'idle-minutes' },
    action: {},
    reader: {},
    kept: {},
    credentials: {},
    nation: {},
    templates: { attribute: false },
    support: { attribute: false },
    identifyingWords: { attribute: false },
  };

  /** Id of the template. */
  declare template: string | undefined;
  /** Whether somebody may keep an encrypted draft. */
  declare drafts: 'off' | 'encrypted' | undefined;
  /** Minutes without a key after which the words go, 5 to 120. */
  declare idleMinutes: number | undefined;
  /** Address to send to. */
  declare action: string | undefined;
  /** Who reads what is sent. */
  declare reader: string | undefined;
  /** How long the reader keeps it. */
  declare kept: string | undefined;
  /** Whether cookies go with what is sent. */
  declare credentials: RequestCredentials | undefined;
  /** Chooses the national support lines. */
  declare nation: string | undefined;
  /** The page's own templates, in the shape of docs/reflection-templates.md. The same as `templates` in the JSON child. */
  declare templates: unknown;
  /** The organisation's own support lines. The same as `support` in the JSON child. */
  declare support: unknown;
  /** Words that may identify someone here, such as the names of wards: a list of text. */
  declare identifyingWords: unknown;

  protected override readonly tables = reflectionWords;
  protected override readonly dataKeys = DATA_KEYS;

  #options: ReflectionOptions | undefined;
  #support: ShownSupport | undefined;
  readonly #session: ReflectionSession;
  readonly #screen: ReflectionScreen;

  constructor() {
    super();
    new FocusKeeper(this, '#heading');
    this.#session = new ReflectionSession(this, {
      announcer: this.announcer,
      options: () => this.#asked,
      words: () => this.words,
      language: () => this.language,
      headingLevel: () => this.headingLevel,
      submitted: (record) => void this.#submit(record),
    });
    this.#screen = new ReflectionScreen(this, this.#session, {
      announcer: this.announcer,
      exported: (way) => this.dispatchEvent(new CircleReflectionExportEvent(way)),
    });
    for (const type of ['keydown', 'pointerdown']) {
      this.addEventListener(type, () => {
        this.#session.touched();
      });
    }
  }

  /** What is written now: template, version, language, answers and the questions that they answer. A new object each time. */
  get record(): ReflectionRecord {
    return this.#session.record;
  }

  /** Takes every word away, from a draft that is open too. */
  clear(): void {
    this.#session.clear();
  }

  /** What the page asked for is read again as soon as it asks: its next line may ask for the record. */
  override requestUpdate(name?: PropertyKey, before?: unknown, options?: PropertyDeclaration): void {
    // Before the constructor has come here, there is nothing to forget.
    if (name !== undefined && name !== 'language' && #options in this) {
      this.#options = undefined;
      this.#support = undefined;
    }
    super.requestUpdate(name, before, options);
  }

  protected override willUpdate(): void {
    this.report([...this.#asked.faults, ...this.#shownSupport.faults]);
  }

  protected override renderWidget(): TemplateResult {
    return this.#screen.render({
      words: this.words,
      language: this.language,
      level: this.headingLevel,
      options: this.#asked,
      template: this.#asked.template,
      support: this.#shownSupport,
      concernUrl: this.settings.concernUrl,
    });
  }

  get #asked(): ReflectionOptions {
    const data = this.pageData();
    const given = {
      template: this.template,
      templates: this.templates ?? own(data, 'templates'),
      drafts: this.drafts,
      idleMinutes: this.idleMinutes,
      action: this.action,
      reader: this.reader,
      kept: this.kept,
      credentials: this.credentials,
      identifyingWords: this.identifyingWords ?? own(data, 'identifyingWords'),
    };
    return (this.#options ??= readOptions(given, this.ownerDocument.baseURI));
  }

  get #shownSupport(): ShownSupport {
    const data = this.pageData();
    const given = { support: this.support ?? own(data, 'support'), nation: this.nation ?? own(data, 'nation') };
    return (this.#support ??= readSupport(given, this.settings, this.ownerDocument.baseURI));
  }

  /** The page may take it; else it is sent where the page says; else it is there to be taken along. */
  async #submit(record: ReflectionRecord): Promise<void> {
    const session = this.#session;
    if (session.sender.state === 'sending') return;
    const { sending, template } = this.#asked;
    // A form may have no question that must be answered, and nothing is nothing to send or to take.
    if (!session.hasWords) {
      const isSent = sending !== undefined || template.audience === 'sent';
      this.#screen.say((words) => (isSent ? words.nothingToSend : words.nothingYet));
      return;
    }
    session.answer = undefined;
    const event = new CircleReflectionSubmitEvent(record);
    this.dispatchEvent(event);
    if (event.response) this.#sent(await session.sender.follow(event.response), record);
    else if (!event.defaultPrevented && sending) this.#sent(await session.sender.send(sending, record), record);
    else this.#finish();
  }

  #sent(state: SendState | 'dropped', { answers }: ReflectionRecord): void {
    const { words } = this;
    if (state === 'sent') {
      if (JSON.stringify(answers) !== JSON.stringify(this.#session.record.answers)) {
        this.#session.sender.forget();
        this.#screen.say((now) => now.sentEarlier);
        return;
      }
      this.#session.taken();
      this.#finish();
      this.announcer.announce(words.sentText, { atOnce: true });
      return;
    }
    if (state !== 'idle' && state !== 'sending' && state !== 'dropped')
      this.announcer.announce(words[`send-${state}`], { atOnce: true });
  }

  #finish(): void {
    this.#session.isFinished = true;
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#heading')?.focus());
  }
}
