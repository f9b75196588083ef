// How every script that pages load is made small, and what they put into `integrity`.
import { createHash } from 'node:crypto';

/** For terser. ASCII, because a page without a charset would read other letters. */
export const minify = {
  ecma: 2022,
  format: { comments: /^!/, ascii_only: true },
  compress: { passes: 2 },
  mangle: { toplevel: true },
};

export const integrityOf = (code) => `sha384-${createHash('sha384').update(code).digest('base64')}`;
