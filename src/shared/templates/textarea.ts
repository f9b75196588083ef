import { html, nothing, type TemplateResult } from 'lit';
import { classNames, describedBy, type Content } from './content.js';
import { fieldHelp, fieldHelpIds, formGroup, type FieldHelp } from './form-group.js';
import { label, type LabelSize } from './label.js';

export interface TextareaOptions extends FieldHelp {
  readonly id: string;
  readonly name: string;
  readonly label: Content;
  readonly labelSize?: LabelSize | undefined;
  readonly labelId?: string | undefined;
  readonly headingLevel?: number | undefined;
  readonly value?: string | undefined;
  /** Lines that the box should have room for; default 5. */
  readonly rows?: number | undefined;
  readonly autocomplete?: string | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Ids of further text about the field, before its hint and error. */
  readonly describedBy?: string | undefined;
  /** At every key. */
  readonly onInput?: ((value: string, event: Event) => void) | undefined;
}

const DEFAULT_ROWS = 5;

/** The control alone, for templates that put more around it. */
export function textareaControl(options: TextareaOptions, classes?: string): TemplateResult {
  const { id, onInput } = options;
  return html`<textarea
    class=${classNames('nhsuk-textarea', options.error && 'nhsuk-textarea--error', classes)}
    id=${id}
    name=${options.name}
    rows=${options.rows ?? DEFAULT_ROWS}
    autocomplete=${options.autocomplete ?? nothing}
    spellcheck=${options.spellcheck ?? nothing}
    ?disabled=${options.disabled ?? false}
    aria-describedby=${describedBy(options.describedBy, ...fieldHelpIds(id, options)) ?? nothing}
    .value=${options.value ?? ''}
    @input=${onInput && ((event: Event) => onInput((event.currentTarget as HTMLTextAreaElement).value, event))}
  ></textarea>`;
}

/** What stands above the control: label, hint, error message. */
export function textareaHead(options: TextareaOptions): TemplateResult {
  return html`${label({
    content: options.label,
    for: options.id,
    size: options.labelSize,
    id: options.labelId,
    headingLevel: options.headingLevel,
  })}
  ${fieldHelp(options.id, options)}`;
}

/**
 * The NHS textarea with its label, hint and error message. `value` is written when it changes, and not at every
 * render: speech recognition changes a box without an event, and a render must not take that back.
 */
export function textarea(options: TextareaOptions): TemplateResult {
  return formGroup(html`${textareaHead(options)} ${textareaControl(options)}`, !!options.error);
}
