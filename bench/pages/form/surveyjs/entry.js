import { start } from './widget.js';

start(document.querySelector('.survey'));
