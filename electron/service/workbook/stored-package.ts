import { crc32 } from 'node:zlib';
import { fail } from '#shared/contract/failure.ts';
import { unpack, type ZipEntry } from '../archives/zip-directory.ts';

/** Largest part that is unpacked, in bytes. */
const partLimit = 2_000_000_000;
const headerLength = 30;
const entryLength = 46;
const endLength = 22;

/**
 * The same package with its parts unpacked, which is much quicker to read for a program without a native unpacker;
 * only the parts that are wanted. Fails with `file.damaged` where a part is torn or altered.
 */
export const storedPackage = (bytes: Buffer, entries: readonly ZipEntry[], place: string): Buffer => {
  const parts = entries.map((entry) => {
    const content = unpack(bytes, entry, partLimit, place);
    if (content.length !== entry.size || crc32(content) !== entry.crc)
      fail('file.damaged', { place, detail: entry.name });
    return { name: Buffer.from(entry.name, 'utf8'), content, crc: entry.crc };
  });
  const names = parts.reduce((sum, { name }) => sum + name.length, 0);
  const contents = parts.reduce((sum, { content }) => sum + content.length, 0);
  const stored = Buffer.alloc(contents + 2 * names + parts.length * (headerLength + entryLength) + endLength);
  const offsets: number[] = [];
  let at = 0;
  for (const { name, content, crc } of parts) {
    offsets.push(at);
    stored.writeUInt32LE(0x04034b50, at);
    stored.writeUInt32LE(crc, at + 14);
    stored.writeUInt32LE(content.length, at + 18);
    stored.writeUInt32LE(content.length, at + 22);
    stored.writeUInt16LE(name.length, at + 26);
    name.copy(stored, at + headerLength);
    content.copy(stored, at + headerLength + name.length);
    at += headerLength + name.length + content.length;
  }
  const start = at;
  for (const [index, { name, content }] of parts.entries()) {
    stored.writeUInt32LE(0x02014b50, at);
    stored.writeUInt32LE(content.length, at + 20);
    stored.writeUInt32LE(content.length, at + 24);
    stored.writeUInt16LE(name.length, at + 28);
    stored.writeUInt32LE(offsets[index] ?? 0, at + 42);
    name.copy(stored, at + entryLength);
    at += entryLength + name.length;
  }
  stored.writeUInt32LE(0x06054b50, at);
  stored.writeUInt16LE(parts.length, at + 8);
  stored.writeUInt16LE(parts.length, at + 10);
  stored.writeUInt32LE(at - start, at + 12);
  stored.writeUInt32LE(start, at + 16);
  return stored;
};
