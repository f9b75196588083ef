// What each widget adds to the script build: node scripts/widget-bytes.mjs
// It builds the script whole, without each widget, and with each widget alone. What a widget adds is what the whole
// script has more than the script without it: what others use too, such as Lit, is not counted. Run `npm run build` first.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { root } from './tool.mjs';

// The folder that tsc wrote to; another build of it can be measured by naming it.
const folder = resolve(process.argv[2] ?? join(root, 'dist', 'esm'));
const definitions = join(folder, 'define.js');
if (!existsSync(definitions)) throw new Error('There is no build: run npm run build first.');
const { default: config } = await import('../rollup.config.js');

/** The line of dist/esm/define.js that registers each widget. */
const lines = readFileSync(definitions, 'utf8').match(/^import '\.\/[\w-]+\/define\.js';$/gm);
const nameOf = (line) => /\.\/([\w-]+)\//.exec(line)[1];

/** The script with the widgets of these lines only. */
async function size(kept) {
  const leaveOut = {
    name: 'leave-out',
    load: (id) => (resolve(id) === definitions ? kept.join('\n') : null),
  };
  const made = ['licences', 'integrity'];
  const plugins = [leaveOut, ...config.plugins.filter(({ name }) => !made.includes(name))];
  const bundle = await rollup({ ...config, input: join(folder, 'embed', 'script.js'), plugins });
  const { output } = await bundle.generate({ ...config.output, file: undefined, sourcemap: false });
  const code = Buffer.from(output[0].code);
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return [code.length, gzipSync(code, { level: 9 }).length, brotliCompressSync(code, brotli).length];
}

const whole = await size(lines);
const row = (name, sizes) =>
  `| ${name.padEnd(28)} | ${sizes.map((bytes) => bytes.toLocaleString('en-GB').padStart(7)).join(' | ')} |`;
console.log(row('Bytes', ['raw', 'gzip -9', 'brotli 11']));
console.log('| ---------------------------- | ------: | ------: | ------: |');
console.log(row('The whole script', whole));
let shared = whole;
for (const line of lines) {
  const without = await size(lines.filter((each) => each !== line));
  const added = whole.map((bytes, n) => bytes - without[n]);
  shared = shared.map((bytes, n) => bytes - added[n]);
  console.log(row(`${nameOf(line)} adds`, added));
}
console.log(row('Lit and what widgets share', shared));
for (const line of lines) console.log(row(`${nameOf(line)} alone`, await size([line])));
