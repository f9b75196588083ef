import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/progress-ring/progress-ring.js';
import { wire } from '../wire.js';

export const start = (timer) =>
  wire(timer, (it, left) => {
    it.querySelector('sl-progress-ring').value = 100 * left;
  });
