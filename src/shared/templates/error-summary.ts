import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from './content.js';
import { heading } from './heading.js';

export interface ErrorSummaryItem {
  /** The same words as in the field's error message. */
  readonly text: Content;
  /** Id of the field's first control, in the same root; without it the text is no link. */
  readonly targetId?: string | undefined;
}

export interface ErrorSummaryOptions {
  /** "There is a problem". */
  readonly title: Content;
  readonly items: readonly ErrorSummaryItem[];
  readonly description?: Content | undefined;
  /** Level of the title, 2 to 6; default 2. */
  readonly headingLevel?: number | undefined;
  readonly id?: string | undefined;
  /**
   * A link was followed. The browser cannot do it: it looks for the id in the page, not in the widget. See goToField()
   * in src/shared/controllers/form-focus.ts.
   */
  readonly onFollow?: ((targetId: string) => void) | undefined;
}

function errorLink(targetId: string, text: Content, onFollow: ErrorSummaryOptions['onFollow']): TemplateResult {
  const follow = (event: MouseEvent): void => {
    // Always: without this the page's own address would change.
    event.preventDefault();
    onFollow?.(targetId);
  };
  return html`<a href=${`#${targetId}`} @click=${follow}>${text}</a>`;
}

/**
 * The NHS error summary. Move focus to it when it comes: see focusForNow() in src/shared/controllers/form-focus.ts. The
 * alert is inside what gets focus, because screen readers drop an alert that is focused itself.
 */
export function errorSummary(options: ErrorSummaryOptions): TemplateResult {
  const { title, items, description, headingLevel = 2, id, onFollow } = options;
  return html`<div class="nhsuk-error-summary" id=${id ?? nothing}>
    <div role="alert">
      ${heading({ content: title, level: headingLevel, classes: 'nhsuk-error-summary__heading' })}
      <div class="nhsuk-error-summary__body">
        ${description ? html`<p>${description}</p>` : nothing}
        ${
          items.length > 0
            ? html`<ul class="nhsuk-list nhsuk-error-summary__list">
                ${items.map(
                  ({ text, targetId }) =>
                    html`<li>${targetId === undefined ? text : errorLink(targetId, text, onFollow)}</li>`,
                )}
              </ul>`
            : nothing
        }
      </div>
    </div>
  </div>`;
}
