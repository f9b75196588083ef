import { copies } from '../../copies.js';
import { listHooks } from '../hooks.js';
import page from './page.mjs';
import { start } from './widget.js';

listHooks({ show: start(document.querySelector('.calendar')), add: (n) => copies(page.body)(n).forEach(start) });
