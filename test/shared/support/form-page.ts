import { sendKeys } from '@web/test-runner-commands';
import type { FormField } from '../../../src/core/form-answers.js';
import { FormWidget } from './form-widget.js';

/** Id of the summary. */
export const SUMMARY = 'field-summary';

/** A form on a page, and what a person does with it. */
export class FormPage {
  readonly widget: FormWidget;

  constructor(widget: FormWidget) {
    this.widget = widget;
  }

  get root(): ShadowRoot {
    return this.widget.shadowRoot!;
  }

  get(selector: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector}`);
    return found;
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  /** The first control of a field. */
  control(id: string): HTMLInputElement {
    const field = this.widget.fields.find((each) => each.id === id)!;
    return this.get(`#${this.widget.form.idOf(field)}`) as HTMLInputElement;
  }

  get button(): HTMLButtonElement {
    return this.get('button[type=submit]') as HTMLButtonElement;
  }

  get summary(): HTMLElement | null {
    return this.root.querySelector('.nhsuk-error-summary');
  }

  get links(): HTMLAnchorElement[] {
    return this.all('.nhsuk-error-summary a') as HTMLAnchorElement[];
  }

  get messages(): string[] {
    return this.all('.nhsuk-error-message[id]').map((message) => message.textContent.trim());
  }

  /** Id of what has focus in the widget, or its words; not the element, which a failure cannot show. */
  get focused(): string {
    const { activeElement } = this.root;
    return activeElement?.id || (activeElement?.textContent.trim() ?? '');
  }

  async updated(): Promise<void> {
    await this.widget.updateComplete;
  }

  /** By keyboard, as everything here: Enter on the button. */
  async submit(): Promise<void> {
    this.button.focus();
    await sendKeys({ press: 'Enter' });
    await this.updated();
  }

  async type(id: string, text: string): Promise<void> {
    this.control(id).focus();
    await sendKeys({ type: text });
    await this.updated();
  }

  remove(): void {
    this.widget.remove();
  }
}

/** Puts a form on this page. */
export async function placeForm(
  options: {
    readonly lang?: string;
    readonly fields?: readonly FormField[];
    readonly parent?: Node;
    readonly widget?: FormWidget;
  } = {},
): Promise<FormPage> {
  const widget = options.widget ?? new FormWidget();
  if (options.lang !== undefined) widget.lang = options.lang;
  if (options.fields) widget.fields = options.fields;
  (options.parent ?? document.body).appendChild(widget);
  await widget.updateComplete;
  return new FormPage(widget);
}
