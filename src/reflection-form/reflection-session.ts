import type { ReactiveControllerHost } from 'lit';
import type { Answers, FormField } from '../core/form-answers.js';
import type { PageWords } from '../core/identifying-text.js';
import { idleLimits, type IdleStage } from '../core/idle.js';
import type { Language } from '../core/local-text.js';
import type { ReflectionTemplate } from '../core/reflection-template.js';
import { fitRecord, readRecord, recordOf, type ReflectionRecord } from '../core/reflection-record.js';
import type { Announcer } from '../shared/controllers/announcer.js';
import { FormController } from '../shared/controllers/form.js';
import { Idle } from '../shared/controllers/idle.js';
import { FormSpeech } from '../shared/form.words.js';
import { fill, pluralOf } from '../shared/language/words.js';
import { writeCount } from '../shared/templates/character-count.js';
import { formField } from '../shared/templates/form-field.js';
import type { ReflectionWords } from './circle-reflection-form.words.js';
import { DraftKeeper } from './draft-keeper.js';
import { IdentifyingHints } from './identifying-hints.js';
import { RecordSender } from './record-sender.js';
import type { ReflectionOptions } from './reflection-options.js';
import { UnsavedGuard } from './unsaved-guard.js';

/** What the session needs of its element. */
export interface ReflectionElement {
  readonly announcer: Announcer;
  options(): ReflectionOptions;
  words(): ReflectionWords;
  language(): Language;
  headingLevel(): number;
  /** Answers that are right were submitted. */
  submitted(record: ReflectionRecord): void;
}

/** A sentence in the widget's words. */
export type Said = (words: ReflectionWords) => string;

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** One reflection from its first word until it is cleared: answers, hints, draft, and what happens when nobody writes. */
export class ReflectionSession {
  readonly form: FormController;
  readonly hints: IdentifyingHints;
  readonly idle: Idle;
  readonly draft: DraftKeeper;
  readonly sender: RecordSender;
  /** Whether somebody has finished, and looks at what to do with it. */
  isFinished = false;
  /** Whether the words are hidden from the room. */
  isCovered = false;
  /** Whether somebody is asked if everything is to go. */
  isClearing = false;
  /** The last thing that happened to the words, in a sentence: in words, so that it follows the language. */
  note: Said | undefined;
  /** What the last press did, or could not do. */
  answer: Said | undefined;

  readonly #element: ReflectionElement;
  readonly #host: Host;
  #opened: ReflectionRecord | undefined;
  #isTaken = false;
  #hadWords = false;
  #words: PageWords | undefined;
  #template: ReflectionTemplate | undefined;

  constructor(host: Host, element: ReflectionElement) {
    this.#host = host;
    this.#element = element;
    host.addController({ hostUpdate: () => this.#follow() });
    this.form = new FormController(host, {
      fields: () => this.fields,
      speech: () => new FormSpeech(element.words(), element.language()),
      template: formField,
      writeCount,
      headingLevel: () => element.headingLevel(),
      autocomplete: 'off',
      onChange: () => this.#written(),
      onSubmit: () => element.submitted(this.record),
    });
    this.hints = new IdentifyingHints(host, (count) => {
      element.announcer.announce(pluralOf(element.words().hintsHeard, count, element.language()));
    });
    this.idle = new Idle(host, {
      limits: () => idleLimits(element.options().idleMinutes),
      onStage: (stage) => this.#unattended(stage),
    });
    this.draft = new DraftKeeper(host, {
      name: () => (element.options().mayKeepDrafts ? element.options().template.id : undefined),
      content: () => this.#recordFor(this.#template ?? element.options().template),
      load: (content) => this.#load(content),
    });
    this.sender = new RecordSender(() => host.requestUpdate());
    new UnsavedGuard(host, {
      isUnsaved: () => this.hasWords && !this.#isTaken && this.draft.savedAt === undefined,
      returned: () => this.#returned(),
    });
  }

  get fields(): readonly FormField[] {
    return this.#element.options().template.fields;
  }

  get answers(): Answers {
    return this.form.answers;
  }

  /** Whether anything is written. */
  get hasWords(): boolean {
    return Object.keys(this.form.answers).length > 0 || this.#opened !== undefined;
  }

  /** What is written, with what it answers. */
  get record(): ReflectionRecord {
    return this.#recordFor(this.#element.options().template);
  }

  /** Puts a record into the form: what the form does not ask for is kept beside it. */
  open(record: ReflectionRecord): { readonly others: number } {
    const { answers, others } = fitRecord(this.#element.options().template, record);
    this.#opened = record;
    this.form.answers = answers;
    this.isFinished = false;
    this.#isTaken = true;
    this.#written(true);
    return { others: others.length };
  }

  /** Takes every word away, from the draft too. */
  clear(): void {
    if (this.draft.status === 'open') void this.draft.delete();
    this.#forget();
    this.#say((words) => words.cleared);
  }

  /** Words were taken along: leaving loses nothing. */
  taken(): void {
    this.#isTaken = true;
    this.#host.requestUpdate();
  }

  /** Somebody is there. */
  attended(): void {
    this.isCovered = false;
    if (this.hasWords) this.idle.touch();
    this.#host.requestUpdate();
  }

  /** A key or a press inside the form: while the words are hidden, only showing them counts. */
  touched(): void {
    if (!this.hasWords) return;
    // A computer that slept may bring back somebody else, whose first key must not keep the words.
    this.idle.look();
    if (!this.isCovered && this.idle.stage === 'writing') this.idle.touch();
  }

  #written(isFromFile = false): void {
    const { hasWords } = this;
    const isShown = this.note !== undefined || this.answer !== undefined || this.sender.state !== 'idle';
    // A key in a text changes nothing else, most times, and a render costs more than the key.
    if (isFromFile || isShown || this.#isTaken || hasWords !== this.#hadWords) this.#host.requestUpdate();
    this.#hadWords = hasWords;
    if (!isFromFile) this.#isTaken = false;
    this.note = undefined;
    this.answer = undefined;
    if (this.sender.state !== 'idle') this.sender.forget();
    this.#lookForHints();
    this.draft.changed();
    if (hasWords) this.idle.touch();
    else this.idle.stop();
  }

  #lookForHints(): void {
    this.#words = this.#element.options().identifyingWords;
    this.hints.look(this.fields, this.form.answers, this.#words);
  }

  #recordFor(template: ReflectionTemplate): ReflectionRecord {
    return recordOf(template, this.form.answers, { language: this.#element.language(), opened: this.#opened });
  }

  /** Other questions: what was written to the old ones stays beside the new. */
  #follow(): void {
    const { template, identifyingWords } = this.#element.options();
    const before = this.#template;
    if (before && this.hasWords && !isSameForm(before, template)) {
      if (before.id !== template.id) void this.draft.close();
      const isTaken = this.#isTaken;
      const record = this.#recordFor(before);
      this.#template = template;
      this.open(record);
      this.#isTaken = isTaken;
    } else if (this.hasWords && this.#words !== identifyingWords) this.#lookForHints();
    this.#template = template;
  }

  #load(content: unknown): void {
    const record = readRecord(content, []);
    if (record) this.open(record);
  }

  #unattended(stage: IdleStage): void {
    const words = this.#element.words();
    // At the end too: a draft takes a moment to close.
    if (stage !== 'writing') this.isCovered = true;
    if (stage === 'ending') {
      const isKept = this.draft.status === 'open';
      this.#element.announcer.announce(isKept ? words.endingLock : words.endingErase, { atOnce: true });
    }
    if (stage === 'over') void this.#end();
    this.#host.requestUpdate();
  }

  async #end(): Promise<void> {
    const n = this.#element.options().idleMinutes;
    const isKept = this.draft.status === 'open';
    const isSaved = !isKept || (await this.draft.close());
    this.#forget();
    this.#say((words) => fill(!isKept ? words.erased : isSaved ? words.locked : words.lockedPart, { n }));
  }

  #returned(): void {
    const hadWords = this.hasWords;
    void this.draft.close();
    this.#forget();
    if (hadWords) this.#say((words) => words.clearedOnReturn);
  }

  #forget(): void {
    this.#opened = undefined;
    this.#isTaken = false;
    this.#hadWords = false;
    this.isFinished = false;
    this.isCovered = false;
    this.isClearing = false;
    this.answer = undefined;
    this.form.clear();
    this.hints.clear();
    this.sender.drop();
    this.idle.stop();
    const passphrase = this.#host.shadowRoot?.querySelector<HTMLInputElement>('#passphrase');
    if (passphrase) passphrase.value = '';
  }

  #say(said: Said): void {
    this.note = said;
    this.#element.announcer.announce(said(this.#element.words()), { atOnce: true });
    this.#host.requestUpdate();
  }
}

/** Whether two templates ask the same. A page that sets its templates again gives other objects of the same. */
function isSameForm(a: ReflectionTemplate, b: ReflectionTemplate): boolean {
  return a === b || (a.id === b.id && JSON.stringify(a.fields) === JSON.stringify(b.fields));
}
