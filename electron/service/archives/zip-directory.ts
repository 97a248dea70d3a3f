import { constants, inflateRawSync } from 'node:zlib';
import { fail } from '#shared/contract/failure.ts';
import { zipFormat } from './zip-format.ts';

const {
  headerSignature,
  entrySignature,
  endSignature,
  headerLength,
  entryLength,
  endLength,
  stored,
  deflated,
} = zipFormat;

/** What the directory at the end of a zip file says about one part. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly compressedSize: number;
  readonly size: number;
  /** CRC-32 of the part unpacked. */
  readonly crc: number;
  readonly headerOffset: number;
}

const longestComment = 0xffff;
/** Marks sizes and counts that stand in the zip64 records instead; no subject list is that large. */
const inZip64 = 0xffffffff;

/** Where the record at the end of a zip file begins; null where there is none. */
export const zipEndOffset = (bytes: Buffer): number | null => {
  const lowest = Math.max(0, bytes.length - endLength - longestComment);
  for (let end = bytes.length - endLength; end >= lowest; end -= 1)
    if (bytes.readUInt32LE(end) === endSignature) return end;
  return null;
};

/**
 * Reads the directory of a zip file without unpacking anything. Fails with `file.damaged` when it is missing, torn or
 * points outside the file.
 */
export const readZipDirectory = (bytes: Buffer, place: string): ZipEntry[] => {
  const damaged = (detail: string): never => fail('file.damaged', { place, detail });
  const end = zipEndOffset(bytes) ?? damaged('zip: no end of central directory');
  const count = bytes.readUInt16LE(end + 10);
  let offset = bytes.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (offset + entryLength > bytes.length || bytes.readUInt32LE(offset) !== entrySignature)
      damaged('zip: torn central directory');
    const nameLength = bytes.readUInt16LE(offset + 28);
    const entry = {
      name: bytes.toString('utf8', offset + entryLength, offset + entryLength + nameLength),
      method: bytes.readUInt16LE(offset + 10),
      encrypted: (bytes.readUInt16LE(offset + 8) & 1) === 1,
      compressedSize: bytes.readUInt32LE(offset + 20),
      size: bytes.readUInt32LE(offset + 24),
      crc: bytes.readUInt32LE(offset + 16),
      headerOffset: bytes.readUInt32LE(offset + 42),
    };
    if (entry.compressedSize === inZip64 || entry.size === inZip64 || entry.headerOffset === inZip64)
      fail('file.unsafe', { place, reason: 'expands-too-far' });
    if (entry.headerOffset + headerLength > bytes.length) damaged(`zip: ${entry.name}`);
    entries.push(entry);
    offset += entryLength + nameLength + bytes.readUInt16LE(offset + 30) + bytes.readUInt16LE(offset + 32);
  }
  return entries;
};

/**
 * Unpacks one part, at most `limit` bytes of it: a directory can lie about sizes. Fails with `file.unsafe` beyond the
 * limit and with `file.damaged` when the part is torn or packed in an unusual way.
 */
export const unpack = (bytes: Buffer, entry: ZipEntry, limit: number, place: string): Buffer => {
  const damaged = (detail: string): never =>
    fail('file.damaged', { place, detail: `${entry.name}: ${detail}` });
  if (bytes.readUInt32LE(entry.headerOffset) !== headerSignature) damaged('no local header');
  const start =
    entry.headerOffset +
    headerLength +
    bytes.readUInt16LE(entry.headerOffset + 26) +
    bytes.readUInt16LE(entry.headerOffset + 28);
  const packed = bytes.subarray(start, start + entry.compressedSize);
  if (packed.length < entry.compressedSize) damaged('truncated');
  if (entry.method === stored) {
    if (packed.length > limit) fail('file.unsafe', { place, reason: 'expands-too-far' });
    return packed;
  }
  if (entry.method !== deflated) damaged(`method ${entry.method}`);
  try {
    return inflateRawSync(packed, { maxOutputLength: limit, finishFlush: constants.Z_FINISH });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return code === 'ERR_BUFFER_TOO_LARGE'
      ? fail('file.unsafe', { place, reason: 'expands-too-far' })
      : damaged(code);
  }
};
