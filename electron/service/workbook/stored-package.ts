import { crc32 } from 'node:zlib';
import { fail } from '#shared/contract/failure.ts';
import { unpack, type ZipEntry } from '../archives/zip-directory.ts';
import { partHead, zipEnd } from '../archives/zip-writer.ts';

/** Largest part that is unpacked, in bytes. */
const partLimit = 2_000_000_000;

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
export const storedPackage = (parts: readonly UnpackedPart[]): Buffer => {
  const records: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const size = content.length;
    const { head, entry } = partHead({ name, isPacked: false, crc: crc32(content), packedSize: size, size });
    records.push(head, content);
    entries.push(entry(offset));
    offset += head.length + size;
  }
  return Buffer.concat([...records, zipEnd(entries, offset)]);
};
