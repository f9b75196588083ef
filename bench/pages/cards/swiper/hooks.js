import './entry.js';
import { copies } from '../../copies.js';
import page from './page.mjs';
import { start } from './widget.js';

globalThis.bench = { add: (n) => copies(page.body)(n).forEach(start) };
