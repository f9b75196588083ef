import { LIMIT } from '../content.mjs';

/** The browser's own checks ask for what is missing; this counts. */
export function start(form) {
  for (const box of form.querySelectorAll('textarea')) {
    const [, count] = box.getAttribute('aria-describedby').split(' ');
    box.addEventListener('input', () => {
      const left = LIMIT - box.value.length;
      form.querySelector(`#${count}`).textContent =
        left < 0 ? `You have ${-left} characters too many` : `You have ${left} characters remaining`;
    });
  }
  form.addEventListener('submit', (event) => event.preventDefault());
}
