/** Style sheets of pages that a widget may stand on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './site.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const sheets: Readonly<Record<string, () => string>> = {
  'html at 62.5%': () => 'html { font-size: 62.5% }',
  'Bootstrap 3': () => read('node_modules/bootstrap/dist/css/bootstrap.css'),
  'the new CSS reset': () => read('node_modules/the-new-css-reset/css/reset.css'),
  'the hostile page': () => read('stories/hosts/hostile.css'),
};

export const hostNames: readonly string[] = Object.keys(sheets);

/** A column of one width on every page, so that only the page's styles differ. */
export const COLUMN = `<style>#column { all: initial !important; display: block !important; position: absolute !important;
  inset: 70px auto auto 0 !important; inline-size: 760px !important }</style>`;

/** What stands around a widget on each of these pages. */
export const AROUND = '<div id="column">{timer}</div><div class="host-hostile-bar">A bar</div>';

/** The head of a page with one of these sheets, without fonts from other hosts and without source maps. */
export function headOf(name: string): string {
  const text = (sheets[name]?.() ?? '').replace(/@font-face\s*\{[^}]*\}|\/\*#.*?\*\//g, '');
  return `<style>${text}</style>${COLUMN}`;
}
