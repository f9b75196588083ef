import { html, nothing, type TemplateResult } from 'lit';
import { classNames, type Content } from './content.js';
import { heading } from './heading.js';
import type { LabelSize } from './label.js';

export interface FieldsetOptions {
  readonly legend: Content;
  readonly content: Content;
  readonly legendSize?: LabelSize | undefined;
  /** Puts the legend's words in a heading of this level, 2 to 6. */
  readonly headingLevel?: number | undefined;
  readonly legendId?: string | undefined;
  /** Ids of the hint and the error message, for aria-describedby. */
  readonly describedBy?: string | undefined;
}

/** The NHS fieldset with its legend. */
export function fieldset(options: FieldsetOptions): TemplateResult {
  const { legend, content, legendSize, headingLevel, legendId } = options;
  const size = legendSize && `nhsuk-fieldset__legend--${legendSize}`;
  return html`<fieldset class="nhsuk-fieldset" aria-describedby=${options.describedBy ?? nothing}>
    <legend class=${classNames('nhsuk-fieldset__legend', size)} id=${legendId ?? nothing}>
      ${
        headingLevel === undefined
          ? legend
          : heading({ content: legend, level: headingLevel, classes: 'nhsuk-fieldset__heading' })
      }
    </legend>
    ${content}
  </fieldset>`;
}
