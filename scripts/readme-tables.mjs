// Writes the tables of the README from custom-elements.json: node scripts/readme-tables.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import prettier from 'prettier';
import { root } from './tool.mjs';

const start = '<!-- reference: made by scripts/readme-tables.mjs -->';
const end = '<!-- /reference -->';

const cell = (text) => (text ?? '').replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
const code = (text) => (text ? `\`${cell(text)}\`` : '');

function table(title, heads, rows) {
  if (rows.length === 0) return '';
  const line = (cells) => `| ${cells.join(' | ')} |\n`;
  return `\n#### ${title}\n\n${line(heads)}${line(heads.map(() => '---'))}${rows.map(line).join('')}`;
}

const describe = ({ summary, description }) => cell(description ?? summary);
const signature = ({ name, parameters = [] }) =>
  code(`${name}(${parameters.map(({ name: each, optional }) => (optional ? `${each}?` : each)).join(', ')})`);

function reference(widget) {
  const attributes = widget.attributes ?? [];
  const named = new Set(attributes.map(({ fieldName, name }) => fieldName ?? name));
  const members = (widget.members ?? []).filter(({ description }) => description);
  const fields = members.filter(({ kind, name, attribute }) => kind === 'field' && !attribute && !named.has(name));
  const methods = members.filter(({ kind }) => kind === 'method');
  const described = (list, show) => list.map((each) => [show(each), describe(each)]);
  return [
    `\n### \`<${widget.tagName}>\`\n\n${widget.summary ?? widget.description ?? ''}\n`,
    table(
      'Attributes',
      ['Name', 'Type', 'What it does'],
      attributes.map((each) => [code(each.name), code(each.type?.text), describe(each)]),
    ),
    table(
      'Properties',
      ['Name', 'Type', 'What it is'],
      fields.map((each) => [code(each.name), code(each.type?.text), describe(each)]),
    ),
    table('Methods', ['Name', 'What it does'], described(methods, signature)),
    table(
      'Events',
      ['Name', 'When'],
      described(widget.events ?? [], ({ name }) => code(name)),
    ),
    table(
      'Slots',
      ['Name', 'What it holds'],
      described(widget.slots ?? [], ({ name }) => (name ? code(name) : 'default')),
    ),
    table(
      'Parts',
      ['Name', 'What it is'],
      described(widget.cssParts ?? [], ({ name }) => code(name)),
    ),
    table(
      'Custom properties',
      ['Name', 'What it does'],
      described(widget.cssProperties ?? [], ({ name }) => code(name)),
    ),
  ].join('');
}

/** The README with its tables made again. */
export async function withTables(readme, manifest) {
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error('The README has lost the marks around its reference.');
  const widgets = manifest.modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
  const text = `${readme.slice(0, from)}${start}\n${widgets.map(reference).join('')}\n${readme.slice(to)}`;
  const options = await prettier.resolveConfig(join(root, 'README.md'));
  return prettier.format(text, { ...options, parser: 'markdown' });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const path = join(root, 'README.md');
  const now = readFileSync(path, 'utf8');
  const wanted = await withTables(now, JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8')));
  if (process.argv.includes('--check')) {
    if (now !== wanted) {
      console.error('The tables of README.md are not those of custom-elements.json: run `npm run build`.');
      process.exit(1);
    }
  } else if (now !== wanted) writeFileSync(path, wanted);
}
