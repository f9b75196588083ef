import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from './content.js';
import { heading } from './heading.js';

export interface WarningCalloutOptions {
  readonly heading?: Content | undefined;
  /** Default 3. */
  readonly headingLevel?: number | undefined;
  /** Said before a heading that does not say so itself: "Important:" in the page's language. */
  readonly prefix?: string | undefined;
  /** A string is one paragraph; a template brings its own. */
  readonly content: Content;
  readonly id?: string | undefined;
}

// One phrase for screen readers: without role="text", which no standard has, VoiceOver stops after the hidden words.
// eslint-disable-next-line lit-a11y/aria-role
const withPrefix = (prefix: string, words: Content) => html`<span role="text">${hidden(prefix)}${words}</span>`;
const hidden = (prefix: string) => html`<span class="nhsuk-u-visually-hidden">${prefix} </span>`;

/** The NHS warning callout: what people must see before they go on. Once on a page, or it is not seen. */
export function warningCallout(options: WarningCalloutOptions): TemplateResult {
  const { prefix, content, headingLevel = 3, id } = options;
  const title = options.heading;
  return html`<div class="nhsuk-card nhsuk-card--warning" id=${id ?? nothing}>
    <div class="nhsuk-card__content">
      ${
        title
          ? heading({
              content: prefix ? withPrefix(prefix, title) : title,
              level: headingLevel,
              classes: 'nhsuk-card__heading',
            })
          : nothing
      }
      ${typeof content === 'string' ? html`<p class="nhsuk-card__description">${content}</p>` : content}
    </div>
  </div>`;
}
