/** The release archive: it opens, holds what it says, and its checksums are those of its files. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { before, describe, it } from 'node:test';
import { crc32, inflateRawSync } from 'node:zlib';
import { openSignOffs, releaseArchive } from '../../scripts/release-archive.mjs';
import { zipOf } from '../../scripts/zip.mjs';
import { root } from './consumer.ts';

/** Reads a zip from its list of files, and each file by its own header, checking its sum and size. */
function unzip(data: Buffer): Map<string, Buffer> {
  const end = data.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  assert.ok(end >= 0, 'there is an end');
  const files = new Map<string, Buffer>();
  let at = data.readUInt32LE(end + 16);
  for (let left = data.readUInt16LE(end + 10); left > 0; left--) {
    assert.equal(data.toString('latin1', at, at + 4), 'PK\x01\x02');
    const [method, crc, packed, size] = [
      data.readUInt16LE(at + 10),
      data.readUInt32LE(at + 16),
      data.readUInt32LE(at + 20),
      data.readUInt32LE(at + 24),
    ];
    const length = data.readUInt16LE(at + 28);
    const name = data.toString('utf8', at + 46, at + 46 + length);
    const local = data.readUInt32LE(at + 42);
    assert.equal(data.toString('latin1', local, local + 4), 'PK\x03\x04', name);
    assert.equal(data.toString('utf8', local + 30, local + 30 + length), name);
    const body = data.subarray(local + 30 + length, local + 30 + length + packed);
    const content = method === 8 ? inflateRawSync(body) : body;
    assert.deepEqual([content.length, crc32(content)], [size, crc], name);
    files.set(name, content);
    at += 46 + length;
  }
  assert.equal(at, end);
  return files;
}

const sum = (name: string, data: Uint8Array, form: 'hex' | 'base64'): string =>
  createHash(name).update(data).digest(form);

describe('the release archive', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = `compassion-circle-components-${version}/`;
  let data: Buffer;
  let files: Map<string, Buffer>;
  const text = (name: string): string => files.get(folder + name)?.toString('utf8') ?? `no ${name}`;
  before(() => {
    data = releaseArchive(root, version).data;
    files = unzip(data);
  });

  it('stands in one folder and has each part', () => {
    for (const name of files.keys()) assert.ok(name.startsWith(folder) && !name.includes('..'), name);
    for (const name of [
      'START-HERE.txt',
      'SHA256SUMS',
      'snippet-builder.html',
      'LICENSE',
      'CHANGELOG.md',
      'script/compassion-circle.min.js',
      'script/LICENSES.txt',
      'docs/embedding/README.md',
      'docs/governance/README.md',
      'docs/community.md',
    ])
      assert.ok(files.has(folder + name), name);
    console.log(`release archive: ${files.size} files, ${data.length} bytes`);
  });

  it('has the checksum of every file in it, and of no other', () => {
    const lines = text('SHA256SUMS').trimEnd().split('\n');
    const listed = lines.map((line) => {
      const [, hash, name] = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line) ?? [];
      assert.ok(hash && name, line);
      assert.equal(hash, sum('sha256', files.get(folder + name) ?? Buffer.alloc(0), 'hex'), name);
      return folder + name;
    });
    assert.deepEqual([...listed, `${folder}SHA256SUMS`].sort(), [...files.keys()].sort());
  });

  it('has the script that its integrity hash is of', () => {
    const hashes = JSON.parse(text('script/sri.json')) as Record<string, string>;
    const script = files.get(`${folder}script/compassion-circle.min.js`);
    assert.ok(script);
    assert.equal(hashes['compassion-circle.min.js'], `sha384-${sum('sha384', script, 'base64')}`);
  });

  it('is the same, byte for byte, when it is made again', () => {
    assert.ok(releaseArchive(root, version).data.equals(data));
  });

  it('has guides whose links to each other lead somewhere', () => {
    const dead: string[] = [];
    for (const [name, content] of files) {
      if (!name.startsWith(`${folder}docs/`) || !name.endsWith('.md')) continue;
      const words = content.toString('utf8').replaceAll(/```[\s\S]*?```|`[^`]*`/g, '');
      for (const [, target = ''] of words.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^[a-z]+:|^#/i.test(target)) continue;
        const path = posix.join(posix.dirname(name), target.replace(/#.*$/, ''));
        // Source is in the repository only, and a guide may point there.
        const source = /^(bench|demo|platforms|scripts|service|src|stories|test)\//.test(path.slice(folder.length));
        const there = source
          ? existsSync(join(root, path.slice(folder.length)))
          : files.has(path) || [...files.keys()].some((each) => each.startsWith(`${path}/`));
        if (!there) dead.push(`${name.slice(folder.length)}: ${target}`);
      }
    }
    assert.deepEqual(dead, []);
  });

  it('opens in a program that people have', (test) => {
    const place = mkdtempSync(join(tmpdir(), 'circle-release-'));
    try {
      writeFileSync(join(place, 'a.zip'), data);
      const { status, error, stdout } = spawnSync('unzip', ['-tq', join(place, 'a.zip')], { encoding: 'utf8' });
      if (error) {
        test.skip('unzip is not installed');
        return;
      }
      assert.equal(status, 0, stdout);
    } finally {
      rmSync(place, { recursive: true });
    }
  });

  it('writes no file outside its folder', () => {
    for (const path of ['../a', '/a', 'a/../../b', 'a\\b']) assert.throws(() => zipOf([[path, 'x']]), path);
  });
});

describe('each guide of docs/embedding', () => {
  const folder = join(root, 'docs', 'embedding');
  /** What is no platform: the list of them, what all share, and how the frame talks. */
  const others = ['README.md', 'settings.md', 'frame-protocol.md', 'check.md'];
  const guides = readdirSync(folder).filter((name) => name.endsWith('.md') && !others.includes(name));
  for (const name of guides)
    it(`is under 300 words: ${name}`, () => {
      const prose = readFileSync(join(folder, name), 'utf8').replaceAll(/```[\s\S]*?```/g, '');
      const words = prose.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
      assert.ok(words.length < 300, `${words.length} words`);
    });

  for (const name of guides)
    it(`has a picture with words for it: ${name}`, () => {
      const [, words = '', path = ''] = /!\[([^\]]+)\]\(([^)]+)\)/.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
      assert.ok(words.length > 15 && existsSync(join(folder, path)), path);
    });

  it('has small pictures', () => {
    const images = join(folder, 'images');
    for (const name of readdirSync(images)) assert.ok(statSync(join(images, name)).size < 60_000, name);
  });

  it('is in the list', () => {
    const list = readFileSync(join(folder, 'README.md'), 'utf8');
    for (const name of [...guides, ...others.slice(1)]) assert.ok(list.includes(`(${name})`), name);
  });
});

describe('what is still to be signed off', () => {
  const table = (cell: string): string =>
    `# Checks\n\n| What | Who | Why | Signed off |\n| --- | --- | --- | --- |\n| All of [it](a.md) | A person | Because | ${cell} |\n`;

  it('is every row without a date', () => {
    for (const cell of ['no', '', 'yes', 'No, asked twice'])
      assert.deepEqual(openSignOffs(table(cell)), ['All of it (A person)'], cell);
  });

  it('is not what somebody has dated and signed', () => {
    assert.deepEqual(openSignOffs(table('3 March 2027, A. Person')), []);
  });

  it('names what only people outside can know', () => {
    const open = openSignOffs(readFileSync(join(root, 'docs', 'release-checks.md'), 'utf8')).join('\n');
    for (const words of [
      /visible name/,
      /Welsh translator/,
      /psychologist/,
      /support line/,
      /NMC/,
      /Information governance/i,
      /ward/,
      /design authority/,
      /equality/i,
    ])
      assert.match(open, words);
  });
});
