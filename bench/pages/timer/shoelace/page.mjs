import { frame } from '../ring.mjs';

export default {
  label: 'Shoelace progress ring',
  role: 'peer',
  packages: ['@shoelace-style/shoelace'],
  body: () => frame('<sl-progress-ring value="100" label="Time left"></sl-progress-ring>'),
  ready: `document.querySelector('sl-progress-ring')?.shadowRoot?.querySelector('svg')`,
};
