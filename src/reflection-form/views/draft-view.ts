import { html, nothing, type TemplateResult } from 'lit';
import { nhsTime } from '../../core/nhs-date.js';
import { canEncrypt } from '../../shared/draft/draft-cipher.js';
import { fill } from '../../shared/language/words.js';
import { button } from '../../shared/templates/button.js';
import { details } from '../../shared/templates/details.js';
import { heading } from '../../shared/templates/heading.js';
import { textInput } from '../../shared/templates/text-input.js';
import type { ReflectionView } from './reflection-view.js';

/** Whether the page allows drafts, and the browser can encrypt them: without https it cannot. */
export const canKeepDrafts = ({ options }: ReflectionView): boolean => options.mayKeepDrafts && canEncrypt();

/** A draft on this device, where the page allows it and the person asks for it. */
export function draftView(view: ReflectionView): TemplateResult | typeof nothing {
  const { words, level, options, session } = view;
  if (!options.mayKeepDrafts) return nothing;
  if (!canKeepDrafts(view)) return html`<p class="reflection-note">${words['draft-unsupported']}</p>`;
  const { draft } = session;
  // A wrong passphrase is said beside it.
  const trouble =
    draft.fault === undefined || draft.fault === 'wrong'
      ? nothing
      : html`<p class="reflection-note">${words[`draft-${draft.fault}`]}</p>`;
  if (draft.status === 'open') return html`<div class="reflection-draft">${savedView(view)} ${trouble}</div>`;
  // While it works on a passphrase, the box with it stays as it is, and the keyboard in it.
  const isFound = draft.status === 'found' || (draft.status === 'busy' && view.isOpening);
  if (isFound && !session.hasWords) {
    return html`<div class="reflection-draft">
      ${heading({ content: words.draftFound, level: level + 1, classes: 'nhsuk-heading-s' })} ${trouble}
      ${passphrase(view, 'open', words.draftOpen)}
    </div>`;
  }
  if (isFound) {
    return html`<div class="reflection-draft">
      ${heading({ content: words.draftFound, level: level + 1, classes: 'nhsuk-heading-s' })} ${trouble}
      <p>${words.draftWaits}</p>
      <div class="nhsuk-button-group">${deleting(view)}</div>
    </div>`;
  }
  return html`${details({
    summary: words.draftTitle,
    content: html`<p>${words.draftText}</p>
      ${trouble} ${passphrase(view, 'begin', words.draftBegin)}`,
  })}`;
}

function savedView(view: ReflectionView): TemplateResult {
  const { words } = view;
  const { draft } = view.session;
  const at = draft.savedAt;
  const saved = at && fill(words.draftSaved, { time: nhsTime(at.getHours(), at.getMinutes(), words) });
  return html`<p class="reflection-saved">${draft.isSaving ? words.draftSaving : (saved ?? nothing)}</p>
    <div class="nhsuk-button-group">${deleting(view)}</div>`;
}

const deleting = ({ words, actions }: ReflectionView) =>
  button({
    text: words.draftDelete,
    variant: 'secondary',
    small: true,
    id: 'draft-delete',
    onClick: () => {
      actions.draft('delete');
    },
  });

function passphrase(view: ReflectionView, step: 'begin' | 'open', text: string): TemplateResult {
  const { words, actions, passphraseError, session } = view;
  const missing = step === 'begin' ? words.passphraseEnter : words.passphraseNeeded;
  const wrong = session.draft.fault === 'wrong' ? words['draft-wrong'] : undefined;
  const act = () => {
    actions.draft(step);
  };
  return html`<div
    class="reflection-passphrase"
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Enter' && event.target instanceof HTMLInputElement) act();
    }}
  >
    ${textInput({
      id: 'passphrase',
      name: 'passphrase',
      type: 'password',
      label: words.passphrase,
      hint: step === 'begin' ? words.passphraseHint : undefined,
      error: passphraseError ? missing : wrong,
      errorPrefix: words.formError,
      autocomplete: 'off',
      value: '',
      width: 20,
    })}
    <div class="nhsuk-button-group">
      ${button({ text, variant: 'secondary', small: true, id: 'draft', onClick: act })}
      ${step === 'open' ? deleting(view) : nothing}
    </div>
  </div>`;
}
