import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { fail } from '#shared/contract/failure.ts';
import type { CancelSignal, Progress } from '#shared/contract/index.ts';
import { canonicalJson } from '#shared/model/canonical-json.ts';
import type { PlainExport } from '#shared/model/export-profile.ts';
import { fitFileName } from '#shared/reports/file-name.ts';
import {
  type PlainInput,
  type PlainTable,
  plainDocument,
  plainTables,
} from '#shared/reports/plain-export/index.ts';
import { writeZip, type ZipPart } from '../archives/zip-writer.ts';
import { toJson } from '../log/to-json.ts';
import { type CsvOptions, compareCsv, csvTable } from './csv-table.ts';
import { pause } from './pause.ts';

export interface PlainOptions {
  /** Name of the calling method, for cancellation. */
  readonly method: string;
  readonly signal?: CancelSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Plain data as files that were read back and found equal. */
export interface PlainFiles {
  readonly files: readonly ZipPart[];
  readonly tables: { readonly id: string; readonly title: string; readonly rows: number }[];
  /** Fields (CSV) or values (JSON) compared when reading back. */
  readonly compared: number;
}

const csvFiles = async (
  tables: readonly PlainTable[],
  data: CsvOptions,
  { method, signal, onProgress }: PlainOptions,
): Promise<PlainFiles> => {
  const files: ZipPart[] = [];
  const counts: PlainFiles['tables'] = [];
  let compared = 0;
  for (const [index, table] of tables.entries()) {
    onProgress?.({ step: 'writing', done: index, total: tables.length });
    await pause(signal, method);
    const number = String(index + 1).padStart(2, '0');
    const name = fitFileName(tables.length === 1 ? table.title : `${number} ${table.title}`, '.csv');
    const { bytes, rows, meant } = await csvTable(table, data, { place: name, method, signal });
    await pause(signal, method);
    compared += compareCsv(bytes, meant, data, name);
    files.push({ name, bytes });
    counts.push({ id: table.id, title: table.title, rows });
  }
  return { files, tables: counts, compared };
};

/** Values of a JSON document that are neither object nor array. */
const countValues = (value: unknown): number =>
  typeof value !== 'object' || value === null
    ? 1
    : Object.values(value).reduce((count: number, each) => count + countValues(each), 0);

const rowsOf = (value: unknown): number => (Array.isArray(value) ? value.length : 1);

const jsonFile = async (
  tables: readonly PlainTable[],
  name: string,
  { method, signal, onProgress }: PlainOptions,
): Promise<PlainFiles> => {
  onProgress?.({ step: 'writing', done: 0, total: 1 });
  await pause(signal, method);
  const meant = plainDocument(tables);
  const bytes = Buffer.from(`${JSON.stringify(meant, null, 1)}\n`, 'utf8');
  onProgress?.({ step: 'comparing', done: 0, total: 1 });
  await pause(signal, method);
  const found: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  if (canonicalJson(toJson(found)) !== canonicalJson(toJson(meant)))
    fail('file.read-back-differs', { place: name, what: name, expected: '', found: '' });
  return {
    files: [{ name, bytes }],
    tables: tables.map(({ id, title }) => ({ id, title, rows: rowsOf(meant[id]) })),
    compared: countValues(found),
  };
};

/** The chosen plain data of an evaluation as one or several files, each read back and compared with the data. */
export const plainFiles = async (
  input: PlainInput,
  data: PlainExport,
  name: string,
  options: PlainOptions,
): Promise<PlainFiles> => {
  const tables = plainTables(input, data.tables);
  return data.format === 'csv' ? csvFiles(tables, data, options) : jsonFile(tables, `${name}.json`, options);
};

/** A finished file in the temporary directory; the caller moves or removes it. */
export interface WrittenFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/**
 * Puts files into one: itself where there is a single one, an archive otherwise, which is unpacked again with another
 * library and compared. What was begun is removed after any failure.
 * @param name of the file without its ending.
 */
export const writeTogether = async (
  files: readonly ZipPart[],
  name: string,
  temporaryDirectory: string,
): Promise<WrittenFile> => {
  const [first] = files;
  const single = files.length === 1 && first !== undefined ? first : null;
  const bytes = single ? single.bytes : await writeZip(files);
  const whole = `${name}${single ? (/\.[a-z]+$/.exec(single.name)?.[0] ?? '') : '.zip'}`;
  await mkdir(temporaryDirectory, { recursive: true });
  const path = join(temporaryDirectory, randomUUID());
  try {
    await writeFile(path, bytes, { flag: 'wx', flush: true });
    const written = await readFile(path);
    compareFiles(written, files, single !== null, whole);
    return {
      path,
      name: whole,
      size: written.byteLength,
      sha256: createHash('sha256').update(written).digest('hex'),
    };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
};

const compareFiles = (written: Buffer, files: readonly ZipPart[], single: boolean, place: string): void => {
  const found: Record<string, Uint8Array> = single ? { [files[0]?.name ?? '']: written } : unzipSync(written);
  const names = files.map(({ name }) => name);
  if (Object.keys(found).join('\n') !== names.join('\n'))
    fail('file.read-back-differs', {
      place,
      what: place,
      expected: names.join(' '),
      found: Object.keys(found).join(' '),
    });
  for (const { name, bytes } of files)
    if (!Buffer.from(found[name] ?? []).equals(bytes))
      fail('file.read-back-differs', { place, what: name, expected: String(bytes.byteLength), found: '' });
};
