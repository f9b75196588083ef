import { html, nothing, type TemplateResult } from 'lit';
import { circleState } from '../../core/sign-up.js';
import { inLanguage } from '../../shared/language/in-language.js';
import { button } from '../../shared/templates/button.js';
import { heading } from '../../shared/templates/heading.js';
import { factsView } from './circle-view.js';
import { listView } from './list-view.js';
import { signUpFields } from '../sign-up-fields.js';
import type { SignUpView } from './sign-up-view.js';
import { backView, troubleView } from './trouble-view.js';

/** Name and work email for one circle, and what came of asking. */
export function formView(view: SignUpView): TemplateResult {
  const { wording, session, level, now, privacyUrl } = view;
  const { words, language } = wording;
  // What the list says now: another tab, or the service, may know better than when it was pressed.
  const circle = session.circle && (view.circleOf(session.circle.id) ?? session.circle);
  if (!circle) return listView(view);
  const state = circleState(circle, now);
  const [before = '', after = ''] = (state === 'full' ? words.joinFor : words.signUpFor).split('{title}');
  const isOpen = state === 'open' || state === 'full';
  const isUnknown = session.trouble?.code === 'unknown' || session.trouble?.code === 'key-running';
  const text = isUnknown ? words.again : state === 'full' ? words.join : words.signUp;
  const submit = html`<div class="nhsuk-button-group">${button({ text, type: 'submit', id: 'submit' })}</div>`;
  return html`<section class="sign-up" aria-labelledby="heading">
    ${backView(view)} ${session.form.summary()}
    ${heading({
      content: html`${before}${inLanguage(circle.title, language)}${after}`,
      level,
      classes: 'nhsuk-heading-l',
      id: 'heading',
      tabIndex: -1,
    })}
    <p class="circle-when">${wording.period(circle)}</p>
    ${factsView(circle, view)}
    <p class="circle-room"><strong>${wording.places(circle, now)}</strong></p>
    ${session.isPending(circle.id) && !session.trouble ? pendingView(view, circle.id) : nothing}
    ${session.form.form(
      html`${signUpFields(words).map((field) => session.form.field(field, { labelSize: 's', width: 30, spellcheck: false, autocomplete: field.id }))}
        <p class="circle-small">
          ${words.privacy} ${privacyUrl === undefined ? nothing : html`<a href=${privacyUrl}>${words.privacyLink}</a>`}
        </p>
        ${troubleView(view)} ${isOpen || isUnknown || session.isPending(circle.id) ? submit : nothing}`,
    )}
  </section>`;
}

function pendingView({ wording: { words }, session }: SignUpView, circleId: string): TemplateResult {
  return html`<div class="circles-note">
    <p>${words.pending}</p>
    <div class="nhsuk-button-group">
      ${button({ text: words.notMe, variant: 'secondary', small: true, onClick: () => session.dropPending(circleId) })}
    </div>
  </div>`;
}
