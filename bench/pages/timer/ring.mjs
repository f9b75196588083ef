/** The ring of plain SVG: 1,000 thousandths round, and the part that is left is drawn. */
export const ring = `<svg viewBox="0 0 240 240" width="240" height="240" aria-hidden="true">
  <circle cx="120" cy="120" r="100" fill="none" stroke="#d8dde0" stroke-width="14"/>
  <circle class="left" cx="120" cy="120" r="100" fill="none" stroke="#005eb8" stroke-width="14" pathLength="1000"
    stroke-dasharray="1000 1000" transform="rotate(-90 120 120)"/>
</svg>`;

export const frame = (inside) => `<section class="timer"><h2>Circle timer</h2>${inside}
  <p role="timer" class="time">25:00</p><button type="button">Start</button></section>`;
