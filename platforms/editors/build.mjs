// Bundles the pages of the editors into `.build`.
import { build } from 'esbuild';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = fileURLToPath(new URL('.', import.meta.url));
const umbraco = join(here, 'node_modules/@umbraco-cms/backoffice/dist-cms/packages/tiptap/extensions');

/** Umbraco's extensions stand on a class that ties them to its back office, which is not here: they do not use it. */
const withoutBackOffice = {
  name: 'without-back-office',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^umbraco\// }, ({ path }) => ({ path: join(umbraco, path.slice('umbraco/'.length)) }));
    onResolve({ filter: /\/libs\/class-api\/index\.js$/ }, () => ({ path: 'class', namespace: 'stand-in' }));
    onLoad({ filter: /.*/, namespace: 'stand-in' }, () => ({ contents: 'export class UmbControllerBase {}' }));
  },
};

export const bundle = () =>
  build({
    absWorkingDir: here,
    entryPoints: ['pages/drupal.js', 'pages/umbraco.js', 'pages/umbraco-13.js'],
    outdir: '.build',
    bundle: true,
    format: 'esm',
    logLevel: 'error',
    plugins: [withoutBackOffice],
  });
