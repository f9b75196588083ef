import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { classNames, describedBy, type Content } from './content.js';
import { fieldHelp, fieldHelpIds, formGroup, type FieldHelp } from './form-group.js';
import { label, type LabelSize } from './label.js';

export interface SelectItem {
  readonly value: string;
  readonly text: string;
  readonly disabled?: boolean | undefined;
  /** Language of the text where it is not the page's: an option cannot hold a span. */
  readonly lang?: string | undefined;
}

export interface SelectOptions extends FieldHelp {
  readonly id: string;
  readonly name: string;
  readonly label: Content;
  readonly labelSize?: LabelSize | undefined;
  readonly labelId?: string | undefined;
  readonly headingLevel?: number | undefined;
  readonly items: readonly SelectItem[];
  /** The chosen item; the first when undefined. */
  readonly value?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Ids of further text about the field, before its hint and error. */
  readonly describedBy?: string | undefined;
  readonly onChange?: ((value: string, event: Event) => void) | undefined;
}

/** The NHS select with its label, hint and error. The widget keeps `value`: every render puts the choice back to it. */
export function select(options: SelectOptions): TemplateResult {
  const { id, name, items, error, onChange } = options;
  const chosen = options.value ?? items[0]?.value;
  const content = html`${label({
      content: options.label,
      for: id,
      size: options.labelSize,
      id: options.labelId,
      headingLevel: options.headingLevel,
    })}
    ${fieldHelp(id, options)}
    <select
      class=${classNames('nhsuk-select', error && 'nhsuk-select--error')}
      id=${id}
      name=${name}
      ?disabled=${options.disabled ?? false}
      aria-describedby=${describedBy(options.describedBy, ...fieldHelpIds(id, options)) ?? nothing}
      @change=${onChange && ((event: Event) => onChange((event.currentTarget as HTMLSelectElement).value, event))}
    >
      ${items.map(
        (item) =>
          html`<option
            value=${item.value}
            lang=${item.lang ?? nothing}
            ?disabled=${item.disabled ?? false}
            .selected=${live(item.value === chosen)}
          >
            ${item.text}
          </option>`,
      )}
    </select>`;
  return formGroup(content, !!error);
}
