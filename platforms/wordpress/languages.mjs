// Reads the Welsh of the plugin from plugin/languages/*.po, and writes the .mo file that WordPress loads.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DOMAIN = 'compassion-circle-components';
const plugin = fileURLToPath(new URL('plugin/', import.meta.url));
export const PO = join(plugin, 'languages', `${DOMAIN}-cy.po`);

const phpFiles = () =>
  readdirSync(plugin, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.php'))
    .map((name) => readFileSync(join(plugin, name), 'utf8'));

/** Every text that the plugin's PHP gives to a function of translation. */
export function phpTexts() {
  const call = new RegExp(`(?:__|esc_html_e|esc_html__|esc_attr__)\\(\\s*'((?:[^'\\\\]|\\\\.)*)',\\s*'${DOMAIN}'`, 'g');
  const texts = phpFiles().flatMap((code) => [...code.matchAll(call)].map(([, text]) => text.replace(/\\(['\\])/g, '$1')));
  return [...new Set(texts)].sort();
}

/** The translations of a .po file: one line for each text, no plural forms. */
export function readPo(file) {
  const pairs = new Map();
  let id;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, key, text] = /^(msgid|msgstr) (".*")$/.exec(line) ?? [];
    if (key === 'msgid') id = JSON.parse(text);
    else if (key === 'msgstr') pairs.set(id, JSON.parse(text));
    else if (/^"/.test(line)) pairs.set(id, (pairs.get(id) ?? '') + JSON.parse(line));
  }
  return pairs;
}

/** The same as a .mo file of GNU gettext: a header, two tables of length and place, the texts. */
export function moOf(pairs) {
  const entries = [...pairs].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const head = Buffer.alloc(28 + entries.length * 16);
  [0x950412de, 0, entries.length, 28, 28 + entries.length * 8, 0, head.length].forEach((value, i) =>
    head.writeUInt32LE(value, i * 4),
  );
  const texts = [];
  let place = head.length;
  for (const column of [0, 1])
    entries.forEach((entry, i) => {
      const text = Buffer.from(entry[column]);
      const at = 28 + (column * entries.length + i) * 8;
      head.writeUInt32LE(text.length, at);
      head.writeUInt32LE(place, at + 4);
      texts.push(text, Buffer.of(0));
      place += text.length + 1;
    });
  return Buffer.concat([head, ...texts]);
}
