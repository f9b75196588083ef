import '../../timer/plain/entry.js';
import '../../cards/plain/entry.js';
import '../../form/plain/entry.js';
