/**
 * A countdown as one writes it today: from a deadline, the next write at the next whole second, the end on a timeout of
 * its own. For every page whose peer only draws: plain SVG, Lit, and the rings that show a value.
 */
export function countdown(seconds, draw, ended) {
  const deadline = performance.now() + seconds * 1000;
  let shown;
  const tick = () => {
    const left = Math.max(0, deadline - performance.now());
    const whole = Math.ceil(left / 1000);
    if (whole !== shown) draw((shown = whole), seconds);
    if (left > 0) setTimeout(tick, left % 1000 || 1000);
  };
  setTimeout(ended, seconds * 1000);
  tick();
}

export const face = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
export const SECONDS = 25 * 60;
