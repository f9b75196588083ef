import { own } from '../core/page-data.js';
import type { CircleOptions } from './circle-options.js';
import type { Choices, Cue } from './views/timer-view.js';

/** A host's choices, over what the page asked for. */
export function withChoices(options: CircleOptions, chosen: Partial<Choices>, clockHidden: boolean): Choices {
  const { plan, people, pace, cue } = options;
  return { plan, people, pace, cue, clockHidden, ...chosen };
}

/** The choices that are kept beside a stored circle. */
export function readStoredChoices(value: unknown): Partial<Choices> {
  const cue = own(value, 'cue');
  const clockHidden = own(value, 'clockHidden');
  return {
    ...(cue === 'screen' || cue === 'sound' || cue === 'spoken' ? { cue: cue satisfies Cue } : {}),
    ...(typeof clockHidden === 'boolean' ? { clockHidden } : {}),
  };
}
