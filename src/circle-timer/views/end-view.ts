import { html, nothing, type TemplateResult } from 'lit';
import { inLanguage } from '../../shared/language/in-language.js';
import { button } from '../../shared/templates/button.js';
import { heading } from '../../shared/templates/heading.js';
import type { CircleRecord } from '../circle-record.js';
import { notes } from './notes-view.js';
import { supportView } from './support-view.js';
import type { CircleView } from './timer-view.js';

export interface EndView extends CircleView {
  readonly record: CircleRecord;
  /** Address of the reflection form, checked. */
  readonly reflection: string | undefined;
  /** Whether the circle can be taken up again: it was ended by hand. */
  readonly canReturn: boolean;
  readonly copied: boolean;
  readonly actions: {
    readonly download: () => void;
    readonly copy: () => void;
    readonly another: () => void;
    readonly returnTo: () => void;
  };
}

/** After a circle: what to note, the debrief, support, and the way to a reflection. */
export function endView(view: EndView): TemplateResult {
  const { words } = view.wording;
  const { actions } = view;
  const part = (content: string) => heading({ content, level: view.level + 1, classes: 'nhsuk-heading-s' });
  return html`<section class="ended" aria-labelledby="heading">
    ${heading({ content: words.endedTitle, level: view.level, classes: 'nhsuk-heading-l', id: 'heading', tabIndex: -1 })}
    <p>${words.endedThanks}</p>
    ${notes(view.notes)}
    <div class="ended-columns">
      <div>
        ${part(words.recordTitle)} ${recordList(view)}
        <p class="ended-small">${words.recordNote}</p>
        <div class="nhsuk-button-group">
          ${button({ text: words.download, variant: 'secondary', small: true, onClick: actions.download, id: 'download' })}
          ${button({ text: words.copy, variant: 'secondary', small: true, onClick: actions.copy, id: 'copy' })}
        </div>
        ${view.copied ? html`<p class="ended-small">${words.copied}</p>` : nothing}
      </div>
      <div>
        ${part(words.debriefTitle)}
        <p>${words.debrief}</p>
        ${view.reflection ? html`<p><a href=${view.reflection}>${words.reflectionLink}</a></p>` : nothing}
        ${supportView(view)}
      </div>
    </div>
    <div class="nhsuk-button-group">
      ${view.canReturn ? button({ text: words.returnTo, variant: 'secondary', onClick: actions.returnTo, id: 'return' }) : nothing}
      ${button({ text: words.another, onClick: actions.another, id: 'another' })}
    </div>
  </section>`;
}

function recordList({ record, wording: { language } }: EndView): TemplateResult {
  return html`<dl class="record">
    ${record.map(
      ({ name, value }) =>
        html`<div class="record-row">
          <dt>${name}</dt>
          <dd>${inLanguage(value, language)}</dd>
        </div>`,
    )}
  </dl>`;
}
