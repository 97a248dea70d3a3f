import { crc32 } from 'node:zlib';
import { fail } from '#shared/contract/failure.ts';
import { unpack, type ZipEntry } from '../archives/zip-directory.ts';

/** Largest part that is unpacked, in bytes. */
const partLimit = 2_000_000_000;
const headerLength = 30;
const entryLength = 46;
const endLength = 22;

/** A part of a package as it is when unpacked. */
export interface UnpackedPart {
  readonly name: string;
  readonly content: Buffer;
}

/** Unpacks a part. Fails with `file.damaged` where it is torn or altered. */
export const unpackedPart = (bytes: Buffer, entry: ZipEntry, place: string): UnpackedPart => {
  const content = unpack(bytes, entry, partLimit, place);
  if (content.length !== entry.size || crc32(content) !== entry.crc)
    fail('file.damaged', { place, detail: entry.name });
  return { name: entry.name, content };
};

/** A package of parts that are not packed, which is much quicker to read for a program without a native unpacker. */
export const storedPackage = (unpacked: readonly UnpackedPart[]): Buffer => {
  const parts = unpacked.map(({ name, content }) => ({
    name: Buffer.from(name, 'utf8'),
    content,
    crc: crc32(content),
  }));
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
