import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../shared/templates/button.js';
import { heading } from '../../shared/templates/heading.js';
import { panel } from '../../shared/templates/panel.js';
import { supportLines } from '../../shared/templates/support-lines.js';
import { answerView, noteView } from './form-view.js';
import type { ReflectionView } from './reflection-view.js';
import { takeView } from './take-view.js';

/** After the last word: it was sent, or it is there to be taken along; and where to turn. */
export function endView(view: ReflectionView): TemplateResult {
  const { words, language, level, session, support, actions } = view;
  const isSent = session.sender.state === 'sent';
  return html`<section class="reflection" aria-labelledby="heading">
    ${
      isSent
        ? panel({
            heading: words.sentTitle,
            headingLevel: level,
            headingId: 'heading',
            headingTabIndex: -1,
            size: 'm',
            content: words.sentText,
          })
        : html`${heading({ content: words.finishedTitle, level, classes: 'nhsuk-heading-l', id: 'heading', tabIndex: -1 })}
            <p>${words.finishedText}</p>`
    }
    ${noteView(view)} ${answerView(view)} ${session.hasWords ? takeView(view) : nothing}
    <div class="nhsuk-button-group">
      ${button({ text: words.goBack, variant: 'secondary', small: true, onClick: actions.goBack, id: 'go-back' })}
    </div>
    ${supportLines({ words, language, level: level + 1, lines: support.lines, missing: support.missing })}
  </section>`;
}
