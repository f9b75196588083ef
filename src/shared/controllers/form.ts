import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { isText, textOf, withAnswer, type Answer, type Answers, type FormField } from '../../core/form-answers.js';
import { validate, type FieldFault } from '../../core/form-validation.js';
import { textLength } from '../../core/text-length.js';
import type { FormSpeech } from '../form.words.js';
import type { Content } from '../templates/content.js';
import { errorSummary } from '../templates/error-summary.js';
import type { FormFieldLook, FormFieldOptions } from '../templates/form-field.js';
import { focusForNow, goToField } from './form-focus.js';
import { SpokenCounts } from './spoken-counts.js';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** How often a box that has focus is looked at: speech recognition changes it without an event. */
const LOOK_EVERY = 1000;

export interface FormOptions<F extends FormField> {
  /** The fields that are on the screen now, in order. */
  readonly fields: () => readonly F[];
  readonly speech: () => FormSpeech;
  /** Shows a field: `formField`, or `textField` where all are lines of text. */
  readonly template: (options: FormFieldOptions<F>) => TemplateResult;
  /** Changes the count of a long text without a render: `writeCount`. Without it, each key renders. */
  readonly writeCount?: ((control: Element, status: string, isSpoken: boolean) => void) | undefined;
  /** All answers are right, and the person wants to go on. */
  readonly onSubmit: (answers: Answers) => void;
  /** An answer has changed, by the person. */
  readonly onChange?: ((answers: Answers) => void) | undefined;
  /** Start of the controls' ids; default `field`. Needed where a widget has 2 forms. */
  readonly idPrefix?: string | undefined;
  /** Level of the summary's title, 2 to 6; default 2. */
  readonly headingLevel?: (() => number) | undefined;
  /** `off`: the browser keeps nothing of what is written. */
  readonly autocomplete?: 'off' | undefined;
}

/**
 * A form as the NHS asks for it: answers are judged when the person submits, and only then; what is wrong stands in a
 * summary that takes focus and beside each field, in the same words, until the next submit. Nothing is judged while
 * somebody types, nothing is cut off and nothing is lost. See docs/decisions/0008-forms.md.
 *
 *     readonly #form = new FormController(this, {
 *       fields: () => this.#template.fields,
 *       speech: () => new FormSpeech(this.words, this.language),
 *       template: formField,
 *       writeCount,
 *       onSubmit: (answers) => this.#export(answers),
 *     });
 *     // In render: the summary first, then the form with its fields and a submit button.
 *     html`${this.#form.summary()} ${this.#form.form(html`${fields.map((field) => this.#form.field(field))} …`)}`
 */
export class FormController<F extends FormField = FormField> implements ReactiveController {
  readonly #host: Host;
  readonly #options: FormOptions<F>;
  readonly #counts: SpokenCounts;
  readonly #lengths = new Map<string, { readonly text: string; readonly length: number }>();
  #answers: Answers = {};
  #faults: readonly FieldFault[] = [];
  #isSummaryDue = false;
  #isWriteDue = false;
  /** Whether a box has more than was last rendered into it. */
  #isUnrendered = false;
  #look: ReturnType<typeof setInterval> | undefined;

  constructor(host: Host, options: FormOptions<F>) {
    this.#host = host;
    this.#options = options;
    this.#counts = new SpokenCounts(host);
    host.addController(this);
  }

  /**
   * What has been answered so far, also to fields that are not on the screen. Setting it takes away what was wrong. Take
   * answers from a file or a page through readAnswers() first.
   */
  get answers(): Answers {
    return this.#answers;
  }

  set answers(answers: Answers) {
    this.#answers = answers;
    this.#faults = [];
    this.#lengths.clear();
    this.#counts.silence();
    this.#isWriteDue = true;
    this.#host.requestUpdate();
  }

  /** What the last submit found wrong, of the fields that are there now. */
  get faults(): readonly FieldFault[] {
    const ids = new Set(this.#options.fields().map(({ id }) => id));
    return this.#faults.filter(({ fieldId }) => ids.has(fieldId));
  }

  /** Shows what somebody else has found wrong, such as a server, as if a submit had. */
  set faults(faults: readonly FieldFault[]) {
    this.#faults = faults;
    this.#isSummaryDue = this.faults.length > 0;
    this.#host.requestUpdate();
  }

  /** Takes away every answer, also what stands in a box without our knowing. */
  clear(): void {
    this.answers = {};
  }

  /** Judges the answers, as the submit button does: then `onSubmit`, or the summary with focus on it. */
  submit(): void {
    for (const field of this.#options.fields()) this.#readControl(field);
    this.faults = validate(this.#options.fields(), this.#answers);
    if (!this.#isSummaryDue) this.#options.onSubmit(this.#answers);
  }

  /** Moves focus to a field, with its label or legend in sight. */
  goTo(field: F): boolean {
    return goToField(this.#host.renderRoot, this.idOf(field));
  }

  /** Id of the field's first control. Numbers, because a page may call its fields anything. */
  idOf(field: F): string {
    const index = this.#options.fields().findIndex(({ id }) => id === field.id);
    return `${this.#options.idPrefix ?? 'field'}-${index + 1}`;
  }

  /** The summary of what is wrong: put it at the top of the widget. */
  summary(): TemplateResult | typeof nothing {
    const { faults } = this;
    if (faults.length === 0) return nothing;
    const items = this.#options.fields().flatMap((field) => {
      const text = this.#messageOf(field);
      return text === undefined ? [] : [{ text, targetId: this.idOf(field) }];
    });
    return errorSummary({
      title: this.#options.speech().words.formProblem,
      items,
      headingLevel: this.#options.headingLevel?.(),
      id: `${this.#options.idPrefix ?? 'field'}-summary`,
      onFollow: (id) => goToField(this.#host.renderRoot, id),
    });
  }

  /** The form around fields and a submit button. */
  form(content: unknown): TemplateResult {
    // What is pressed is the button inside, by keyboard too: the form only hears of it.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events
    return html`<form
      novalidate
      autocomplete=${this.#options.autocomplete ?? nothing}
      @submit=${this.#onSubmit}
      @click=${this.#onClick}
      @focusin=${this.#onFocus}
      @focusout=${this.#onBlur}
    >
      ${content}
    </form>`;
  }

  /** One field with its answer and what is wrong with it. */
  field(field: F, look?: FormFieldLook): unknown {
    const now = this.#limitOf(field) === undefined ? undefined : this.#lengthOf(field);
    // A box is never used for another question: what was typed could come back with Ctrl and Z.
    return keyed(
      field.id,
      this.#options.template({
        field,
        speech: this.#options.speech(),
        id: this.idOf(field),
        answers: this.#answers,
        error: this.#messageOf(field),
        count: now === undefined ? undefined : { now, spoken: this.#counts.spoken(field.id, now) },
        look,
        onAnswer: (answer) => this.#answered(field, answer),
      }),
    );
  }

  hostUpdate(): void {
    if (!this.#isUnrendered) return;
    this.#isUnrendered = false;
    // The render writes the answers that it finds, and must not take back what came into a box without an event.
    if (!this.#isWriteDue) for (const field of this.#options.fields()) this.#readControl(field);
  }

  hostUpdated(): void {
    if (this.#isWriteDue) this.#writeControls();
    if (!this.#isSummaryDue) return;
    const { idPrefix = 'field' } = this.#options;
    const summary = this.#host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(idPrefix)}-summary`);
    if (!summary) return;
    this.#isSummaryDue = false;
    focusForNow(summary);
  }

  hostDisconnected(): void {
    clearInterval(this.#look);
  }

  #messageOf(field: F): Content | undefined {
    const fault = this.#faults.find(({ fieldId }) => fieldId === field.id);
    return fault && this.#options.speech().message(fault, field);
  }

  #answered(field: F, answer: Answer): void {
    const limit = this.#limitOf(field);
    const isOver = (): boolean => limit !== undefined && this.#lengthOf(field) > limit;
    const wasOver = isOver();
    this.#answers = withAnswer(this.#answers, field.id, answer);
    // What is typed stands in its box already, and a render costs more than a key.
    this.#isUnrendered = isText(field) && isOver() === wasOver;
    if (!this.#isUnrendered) this.#host.requestUpdate();
    if (limit !== undefined) {
      this.#speakLater(field);
      this.#showCount(field, false);
    }
    this.#options.onChange?.(this.#answers);
  }

  #speakLater(field: F): void {
    this.#counts.typed(field.id, this.#lengthOf(field), () => this.#showCount(field, true));
  }

  #showCount(field: F, isSpoken: boolean): void {
    const { speech, writeCount } = this.#options;
    const limit = this.#limitOf(field);
    const control = this.#controlOf(field);
    if (control && writeCount && limit !== undefined)
      writeCount(control, speech().remaining(limit, this.#lengthOf(field)), isSpoken);
    else this.#host.requestUpdate();
  }

  #limitOf(field: F): number | undefined {
    return field.kind === 'long-text' ? field.length : undefined;
  }

  /** Kept, because a render for something else must not count a long text again. */
  #lengthOf(field: F): number {
    const text = textOf(field, this.#answers);
    const kept = this.#lengths.get(field.id);
    if (kept?.text === text) return kept.length;
    const length = textLength(text);
    this.#lengths.set(field.id, { text, length });
    return length;
  }

  #controlOf(field: F): TextControl | null {
    if (!isText(field)) return null;
    return this.#host.renderRoot.querySelector<TextControl>(`#${CSS.escape(this.idOf(field))}`);
  }

  /** What stands in a box is what the person sees: it counts, whether or not an event told of it. */
  #readControl(field: F): void {
    const control = this.#controlOf(field);
    if (control && control.value !== textOf(field, this.#answers)) this.#answered(field, control.value);
  }

  #writeControls(): void {
    this.#isWriteDue = false;
    for (const field of this.#options.fields()) {
      const control = this.#controlOf(field);
      const text = textOf(field, this.#answers);
      if (control && control.value !== text) control.value = text;
    }
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.submit();
  };

  /**
   * The press of a submit button, which Enter in a box of one line makes too. Not the submit event alone: a frame whose
   * sandbox does not allow forms never gets it.
   */
  readonly #onClick = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[type="submit"]');
    if (button && !event.defaultPrevented) this.#onSubmit(event);
  };

  #fieldOf({ target }: Event): F | undefined {
    return this.#options.fields().find((field) => this.idOf(field) === (target as Element).id);
  }

  readonly #onFocus = (event: Event): void => {
    const field = this.#fieldOf(event);
    clearInterval(this.#look);
    if (!field) return;
    if (this.#limitOf(field) !== undefined) this.#speakLater(field);
    this.#look = setInterval(() => this.#readControl(field), LOOK_EVERY);
  };

  readonly #onBlur = (event: Event): void => {
    clearInterval(this.#look);
    const field = this.#fieldOf(event);
    if (field) this.#readControl(field);
    this.#counts.left();
  };
}
