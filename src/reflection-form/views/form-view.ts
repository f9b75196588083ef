import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isText } from '../../core/form-answers.js';
import { fill } from '../../shared/language/words.js';
import { button } from '../../shared/templates/button.js';
import { heading } from '../../shared/templates/heading.js';
import { beforeView } from './before-view.js';
import { draftView } from './draft-view.js';
import { hintsView } from './hints-view.js';
import { sendView } from './send-view.js';
import { takeView } from './take-view.js';
import type { ReflectionView } from './reflection-view.js';
import { inLanguage } from '../../shared/language/in-language.js';

/** The questions, what to know before them, and what to do with the answers. */
export function formView(view: ReflectionView): TemplateResult {
  const { words, language, level, template, session, spelling } = view;
  const { form } = session;
  const look = { labelSize: 's', spellcheck: spelling } as const;
  return html`<section class="reflection" aria-labelledby="heading">
    ${form.summary()}
    ${heading({ content: inLanguage(template.title, language), level, classes: 'nhsuk-heading-l', id: 'heading', tabIndex: -1 })}
    ${noteView(view)} ${beforeView(view)} ${draftView(view)}
    ${form.form(
      html`${template.fields.map((field) => html`${form.field(field, look)}${hintsView(field, view)}`)}
        ${template.fields.some(isText) ? spellingSwitch(view) : nothing} ${sendView(view)} ${sendingView(view)}
        <div class="nhsuk-button-group">
          ${button({ text: view.options.sending ? (session.sender.state === 'unknown' ? words.sendAgain : words.send) : words.finish, type: 'submit', id: 'submit' })}
        </div>`,
    )}
    ${answerView(view)} ${takeView(view)}
  </section>`;
}

/** What happened to the words, where the person looks first. */
export function noteView({ words, session: { note } }: ReflectionView): TemplateResult | typeof nothing {
  return note ? html`<p class="reflection-note">${note(words)}</p>` : nothing;
}

/** What the last press did, or could not do: between the buttons that it may be about, so that it is in sight. */
export function answerView({ words, session: { answer } }: ReflectionView): TemplateResult | typeof nothing {
  return answer ? html`<p class="reflection-note">${answer(words)}</p>` : nothing;
}

/** What came of sending. */
function sendingView({ words, session }: ReflectionView): TemplateResult | typeof nothing {
  const { state } = session.sender;
  if (state === 'idle' || state === 'sent') return nothing;
  return html`<p class="reflection-note">${state === 'sending' ? words.sending : words[`send-${state}`]}</p>`;
}

/** A help for many, and a way out for words: each decides. */
function spellingSwitch({ words, spelling, actions }: ReflectionView): TemplateResult {
  return html`<div class="nhsuk-form-group">
    <div class="nhsuk-checkboxes nhsuk-checkboxes--small">
      <div class="nhsuk-checkboxes__item">
        <input
          class="nhsuk-checkboxes__input"
          id="spelling"
          type="checkbox"
          aria-describedby="spelling-hint"
          .checked=${live(spelling)}
          @change=${(event: Event) => {
            actions.toggleSpelling((event.currentTarget as HTMLInputElement).checked);
          }}
        />
        <label class="nhsuk-label nhsuk-checkboxes__label" for="spelling">${fill(words.spelling, {})}</label>
        <div class="nhsuk-hint nhsuk-checkboxes__hint" id="spelling-hint">${words.spellingHint}</div>
      </div>
    </div>
  </div>`;
}
