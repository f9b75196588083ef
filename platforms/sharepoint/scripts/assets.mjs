// Copies the released script into the web part, so that the package holds everything it needs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const from = new URL('../../../dist/script/', import.meta.url);
const to = new URL('../src/vendor/', import.meta.url);
mkdirSync(to, { recursive: true });
// The map is not in the package.
const script = readFileSync(new URL('compassion-circle.min.js', from), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
writeFileSync(new URL('compassion-circle.min.js', to), script);
console.log(`src/vendor/compassion-circle.min.js: ${script.length} characters`);
