import { circles, FEW, heading } from '../content.mjs';
import { row } from './row.js';

export default {
  label: 'Plain list with links',
  role: 'plain',
  body: () => `<section class="list"><h2>${heading}</h2><ul>${circles(FEW).map(row).join('')}</ul></section>`,
  ready: `document.querySelector('.list li')`,
};
