import '@material/web/progress/circular-progress.js';
import { wire } from '../wire.js';

export const start = (timer) =>
  wire(timer, (it, left) => {
    it.querySelector('md-circular-progress').value = left;
  });
