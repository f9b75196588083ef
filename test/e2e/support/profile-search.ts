/** Looks for a text in every file of a browser's profile, as it lies there and as its databases pack it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

export interface Searched {
  readonly files: number;
  readonly bytes: number;
  /** Blocks of databases that were unpacked and searched. */
  readonly blocks: number;
  /** What was found, as `file (how)`. */
  readonly found: readonly string[];
}

const ENCODINGS = {
  'UTF-8': (text: string) => Buffer.from(text, 'utf8'),
  'UTF-16LE': (text: string) => Buffer.from(text, 'utf16le'),
  'UTF-16BE': (text: string) => Buffer.from(text, 'utf16le').swap16(),
  base64: (text: string) => Buffer.from(Buffer.from(text, 'utf8').toString('base64').slice(0, -4), 'latin1'),
};

/** Every file of the folder, searched for each of the texts, whole and by halves: a database may cut a text in two. */
export function searchFiles(folder: string, texts: readonly string[]): Searched {
  const parts = texts.flatMap((text) => [text.slice(0, text.length / 2), text.slice(text.length / 2)]);
  const needles = parts.flatMap((part) =>
    Object.entries(ENCODINGS).map(([encoding, encode]) => ({ encoding, bytes: encode(part) })),
  );
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const found = new Set<string>();
  let bytes = 0;
  let blocks = 0;
  for (const name of names) {
    const content = readFileSync(name);
    bytes += content.length;
    const unpacked = unpack(name, content);
    blocks += unpacked.length;
    for (const [how, part] of [['', content] as const, ...unpacked.map((block) => ['unpacked, ', block] as const)])
      for (const { encoding, bytes: needle } of needles)
        if (part.includes(needle)) found.add(`${relative(folder, name)} (${how}${encoding})`);
  }
  return { files: names.length, bytes, blocks, found: [...found] };
}

function unpack(name: string, content: Buffer): Buffer[] {
  if (/\.(ldb|sst)$/.test(name)) return tableBlocks(content);
  if (/(^|[\\/])\d+\.log$/.test(name)) return [logRecords(content)];
  for (const open of [gunzipSync, inflateSync, brotliDecompressSync]) {
    try {
      if (content.length > 0) return [open(content)];
    } catch {
      // Not packed in this way.
    }
  }
  return [];
}

/** The blocks of a LevelDB table: an index at its end says where they are; snappy packs most of them. */
function tableBlocks(file: Buffer): Buffer[] {
  const footer = file.subarray(-48);
  if (footer.length < 48) return [];
  const handles = readVarints(footer, 4);
  const index = block(file, handles[2] ?? 0, handles[3] ?? 0);
  const blocks = [index];
  // Entries up to the array of restarts: shared, own and value length, then the rest of the key, then the block's place.
  const restarts = index.length < 4 ? 0 : index.readUInt32LE(index.length - 4);
  const end = index.length - 4 - 4 * restarts;
  for (let at = 0; at < end;) {
    const [, own = 0, value = 0, size = 0] = readVarints(index.subarray(at), 3);
    const place = at + size + own;
    const [offset = 0, length = 0] = readVarints(index.subarray(place, place + value), 2);
    blocks.push(block(file, offset, length));
    at = place + value;
  }
  return blocks;
}

function block(file: Buffer, offset: number, length: number): Buffer {
  const content = file.subarray(offset, offset + length);
  return file[offset + length] === 1 ? unsnap(content) : content;
}

/** So many numbers, each 7 bits a byte, and after them how many bytes they took. */
function readVarints(bytes: Buffer, count: number): number[] {
  const numbers: number[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * shift;
      if (byte < 128) break;
    }
    numbers.push(value);
  }
  return [...numbers, at];
}

/** Snappy: pieces as they stand, and copies of what came before. */
export function unsnap(packed: Buffer): Buffer {
  const [size = 0, begin = 0] = readVarints(packed, 1);
  const out = Buffer.alloc(size);
  let to = 0;
  for (let at = begin; at < packed.length;) {
    const tag = packed[at++] ?? 0;
    const kind = tag & 3;
    if (kind === 0) {
      const extra = Math.max(0, (tag >> 2) - 59);
      const length = (extra === 0 ? tag >> 2 : packed.readUIntLE(at, extra)) + 1;
      at += extra;
      to += packed.copy(out, to, at, at + length);
      at += length;
      continue;
    }
    const length = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const width = kind === 3 ? 4 : kind;
    const offset = kind === 1 ? ((tag >> 5) << 8) | (packed[at] ?? 0) : packed.readUIntLE(at, width);
    at += width;
    // Byte by byte: a copy may reach into what it writes.
    for (let i = 0; i < length; i++, to++) out[to] = out[to - offset] ?? 0;
  }
  return out;
}

/** A LevelDB log without the heads that cut its records at each 32 KiB. */
function logRecords(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let start = 0; start < file.length; start += 32_768) {
    const page = file.subarray(start, start + 32_768);
    for (let at = 0; at + 7 <= page.length;) {
      const length = page.readUInt16LE(at + 4);
      parts.push(page.subarray(at + 7, at + 7 + length));
      if (length === 0) break;
      at += 7 + length;
    }
  }
  return Buffer.concat(parts);
}
