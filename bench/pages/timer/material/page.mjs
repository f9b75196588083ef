import { frame } from '../ring.mjs';

export default {
  label: 'Material Web circular progress',
  role: 'peer',
  packages: ['@material/web'],
  body: () => frame('<md-circular-progress value="1" aria-label="Time left"></md-circular-progress>'),
  ready: `document.querySelector('md-circular-progress')?.shadowRoot?.querySelector('svg')`,
};
