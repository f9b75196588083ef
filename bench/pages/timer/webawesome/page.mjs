import { frame } from '../ring.mjs';

export default {
  label: 'Web Awesome progress ring',
  role: 'peer',
  packages: ['@awesome.me/webawesome'],
  body: () => frame('<wa-progress-ring value="100" label="Time left"></wa-progress-ring>'),
  ready: `document.querySelector('wa-progress-ring')?.shadowRoot?.querySelector('svg')`,
};
