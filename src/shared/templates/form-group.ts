import { html, nothing, type TemplateResult } from 'lit';
import { classNames, type Content } from './content.js';
import { errorMessage } from './error-message.js';
import { hint } from './hint.js';

/** What every field may carry beside its control. */
export interface FieldHelp {
  readonly hint?: Content | undefined;
  readonly error?: Content | undefined;
  /** "Error:" in the page's language. */
  readonly errorPrefix?: string | undefined;
}

/** The group around a field: carries the red bar of an error. */
export function formGroup(content: Content, error: boolean): TemplateResult {
  return html`<div class=${classNames('nhsuk-form-group', error && 'nhsuk-form-group--error')}>${content}</div>`;
}

/** The hint and the error message of a field, in NHS order, with the ids `<id>-hint` and `<id>-error`. */
export function fieldHelp(id: string, help: FieldHelp): TemplateResult {
  return html`${help.hint ? hint({ content: help.hint, id: `${id}-hint` }) : nothing}
  ${help.error ? errorMessage({ text: help.error, prefix: help.errorPrefix, id: `${id}-error` }) : nothing}`;
}

/** The ids that fieldHelp() gives, for aria-describedby. */
export function fieldHelpIds(id: string, help: FieldHelp): readonly (string | false)[] {
  return [!!help.hint && `${id}-hint`, !!help.error && `${id}-error`];
}
