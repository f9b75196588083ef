import { countdown, face, SECONDS } from './clock.js';

/** The time and the button of a page whose ring shows a value; `drawRing` writes it, 1 to 0. */
export function wire(timer, drawRing) {
  const begin = (seconds, ended = () => undefined) =>
    countdown(
      seconds,
      (left) => {
        timer.querySelector('.time').textContent = face(left);
        drawRing(timer, left / seconds);
      },
      ended,
    );
  timer.querySelector('button').addEventListener('click', () => begin(SECONDS));
  return begin;
}
