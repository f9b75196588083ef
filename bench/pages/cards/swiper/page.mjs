import { heading, prompts } from '../content.mjs';

export default {
  label: 'Swiper',
  role: 'peer',
  packages: ['swiper'],
  style: '.swiper-slide{min-height:6rem;padding:1rem;box-sizing:border-box;border:1px solid #4c6272}',
  body: () => `<section class="cards"><h2>${heading}</h2><div class="swiper">
    <div class="swiper-wrapper">${prompts.map((text) => `<div class="swiper-slide"><p>${text}</p></div>`).join('')}</div>
    <button type="button" class="swiper-button-prev"></button><button type="button" class="swiper-button-next"></button>
    </div></section>`,
  ready: `document.querySelector('.swiper-initialized')`,
};
