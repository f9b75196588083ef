import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from './content.js';

export interface ErrorMessageOptions {
  readonly text: Content;
  /** Said before the message to people who cannot see that it is red: "Error:" in the page's language. */
  readonly prefix?: string | undefined;
  /** Named by the control's aria-describedby. */
  readonly id?: string | undefined;
}

/** The NHS error message. */
export function errorMessage({ text, prefix, id }: ErrorMessageOptions): TemplateResult {
  return html`<span class="nhsuk-error-message" id=${id ?? nothing}
    >${prefix ? html`<span class="nhsuk-u-visually-hidden">${prefix} </span>` : nothing}${text}</span
  >`;
}
