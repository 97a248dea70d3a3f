import { readZipDirectory, type ZipEntry, zipEndOffset } from './zip-directory.ts';
import { zipFormat } from './zip-format.ts';
import { packPart, zipEnd } from './zip-writer.ts';

const { entryLength, endLength } = zipFormat;

/** Where the directory begins, and the comment behind it. */
const endOf = (bytes: Buffer): { readonly directory: number; readonly comment: Buffer } => {
  const end = zipEndOffset(bytes) ?? 0;
  return { directory: bytes.readUInt32LE(end + 16), comment: bytes.subarray(end + endLength) };
};

/** The lines of the directory as they stand, in its order. */
const directoryLines = (bytes: Buffer, start: number, count: number): Buffer[] => {
  const lines: Buffer[] = [];
  let offset = start;
  for (let index = 0; index < count; index += 1) {
    const length =
      entryLength +
      bytes.readUInt16LE(offset + 28) +
      bytes.readUInt16LE(offset + 30) +
      bytes.readUInt16LE(offset + 32);
    lines.push(bytes.subarray(offset, offset + length));
    offset += length;
  }
  return lines;
};

/**
 * The archive with some parts replaced. Every other part keeps its record byte for byte, packed as it was, in its place;
 * only the offsets of the directory change.
 */
export const replaceParts = async (
  bytes: Buffer,
  changed: ReadonlyMap<string, Uint8Array>,
  place: string,
): Promise<Buffer> => {
  const entries = readZipDirectory(bytes, place);
  const { directory, comment } = endOf(bytes);
  const lines = directoryLines(bytes, directory, entries.length);
  const starts = entries.map(({ headerOffset }) => headerOffset).toSorted((a, b) => a - b);
  const recordEnd = ({ headerOffset }: ZipEntry): number =>
    starts.find((start) => start > headerOffset) ?? directory;
  const records: Buffer[] = [];
  const placed = new Map<ZipEntry, { readonly offset: number; readonly line: Buffer }>();
  let offset = 0;
  for (const entry of entries.toSorted((a, b) => a.headerOffset - b.headerOffset)) {
    const content = changed.get(entry.name);
    const line = lines[entries.indexOf(entry)] ?? Buffer.alloc(0);
    if (content) {
      const packed = await packPart({ name: entry.name, bytes: content });
      placed.set(entry, { offset, line: packed.entry(offset) });
      records.push(packed.record);
      offset += packed.record.byteLength;
      continue;
    }
    const moved = Buffer.from(line);
    moved.writeUInt32LE(offset, 42);
    placed.set(entry, { offset, line: moved });
    const record = bytes.subarray(entry.headerOffset, recordEnd(entry));
    records.push(record);
    offset += record.byteLength;
  }
  const directoryOut = entries.map((entry) => placed.get(entry)?.line ?? Buffer.alloc(0));
  return Buffer.concat([...records, zipEnd(directoryOut, offset, comment)]);
};
