import { html, type TemplateResult } from 'lit';
import { button } from '../../../src/shared/templates/button.js';
import { characterCount } from '../../../src/shared/templates/character-count.js';
import { checkboxes } from '../../../src/shared/templates/checkboxes.js';
import { errorSummary } from '../../../src/shared/templates/error-summary.js';
import { insetText } from '../../../src/shared/templates/inset-text.js';
import { notificationBanner } from '../../../src/shared/templates/notification-banner.js';
import { panel } from '../../../src/shared/templates/panel.js';
import { textarea } from '../../../src/shared/templates/textarea.js';
import { warningCallout } from '../../../src/shared/templates/warning-callout.js';

export interface State {
  readonly hint?: string;
  readonly error?: string;
  readonly disabled?: boolean;
  readonly small?: boolean;
}

const errorPrefix = 'Error:';

/** Every control of a form, in one state. */
export function controls({ hint, error, disabled, small }: State): TemplateResult {
  const help = { hint, error, errorPrefix };
  const items = [
    { value: 'a', text: 'Time', disabled },
    { value: 'b', text: 'A quiet room', hint: hint && 'With a door that shuts', disabled },
    { divider: 'or' },
    { value: 'none', text: 'None of these', exclusive: true, disabled },
  ];
  return html`
    ${textarea({ id: 't', name: 't', label: 'What happened?', disabled, ...help })}
    ${characterCount({
      id: 'c',
      name: 'c',
      label: 'What did you learn?',
      labelSize: 'm',
      headingLevel: 3,
      disabled,
      ...help,
      value: error && 'too much',
      limitText: 'You can enter up to 5 characters',
      status: error ? 'You have 3 characters too many' : 'You have 5 characters remaining',
      spokenStatus: error ? 'You have 3 characters too many' : 'You have 5 characters remaining',
      isOver: !!error,
    })}
    ${checkboxes({ idPrefix: 'k', name: 'k', legend: 'What helped?', items, values: ['a'], small, ...help })}
  `;
}

/** Everything else that a form may show, each once. */
export const notices = html`
  ${errorSummary({
    title: 'There is a problem',
    items: [{ text: 'Enter what happened', targetId: 't' }, { text: 'The link was used too late' }],
    description: 'Your words are still here',
  })}
  <p><label for="t">What happened?</label> <input class="nhsuk-input" id="t" /></p>
  ${insetText({ content: 'You can take the text away', prefix: 'Information:' })}
  ${warningCallout({ heading: 'No names', prefix: 'Important:', content: 'Leave out who it was.' })}
  ${notificationBanner({
    title: 'Important',
    titleId: 'b1',
    heading: 'The text will be erased',
    content: html`<p class="nhsuk-body">
      In 2 minutes. <a class="nhsuk-notification-banner__link" href="#keep">Keep writing</a>
    </p>`,
  })}
  ${notificationBanner({ title: 'Success', titleId: 'b2', content: 'Saved on this computer', variant: 'success' })}
  ${panel({ heading: 'Sent', content: 'You can keep a copy' })}
  ${panel({
    heading: 'Clear the text?',
    size: 'm',
    content: html`<p>It is kept nowhere.</p>`,
  })}
  <div class="nhsuk-button-group">${button({ text: 'Clear' })}<a href="#back">Go back</a></div>
`;

export const states: Readonly<Record<string, State>> = {
  plain: {},
  'with a hint': { hint: 'Leave out names' },
  'with an error': { error: 'Enter what happened' },
  'with a hint and an error': { hint: 'Leave out names', error: 'Enter what happened' },
  disabled: { disabled: true },
  small: { small: true, hint: 'Leave out names' },
};
