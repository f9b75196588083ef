import { wire } from '../wire.js';

export const start = (timer) =>
  wire(timer, (it, left) =>
    it.querySelector('.left').setAttribute('stroke-dashoffset', String(Math.round(1000 * (1 - left)))),
  );
