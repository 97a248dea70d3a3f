import { type FileHandle, open } from 'node:fs/promises';

/** A face of a font file: what it calls itself, and which characters it draws. */
export interface FontFace {
  readonly path: string;
  readonly family: string;
  /** Whether the face has a glyph for a character, by its code point. */
  readonly draws: (codePoint: number) => boolean;
}

interface TableEntry {
  readonly offset: number;
  readonly length: number;
}

/** Larger tables than any font has are a damaged file. */
const largestTable = 16 * 1024 * 1024;
const largestTableCount = 200;

const readAt = async (file: FileHandle, offset: number, length: number): Promise<Buffer> => {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, offset);
  return buffer.subarray(0, bytesRead);
};

const tablesAt = async (file: FileHandle, offset: number): Promise<ReadonlyMap<string, TableEntry>> => {
  const head = await readAt(file, offset, 12);
  const count = head.length < 12 ? 0 : head.readUInt16BE(4);
  const tables = new Map<string, TableEntry>();
  if (count === 0 || count > largestTableCount) return tables;
  const entries = await readAt(file, offset + 12, count * 16);
  for (let at = 0; at + 16 <= entries.length; at += 16)
    tables.set(entries.toString('latin1', at, at + 4), {
      offset: entries.readUInt32BE(at + 8),
      length: entries.readUInt32BE(at + 12),
    });
  return tables;
};

const readTable = async (file: FileHandle, table: TableEntry | undefined): Promise<Buffer | null> =>
  table && table.length <= largestTable ? readAt(file, table.offset, table.length) : null;

const familyName = 1;
const typographicFamilyName = 16;
const windows = 3;
const americanEnglish = 0x409;

/** The family in English, as programs ask for it. */
const familyOf = (names: Buffer): string => {
  const found = new Map<number, string>();
  const count = names.readUInt16BE(2);
  const strings = names.readUInt16BE(4);
  for (let record = 0; record < count; record += 1) {
    const at = 6 + record * 12;
    if (names.readUInt16BE(at) !== windows || names.readUInt16BE(at + 4) !== americanEnglish) continue;
    const from = strings + names.readUInt16BE(at + 10);
    const text = Buffer.from(names.subarray(from, from + names.readUInt16BE(at + 8)));
    found.set(names.readUInt16BE(at + 6), text.swap16().toString('utf16le'));
  }
  return found.get(typographicFamilyName) ?? found.get(familyName) ?? '';
};

/** Segments of code points that have glyphs, formats 4 and 12 (ISO/IEC 14496-22, cmap). */
const segmentsOf = (cmap: Buffer): readonly (readonly [number, number])[] => {
  const segments: [number, number][] = [];
  const count = cmap.readUInt16BE(2);
  for (let record = 0; record < count; record += 1) {
    const at = cmap.readUInt32BE(8 + record * 8);
    const format = cmap.readUInt16BE(at);
    if (format === 12) {
      const groups = cmap.readUInt32BE(at + 12);
      for (let group = 0; group < groups; group += 1)
        segments.push([cmap.readUInt32BE(at + 16 + group * 12), cmap.readUInt32BE(at + 20 + group * 12)]);
    } else if (format === 4) {
      const twice = cmap.readUInt16BE(at + 6);
      for (let segment = 0; segment < twice; segment += 2) {
        const end = cmap.readUInt16BE(at + 14 + segment);
        const start = cmap.readUInt16BE(at + 16 + twice + segment);
        if (start <= end && start !== 0xffff) segments.push([start, end]);
      }
    }
  }
  return segments.sort(([a], [b]) => a - b);
};

/** Searches sorted segments, which may overlap where a font has several maps. */
const coverage =
  (segments: readonly (readonly [number, number])[]) =>
  (codePoint: number): boolean =>
    segments.some(([start, end]) => codePoint >= start && codePoint <= end);

/** Collections hold the same font for several regions; the shapes of the mainland come first. */
const regional = /\b(SC|GB|CN)\b|GB2312|Chinese/;

const mostFaces = 64;

const faceOffsets = async (file: FileHandle): Promise<readonly number[]> => {
  const head = await readAt(file, 0, 12);
  if (head.toString('latin1', 0, 4) !== 'ttcf') return [0];
  const count = Math.min(head.readUInt32BE(8), mostFaces);
  const offsets = await readAt(file, 12, count * 4);
  return Array.from({ length: Math.floor(offsets.length / 4) }, (_, index) =>
    offsets.readUInt32BE(index * 4),
  );
};

/**
 * A face of a TrueType or OpenType file, of a collection the one for mainland China or else the first; null for what is
 * none or is damaged. Only the tables that are needed are read.
 */
export const readFontFace = async (path: string): Promise<FontFace | null> => {
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'r');
    let chosen: { readonly family: string; readonly tables: ReadonlyMap<string, TableEntry> } | null = null;
    for (const offset of await faceOffsets(file)) {
      const tables = await tablesAt(file, offset);
      const names = await readTable(file, tables.get('name'));
      const family = names ? familyOf(names) : '';
      if (family === '' || (chosen && !regional.test(family))) continue;
      chosen = { family, tables };
      if (regional.test(family)) break;
    }
    const cmap = chosen ? await readTable(file, chosen.tables.get('cmap')) : null;
    return chosen && cmap ? { path, family: chosen.family, draws: coverage(segmentsOf(cmap)) } : null;
  } catch {
    // A font that cannot be read is one font less to choose from.
    return null;
  } finally {
    await file?.close();
  }
};
