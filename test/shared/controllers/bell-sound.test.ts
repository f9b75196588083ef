import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import { Bell } from '../../../src/shared/controllers/bell.js';
import { sampleHost } from '../support/sample-host.js';

describe('the bell in this browser', () => {
  it('sounds after a press, near its time', async function () {
    const host = sampleHost();
    const bell = new Bell(host);
    const start = () => {
      bell.unlock();
      bell.volume = 0.01;
      bell.schedule([300]);
    };
    host.content = () => html`<button @click=${start}>Start</button>`;
    document.body.append(host);
    await host.updateComplete;
    const box = host.renderRoot.querySelector('button')!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(box.x + 5), Math.round(box.y + 5)] });
    await waitUntil(() => bell.status !== 'off', 'The sound neither starts nor is held back');
    if (bell.status === 'ready') {
      await waitUntil(() => bell.latestLatenessMs !== undefined, 'No tone', { timeout: 8000 });
      expect(Math.abs(bell.latestLatenessMs!)).to.be.lessThan(1000);
      console.log(`bell: ${Math.round(bell.latestLatenessMs!)} ms late`);
    }
    await resetMouse();
    host.remove();
  });
});
