// Makes what editors and JSX need to know the tags, from custom-elements.json, into dist/editor.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { root } from './tool.mjs';

const outdir = join(root, 'dist', 'editor');
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const manifest = readJson('custom-elements.json');
const { name, version } = readJson('package.json');

/** The format that JetBrains editors read. */
function webTypes() {
  const widgets = manifest.modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
  const text = ({ summary, description }) => summary ?? description;
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: widgets.map((widget) => ({
          name: widget.tagName,
          description: text(widget),
          attributes: (widget.attributes ?? []).map((attribute) => ({
            name: attribute.name,
            description: text(attribute),
            default: attribute.default,
            value: { type: attribute.type?.text ?? 'string' },
          })),
          slots: (widget.slots ?? []).map((slot) => ({ name: slot.name, description: text(slot) })),
          js: {
            properties: (widget.members ?? [])
              .filter(({ kind }) => kind === 'field')
              .map((member) => ({ name: member.name, description: text(member), type: member.type?.text })),
            events: (widget.events ?? []).map((event) => ({ name: event.name, description: text(event) })),
          },
          css: {
            properties: (widget.cssProperties ?? []).map((property) => ({
              name: property.name,
              description: text(property),
            })),
            parts: (widget.cssParts ?? []).map((part) => ({ name: part.name, description: text(part) })),
          },
        })),
      },
    },
  };
}

mkdirSync(outdir, { recursive: true });
generateVsCodeCustomElementData(structuredClone(manifest), {
  outdir,
  htmlFileName: 'vscode.html-custom-data.json',
  cssFileName: 'vscode.css-custom-data.json',
  hideLogs: true,
});
generateJsxTypes(structuredClone(manifest), {
  outdir,
  fileName: 'jsx.d.ts',
  componentTypePath: (_, __, modulePath) => `../esm/${modulePath.replace(/^\/?dist\/esm\//, '')}`,
});
writeFileSync(join(outdir, 'web-types.json'), `${JSON.stringify(webTypes(), null, 2)}\n`);

/** What the generator gets wrong: it names events' classes without an import, calls `lang` twice, and knows no ref object. */
function mendJsx(types) {
  const events = manifest.modules
    .flatMap(({ declarations = [] }) => declarations.flatMap((declaration) => declaration.events ?? []))
    .map(({ type }) => type?.text)
    .filter((type) => /^Circle\w*Event$/.test(type ?? ''));
  const names = [...new Set(events)].sort().join(', ');
  const mended = types
    .replace(/^ +\/\*\*.*\*\/\n +undefined\?: .*\n/gm, '')
    .replace(/^( +ref\?: ).*$/gm, '$1T | { current: T | null } | ((element: T | null) => void) | null | undefined;');
  return names ? `import type { ${names} } from '../esm/index.js';\n${mended}` : mended;
}

const jsx = join(outdir, 'jsx.d.ts');
writeFileSync(jsx, mendJsx(readFileSync(jsx, 'utf8')));
