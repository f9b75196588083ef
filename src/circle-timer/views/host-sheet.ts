import { html, nothing, type TemplateResult } from 'lit';
import { planLength, stageLength, turnsOf } from '../../core/circle-plan.js';
import { inLanguage } from '../../shared/language/in-language.js';
import { fill } from '../../shared/language/words.js';
import { sayOf } from './say-view.js';
import { guidanceList } from './pause-views.js';
import { supportView } from './support-view.js';
import type { TimerView } from './timer-view.js';

/** One A4 sheet for a room without a screen: stages, lengths, what to say, guidance for a hard moment, support. */
export function hostSheet(view: TimerView): TemplateResult {
  const { wording, choices } = view;
  const { words, language } = wording;
  const { plan, people, pace } = choices;
  const title = fill(words.sheetPlan, {
    plan: wording.atMost(planLength(plan, people, pace)),
    people: wording.people(people),
  });
  return html`<main class="sheet">
    <h1>${inLanguage(view.heading, language)}: ${words.sheetTitle}</h1>
    <p>${title}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.sheetStage}</th>
          <th scope="col">${words.sheetLength}</th>
          <th scope="col">${words.sheetSay}</th>
        </tr>
      </thead>
      <tbody>
        ${plan.stages.map(
          (stage) =>
            html`<tr>
              <th scope="row">${inLanguage(stage.title, language)}</th>
              <td>${wording.stageLength(stage, turnsOf(stage, people, pace), stageLength(stage, people, pace))}</td>
              <td>
                ${sayOf(stage, view)}
                ${stage.prompt && stage.prompt.en !== stage.say?.en ? html`<strong>${inLanguage(stage.prompt, language)}</strong>` : nothing}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    <div class="sheet-columns">
      <div>
        <h2>${words.guidance}</h2>
        ${guidanceList(view)}
      </div>
      ${supportView({ ...view, level: 1 })}
    </div>
  </main>`;
}

/** The guidance alone, for a window apart from the shared screen. */
export function guidancePage(view: TimerView): TemplateResult {
  return html`<main class="sheet">
    <h1>${view.wording.words.guidance}</h1>
    ${guidanceList(view)}
  </main>`;
}
