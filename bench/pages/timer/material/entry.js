import { start } from './widget.js';

document.querySelectorAll('.timer').forEach(start);
