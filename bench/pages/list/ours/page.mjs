import { circles, FEW } from '../content.mjs';
import { given } from './given.js';

const data = () => JSON.stringify({ circles: circles(FEW).map(given) });

export default {
  label: 'circle-sign-up',
  role: 'ours',
  body: () =>
    `<circle-sign-up contact="mailto:wellbeing@example.nhs.uk"><script type="application/json">${data()}</script></circle-sign-up>`,
  style: 'circle-sign-up:not(:defined){display:block;min-block-size:190rem}',
  ready: `document.querySelector('circle-sign-up')?.shadowRoot?.querySelector('li')`,
};
