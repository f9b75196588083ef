import { html, nothing, type TemplateResult } from 'lit';
import type { FormField } from '../../core/form-answers.js';
import { fill, pluralOf } from '../../shared/language/words.js';
import { button } from '../../shared/templates/button.js';
import type { ReflectionView } from './reflection-view.js';

/** What may identify someone, under the field where it stands. Nothing is held up by it. */
export function hintsView(
  field: FormField,
  { words, language, session, actions }: ReflectionView,
): TemplateResult | typeof nothing {
  const { shown, more } = session.hints.of(field);
  if (shown.length === 0) return nothing;
  return html`<div class="reflection-hints" role="group" aria-label=${words.hintsTitle}>
    <p class="reflection-hints-title">${words.hintsTitle}</p>
    <ul class="nhsuk-list">
      ${shown.map(
        (finding) =>
          html`<li>
            <span>${fill(words[`hint-${finding.kind}`], { text: finding.text })}</span>
            ${button({
              text: words.hintAway,
              variant: 'secondary',
              small: true,
              label: fill(words.hintAwayLabel, { text: finding.text }),
              onClick: () => {
                actions.putAway(field, finding);
              },
            })}
          </li>`,
      )}
    </ul>
    ${more > 0 ? html`<p class="reflection-more">${pluralOf(words.hintsMore, more, language)}</p>` : nothing}
    <p class="reflection-small">${words.hintsLimit}</p>
  </div>`;
}
