import 'ours/sign-up/define.js';
