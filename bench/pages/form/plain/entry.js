import { start } from './widget.js';

document.querySelectorAll('.form').forEach(start);
