import { copies } from '../../copies.js';
import { listHooks } from '../hooks.js';
import page from './page.mjs';
import { row } from './row.js';

listHooks({
  show(all) {
    document.querySelector('.list ul').innerHTML = all.map(row).join('');
  },
  add: copies(page.body),
});
