import { html, nothing, type TemplateResult } from 'lit';
import { classNames, type Content } from './content.js';
import { heading } from './heading.js';

/** Size of a label or legend: s is bold text, m and l are as big as headings. */
export type LabelSize = 's' | 'm' | 'l';

export interface LabelOptions {
  readonly content: Content;
  /** Id of the control, in the same root. */
  readonly for?: string | undefined;
  readonly size?: LabelSize | undefined;
  /** Makes the label the content of a heading of this level, 2 to 6. */
  readonly headingLevel?: number | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
}

/** The NHS label. */
export function label(options: LabelOptions): TemplateResult {
  const { content, size, headingLevel, id, classes } = options;
  const element = html`<label
    class=${classNames('nhsuk-label', size && `nhsuk-label--${size}`, classes)}
    id=${id ?? nothing}
    for=${options.for ?? nothing}
    >${content}</label
  >`;
  return headingLevel === undefined
    ? element
    : heading({ content: element, level: headingLevel, classes: 'nhsuk-label-wrapper' });
}
