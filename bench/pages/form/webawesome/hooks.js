import './entry.js';
import { copies, drawn } from '../../copies.js';
import { formHooks } from '../hooks.js';
import page from './page.mjs';

formHooks({
  add: (n) => drawn(copies(page.body)(n)),
  box: () => document.querySelector('wa-textarea').shadowRoot.querySelector('textarea'),
});
