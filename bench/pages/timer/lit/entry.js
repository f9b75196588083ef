import { css, html, LitElement } from 'lit';
import { countdown, face, SECONDS } from '../clock.js';

class PlainTimer extends LitElement {
  static properties = { left: { state: true }, whole: { state: true } };
  static styles = css`
    :host {
      display: block;
    }
    .left {
      stroke: #005eb8;
    }
  `;

  constructor() {
    super();
    this.left = this.whole = SECONDS;
  }

  begin(seconds, ended = () => undefined) {
    this.whole = seconds;
    countdown(seconds, (left) => (this.left = left), ended);
  }

  render() {
    return html`<section>
      <h2>Circle timer</h2>
      <svg viewBox="0 0 240 240" width="240" height="240" aria-hidden="true">
        <circle cx="120" cy="120" r="100" fill="none" stroke="#d8dde0" stroke-width="14" />
        <circle
          class="left"
          cx="120"
          cy="120"
          r="100"
          fill="none"
          stroke-width="14"
          pathLength="1000"
          stroke-dasharray="1000 1000"
          stroke-dashoffset=${Math.round(1000 * (1 - this.left / this.whole))}
          transform="rotate(-90 120 120)"
        />
      </svg>
      <p role="timer" class="time">${face(this.left)}</p>
      <button type="button" @click=${() => this.begin(SECONDS)}>Start</button>
    </section>`;
  }
}
customElements.define('plain-timer', PlainTimer);
