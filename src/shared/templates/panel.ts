import { html, nothing, type TemplateResult } from 'lit';
import { classNames, type Content } from './content.js';
import { heading } from './heading.js';

export interface PanelOptions {
  readonly heading: Content;
  /** Default 2. */
  readonly headingLevel?: number | undefined;
  /** Smaller words than the very large ones of a page that says only this. */
  readonly size?: 'm' | 'l' | undefined;
  readonly headingId?: string | undefined;
  /** -1 for a heading that the widget moves focus to. */
  readonly headingTabIndex?: -1 | undefined;
  readonly content?: Content | undefined;
  readonly id?: string | undefined;
}

/** The NHS panel: says that something is done. */
export function panel(options: PanelOptions): TemplateResult {
  const { size, headingLevel = 2, content, id } = options;
  return html`<div class="nhsuk-panel" id=${id ?? nothing}>
    ${heading({
      content: options.heading,
      level: headingLevel,
      id: options.headingId,
      tabIndex: options.headingTabIndex,
      classes: classNames('nhsuk-panel__heading', size && `nhsuk-panel__heading--${size}`),
    })}
    ${content ? html`<div class="nhsuk-panel__body">${content}</div>` : nothing}
  </div>`;
}
