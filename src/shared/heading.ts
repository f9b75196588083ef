import { html, nothing, type TemplateResult } from 'lit';

/** A heading of the level that the page asked for. A tag name cannot be bound, so each level is written out. */
export function heading(
  level: number,
  content: unknown,
  { classes, id }: { readonly classes?: string; readonly id?: string } = {},
): TemplateResult {
  const c = classes ?? nothing;
  const i = id ?? nothing;
  switch (level) {
    case 3:
      return html`<h3 class=${c} id=${i}>${content}</h3>`;
    case 4:
      return html`<h4 class=${c} id=${i}>${content}</h4>`;
    case 5:
      return html`<h5 class=${c} id=${i}>${content}</h5>`;
    case 6:
      return html`<h6 class=${c} id=${i}>${content}</h6>`;
    default:
      return html`<h2 class=${c} id=${i}>${content}</h2>`;
  }
}
