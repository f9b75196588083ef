import { Timer } from 'easytimer.js';
import { face, SECONDS } from '../clock.js';

export function start(element) {
  const timer = new Timer();
  const begin = (seconds, ended = () => undefined) => {
    const draw = () => {
      const left = timer.getTotalTimeValues().seconds;
      element.querySelector('.time').textContent = face(left);
      const offset = String(Math.round(1000 * (1 - left / seconds)));
      element.querySelector('.left').setAttribute('stroke-dashoffset', offset);
    };
    timer.addEventListener('secondsUpdated', draw);
    timer.addEventListener('targetAchieved', ended);
    timer.start({ countdown: true, startValues: { seconds }, target: { seconds: 0 } });
    draw();
  };
  element.querySelector('button').addEventListener('click', () => begin(SECONDS));
  return begin;
}
