import '@awesome.me/webawesome/dist/styles/themes/default.css';
import '@awesome.me/webawesome/dist/components/progress-ring/progress-ring.js';
import { wire } from '../wire.js';

export const start = (timer) =>
  wire(timer, (it, left) => {
    it.querySelector('wa-progress-ring').value = 100 * left;
  });
