import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from './content.js';
import { legend, type LegendOptions } from './legend.js';

export interface FieldsetOptions {
  readonly legend: LegendOptions;
  readonly content: Content;
  /** Ids of the hint and the error message, for aria-describedby. */
  readonly describedBy?: string | undefined;
}

/** The NHS fieldset with its legend. */
export function fieldset(options: FieldsetOptions): TemplateResult {
  return html`<fieldset class="nhsuk-fieldset" aria-describedby=${options.describedBy ?? nothing}>
    ${legend(options.legend)} ${options.content}
  </fieldset>`;
}
