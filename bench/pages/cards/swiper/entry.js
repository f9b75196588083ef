import { start } from './widget.js';

document.querySelectorAll('.cards').forEach(start);
