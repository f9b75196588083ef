import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../shared/templates/button.js';
import { heading } from '../../shared/templates/heading.js';
import type { ReflectionView } from './reflection-view.js';
import { clearing } from './take-view.js';

/** Instead of the words, when nobody has written for a while: they are still there, and out of sight. */
export function coveredView(view: ReflectionView): TemplateResult {
  const { words, level, session, actions } = view;
  const isEnding = session.idle.stage === 'ending';
  const hasDraft = session.draft.status === 'open';
  const warning = hasDraft ? words.endingLock : words.endingErase;
  return html`<section class="reflection reflection--covered" aria-labelledby="heading">
    ${heading({ content: words.hiddenTitle, level, classes: 'nhsuk-heading-m', id: 'heading', tabIndex: -1 })}
    <p>${isEnding ? warning : words.hiddenText}</p>
    <div class="nhsuk-button-group">
      ${button({ text: isEnding ? words.keepWriting : words.show, onClick: actions.show, id: 'show' })}
    </div>
    <div class="nhsuk-button-group">
      ${button({
        text: hasDraft ? words.clearDraft : words.clear,
        variant: 'secondary',
        id: 'clear',
        onClick: () => {
          // Words that are nowhere else can go at once; whoever is here now may not know of the draft.
          actions.clear(hasDraft ? 'ask' : 'yes');
        },
      })}
    </div>
    ${hasDraft && session.isClearing ? clearing(view) : nothing}
  </section>`;
}
