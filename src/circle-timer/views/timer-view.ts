import type { LocalText } from '../../core/local-text.js';
import type { CirclePlan } from '../../core/circle-plan.js';
import type { CircleState, Reading } from '../../core/circle-state.js';
import type { SupportLine } from '../../core/support-lines.js';
import type { Wording } from '../circle-timer.words.js';

/** How the end of a turn shows. */
export type Cue = 'screen' | 'sound' | 'spoken';

/** What a host chooses before a circle. */
export interface Choices {
  readonly plan: CirclePlan;
  readonly people: number;
  readonly pace: number;
  readonly cue: Cue;
  readonly clockHidden: boolean;
}

/** A quiet sentence about something that this browser or page does not give. */
export interface Note {
  readonly key: string;
  readonly text: string;
}

/** What every view of the timer is given. */
export interface TimerView {
  readonly wording: Wording;
  readonly heading: LocalText;
  /** Level of the widget's heading, 2 to 6; parts of a view are one lower. */
  readonly level: number;
  readonly choices: Choices;
  readonly notes: readonly Note[];
  /** What the organisation asks people to agree to, in place of our own words. */
  readonly agreement: readonly LocalText[];
  readonly support: readonly SupportLine[];
  /** Whether the page's editor has still to add the organisation's own lines. */
  readonly supportMissing: boolean;
}

/** What a view of a circle is given on top. */
export interface CircleView extends TimerView {
  readonly plan: CirclePlan;
  readonly state: CircleState;
  readonly reading: Reading;
}
