import 'ours/reflection-form/define.js';
