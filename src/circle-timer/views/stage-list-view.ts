import { html, type TemplateResult } from 'lit';
import { sum } from '../../core/circle-plan.js';
import { turnsAt } from '../../core/circle-state.js';
import { inLanguage } from '../../shared/language/in-language.js';
import { heading } from '../../shared/templates/heading.js';
import type { CircleView } from './timer-view.js';

/** All stages, and where the circle is among them. */
export function stageList({ plan, state, reading, wording, level }: CircleView): TemplateResult {
  const current = reading.position.stage;
  const { words, language } = wording;
  return html`<aside class="stages" aria-labelledby="stages-heading">
    ${heading({ content: words.stagesTitle, level: level + 1, classes: 'stages-title', id: 'stages-heading' })}
    <p class="stages-finish"></p>
    <ol class="nhsuk-list stages-list">
      ${plan.stages.map((stage, index) => {
        const place = index < current ? 'done' : index === current ? 'now' : 'ahead';
        const length = wording.exactly(sum(turnsAt(plan, state, index).map(({ ms }) => ms)));
        return html`<li class="stages-item stages-item--${place}" aria-current=${place === 'now' ? 'step' : 'false'}>
          <span class="stages-name">${inLanguage(stage.title, language)}</span>
          <span class="stages-state">${place === 'done' ? words.done : place === 'now' ? words.now : length}</span>
        </li>`;
      })}
    </ol>
  </aside>`;
}
