import { prompts } from '../content.mjs';

export function start(cards) {
  let at = 0;
  const go = (by) => () => {
    at = (at + by + prompts.length) % prompts.length;
    cards.querySelector('.prompt').textContent = prompts[at];
  };
  cards.querySelector('.back').addEventListener('click', go(-1));
  cards.querySelector('.next').addEventListener('click', go(1));
}
