import { html, nothing, type TemplateResult } from 'lit';
import { classNames, type Content } from './content.js';
import { heading } from './heading.js';
import type { LabelSize } from './label.js';

export interface LegendOptions {
  readonly content: Content;
  readonly size?: LabelSize | undefined;
  /** Puts the words in a heading of this level, 2 to 6. */
  readonly headingLevel?: number | undefined;
  readonly id?: string | undefined;
}

/** The NHS legend: the name of a fieldset, as its first child. */
export function legend({ content, size, headingLevel, id }: LegendOptions): TemplateResult {
  return html`<legend
    class=${classNames('nhsuk-fieldset__legend', size && `nhsuk-fieldset__legend--${size}`)}
    id=${id ?? nothing}
  >
    ${headingLevel === undefined ? content : heading({ content, level: headingLevel, classes: 'nhsuk-fieldset__heading' })}
  </legend>`;
}
