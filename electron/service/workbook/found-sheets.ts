import * as XLSX from 'xlsx';
import { fail } from '#shared/contract/failure.ts';
import { rangeAddress } from '#shared/reports/cell-address.ts';
import { readZipDirectory, type ZipEntry } from '../archives/zip-directory.ts';
import { toPlainDecimal } from './plain-decimal.ts';
import { cellLine, rowLine, SheetDigest, type SheetLines } from './sheet-lines.ts';
import { storedPackage } from './stored-package.ts';

const lineOf = (cell: XLSX.CellObject | undefined): string => {
  if (!cell) return cellLine.blank;
  // A formula may come to no text at all; it is a formula all the same.
  if (cell.t === 'z' || cell.v === '')
    return cell.f === undefined ? cellLine.blank : cellLine.text('', cell.f);
  if (cell.t === 's') return cellLine.text(String(cell.v), cell.f);
  if (cell.t === 'n' && typeof cell.v === 'number')
    return cellLine.number(toPlainDecimal(cell.v), String(cell.z), cell.f);
  return `${cell.t} ${String(cell.v)}`;
};

const parse = (
  bytes: Buffer,
  entries: readonly ZipEntry[],
  name: string,
  sheets?: readonly number[],
): XLSX.WorkBook => {
  const stored = storedPackage(bytes, entries, name);
  try {
    return XLSX.read(stored, {
      type: 'buffer',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellHTML: false,
      cellText: false,
      cellDates: false,
      ...(sheets ? { sheets: [...sheets] } : {}),
    });
  } catch (error) {
    return fail('file.damaged', {
      place: name,
      detail: error instanceof Error ? error.message : String(error),
    });
  }
};

type FoundCell = XLSX.CellObject | undefined;

/** A sheet as the library has it, its rows not yet turned into lines. */
interface FoundSheet extends Omit<SheetLines, 'rows'> {
  readonly data: readonly (readonly FoundCell[] | undefined)[];
}

const foundSheet = (workbook: XLSX.WorkBook, sheetName: string, name: string): FoundSheet => {
  const sheet = workbook.Sheets[sheetName];
  // The library leaves a sheet out instead of failing when a part cannot be read.
  if (!sheet || !('!data' in sheet)) return fail('file.damaged', { place: name, detail: sheetName });
  const { '!data': data, '!merges': merges = [] } = sheet as XLSX.DenseWorkSheet;
  return {
    name: sheetName,
    data,
    merges: merges.map(({ s, e }: XLSX.Range) =>
      rangeAddress({ top: s.r, left: s.c, bottom: e.r, right: e.c }),
    ),
    filter: sheet['!autofilter']?.ref ?? '',
  };
};

/** Rows and cells that do not exist are holes; `Array.from` makes them blanks. */
const lineOfRow = (row: readonly FoundCell[] | undefined): string => rowLine(Array.from(row ?? [], lineOf));

/** Reads a workbook with a library other than what wrote it. Fails with `file.damaged`. */
export const readFoundSheets = (bytes: Buffer, name: string): SheetLines[] => {
  const workbook = parse(bytes, readZipDirectory(bytes, name), name);
  return workbook.SheetNames.map((sheetName) => {
    const { data, ...rest } = foundSheet(workbook, sheetName, name);
    return { ...rest, rows: Array.from(data, lineOfRow) };
  });
};

/** What a file says of its sheets, in short. */
export interface FoundDigests {
  /** Names of the sheets in order. */
  readonly names: readonly string[];
  /** Their digests; empty where a sheet is not in the part it should be in, or another reader has it. */
  readonly digests: readonly string[];
}

const digestOfSheet = ({ data, ...rest }: FoundSheet): string => {
  const digest = new SheetDigest();
  for (let index = 0; index < data.length; index += 1) digest.add(index, lineOfRow(data[index]));
  return digest.end(rest);
};

/** Bytes of sheets that are taken apart at a time. */
const groupSize = 3_000_000;
const sheetPart = /^xl\/worksheets\/sheet(\d+)\.xml$/;

/** One of several readers that take the sheets of a file between them. */
export interface ReadingShare {
  /** Which reader, counted from 0. */
  readonly reader: number;
  /** How many there are. */
  readonly readers: number;
}

/** The sheets of one reader: the largest first to whoever has least, so that all end at about the same time. */
const sharedOut = (parts: readonly ZipEntry[], { reader, readers }: ReadingShare): ZipEntry[] => {
  const loads = Array.from({ length: readers }, () => 0);
  return parts
    .toSorted((one, other) => other.size - one.size)
    .filter(({ size }) => {
      const next = loads.indexOf(Math.min(...loads));
      loads[next] = (loads[next] ?? 0) + size;
      return next === reader;
    });
};

/** Sheets in groups of about the same size. */
const groupsOf = (parts: readonly ZipEntry[]): ZipEntry[][] => {
  const groups: ZipEntry[][] = [];
  let size = groupSize;
  for (const part of parts) {
    if (size + part.size > groupSize) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(part);
    size += part.size;
  }
  return groups;
};

/**
 * Reads a workbook as `readFoundSheets` does, some sheets at a time, and keeps their digests only: memory is that of
 * the largest sheet. Sheets of other readers have no digest.
 */
export const digestFoundSheets = (bytes: Buffer, name: string, share: ReadingShare): FoundDigests => {
  const entries = readZipDirectory(bytes, name);
  const rest = entries.filter((entry) => !sheetPart.test(entry.name));
  const own = sharedOut(
    entries.filter((entry) => sheetPart.test(entry.name)),
    share,
  );
  let names: readonly string[] = [];
  const digests: string[] = [];
  // Without a sheet of its own a reader still says which sheets the workbook names.
  for (const group of own.length === 0 ? [[]] : groupsOf(own)) {
    const sheets = group.map((entry) => Number(sheetPart.exec(entry.name)?.[1]) - 1);
    const workbook = parse(bytes, [...rest, ...group], name, sheets);
    names = workbook.SheetNames;
    for (const sheet of sheets) {
      const sheetName = names[sheet];
      if (sheetName !== undefined && workbook.Sheets[sheetName])
        digests[sheet] = digestOfSheet(foundSheet(workbook, sheetName, name));
    }
  }
  return { names, digests: names.map((_, index) => digests[index] ?? '') };
};
