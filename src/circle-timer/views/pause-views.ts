import { html, type TemplateResult } from 'lit';
import { button } from '../../shared/templates/button.js';
import { heading } from '../../shared/templates/heading.js';
import { notes } from './notes-view.js';
import type { CircleView } from './timer-view.js';

/** The shared screen while a circle takes a moment: nothing that would crowd somebody who is upset. */
export function momentView(
  view: CircleView,
  actions: { readonly resume: () => void; readonly guidance: () => void },
): TemplateResult {
  const { words } = view.wording;
  return html`<section class="moment" aria-labelledby="heading">
    ${heading({ content: words.momentTitle, level: view.level, classes: 'moment-title', id: 'heading', tabIndex: -1 })}
    ${notes(view.notes.filter(({ key }) => key === 'windowBlocked'))}
    <div class="nhsuk-button-group moment-buttons">
      ${button({ text: words.momentEnd, variant: 'secondary', onClick: actions.resume, id: 'resume' })}
      ${button({ text: words.guidance, variant: 'secondary', onClick: actions.guidance, id: 'guidance' })}
    </div>
  </section>`;
}

/** What hosts read for themselves, apart from the shared screen. */
export function guidanceList({ wording: { words } }: Pick<CircleView, 'wording'>): TemplateResult {
  return html`<ul class="nhsuk-list nhsuk-list--bullet">
    ${[words.guidance1, words.guidance2, words.guidance3, words.guidance4].map((text) => html`<li>${text}</li>`)}
  </ul>`;
}

/** After a gap: did the circle go on, or did it wait? */
export function asleepView(
  view: CircleView,
  actions: { readonly catchUp: () => void; readonly carryOn: () => void; readonly end: () => void },
): TemplateResult {
  const { words } = view.wording;
  const { why = 'asleep', ms = 0 } = view.state.sleep ?? {};
  const title = view.wording.gap({ why, ms });
  return html`<section class="asleep" aria-labelledby="heading">
    ${heading({ content: title, level: view.level, classes: 'nhsuk-heading-m', id: 'heading', tabIndex: -1 })}
    <p>${words.asleepText}</p>
    ${notes(view.notes)}
    <div class="nhsuk-button-group">
      ${button({ text: words.catchUp, onClick: actions.catchUp, id: 'catch-up' })}
      ${button({ text: words.carryOn, variant: 'secondary', onClick: actions.carryOn, id: 'carry-on' })}
      ${button({ text: words.end, variant: 'secondary', onClick: actions.end, id: 'end' })}
    </div>
  </section>`;
}
