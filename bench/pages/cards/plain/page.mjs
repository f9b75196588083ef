import { heading, prompts } from '../content.mjs';

export default {
  label: 'Plain HTML',
  role: 'plain',
  style: '.cards div{min-height:6rem;padding:1rem;border:1px solid #4c6272}',
  body: () => `<section class="cards"><h2>${heading}</h2><div aria-live="polite"><p class="prompt">${prompts[0]}</p></div>
    <p><button type="button" class="back">Back</button> <button type="button" class="next">Next</button></p></section>`,
  ready: `document.querySelector('.prompt')`,
};
