import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from './content.js';

export interface HeadingOptions {
  readonly content: Content;
  /** 2 to 6; a heading below one of level 6 is one of 6. A widget never makes an h1: that is the page's. */
  readonly level: number;
  /** Looks, whatever the level is, for example `nhsuk-heading-m`. */
  readonly classes?: string | undefined;
  readonly id?: string | undefined;
  /** -1 for a heading that the widget moves focus to. */
  readonly tabIndex?: -1 | undefined;
}

/** A heading whose level the page decides. */
export function heading({ content, level, classes, id, tabIndex }: HeadingOptions): TemplateResult {
  const name = classes ?? nothing;
  const anchor = id ?? nothing;
  const focus = tabIndex ?? nothing;
  switch (Math.min(level, 6)) {
    case 3:
      return html`<h3 class=${name} id=${anchor} tabindex=${focus}>${content}</h3>`;
    case 4:
      return html`<h4 class=${name} id=${anchor} tabindex=${focus}>${content}</h4>`;
    case 5:
      return html`<h5 class=${name} id=${anchor} tabindex=${focus}>${content}</h5>`;
    case 6:
      return html`<h6 class=${name} id=${anchor} tabindex=${focus}>${content}</h6>`;
    default:
      return html`<h2 class=${name} id=${anchor} tabindex=${focus}>${content}</h2>`;
  }
}
