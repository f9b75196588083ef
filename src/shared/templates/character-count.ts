import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { writeText } from '../write-text.js';
import { classNames, describedBy } from './content.js';
import { textareaControl, textareaHead, type TextareaOptions } from './textarea.js';

export interface CharacterCountOptions extends TextareaOptions {
  /** "You can enter up to 200 characters", read with the label. */
  readonly limitText: string;
  /** "You have 150 characters remaining", changed at every key. Screen readers do not get it. */
  readonly status: string;
  /** The same for screen readers, changed when the person pauses. */
  readonly spokenStatus: string;
  /** More than the limit has been typed. */
  readonly isOver: boolean;
  /** Hides both counts until there is little room left. */
  readonly isQuiet?: boolean | undefined;
}

/**
 * The NHS character count, as nhsuk-frontend's script leaves it. Nothing stops a person from typing more: cutting off
 * what somebody writes or pastes loses it without a word.
 */
export function characterCount(options: CharacterCountOptions): TemplateResult {
  const { id, error, isOver, isQuiet = false } = options;
  const info = `${id}-info`;
  // The red border comes while the person types, and only for too much text.
  const control = textareaControl(
    { ...options, describedBy: describedBy(info, options.describedBy) },
    classNames(isOver && !error && 'nhsuk-textarea--error', 'nhsuk-js-character-count'),
  );
  return html`<div
    class=${classNames('nhsuk-form-group', error && 'nhsuk-form-group--error', 'nhsuk-character-count')}
    data-nhsuk-character-count-init
  >
    ${textareaHead(options)} ${control}
    <div class="nhsuk-hint nhsuk-character-count__message nhsuk-u-visually-hidden" id=${info}>${options.limitText}</div>
    <div
      class=${classNames(isOver ? 'nhsuk-error-message' : 'nhsuk-hint', 'nhsuk-character-count__status')}
      aria-hidden="true"
      ?hidden=${isQuiet}
      .textContent=${live(options.status)}
    ></div>
    <div
      class="nhsuk-character-count__sr-status nhsuk-u-visually-hidden"
      aria-live="polite"
      aria-hidden=${isQuiet ? 'true' : nothing}
      .textContent=${live(options.spokenStatus)}
    ></div>
  </div>`;
}

/**
 * Changes the count beside a control past Lit, as a person sees it or as screen readers are told of it: to render the
 * whole form again costs more than the key.
 */
export function writeCount(control: Element, status: string, isSpoken: boolean): void {
  const place = isSpoken ? '.nhsuk-character-count__sr-status' : '.nhsuk-character-count__status';
  writeText(control.closest('.nhsuk-character-count')?.querySelector(place), status);
}
