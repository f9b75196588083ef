import { html, nothing, type TemplateResult } from 'lit';
import { pluralOf } from '../../shared/language/words.js';
import { button } from '../../shared/templates/button.js';
import type { SignUpView } from './sign-up-view.js';

/** What is being asked, or why nothing came of it, in one place near the button. */
export function troubleView({ wording, session, contact }: SignUpView): TemplateResult | typeof nothing {
  const { words, language } = wording;
  const { busy, trouble } = session;
  if (busy !== undefined) {
    const doing = { sign: words.sending, read: words.reading, cancel: words.cancelling }[busy];
    return html`<p class="circles-note">${doing}</p>`;
  }
  if (!trouble) return nothing;
  return html`<div class="circles-note circles-trouble">
    <p>
      ${words[trouble.words]}
      ${trouble.minutes === undefined ? nothing : pluralOf(words.tryIn, trouble.minutes, language)}
    </p>
    ${contact === undefined || trouble.code === 'unknown' ? nothing : html`<p><a href=${contact}>${words.contact}</a></p>`}
  </div>`;
}

export function backView({ wording: { words }, session }: SignUpView): TemplateResult {
  return html`<p class="sign-up-back">
    ${button({ text: words.back, variant: 'secondary', small: true, id: 'back', onClick: () => session.back() })}
  </p>`;
}
