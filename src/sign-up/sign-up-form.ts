import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { isEmail, SIGN_UP_LENGTHS, type SignUpField, type SignUpFieldFault } from '../core/sign-up.js';
import { textLength } from '../core/text-length.js';
import { focusForNow, goToField } from '../shared/controllers/form-focus.js';
import { errorSummary } from '../shared/templates/error-summary.js';
import { textInput } from '../shared/templates/text-input.js';
import type { SignUpWords } from './circle-sign-up.words.js';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

export interface SignUpFormOptions {
  readonly words: () => SignUpWords;
  readonly headingLevel: () => number;
  /** Both are right. */
  readonly onSubmit: (who: Readonly<Record<SignUpField, string>>) => void;
}

const FIELDS = ['name', 'email'] as const;

/**
 * Name and work email. Like FormController, which has no question for an email: judged at the button and only then, in
 * the same words in the summary and beside the field, with nothing lost.
 */
export class SignUpForm implements ReactiveController {
  readonly #host: Host;
  readonly #options: SignUpFormOptions;
  #values: Record<SignUpField, string> = { name: '', email: '' };
  #faults: readonly SignUpFieldFault[] = [];
  #isSummaryDue = false;

  constructor(host: Host, options: SignUpFormOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get faults(): readonly SignUpFieldFault[] {
    return this.#faults;
  }

  /** Shows what the service found wrong. */
  set faults(faults: readonly SignUpFieldFault[]) {
    this.#faults = faults;
    this.#isSummaryDue = faults.length > 0;
    this.#host.requestUpdate();
  }

  clear(): void {
    this.#values = { name: '', email: '' };
    this.#faults = [];
    for (const field of FIELDS) {
      const control = this.#control(field);
      if (control) control.value = '';
    }
    this.#host.requestUpdate();
  }

  submit(): void {
    // What stands in a box counts, whether or not an event told of it: a browser may have filled it in.
    for (const field of FIELDS) this.#values[field] = (this.#control(field)?.value ?? this.#values[field]).trim();
    this.faults = FIELDS.flatMap((field) => faultOf(field, this.#values[field]) ?? []);
    if (this.#faults.length === 0) this.#options.onSubmit({ ...this.#values });
  }

  summary(): TemplateResult | typeof nothing {
    if (this.#faults.length === 0) return nothing;
    return errorSummary({
      title: this.#options.words().formProblem,
      items: this.#faults.map((fault) => ({ text: this.#message(fault), targetId: fault.field })),
      headingLevel: this.#options.headingLevel(),
      id: 'summary',
      onFollow: (id) => goToField(this.#host.renderRoot, id),
    });
  }

  /** The form around the two fields and what follows them. */
  render(after: unknown): TemplateResult {
    // What is pressed is the button inside, by keyboard too: the form only hears of it.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events
    return html`<form novalidate @submit=${this.#onSubmit} @click=${this.#onClick}>
      ${this.#field('name')} ${this.#field('email')} ${after}
    </form>`;
  }

  hostUpdated(): void {
    if (!this.#isSummaryDue) return;
    const summary = this.#host.renderRoot.querySelector<HTMLElement>('#summary');
    if (!summary) return;
    this.#isSummaryDue = false;
    focusForNow(summary);
  }

  #field(field: SignUpField): TemplateResult {
    const words = this.#options.words();
    const fault = this.#faults.find((each) => each.field === field);
    return textInput({
      id: field,
      name: field,
      label: words[field],
      labelSize: 's',
      hint: field === 'email' ? words.emailHint : undefined,
      error: fault && this.#message(fault),
      errorPrefix: words.formError,
      type: field === 'email' ? 'email' : 'text',
      autocomplete: field,
      spellcheck: false,
      width: 30,
      value: this.#values[field],
      onInput: (value) => {
        this.#values[field] = value;
      },
    });
  }

  #message({ field, code }: SignUpFieldFault): string {
    const words = this.#options.words();
    if (code === 'not-an-email') return words.emailFormat;
    return words[`${field}-${code}`];
  }

  #control(field: SignUpField): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector<HTMLInputElement>(`#${field}`);
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.submit();
  };

  /** Not the submit event alone: a frame whose sandbox does not allow forms never gets it. */
  readonly #onClick = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[type="submit"]');
    if (button && !event.defaultPrevented) this.#onSubmit(event);
  };
}

function faultOf(field: SignUpField, value: string): SignUpFieldFault | undefined {
  if (!/\S/u.test(value)) return { field, code: 'missing' };
  if (textLength(value) > SIGN_UP_LENGTHS[field] || value.length > 2 * SIGN_UP_LENGTHS[field])
    return { field, code: 'too-long' };
  return field === 'email' && !isEmail(value) ? { field, code: 'not-an-email' } : undefined;
}
