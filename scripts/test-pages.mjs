// Puts several component test files into one page: to open a page and load the modules of a widget takes longer than
// most files' tests. A file by itself is run with `npx wtr --files`.
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { root } from './tool.mjs';

const folder = join(root, '.cache', 'test-pages');
const mostFiles = 8;

const posix = (path) => path.split(sep).join('/');

/** Writes the pages; returns their paths from the root. */
export function testPages() {
  mkdirSync(folder, { recursive: true });
  const files = globSync('test/**/*.test.ts', { cwd: root }).map(posix).sort();
  const groups = Map.groupBy(files, dirname);
  return [...groups].flatMap(([name, group]) => {
    const count = Math.ceil(group.length / mostFiles);
    return Array.from({ length: count }, (_, index) => {
      const page = join(folder, `${name.replace(/^test\//, '').replaceAll('/', '-')}-${index + 1}.test.js`);
      const mine = group.filter((_, place) => place % count === index);
      writeFileSync(page, mine.map((file) => `import '/${file}';\n`).join(''));
      return posix(relative(root, page));
    });
  });
}
