import './entry.js';
import { copies, drawn } from '../../copies.js';
import { timerHooks } from '../hooks.js';
import page from './page.mjs';

const timer = document.querySelector('plain-timer');
timerHooks({
  begin: (seconds, ended) => timer.begin(seconds, ended),
  text: () => timer.shadowRoot.querySelector('.time').textContent,
  add: (n) => drawn(copies(page.body)(n)),
});
