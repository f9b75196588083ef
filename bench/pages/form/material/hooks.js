import './entry.js';
import { copies, drawn } from '../../copies.js';
import { formHooks } from '../hooks.js';
import page from './page.mjs';

formHooks({
  add: (n) => drawn(copies(page.body)(n)),
  box: () => document.querySelector('md-outlined-text-field[type=textarea]').shadowRoot.querySelector('textarea'),
});
