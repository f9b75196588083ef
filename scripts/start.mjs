// npm start: builds, and serves the demo until Ctrl-C.
import { build } from './build.mjs';
import { portFromEnvironment, serveDemo } from './serve-demo.mjs';

// A wrong or taken port is told before the person has waited for a build.
const demo = await serveDemo(portFromEnvironment());
console.log('Building …');
await build();
await demo.announce();
