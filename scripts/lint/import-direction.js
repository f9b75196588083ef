// core imports nothing; shared imports core and lit; a widget imports shared, core and lit, never another widget;
// index, define and embed may import widgets.
import { posix } from 'node:path';

/** The part of src that a path belongs to: `core`, `shared`, `embed`, a widget's folder, or `entry` for src/*.ts. */
const partOf = (path) => (path.includes('/') ? path.split('/')[0] : 'entry');

function complaint(file, target) {
  const from = partOf(file);
  if (!target.startsWith('.')) {
    if (from === 'core') return 'core imports nothing from outside core';
    return /^lit(\/|$)/.test(target) ? undefined : 'lit is the only package that a page is asked to load';
  }
  const path = posix.normalize(posix.join(posix.dirname(file), target));
  if (path.startsWith('..')) return 'nothing in src imports from outside src';
  const to = partOf(path);
  if (to === from || to === 'core') return undefined;
  if (from === 'core') return 'core imports nothing from outside core';
  if (from === 'entry') return to === 'embed' ? 'the script is built from embed, so nothing imports it' : undefined;
  if (from === 'embed') return undefined;
  if (to === 'shared') return undefined;
  return from === 'shared' ? 'shared knows no widget' : 'a widget never imports another widget or an entry';
}

export default {
  meta: { type: 'problem', schema: [], messages: { direction: 'Wrong way: {{why}}.' } },
  create(context) {
    const parts = context.filename.replaceAll('\\', '/').split('/src/');
    if (parts.length < 2) return {};
    const file = parts.at(-1);
    const check = ({ source }) => {
      const why = source && typeof source.value === 'string' && complaint(file, source.value);
      if (why) context.report({ node: source, messageId: 'direction', data: { why } });
    };
    return {
      ImportDeclaration: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
      ImportExpression: check,
      TSImportType: (node) => check({ source: node.source ?? node.argument?.literal }),
    };
  },
};
