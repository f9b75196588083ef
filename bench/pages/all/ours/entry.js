import 'ours/define.js';
