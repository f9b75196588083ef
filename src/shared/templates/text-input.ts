import { html, nothing, type TemplateResult } from 'lit';
import { classNames, describedBy, type Content } from './content.js';
import { fieldHelp, fieldHelpIds, formGroup, type FieldHelp } from './form-group.js';
import { label, type LabelSize } from './label.js';

export interface TextInputOptions extends FieldHelp {
  readonly id: string;
  readonly name: string;
  readonly label: Content;
  readonly labelSize?: LabelSize | undefined;
  readonly labelId?: string | undefined;
  readonly headingLevel?: number | undefined;
  readonly value?: string | undefined;
  /** Characters that the box should have room for. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'password' | undefined;
  readonly inputMode?: 'numeric' | 'email' | 'tel' | undefined;
  readonly autocomplete?: string | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Ids of further text about the field, before its hint and error. */
  readonly describedBy?: string | undefined;
  /** At every key. */
  readonly onInput?: ((value: string, event: Event) => void) | undefined;
  /** When the person has finished: leaves the field or presses Enter. */
  readonly onChange?: ((value: string, event: Event) => void) | undefined;
}

const valueOf = (event: Event): string => (event.currentTarget as HTMLInputElement).value;

/**
 * The NHS text input with its label, hint and error message. `value` is written when it changes, and not at every
 * render: what somebody is typing survives a render by the clock.
 */
export function textInput(options: TextInputOptions): TemplateResult {
  const { id, name, width, error, onInput, onChange } = options;
  const names = classNames('nhsuk-input', error && 'nhsuk-input--error', width && `nhsuk-input--width-${width}`);
  const content = html`${label({
      content: options.label,
      for: id,
      size: options.labelSize,
      id: options.labelId,
      headingLevel: options.headingLevel,
    })}
    ${fieldHelp(id, options)}
    <input
      class=${names}
      id=${id}
      name=${name}
      type=${options.type ?? 'text'}
      inputmode=${options.inputMode ?? nothing}
      autocomplete=${options.autocomplete ?? nothing}
      spellcheck=${options.spellcheck ?? nothing}
      ?disabled=${options.disabled ?? false}
      aria-describedby=${describedBy(options.describedBy, ...fieldHelpIds(id, options)) ?? nothing}
      .value=${options.value ?? ''}
      @input=${onInput && ((event: Event) => onInput(valueOf(event), event))}
      @change=${onChange && ((event: Event) => onChange(valueOf(event), event))}
    />`;
  return formGroup(content, !!error);
}
