import { html, nothing, type TemplateResult } from 'lit';
import { overfills, planLength, stageLength, turnsOf, type CirclePlan } from '../../core/circle-plan.js';
import { inLanguage } from '../../shared/language/in-language.js';
import { fill, pluralOf } from '../../shared/language/words.js';
import { button } from '../../shared/templates/button.js';
import { details } from '../../shared/templates/details.js';
import { heading } from '../../shared/templates/heading.js';
import { numberInput } from '../../shared/templates/number-input.js';
import { radios } from '../../shared/templates/radios.js';
import { select } from '../../shared/templates/select.js';
import { notes } from './notes-view.js';
import type { Choices, Cue, TimerView } from './timer-view.js';

/** Above this the timer suggests two circles. */
const MOST_IN_ONE_CIRCLE = 12;

export const PACES = [1, 1.25, 1.5, 1.75, 2] as const;

export interface SetUpView extends TimerView {
  readonly plans: readonly CirclePlan[];
  /** What stands in the people field, which may not be a number yet. */
  readonly peopleText: string;
  readonly peopleError: boolean;
  readonly checklistAway: boolean;
  /** Wall clock time now, for the finish time. */
  readonly wall: number;
  readonly choose: (change: Partial<Choices>) => void;
  readonly typePeople: (text: string) => void;
  readonly putChecklistAway: (away: boolean) => void;
  readonly start: () => void;
  readonly printSheet: () => void;
  readonly trySound: () => void;
}

/** Before a circle: the host chooses, or presses Start at once. */
export function setUpView(view: SetUpView): TemplateResult {
  const { words } = view.wording;
  // Not by the form's own submit event: a frame without allow-forms never gets one.
  const startOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    view.start();
  };
  return html`<section class="set-up" aria-labelledby="heading">
    ${heading({ content: inLanguage(view.heading, view.wording.language), level: view.level, classes: 'nhsuk-heading-l', id: 'heading', tabIndex: -1 })}
    ${notes(view.notes)}
    <div class="set-up-columns">
      <form class="set-up-form" novalidate @keydown=${startOnEnter}>
        ${planChoice(view)} ${peopleChoice(view)} ${moreChoices(view)} ${view.peopleError ? nothing : summary(view)}
        <div class="nhsuk-button-group">
          ${button({ text: words.start, onClick: view.start })}
          ${button({ text: words.printSheet, variant: 'secondary', onClick: view.printSheet })}
        </div>
      </form>
      <div class="set-up-side">${checklist(view)} ${agenda(view)}</div>
    </div>
  </section>`;
}

function planChoice({ plans, choices, choose, wording }: SetUpView): TemplateResult {
  return html`<div class="plan-choice">
    ${radios({
      idPrefix: 'plan',
      name: 'plan',
      legend: wording.words.planLegend,
      legendSize: 's',
      small: true,
      value: choices.plan.id,
      items: plans.map(({ id, title }) => ({ value: id, text: inLanguage(title, wording.language) })),
      onChange: (id) => {
        const plan = plans.find((each) => each.id === id);
        if (plan) choose({ plan });
      },
    })}
  </div>`;
}

function peopleChoice({ peopleText, peopleError, wording, typePeople }: SetUpView): TemplateResult {
  const { peopleLabel, peopleHint, peopleError: error, errorPrefix } = wording.words;
  return numberInput({
    id: 'people',
    name: 'people',
    label: peopleLabel,
    labelSize: 's',
    hint: peopleHint,
    error: peopleError ? error : undefined,
    errorPrefix,
    value: peopleText,
    width: 3,
    autocomplete: 'off',
    onInput: typePeople,
  });
}

function moreChoices({ choices, choose, trySound, wording }: SetUpView): TemplateResult {
  const { words } = wording;
  const names = [words.pace1, words.pace125, words.pace15, words.pace175, words.pace2];
  const known = PACES.some((pace) => pace === choices.pace);
  const paces = known ? PACES : [...PACES, choices.pace];
  const content = html`
    ${select({
      id: 'pace',
      name: 'pace',
      label: words.paceLabel,
      labelSize: 's',
      value: String(choices.pace),
      items: paces.map((pace, index) => ({ value: String(pace), text: names[index] ?? `× ${pace}` })),
      onChange: (pace) => {
        choose({ pace: Number(pace) });
      },
    })}
    ${radios({
      idPrefix: 'cue',
      name: 'cue',
      legend: words.cueLegend,
      legendSize: 's',
      small: true,
      value: choices.cue,
      items: [
        { value: 'screen', text: words.cueScreen },
        { value: 'sound', text: words.cueSound },
        { value: 'spoken', text: words.cueSpoken },
      ],
      onChange: (cue) => {
        choose({ cue: cue as Cue });
      },
    })}
    ${
      choices.cue === 'sound'
        ? button({ text: words.trySound, variant: 'secondary', small: true, onClick: trySound })
        : nothing
    }
    ${radios({
      idPrefix: 'clock',
      name: 'clock',
      legend: words.clockLegend,
      legendSize: 's',
      small: true,
      value: choices.clockHidden ? 'hidden' : 'shown',
      items: [
        { value: 'shown', text: words.clockShown },
        { value: 'hidden', text: words.clockHidden },
      ],
      onChange: (clock) => {
        choose({ clockHidden: clock === 'hidden' });
      },
    })}
  `;
  return details({ summary: words.moreChoices, content, id: 'more' });
}

/** How long it takes and when it finishes; whether it fits; whether two circles would be better. */
function summary({ choices: { plan, people, pace }, wall, wording }: SetUpView): TemplateResult {
  const { words, language } = wording;
  const length = planLength(plan, people, pace);
  const long = overfills(plan, people, pace);
  const tooLong = fill(pluralOf(words.noFit, people, language), { length: wording.atMost(length) });
  return html`<div class="summary">
    <p class="summary-finish">
      ${fill(words.takes, { length: wording.atMost(length) })}. <strong>${wording.finish(wall + length)}</strong>
    </p>
    ${long ? html`<p class="summary-note">${tooLong} ${words.noFitHint}</p>` : nothing}
    ${people > MOST_IN_ONE_CIRCLE ? html`<p class="summary-note">${words.twoCircles}</p>` : nothing}
  </div>`;
}

function checklist(view: SetUpView): TemplateResult {
  const { words } = view.wording;
  if (view.checklistAway) {
    return button({
      text: words.checklistBack,
      variant: 'secondary',
      small: true,
      id: 'checklist-toggle',
      onClick: () => {
        view.putChecklistAway(false);
      },
    });
  }
  return html`<div class="checklist">
    ${heading({ content: words.checklistTitle, level: view.level + 1, classes: 'nhsuk-heading-s' })}
    <ul class="nhsuk-list checklist-items">
      ${[words.check1, words.check2, words.check3, words.check4, words.check5].map((text) => html`<li>${text}</li>`)}
    </ul>
    ${button({
      text: words.checklistAway,
      variant: 'secondary',
      small: true,
      id: 'checklist-toggle',
      onClick: () => {
        view.putChecklistAway(true);
      },
    })}
  </div>`;
}

function agenda({ choices: { plan, people, pace }, wording, level }: SetUpView): TemplateResult {
  return html`<div class="agenda">
    ${heading({ content: wording.words.agenda, level: level + 1, classes: 'nhsuk-heading-s' })}
    <ol class="nhsuk-list agenda-list">
      ${plan.stages.map(
        (stage) =>
          html`<li>
            <span class="agenda-title">${inLanguage(stage.title, wording.language)}</span>
            <span class="agenda-length"
              >${wording.stageLength(stage, turnsOf(stage, people, pace), stageLength(stage, people, pace))}</span
            >
          </li>`,
      )}
    </ol>
  </div>`;
}
