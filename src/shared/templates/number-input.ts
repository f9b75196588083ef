import type { TemplateResult } from 'lit';
import { textInput, type TextInputOptions } from './text-input.js';

export type NumberInputOptions = Omit<TextInputOptions, 'type' | 'inputMode' | 'spellcheck'>;

/**
 * A whole number. The NHS uses a text box with a number pad rather than `type="number"`, whose value changes when
 * somebody scrolls, and is lost without a word when it is not a number.
 */
export function numberInput(options: NumberInputOptions): TemplateResult {
  return textInput({ ...options, inputMode: 'numeric', spellcheck: false });
}
