import { readZipDirectory, type ZipEntry } from '../archives/zip-directory.ts';
import { type FoundSheet, foundSheet, lineOfRow, parse } from './found-sheets.ts';
import { SheetDigester, type SheetDigests } from './sheet-lines.ts';
import { sheetPiece } from './sheet-pieces.ts';
import { type UnpackedPart, unpackedPart } from './stored-package.ts';

/** One of several readers that take a file between them. */
export interface ReadingShare {
  /** Which reader, counted from 0. */
  readonly reader: number;
  /** How many there are. */
  readonly readers: number;
}

/** What a reader says of the sheets, in short. */
export interface FoundDigests {
  /** Names of the sheets in order; null where this reader had nothing to read. */
  readonly names: readonly string[] | null;
  /** Digests of the pieces this reader read; empty strings where it read nothing. */
  readonly pieces: readonly { readonly sheet: number; readonly digests: SheetDigests }[];
}

/** A sheet or a piece of it. */
interface Piece {
  readonly entry: ZipEntry;
  /** Place of the sheet, counted from 0. */
  readonly sheet: number;
  readonly piece: number;
  readonly pieces: number;
  /** About how large it is, unpacked. */
  readonly size: number;
}

const sheetPart = /^xl\/worksheets\/sheet(\d+)\.xml$/;
/** Least bytes of sheets that are taken apart at a time. */
const leastAtATime = 3_000_000;
/** What is read along with them each time, above all the shared texts, costs more than their own bytes. */
const timesTheRest = 40;

const piecesOf = (entry: ZipEntry, atATime: number): Piece[] => {
  const pieces = Math.max(1, Math.ceil(entry.size / atATime));
  const sheet = Number(sheetPart.exec(entry.name)?.[1]) - 1;
  return Array.from({ length: pieces }, (_, piece) => ({
    entry,
    sheet,
    piece,
    pieces,
    size: entry.size / pieces,
  }));
};

/** The pieces of one reader: the largest first to whoever has least, so that all end at about the same time. */
const sharedOut = (pieces: readonly Piece[], { reader, readers }: ReadingShare): Piece[] => {
  const loads = Array.from({ length: readers }, () => 0);
  return pieces
    .toSorted((one, other) => other.size - one.size)
    .filter(({ size }) => {
      const next = loads.indexOf(Math.min(...loads));
      loads[next] = (loads[next] ?? 0) + size;
      return next === reader;
    });
};

/** Pieces that are read together: different sheets, and not too much. */
const groupsOf = (pieces: readonly Piece[], atATime: number): Piece[][] => {
  const groups: { readonly pieces: Piece[]; size: number }[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    const fits =
      last && last.size + piece.size <= atATime && last.pieces.every(({ sheet }) => sheet !== piece.sheet);
    if (fits) {
      last.pieces.push(piece);
      last.size += piece.size;
    } else groups.push({ pieces: [piece], size: piece.size });
  }
  return groups.map((group) => group.pieces);
};

const digestsOf = ({ data, ...rest }: FoundSheet, { piece }: Piece): SheetDigests => {
  const digester = new SheetDigester();
  // What is not in rows stands in every piece; one tells it.
  for (let index = 0; index < data.length; index += 1) digester.add(index, lineOfRow(data[index]));
  return piece === 0 ? digester.end(rest) : digester.blocks();
};

/**
 * Reads a workbook as `readFoundSheets` does, some sheets or pieces of them at a time, and keeps their digests only:
 * memory does not grow with the number of sheets, and with the length of one only as far as its texts grow.
 */
export const digestFoundSheets = (bytes: Buffer, name: string, share: ReadingShare): FoundDigests => {
  const entries = readZipDirectory(bytes, name);
  const rest = entries
    .filter((entry) => !sheetPart.test(entry.name))
    .map((entry) => unpackedPart(bytes, entry, name));
  const atATime = Math.max(
    leastAtATime,
    rest.reduce((sum, { content }) => sum + content.length, 0) * timesTheRest,
  );
  const pieces = entries
    .filter((entry) => sheetPart.test(entry.name))
    .flatMap((entry) => piecesOf(entry, atATime));
  const groups = groupsOf(sharedOut(pieces, share), atATime);
  let names: readonly string[] | null = null;
  let unpacked: UnpackedPart | null = null;
  const partOf = ({ entry, piece, pieces: count }: Piece): UnpackedPart => {
    // Pieces of one sheet come one after the other.
    if (unpacked?.name !== entry.name) unpacked = unpackedPart(bytes, entry, name);
    return sheetPiece(unpacked, piece, count);
  };
  const found: { readonly sheet: number; readonly digests: SheetDigests }[] = [];
  for (const group of groups) {
    const workbook = parse(
      [...rest, ...group.map(partOf)],
      name,
      group.map(({ sheet }) => sheet),
    );
    names = workbook.SheetNames;
    for (const piece of group) {
      const sheetName = workbook.SheetNames[piece.sheet];
      if (sheetName !== undefined && workbook.Sheets[sheetName])
        found.push({
          sheet: piece.sheet,
          digests: digestsOf(foundSheet(workbook, sheetName, name), piece),
        });
    }
  }
  return { names, pieces: found };
};
