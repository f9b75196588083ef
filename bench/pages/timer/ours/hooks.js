import './entry.js';
import { copies, drawn } from '../../copies.js';
import { timerHooks } from '../hooks.js';
import page from './page.mjs';

const timer = document.querySelector('circle-timer');
const stage = (seconds) => [{ kind: 'together', title: 'Countdown', seconds }];
timerHooks({
  hasSound: true,
  begin(seconds, ended) {
    // A long run is the built-in plan, so that the whole running view is there; a countdown is one stage.
    if (seconds < 120) {
      Object.assign(timer, {
        plans: [{ id: 'bench', title: 'Countdown', minutes: 1, stages: stage(seconds) }],
        plan: 'bench',
        advance: 'auto',
        cue: 'sound',
      });
      timer.addEventListener('circle-timer-end', ended);
    }
    return timer.updateComplete.then(() => timer.start());
  },
  text: () => timer.shadowRoot.querySelector('.clock-time')?.textContent ?? '',
  add: (n) => drawn(copies(page.body)(n)),
});
