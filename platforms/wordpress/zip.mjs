// A zip file without a dependency: the same bytes for the same files, whenever it is made.
import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 2026, midnight, in the form of MS-DOS. */
const DATE = ((2026 - 1980) << 9) | (1 << 5) | 1;

/** @param {Map<string, Buffer>} files by the path inside the zip */
export function zipOf(files) {
  const parts = [];
  const index = [];
  let place = 0;
  for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const path = Buffer.from(name);
    const packed = deflateRawSync(content, { level: 9 });
    // version, flags (UTF-8 names), method (deflate), time, date, check sum, sizes, length of the name, no extra field
    const common = Buffer.alloc(26);
    [20, 0x800, 8, 0, DATE].forEach((value, i) => common.writeUInt16LE(value, i * 2));
    [crc32(content), packed.length, content.length].forEach((value, i) => common.writeUInt32LE(value, 10 + i * 4));
    common.writeUInt16LE(path.length, 22);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, path, packed);
    const end = Buffer.alloc(14);
    // Read and write for the owner, read for all.
    end.writeUInt32LE((0o100644 << 16) >>> 0, 6);
    end.writeUInt32LE(place, 10);
    // Made on Unix, so that the permissions count.
    index.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, end, path);
    place += 30 + path.length + packed.length;
  }
  const list = Buffer.concat(index);
  const tail = Buffer.alloc(22);
  tail.write('PK\x05\x06', 'latin1');
  tail.writeUInt16LE(files.size, 8);
  tail.writeUInt16LE(files.size, 10);
  tail.writeUInt32LE(list.length, 12);
  tail.writeUInt32LE(place, 16);
  return Buffer.concat([...parts, list, tail]);
}
