import './entry.js';
import { copies } from '../../copies.js';
import { formHooks } from '../hooks.js';
import page from './page.mjs';
import { start } from './widget.js';

formHooks({
  add: (n) => copies(page.body)(n).forEach(start),
  box: () => document.querySelector('.survey textarea'),
});
