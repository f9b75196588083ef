import { copies, drawn } from '../../copies.js';
import { timerHooks } from '../hooks.js';
import page from './page.mjs';
import { start } from './widget.js';

const begin = start(document.querySelector('.timer'));
timerHooks({
  begin,
  text: () => document.querySelector('.time').textContent,
  add: (n) => {
    const added = copies(page.body)(n);
    added.forEach(start);
    return drawn(added);
  },
});
