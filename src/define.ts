/** Registers every tag of this package. Import one widget's own `define` to register only that one. */
import './circle-timer/define.js';
import './prompt-card/define.js';
import './reflection-form/define.js';
import './sign-up/define.js';
