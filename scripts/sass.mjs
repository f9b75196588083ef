// Compiles one Sass file that uses nhsuk-frontend.
import { join } from 'node:path';
import { compileAsync, Logger, NodePackageImporter } from 'sass';
import { root } from './tool.mjs';

/** @returns {Promise<import('sass').CompileResult>} */
export const compileSass = (file) =>
  compileAsync(file, {
    importers: [new NodePackageImporter(join(root, 'package.json'))],
    loadPaths: [join(root, 'node_modules')],
    logger: Logger.silent,
  });
