import 'ours/prompt-card/define.js';
