import { fail } from '#shared/contract/failure.ts';
import type { Progress } from '#shared/contract/index.ts';
import { canonicalJson } from '#shared/model/canonical-json.ts';
import type { PlainExport } from '#shared/model/export-profile.ts';
import { fitFileName } from '#shared/reports/file-name.ts';
import {
  type PlainInput,
  type PlainTable,
  plainDocument,
  plainTables,
} from '#shared/reports/plain-export/index.ts';
import type { FilesToLayDown } from '../archives/lay-down-files.ts';
import type { ZipPart } from '../archives/zip-writer.ts';
import { type Cancellable, pause } from '../cancellation.ts';
import { toJson } from '../log/to-json.ts';
import { type CsvOptions, compareCsv, csvTable } from './csv-table.ts';

export interface PlainOptions extends Cancellable {
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
    await pause({ method, signal });
    const number = String(index + 1).padStart(2, '0');
    const name = fitFileName(tables.length === 1 ? table.title : `${number} ${table.title}`, '.csv');
    const { bytes, rows, meant } = await csvTable(table, data, { place: name, method, signal });
    await pause({ method, signal });
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

const rowsOf = (value: unknown): number => {
  if (value === null) return 0;
  return Array.isArray(value) ? value.length : 1;
};

const jsonFile = async (
  tables: readonly PlainTable[],
  name: string,
  { method, signal, onProgress }: PlainOptions,
): Promise<PlainFiles> => {
  onProgress?.({ step: 'writing', done: 0, total: 1 });
  await pause({ method, signal });
  const meant = plainDocument(tables);
  const bytes = Buffer.from(`${JSON.stringify(meant, null, 1)}\n`, 'utf8');
  onProgress?.({ step: 'comparing', done: 0, total: 1 });
  await pause({ method, signal });
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

/** Files as one under a name without ending: a single one takes the name, several come in an archive of it. */
export const asOne = (
  files: readonly ZipPart[],
  name: string,
): Pick<FilesToLayDown, 'files' | 'archiveName'> => {
  const [only] = files;
  return {
    files:
      files.length === 1 && only
        ? [{ ...only, name: `${name}${/\.[a-z]+$/.exec(only.name)?.[0] ?? ''}` }]
        : files,
    archiveName: `${name}.zip`,
  };
};
