import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Turn } from '../core/circle-plan.js';

/**
 * The ring: outside, one segment for each turn of the stage; inside, the time left of the current turn. Only SVG
 * attributes, written at most once a second: no transition and no animation, which would keep the computer painting.
 */

const RADIUS = 88;
const TURNS_RADIUS = 106;
/** Lengths along a circle are given in thousandths, whatever its radius. */
const WHOLE = 1000;
/** A little more than the whole, so that a full ring has no seam. */
const CLOSED = WHOLE + 1;
const GAP = 8;

export interface RingOptions {
  readonly turns: readonly Turn[];
  readonly number: number;
  readonly ended: boolean;
  readonly hidden: boolean;
}

export function ring({ turns, number, ended, hidden }: RingOptions): SVGTemplateResult {
  const turn = turns[number];
  return svg`<svg class="ring ${ended ? 'ring--over' : ''}" viewBox="0 0 240 240" aria-hidden="true" focusable="false">
    <circle class="ring-track" cx="120" cy="120" r=${RADIUS} />
    ${
      hidden
        ? nothing
        : svg`<circle class="ring-time" cx="120" cy="120" r=${RADIUS} pathLength=${WHOLE}
            stroke-dasharray="${CLOSED} ${CLOSED}" transform="rotate(-90 120 120)" />`
    }
    ${turn && !hidden ? turn.threeSwaps.map((at) => mark(at / turn.ms)) : nothing}
    ${ended ? svg`<circle class="ring-over" cx="120" cy="120" r="72" />` : nothing}
    ${turns.length > 1 ? turns.map((each, index) => segment(turns, each, index, number)) : nothing}
  </svg>`;
}

/** Draws what is left of a turn, from 1 to 0, straight onto the ring. */
export function drawRing(root: ParentNode, left: number): void {
  const offset = String(Math.round(CLOSED * (1 - left)));
  const time = root.querySelector('.ring-time');
  if (time?.getAttribute('stroke-dashoffset') !== offset) time?.setAttribute('stroke-dashoffset', offset);
}

/** One turn on the outer ring: its share of the stage, thick once it is reached. */
function segment(turns: readonly Turn[], turn: Turn, index: number, current: number): SVGTemplateResult {
  const total = turns.reduce((sum, { ms }) => sum + ms, 0) || 1;
  const start = turns.slice(0, index).reduce((sum, { ms }) => sum + ms, 0);
  const length = Math.max(2, (turn.ms / total) * WHOLE - GAP);
  const state = index < current ? 'done' : index === current ? 'now' : 'ahead';
  return svg`<circle class="ring-turn ring-turn--${state}" cx="120" cy="120" r=${TURNS_RADIUS} pathLength=${WHOLE}
    stroke-dasharray="${length} ${WHOLE - length}" transform="rotate(${(start / total) * 360 - 90} 120 120)" />`;
}

/** Where the group of three swaps: a line across the ring. The time runs out anticlockwise from the top. */
function mark(at: number): SVGTemplateResult {
  return svg`<line class="ring-mark" x1="120" y1=${120 - RADIUS - 11} x2="120" y2=${120 - RADIUS + 11}
    transform="rotate(${(1 - at) * 360} 120 120)" />`;
}
