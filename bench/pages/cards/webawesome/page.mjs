import { heading, prompts } from '../content.mjs';

const item = (text) => `<wa-carousel-item><wa-card><p>${text}</p></wa-card></wa-carousel-item>`;

export default {
  label: 'Web Awesome card and carousel',
  role: 'peer',
  packages: ['@awesome.me/webawesome'],
  body: () => `<section class="cards"><h2>${heading}</h2>
    <wa-carousel navigation>${prompts.map(item).join('')}</wa-carousel></section>`,
  ready: `document.querySelector('wa-carousel')?.shadowRoot?.querySelector('button') &&
    document.querySelector('wa-card')?.shadowRoot?.firstElementChild`,
};
