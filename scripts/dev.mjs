// npm run dev: serves the demo and builds the styles, the code and the script again at every change.
import { build } from './build.mjs';
import { portFromEnvironment, serveDemo } from './serve-demo.mjs';
import { run } from './tool.mjs';

const demo = await serveDemo(portFromEnvironment());
console.log('Building …');
await build();

const children = [];
const shutdown = (stop) => children.push(stop);
process.on('exit', () => children.forEach((stop) => stop()));
// One that ends by itself would leave a server that shows old code.
const watch = (...args) =>
  run(...args, { shutdown }).then((code) => {
    console.error(`${args[0]} stopped watching (${code}).`);
    process.exit(1);
  });

void watch('node', ['scripts/styles.mjs', '--watch']);
void watch('typescript:tsc', ['-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput']);
void watch('rollup', ['-c', '--watch', '--no-watch.clearScreen']);
await demo.announce();
console.log('Reload the page after a change.');
