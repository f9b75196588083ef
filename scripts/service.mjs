// npm run service: the sign-up service alone, with the settings of the environment, until Ctrl-C.
// npm run service -- token: makes an organiser token, and the hash of it that the service is configured with.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './tool.mjs';

const main = join(root, 'service', 'src', 'main.ts');
process.argv.splice(1, 1, main);
await import(pathToFileURL(main).href);
