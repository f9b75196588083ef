import { start } from './widget.js';

start(document.querySelector('.calendar'));
