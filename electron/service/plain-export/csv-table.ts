import Papa from 'papaparse';
import { fail } from '#shared/contract/failure.ts';
import type { PlainExport } from '#shared/model/export-profile.ts';
import type { PlainTable } from '#shared/reports/plain-export/index.ts';
import { type Cancellable, pause } from '../cancellation.ts';
import { meantBy, quotedField, safeField } from './csv-field.ts';
import { decodeBytes, encodeText } from './encode-text.ts';

export type CsvOptions = Extract<PlainExport, { format: 'csv' }>;

const lineEnd = '\r\n';
/** Rows between two pauses. */
const rowsAtATime = 2_000;

/** A table as a CSV file, with what was meant by it. */
export interface CsvTable {
  readonly bytes: Buffer;
  readonly rows: number;
  /** Headings and rows as the data says them. */
  readonly meant: readonly (readonly string[])[];
}

/** Lays a table out as CSV (RFC 4180) with headings. */
export const csvTable = async (
  table: PlainTable,
  { encoding, longNumbers }: CsvOptions,
  { place, ...work }: Cancellable & { readonly place: string },
): Promise<CsvTable> => {
  const meant: (readonly string[])[] = [table.headings];
  const lines: string[] = [];
  const write = (row: readonly string[]): void => {
    lines.push(row.map((field) => quotedField(safeField(field, longNumbers))).join(','));
  };
  write(table.headings);
  for (const row of table.rows()) {
    // A lone half of a character has no form in any encoding.
    const fit = row.map((field) => field.toWellFormed());
    meant.push(fit);
    write(fit);
    if (meant.length % rowsAtATime === 0) await pause(work);
  }
  const bytes = encodeText(`${lines.join(lineEnd)}${lineEnd}`, encoding, place);
  return { bytes, rows: meant.length - 1, meant };
};

/**
 * Reads a CSV file with another library and compares field by field with what was meant. Returns how many fields.
 * Fails with `file.read-back-differs` at the first difference.
 */
export const compareCsv = (
  bytes: Uint8Array,
  meant: readonly (readonly string[])[],
  { encoding }: CsvOptions,
  place: string,
): number => {
  const { data } = Papa.parse<string[]>(decodeBytes(bytes, encoding, place), {
    delimiter: ',',
    newline: lineEnd,
  });
  // What follows the last line end is no row.
  const found = data.slice(0, -1);
  const differs = (row: number, column: number, expected: string, actual: string): never =>
    fail('file.read-back-differs', {
      place,
      what: `${row + 1}:${column + 1}`,
      expected: expected.slice(0, 200),
      found: actual.slice(0, 200),
    });
  let compared = 0;
  for (let row = 0; row < Math.max(meant.length, found.length); row += 1) {
    const expected = meant[row] ?? [];
    const actual = found[row] ?? [];
    for (let column = 0; column < Math.max(expected.length, actual.length); column += 1) {
      const field = actual[column];
      const wanted = expected[column];
      if (field === undefined || wanted === undefined || meantBy(field) !== wanted)
        differs(row, column, wanted ?? '', field ?? '');
      compared += 1;
    }
  }
  return compared;
};
