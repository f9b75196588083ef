import './entry.js';
import { copies, drawn } from '../../copies.js';
import page from './page.mjs';

globalThis.bench = { add: (n) => drawn(copies(page.body)(n)) };
