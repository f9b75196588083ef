import { html, nothing, type TemplateResult } from 'lit';
import { classNames, type Content } from './content.js';

export interface HintOptions {
  readonly content: Content;
  /** Named by the control's aria-describedby. */
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
}

/** The NHS hint: help that sits between a label and its control. */
export function hint({ content, id, classes }: HintOptions): TemplateResult {
  return html`<div class=${classNames('nhsuk-hint', classes)} id=${id ?? nothing}>${content}</div>`;
}
