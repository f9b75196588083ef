import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from './content.js';

export interface DetailsOptions {
  readonly summary: Content;
  readonly content: Content;
  /** The state at the start; afterwards the person decides, until this changes. */
  readonly open?: boolean | undefined;
  readonly id?: string | undefined;
  readonly onToggle?: ((open: boolean, event: Event) => void) | undefined;
}

/** The NHS details: help that only some people need. */
export function details({ summary, content, open = false, id, onToggle }: DetailsOptions): TemplateResult {
  return html`<details
    class="nhsuk-details"
    id=${id ?? nothing}
    ?open=${open}
    @toggle=${onToggle && ((event: Event) => onToggle((event.currentTarget as HTMLDetailsElement).open, event))}
  >
    <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${summary}</span></summary>
    <div class="nhsuk-details__text">${content}</div>
  </details>`;
}
