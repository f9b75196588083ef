// Makes plugin/includes/widgets.php from custom-elements.json: which attributes a page may give to which tag.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MANIFEST = new URL('../../custom-elements.json', import.meta.url);
export const PHP_LIST = new URL('plugin/includes/widgets.php', import.meta.url);

/** Where the widget sends words or names, or reads them from: only sites that the organisation trusts. */
const ENDPOINTS = ['action', 'service', 'src'];
/** What people can follow. */
const LINKS = ['reflection', 'contact'];
const LISTS = { RequestCredentials: ['omit', 'same-origin', 'include'] };

function kindOf({ name, type, description = '' }) {
  if (name === 'lang') return ['en', 'cy'];
  if (ENDPOINTS.includes(name)) return 'endpoint';
  if (LINKS.includes(name)) return 'link';
  // A new attribute that holds an address must be put into one of the lists above by hand.
  if (/\b(address|url)\b/i.test(description)) throw new Error(`${name} may be an address: is it an endpoint or a link?`);
  const text = (type?.text ?? 'string').replace(/\s*\|\s*undefined/, '');
  if (LISTS[text]) return LISTS[text];
  if (text === 'number') return 'number';
  if (text === 'boolean') return 'yes-no';
  const values = [...text.matchAll(/'([^']+)'/g)].map(([, value]) => value);
  return values.length > 0 ? values : 'text';
}

const php = (kind) =>
  Array.isArray(kind) ? `array( ${kind.map((value) => `'${value}'`).join(', ')} )` : `'${kind}'`;

/** The PHP file as it should be. */
export function phpList() {
  const { modules } = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  const widgets = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .sort((a, b) => a.tagName.localeCompare(b.tagName));
  const lines = widgets.flatMap(({ tagName, attributes = [] }) => [
    `\t'${tagName}' => array(`,
    ...attributes.map((attribute) => `\t\t'${attribute.name}' => ${php(kindOf(attribute))},`),
    '\t),',
  ]);
  return [
    '<?php',
    '// Made from custom-elements.json by attributes.mjs: do not edit.',
    "defined( 'ABSPATH' ) || exit;",
    '',
    'return array(',
    ...lines,
    ');',
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PHP_LIST, phpList());
