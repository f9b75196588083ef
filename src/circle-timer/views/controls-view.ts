import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../shared/templates/button.js';
import { isSwap } from '../circle-timer.words.js';
import type { RunningView } from './running-view.js';

export interface CircleActions {
  readonly pause: () => void;
  readonly resume: () => void;
  readonly next: () => void;
  readonly nextStage: () => void;
  readonly back: () => void;
  readonly pass: () => void;
  readonly addMinute: () => void;
  readonly takeAMoment: () => void;
  readonly people: (change: 1 | -1) => void;
  readonly tellTime: () => void;
  readonly toggleClock: () => void;
  readonly fullScreen: () => void;
  readonly ownWindow: () => void;
  readonly end: () => void;
}

/** The host's controls: the two used all the time first, the others smaller. */
export function controls(view: RunningView, actions: CircleActions): TemplateResult {
  const { words } = view.wording;
  const { reading, state, choices } = view;
  const small = (text: string, onClick: () => void, id: string) =>
    button({ text, variant: 'secondary', small: true, onClick, id });
  const isRound = view.plan.stages[reading.position.stage]?.kind === 'round';
  return html`<div class="controls" role="group" aria-label=${words.controls}>
    <div class="controls-main">
      ${button({ text: nextText(view), id: 'next', onClick: actions.next })}
      ${
        state.phase === 'running'
          ? button({ text: words.pause, variant: 'secondary', id: 'pause', onClick: actions.pause })
          : button({ text: words.resume, variant: 'secondary', id: 'pause', onClick: actions.resume })
      }
      ${
        isRound && reading.turn.role !== 'passed'
          ? button({ text: words.pass, variant: 'secondary', id: 'pass', onClick: actions.pass })
          : nothing
      }
    </div>
    <div class="controls-more">
      ${small(words.back, actions.back, 'back')} ${small(words.addMinute, actions.addMinute, 'add')}
      ${small(words.takeMoment, actions.takeAMoment, 'moment')}
      ${reading.isLastStage ? nothing : small(words.nextStage, actions.nextStage, 'next-stage')}
      ${small(words.tellTime, actions.tellTime, 'tell')}
      ${small(choices.clockHidden ? words.showClock : words.hideClock, actions.toggleClock, 'clock')}
      ${fullScreenControl(view, actions)} ${small(words.end, actions.end, 'end')}
    </div>
    <div class="controls-people">
      ${small(
        words.fewer,
        () => {
          actions.people(-1);
        },
        'fewer',
      )}
      <span class="controls-count">${view.wording.people(state.people)}</span>
      ${small(
        words.more,
        () => {
          actions.people(1);
        },
        'more',
      )}
    </div>
  </div>`;
}

/** The button that moves on says what comes: the next turn, a swap, or the end. */
function nextText({ reading, wording: { words } }: RunningView): string {
  if (reading.isLastTurn && reading.isLastStage) return words.finish;
  const next = reading.turns[reading.position.turn + 1];
  return isSwap(next) && isSwap(reading.turn) ? words.swap : words.next;
}

function fullScreenControl({ fullScreen, wording: { words } }: RunningView, actions: CircleActions) {
  if (fullScreen === 'none') return nothing;
  const [text, act] =
    fullScreen === 'framed'
      ? [words.ownWindow, actions.ownWindow]
      : [fullScreen === 'on' ? words.leaveFullScreen : words.fullScreen, actions.fullScreen];
  return button({ text, variant: 'secondary', small: true, onClick: act, id: 'full-screen' });
}
