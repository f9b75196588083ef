import 'ours/circle-timer/define.js';
