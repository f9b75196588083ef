import { html, nothing, type TemplateResult } from 'lit';
import type { PlanStage } from '../../core/circle-plan.js';
import { inLanguage } from '../../shared/language/in-language.js';
import type { TimerView } from './timer-view.js';

/** The stage in which people agree how they treat what they hear. */
const AGREEMENT_STAGE = 'agreement';

/** What the host says in a stage. The organisation's own agreement takes the place of ours. */
export function sayOf(stage: PlanStage, { agreement, wording }: TimerView): unknown {
  if (stage.id === AGREEMENT_STAGE && agreement.length > 0) {
    return agreement.map(
      (sentence): TemplateResult => html`<span class="sentence">${inLanguage(sentence, wording.language)}</span> `,
    );
  }
  return stage.say ? inLanguage(stage.say, wording.language) : nothing;
}
