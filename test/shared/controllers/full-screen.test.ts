import { expect, oneEvent } from '@open-wc/testing';
import { sendMouse, resetMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import { FullScreen } from '../../../src/shared/controllers/full-screen.js';
import { engine } from '../../support/engine.js';
import { sampleHost, type SampleHost } from '../support/sample-host.js';

describe('full screen', () => {
  let host: SampleHost;
  let screen: FullScreen;
  const room = () => host.renderRoot.querySelector('section')!;

  beforeEach(async () => {
    host = sampleHost();
    screen = new FullScreen(host);
    host.content = () => html`<section>Room</section>`;
    document.body.append(host);
    await host.updateComplete;
  });

  afterEach(async () => {
    if (document.fullscreenElement) await document.exitFullscreen();
    host.remove();
  });

  it('is off at first', () => {
    expect(screen.active).to.equal(false);
    expect(screen.status).to.equal('off');
  });

  it('says whether the page is in a frame', () => {
    expect(screen.framed).to.equal(window.top !== window);
  });

  it('says whether the browser has it', () => {
    expect(screen.available).to.equal(document.fullscreenEnabled);
  });

  it('shows an element of the shadow root, in answer to a press, and leaves again', async function () {
    // The other two drivers open windows that cannot go into full screen.
    if (engine() !== 'chromium') this.skip();
    host.content = () =>
      html`<section>
        Room
        <button @click=${() => void screen.toggle(room())}>Full screen</button>
      </section>`;
    host.requestUpdate();
    await host.updateComplete;
    const press = async () => {
      const box = host.renderRoot.querySelector('button')!.getBoundingClientRect();
      const changed = oneEvent(document, 'fullscreenchange');
      await sendMouse({ type: 'click', position: [Math.round(box.x + 5), Math.round(box.y + 5)] });
      await changed;
      await new Promise((resolve) => setTimeout(resolve));
    };
    const { renders } = host;
    await press();
    expect(screen.active).to.equal(true);
    expect((host.renderRoot as ShadowRoot).fullscreenElement === room()).to.equal(true);
    await host.updateComplete;
    expect(host.renders).to.be.greaterThan(renders);
    await press();
    expect(screen.active).to.equal(false);
    await press();
    const left = oneEvent(document, 'fullscreenchange');
    await document.exitFullscreen();
    await left;
    expect(screen.status).to.equal('off');
    await resetMouse();
  });

  it('is refused quietly', async () => {
    room().requestFullscreen = () => Promise.reject(new TypeError('a seeded refusal'));
    const { renders } = host;
    await screen.toggle(room());
    expect(screen.status).to.equal('refused');
    expect(screen.active).to.equal(false);
    await host.updateComplete;
    expect(host.renders).to.equal(renders + 1);
    document.dispatchEvent(new Event('fullscreenchange'));
    expect(screen.status).to.equal('refused');
  });

  it('is refused quietly where the browser has none', async () => {
    Object.assign(room(), { requestFullscreen: undefined });
    await screen.toggle(room());
    expect(screen.status).to.equal('refused');
  });

  it('does not count what the page itself shows in full screen', () => {
    document.dispatchEvent(new Event('fullscreenchange'));
    expect(screen.status).to.equal('off');
  });

  it('stops listening when the widget has gone', () => {
    host.remove();
    const { renders } = host;
    document.dispatchEvent(new Event('fullscreenchange'));
    expect(host.renders).to.equal(renders);
  });
});
