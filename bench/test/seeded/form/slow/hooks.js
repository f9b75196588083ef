import './entry.js';
import { burn } from './slow.js';

globalThis.bench = {
  add(n) {
    for (let at = 0; at < n; at++) burn(10);
  },
};
