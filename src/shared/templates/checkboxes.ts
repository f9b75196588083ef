import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { choose } from '../../core/form-answers.js';
import { classNames, describedBy, type Content } from './content.js';
import { fieldset } from './fieldset.js';
import { fieldHelp, fieldHelpIds, formGroup, type FieldHelp } from './form-group.js';
import { hint } from './hint.js';
import { label, type LabelSize } from './label.js';

export interface CheckboxItem {
  readonly value: string;
  readonly text: Content;
  readonly hint?: Content | undefined;
  readonly disabled?: boolean | undefined;
  /** "None of these": choosing it takes away the others, and choosing another takes it away. */
  readonly exclusive?: boolean | undefined;
}

/** A word such as "or" between two items. */
export interface CheckboxDivider {
  readonly divider: Content;
}

export interface CheckboxesOptions extends FieldHelp {
  /** Id of the first item, so that an error summary can link to it; the others are `<idPrefix>-2` and so on. */
  readonly idPrefix: string;
  readonly name: string;
  readonly legend: Content;
  readonly legendSize?: LabelSize | undefined;
  readonly legendId?: string | undefined;
  readonly headingLevel?: number | undefined;
  readonly items: readonly (CheckboxItem | CheckboxDivider)[];
  readonly values?: readonly string[] | undefined;
  readonly small?: boolean | undefined;
  /** Gets the values as they are after the press, in the order of the items. */
  readonly onChange?: ((values: readonly string[], event: Event) => void) | undefined;
}

function valuesAfter(options: CheckboxesOptions, value: string, isChosen: boolean): readonly string[] {
  const items = options.items.filter((item) => 'value' in item);
  return choose({
    order: items.map((item) => item.value),
    exclusive: items.filter((item) => item.exclusive).map((item) => item.value),
    before: options.values ?? [],
    value,
    isChosen,
  });
}

function checkboxItem(options: CheckboxesOptions, item: CheckboxItem, index: number): TemplateResult {
  const id = index === 0 ? options.idPrefix : `${options.idPrefix}-${index + 1}`;
  const hintId = `${id}-item-hint`;
  const onChange = (event: Event): void => {
    const { checked } = event.currentTarget as HTMLInputElement;
    options.onChange?.(valuesAfter(options, item.value, checked), event);
  };
  return html`<div class="nhsuk-checkboxes__item">
    <input
      class="nhsuk-checkboxes__input"
      id=${id}
      name=${options.name}
      type="checkbox"
      value=${item.value}
      data-behaviour=${item.exclusive ? 'exclusive' : nothing}
      .checked=${live(options.values?.includes(item.value) ?? false)}
      ?disabled=${item.disabled ?? false}
      aria-describedby=${item.hint ? hintId : nothing}
      @change=${onChange}
    />
    ${label({ content: item.text, for: id, classes: 'nhsuk-checkboxes__label' })}
    ${item.hint ? hint({ content: item.hint, id: hintId, classes: 'nhsuk-checkboxes__hint' }) : nothing}
  </div>`;
}

/** The NHS checkboxes: one question, any number of answers. The widget keeps `values`: every render goes back to them. */
export function checkboxes(options: CheckboxesOptions): TemplateResult {
  const { idPrefix, legend, legendSize, legendId, headingLevel, items, small } = options;
  const name = { content: legend, size: legendSize, headingLevel, id: legendId };
  const names = classNames('nhsuk-checkboxes', small && 'nhsuk-checkboxes--small');
  const content = html`${fieldHelp(idPrefix, options)}
    <div class=${names}>
      ${items.map((item, index) =>
        'divider' in item
          ? html`<div class="nhsuk-checkboxes__divider">${item.divider}</div>`
          : checkboxItem(options, item, index),
      )}
    </div>`;
  const ids = describedBy(...fieldHelpIds(idPrefix, options));
  return formGroup(fieldset({ legend: name, describedBy: ids, content }), !!options.error);
}
