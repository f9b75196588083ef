import './entry.js';
import { copies, drawn } from '../../copies.js';
import { listHooks } from '../hooks.js';
import { given } from './given.js';
import page from './page.mjs';

const widget = document.querySelector('circle-sign-up');
listHooks({
  show(all) {
    widget.circles = all.map(given);
    return widget.updateComplete;
  },
  add: (n) => drawn(copies(page.body)(n)),
});
