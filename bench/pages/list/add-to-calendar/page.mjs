import { circles, FEW, heading } from '../content.mjs';
import { row } from './row.js';

export default {
  label: 'add-to-calendar-button',
  role: 'peer',
  packages: ['add-to-calendar-button'],
  body: () => `<section class="list"><h2>${heading}</h2><ul>${circles(FEW).map(row).join('')}</ul></section>`,
  ready: `[...document.querySelectorAll('add-to-calendar-button')].at(-1)?.shadowRoot?.querySelector('button')`,
};
