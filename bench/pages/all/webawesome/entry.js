import '../../timer/webawesome/entry.js';
import '../../cards/webawesome/entry.js';
import '../../form/webawesome/entry.js';
import '../../list/add-to-calendar/entry.js';
