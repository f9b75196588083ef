// Writes a ZIP file from what is in memory: the same entries give the same bytes, on any day and any machine with the
// same Node. Without encryption, and without the 64-bit form: for files of a few megabytes.
import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 2026, in the form of MS-DOS: the day of a build would make each archive another. */
const DATE = ((2026 - 1980) << 9) | (1 << 5) | 1;
const VERSION = 20;
const UTF8 = 0x0800;
const DEFLATE = 8;
const STORE = 0;
/** A plain file that everyone may read, as Unix writes it. */
const MODE = (0o100644 << 16) >>> 0;

/** The fields that stand before a file and in the list at the end. */
function fields({ method, crc, packed, size, name }) {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(VERSION, 0);
  header.writeUInt16LE(UTF8, 2);
  header.writeUInt16LE(method, 4);
  header.writeUInt16LE(0, 6);
  header.writeUInt16LE(DATE, 8);
  header.writeUInt32LE(crc, 10);
  header.writeUInt32LE(packed, 14);
  header.writeUInt32LE(size, 18);
  header.writeUInt16LE(name.length, 22);
  header.writeUInt16LE(0, 24);
  return header;
}

const signature = (number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
};

/**
 * @param {Iterable<readonly [path: string, content: Uint8Array | string]>} entries paths with `/`, in any order
 * @returns {Buffer}
 */
export function zipOf(entries) {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const files = [];
  const list = [];
  let offset = 0;
  for (const [path, content] of sorted) {
    if (path.startsWith('/') || path.includes('\\') || path.split('/').includes('..'))
      throw new Error(`${path} would be unpacked outside its folder.`);
    const data = Buffer.from(content);
    const deflated = deflateRawSync(data, { level: 9 });
    const method = deflated.length < data.length ? DEFLATE : STORE;
    const body = method === DEFLATE ? deflated : data;
    const name = Buffer.from(path);
    const head = fields({ method, crc: crc32(data), packed: body.length, size: data.length, name });
    const local = Buffer.concat([signature(0x04034b50), head, name, body]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(MODE, 6);
    place.writeUInt32LE(offset, 10);
    // Made on Unix, so that the mode counts.
    const madeBy = Buffer.from([VERSION, 3]);
    list.push(Buffer.concat([signature(0x02014b50), madeBy, head, place, name]));
    files.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(sorted.length, 4);
  end.writeUInt16LE(sorted.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, directory, signature(0x06054b50), end]);
}
