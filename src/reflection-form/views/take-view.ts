import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../shared/templates/button.js';
import { heading } from '../../shared/templates/heading.js';
import type { ReflectionView } from './reflection-view.js';

/** Ways to take the words along, to bring them back, and to make them go. */
export function takeView(view: ReflectionView): TemplateResult {
  const { words, level, actions, session } = view;
  const small = (text: string, onClick: () => void, id: string) =>
    button({ text, variant: 'secondary', small: true, onClick, id });
  return html`<div class="reflection-take">
    ${heading({ content: words.takeTitle, level: level + 1, classes: 'nhsuk-heading-s' })}
    <p class="reflection-small">${words.takeNote}</p>
    <div class="nhsuk-button-group">
      ${small(words.copy, actions.copy, 'copy')} ${small(words.download, actions.download, 'download')}
      ${small(words.downloadPage, actions.downloadPage, 'download-page')} ${small(words.print, actions.print, 'print')}
    </div>
    ${byHand(view)}
    <div class="nhsuk-button-group">${small(words.clear, clearAsked(view), 'clear')}</div>
    ${session.isClearing ? clearing(view) : nothing} ${session.hasWords ? nothing : opening(view)}
  </div>`;
}

/** Selected, so that one press of two keys, or the menu of a phone, copies it. */
function byHand({ words, byHand: text }: ReflectionView): TemplateResult | typeof nothing {
  if (text === undefined) return nothing;
  return html`<div class="nhsuk-form-group">
    <label class="nhsuk-label" for="by-hand">${words.copyByHand}</label>
    <textarea
      class="nhsuk-textarea"
      id="by-hand"
      rows="5"
      readonly
      autocomplete="off"
      spellcheck="false"
      .value=${text}
    ></textarea>
  </div>`;
}

const clearAsked =
  ({ actions }: ReflectionView) =>
  () => {
    actions.clear('ask');
  };

/** Asks before the words go, and says what goes with them. First the way back, where the keyboard is. */
export function clearing({ words, actions, session }: ReflectionView): TemplateResult {
  const question = session.draft.status === 'open' ? words.clearDraftTitle : words.clearTitle;
  return html`<div class="reflection-clearing">
    <p id="clearing"><strong>${question}</strong></p>
    <div class="nhsuk-button-group">
      ${button({
        text: words.clearNo,
        variant: 'secondary',
        small: true,
        id: 'clear-no',
        // Focus goes there at once, past the question.
        describedBy: 'clearing',
        onClick: () => {
          actions.clear('no');
        },
      })}
      ${button({
        text: words.clearYes,
        variant: 'warning',
        small: true,
        id: 'clear-yes',
        describedBy: 'clearing',
        onClick: () => {
          actions.clear('yes');
        },
      })}
    </div>
  </div>`;
}

/** The file is read on this device and goes nowhere. */
function opening({ words, actions }: ReflectionView): TemplateResult {
  return html`<div class="nhsuk-form-group">
    <label class="nhsuk-label nhsuk-label--s" for="open">${words.open}</label>
    <div class="nhsuk-hint" id="open-hint">${words.openHint}</div>
    <input
      id="open"
      class="reflection-file"
      type="file"
      accept=".html,.json,text/html,application/json"
      aria-describedby="open-hint"
      @change=${(event: Event) => {
        const input = event.currentTarget as HTMLInputElement;
        const file = input.files?.[0];
        if (file) actions.open(file);
        // The same file can be chosen again.
        input.value = '';
      }}
    />
  </div>`;
}
