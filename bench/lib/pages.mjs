// Finds the pages: pages/<family>/<peer>/page.mjs, with entry.* (what a trust would write) and hooks.* (for measuring).
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = fileURLToPath(new URL('../pages', import.meta.url));
export const families = ['timer', 'form', 'cards', 'list', 'all'];

const fileOf = (place, name) => ['js', 'jsx'].map((end) => join(place, `${name}.${end}`)).find(existsSync);

/** One page; `problem` is set where it cannot be read. The plain one of a family comes first. */
async function readPage(family, peer, under) {
  const id = `${family}/${peer}`;
  const place = join(under, family, peer);
  try {
    const { default: page } = await import(pathToFileURL(join(place, 'page.mjs')).href);
    const source = page.from ? join(under, family, page.from) : place;
    return { packages: [], ...page, id, family, peer, entry: fileOf(source, 'entry'), hooks: fileOf(source, 'hooks') };
  } catch (error) {
    return {
      id,
      family,
      peer,
      label: peer,
      role: 'peer',
      packages: [],
      problem: `its page cannot be read: ${error.message}`,
    };
  }
}

export async function findPages({ under = folder, only } = {}) {
  const pages = [];
  for (const family of families) {
    if (!existsSync(join(under, family))) continue;
    const peers = readdirSync(join(under, family), { withFileTypes: true }).filter((each) => each.isDirectory());
    for (const { name } of peers) pages.push(await readPage(family, name, under));
  }
  const rank = ({ role }) => ['plain', 'limit', 'floor', 'peer', 'ours'].indexOf(role);
  const sorted = pages.sort((a, b) => families.indexOf(a.family) - families.indexOf(b.family) || rank(a) - rank(b));
  return only
    ? sorted.filter(({ id, role }) => role === 'plain' || role === 'ours' || only.some((part) => id.includes(part)))
    : sorted;
}
