import type { Reading } from '../core/circle-state.js';
import { clockFace } from '../core/nhs-date.js';
import { writeText } from '../shared/write-text.js';
import { drawRing } from './circle-ring.js';
import type { Wording } from './circle-timer.words.js';

/**
 * What changes every second is written straight to the page, past Lit: one text and one SVG attribute, and only when
 * they differ. Everything else renders when the circle moves. The elements of these texts are empty in their templates:
 * a text that Lit had put there would be gone, and Lit lost with it.
 */
export function drawCircle(root: ParentNode, reading: Reading, wording: Wording): void {
  writeText(root.querySelector('.clock-time'), clockFace(reading.turnLeft));
  writeText(root.querySelector('.stages-finish'), wording.finish(reading.finishesAt));
  const { ms } = reading.turn;
  // By the shown second, so that ring and numbers change in the same paint.
  drawRing(root, ms > 0 ? Math.min(1, (Math.ceil(reading.turnLeft / 1000) * 1000) / ms) : 0);
}
