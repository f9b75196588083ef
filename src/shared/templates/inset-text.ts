import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from './content.js';

export interface InsetTextOptions {
  /** A string is one paragraph; a template brings its own. */
  readonly content: Content;
  /** Said before it to people who cannot see the bar: "Information:" in the page's language. */
  readonly prefix: string;
  readonly id?: string | undefined;
}

/** The NHS inset text: sets something apart from the words around it. */
export function insetText({ content, prefix, id }: InsetTextOptions): TemplateResult {
  return html`<div class="nhsuk-inset-text" id=${id ?? nothing}>
    <span class="nhsuk-u-visually-hidden">${prefix} </span>
    ${typeof content === 'string' ? html`<p>${content}</p>` : content}
  </div>`;
}
