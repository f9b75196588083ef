import { html, nothing, type TemplateResult } from 'lit';
import type { Note } from './timer-view.js';

/** Quiet sentences about what this browser or page does not give. Read when one comes to them, never shouted. */
export function notes(list: readonly Note[]): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  return html`<ul class="nhsuk-list notes">
    ${list.map(({ text }) => html`<li>${text}</li>`)}
  </ul>`;
}
