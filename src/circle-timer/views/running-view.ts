import { html, nothing, type TemplateResult } from 'lit';
import type { PlanStage } from '../../core/circle-plan.js';
import type { FullScreenOffer } from '../../shared/controllers/full-screen.js';
import { inLanguage } from '../../shared/language/in-language.js';
import { fill } from '../../shared/language/words.js';
import { heading } from '../../shared/templates/heading.js';
import { ring } from '../circle-ring.js';
import { isSwap } from '../circle-timer.words.js';
import { controls, type CircleActions } from './controls-view.js';
import { notes } from './notes-view.js';
import { sayOf } from './say-view.js';
import { stageList } from './stage-list-view.js';
import { supportView } from './support-view.js';
import type { CircleView } from './timer-view.js';

export interface RunningView extends CircleView {
  /** The last thing said in words: the time left that somebody asked for, a group's swap. */
  readonly said: string;
  readonly fullScreen: FullScreenOffer;
  readonly actions: CircleActions;
}

/** A circle that runs or is paused. */
export function runningView(view: RunningView): TemplateResult {
  const { plan, reading, wording } = view;
  const stage = plan.stages[reading.position.stage];
  if (!stage) return html``;
  const { words, language } = wording;
  const count = fill(words.stageOf, { n: reading.position.stage + 1, count: plan.stages.length });
  return html`<section class="running running--${stage.kind}" aria-labelledby="heading">
    <div class="running-columns">
      <div class="running-main">
        <header class="stage-header">
          <p class="stage-kind">${count} <span class="stage-kind-name">${wording.kind(stage)}</span></p>
          ${heading({
            content: inLanguage(stage.title, language),
            level: view.level,
            classes: 'stage-title',
            id: 'heading',
            tabIndex: -1,
          })}
        </header>
        <div class="stage-body">${clock(view)} ${stageWords(view, stage)}</div>
        ${controls(view, view.actions)} ${notes(view.notes)}
      </div>
      ${stageList(view)}
    </div>
  </section>`;
}

function clock(view: RunningView): TemplateResult {
  const { reading, wording, choices, plan } = view;
  const { words, language } = wording;
  const { turns, position, turnLeft, turn } = reading;
  const isUp = turnLeft <= 0;
  // Spare time that is used up is left out.
  const nextStage = plan.stages[reading.nextStage ?? plan.stages.length];
  const isWithin = position.turn + 1 < turns.length;
  const next =
    isWithin || !nextStage ? wording.upNext(turns, position.turn, undefined) : inLanguage(nextStage.title, language);
  const [before = '', after = ''] = words.upNext.split('{what}');
  const upText = wording.timeUp(turns, position.turn, choices.cue === 'spoken');
  return html`<div class="clock">
    <div class="clock-face">
      ${ring({ turns, number: position.turn, ended: isUp, hidden: choices.clockHidden })}
      <div class="clock-text">
        ${
          choices.clockHidden
            ? nothing
            : html`<div class="clock-time" role="timer" aria-label=${words.timeLeftLabel}></div>`
        }
        <div class="clock-turn">${wording.turn(turns, position.turn)}</div>
      </div>
    </div>
    <div class="clock-below">
      ${isUp ? html`<p class="clock-up">${upText}</p>` : nothing}
      ${view.state.phase === 'paused' ? html`<p class="clock-paused">${words.paused}</p>` : nothing}
      <p class="clock-next">
        ${isSwap(turn) && isSwap(turns[position.turn + 1]) ? next : html`${before}${next}${after}`}
      </p>
      ${turn.threeSwaps.length > 0 ? html`<p class="clock-note">${words.threesNote}</p>` : nothing}
      ${view.said ? html`<p class="clock-said">${view.said}</p>` : nothing}
    </div>
  </div>`;
}

function stageWords(view: RunningView, stage: PlanStage): TemplateResult {
  const { words, language } = view.wording;
  const record = view.state.records[view.reading.position.stage];
  const oneClock = stage.kind === 'round' && view.reading.turn.role === 'all';
  return html`<div class="stage-words">
    ${
      stage.prompt
        ? html`<div class="prompt">
            <p class="prompt-label">${words.question}</p>
            <p class="prompt-text">${inLanguage(stage.prompt, language)}</p>
          </div>`
        : nothing
    }
    ${stage.say ? said(words.hostSays, sayOf(stage, view)) : nothing}
    ${stage.listenerSay ? said(words.listenersTold, inLanguage(stage.listenerSay, language)) : nothing}
    ${oneClock ? html`<p class="stage-note">${words.roundClock}</p>` : nothing}
    ${
      record?.passed !== undefined && view.reading.turn.role !== 'passed'
        ? html`<p class="stage-note">${oneClock && view.reading.turnLeft <= 0 ? words.passedTurn : words.passNoted}</p>`
        : nothing
    }
    ${stage.id === 'support' ? supportView(view) : nothing}
  </div>`;
}

function said(label: string, text: unknown): TemplateResult {
  return html`<div class="said">
    <p class="said-label">${label}</p>
    <p class="said-text">${text}</p>
  </div>`;
}
