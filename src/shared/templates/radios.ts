import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { classNames, describedBy, type Content } from './content.js';
import { fieldset } from './fieldset.js';
import { fieldHelp, fieldHelpIds, formGroup, type FieldHelp } from './form-group.js';
import { hint } from './hint.js';
import { label, type LabelSize } from './label.js';

export interface RadioItem {
  readonly value: string;
  readonly text: Content;
  readonly hint?: Content | undefined;
  readonly disabled?: boolean | undefined;
}

/** A word such as "or" between two items. */
export interface RadioDivider {
  readonly divider: Content;
}

export interface RadiosOptions extends FieldHelp {
  /** Id of the first item, so that an error summary can link to it; the others are `<idPrefix>-2` and so on. */
  readonly idPrefix: string;
  readonly name: string;
  readonly legend: Content;
  readonly legendSize?: LabelSize | undefined;
  readonly legendId?: string | undefined;
  readonly headingLevel?: number | undefined;
  readonly items: readonly (RadioItem | RadioDivider)[];
  /** The chosen item; undefined when nothing is chosen yet. */
  readonly value?: string | undefined;
  readonly small?: boolean | undefined;
  readonly onChange?: ((value: string, event: Event) => void) | undefined;
}

function radioItem(options: RadiosOptions, item: RadioItem, index: number): TemplateResult {
  const id = index === 0 ? options.idPrefix : `${options.idPrefix}-${index + 1}`;
  const hintId = `${id}-item-hint`;
  return html`<div class="nhsuk-radios__item">
    <input
      class="nhsuk-radios__input"
      id=${id}
      name=${options.name}
      type="radio"
      value=${item.value}
      .checked=${live(item.value === options.value)}
      ?disabled=${item.disabled ?? false}
      aria-describedby=${item.hint ? hintId : nothing}
      @change=${(event: Event) => options.onChange?.(item.value, event)}
    />
    ${label({ content: item.text, for: id, classes: 'nhsuk-radios__label' })}
    ${item.hint ? hint({ content: item.hint, id: hintId, classes: 'nhsuk-radios__hint' }) : nothing}
  </div>`;
}

/** The NHS radios: one question with its choices. The widget keeps `value`: every render puts the choice back to it. */
export function radios(options: RadiosOptions): TemplateResult {
  const { idPrefix, legend, legendSize, legendId, headingLevel, items, small } = options;
  const name = { content: legend, size: legendSize, headingLevel, id: legendId };
  const names = classNames('nhsuk-radios', small && 'nhsuk-radios--small');
  const content = html`${fieldHelp(idPrefix, options)}
    <div class=${names}>
      ${items.map((item, index) =>
        'divider' in item
          ? html`<div class="nhsuk-radios__divider">${item.divider}</div>`
          : radioItem(options, item, index),
      )}
    </div>`;
  const ids = describedBy(...fieldHelpIds(idPrefix, options));
  return formGroup(fieldset({ legend: name, describedBy: ids, content }), !!options.error);
}
