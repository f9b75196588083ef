// Lists every Welsh text beside its English, with whether a translator has checked it:
//   npm exec -- node scripts/welsh-status.mjs           writes docs/welsh-strings.json and the table in docs/welsh.md
//   npm exec -- node scripts/welsh-status.mjs --check   fails when they are not up to date
// A translator writes a date and their name in place of "no". A text that changes afterwards, in either language, is
// back to "no".
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const listFile = join(root, 'docs', 'welsh-strings.json');
const pageFile = join(root, 'docs', 'welsh.md');
const START = '<!-- table: made by scripts/welsh-status.mjs -->';
const END = '<!-- end of table -->';

const slashes = (path) => path.replaceAll('\\', '/');
const load = (path) => import(pathToFileURL(join(root, path)).href);

/** The one table that a strings file exports. */
async function tableOf(path) {
  const [table, ...others] = Object.values(await load(path));
  if (typeof table !== 'object' || others.length > 0) throw new Error(`${path} must export one table of words.`);
  return table;
}

/** Keys with their texts; a text that counts gives one entry for each plural form. */
function flatten(table) {
  return Object.entries(table).flatMap(([key, text]) =>
    typeof text === 'string' ? [[key, text]] : Object.entries(text).map(([form, each]) => [`${key}.${form}`, each]),
  );
}

/** Blocks of keys between blank lines, by line, so that the table says what a file's parts are. */
function groupsOf(path) {
  const groups = [[]];
  for (const line of readFileSync(join(root, path), 'utf8').split('\n')) {
    const key = /^ {2}(?:'([^']+)'|(\w+)):/.exec(line);
    if (key) groups.at(-1).push(key[1] ?? key[2]);
    else if (line.trim() === '' && groups.at(-1).length > 0) groups.push([]);
  }
  return groups.filter(({ length }) => length > 0);
}

/** The support lines hold English and Welsh side by side, also where both are the same number. */
function textsIn(value, path, found = []) {
  if (typeof value !== 'object' || value === null) return found;
  if (typeof value.en === 'string') found.push([path, value]);
  else for (const [key, each] of Object.entries(value)) textsIn(each, path === '' ? key : `${path}.${key}`, found);
  return found;
}

/**
 * Every file that holds Welsh: its path, the groups of its keys, and each key with its English and Welsh.
 * @returns {Promise<{ path: string, groups: string[][], entries: { key: string, en: string, cy: string }[] }[]>}
 */
export async function welshFiles() {
  const files = [];
  const add = (path, en, cy) => {
    const english = new Map(flatten(en));
    // Welsh has forms that English does not: the English beside them is that of `other`.
    const beside = (key) => english.get(key) ?? english.get(key.replace(/\.\w+$/, '.other')) ?? '';
    const entries = flatten(cy).map(([key, text]) => ({ key, en: beside(key), cy: text }));
    // Both languages of a file have the same groups.
    const groups = [...new Map(groupsOf(path).map((group) => [group.join(), group])).values()];
    files.push({ path, groups, entries });
  };
  for (const path of globSync('{src,service/src}/**/*.strings.cy.ts', { cwd: root }).map(slashes).sort())
    add(path, await tableOf(path.replace('.cy.ts', '.en.ts')), await tableOf(path));
  // A page that runs as it is written, with both languages in one file.
  const organiser = 'service/organiser/strings.js';
  const { en, cy } = await load(organiser);
  add(organiser, en, cy);
  const path = 'src/core/support-line-defaults.ts';
  const entries = textsIn((await load(path)).defaultLines, '').map(([key, { en, cy }]) => ({ key, en, cy: cy ?? '' }));
  const nations = [...new Set(entries.map(({ key }) => key.split('.')[0]))];
  files.push({ path, groups: nations.map((name) => [name]), entries });
  return files;
}

/** The list as it must be, with the checks that still hold. */
export async function welshList() {
  const before = existsSync(listFile) ? JSON.parse(readFileSync(listFile, 'utf8')) : {};
  const list = {};
  for (const { path, entries } of await welshFiles()) {
    list[path] = {};
    for (const { key, en, cy } of entries) {
      const old = before[path]?.[key];
      const checked = old?.en === en && old?.cy === cy ? old.checked : 'no';
      list[path][key] = { en, cy, checked };
    }
  }
  return list;
}

export async function welshTable(list) {
  const rows = [];
  for (const { path, groups } of await welshFiles())
    for (const group of groups) {
      const entries = Object.entries(list[path]).filter(([key]) => group.includes(key.split('.')[0]));
      const done = entries.filter(([, { checked }]) => checked !== 'no').length;
      const state = done === 0 ? 'no' : done === entries.length ? 'yes' : `${done} of ${entries.length}`;
      const [first, last] = [group[0], group.at(-1)];
      const name = first === last ? `\`${first}\`` : `\`${first}\` to \`${last}\``;
      rows.push([`\`${path}\``, name, String(entries.length), state]);
    }
  const head = ['File', 'Group of keys', 'Texts', 'Checked by a translator'];
  const widths = head.map((text, i) => Math.max(...[head, ...rows].map((row) => row[i].length), text.length));
  const line = (cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/**
 * Both files as they must be, and as they are.
 * @returns {Promise<{ file: string, text: string, isCurrent: boolean }[]>}
 */
export async function welshStatus() {
  const list = await welshList();
  const page = existsSync(pageFile) ? readFileSync(pageFile, 'utf8') : `${START}\n${END}\n`;
  const [head, rest = ''] = page.split(START);
  const tail = rest.split(END)[1] ?? '\n';
  return [
    { file: listFile, text: `${JSON.stringify(list, null, 2)}\n` },
    { file: pageFile, text: `${head}${START}\n\n${await welshTable(list)}\n\n${END}${tail}` },
  ].map((each) => ({ ...each, isCurrent: existsSync(each.file) && readFileSync(each.file, 'utf8') === each.text }));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const old = (await welshStatus()).filter(({ isCurrent }) => !isCurrent);
  if (process.argv.includes('--check')) {
    for (const { file } of old)
      console.error(`${file} is not up to date: run npm exec -- node scripts/welsh-status.mjs`);
    process.exitCode = old.length === 0 ? 0 : 1;
  } else for (const { file, text } of old) writeFileSync(file, text);
}
