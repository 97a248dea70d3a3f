import Papa from 'papaparse';
import { emptyCell, type RawCell, type RawRow, type RawTable } from './raw-table.ts';

/** `="0123"`: how exported csv files keep leading zeros; it means the text inside. */
const textFormula = /^="((?:[^"]|"")*)"$/;

const cellOf = (field: string): RawCell => {
  const text = field.replace(/\r\n?/g, '\n');
  const kept = textFormula.exec(text.trim())?.[1];
  if (kept !== undefined) return { ...emptyCell, text: kept.replaceAll('""', '"') };
  return { ...emptyCell, text, formula: /^=./.test(text.trim()) ? text.trim() : null };
};

const separators = [',', '\t', ';', '|', '，'];

const recordsLooked = 20;

/** The separator that cuts most records into most fields; a comma where none does. */
const guessSeparator = (text: string): string => {
  const usualFields = (separator: string): number => {
    const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: recordsLooked });
    const counts = data
      .filter((record) => record.some((field) => field.trim() !== ''))
      .map((record) => record.length)
      .toSorted((a, b) => a - b);
    return counts[Math.floor((counts.length - 1) / 2)] ?? 0;
  };
  return separators
    .map((separator) => ({ separator, fields: usualFields(separator) }))
    .reduce((best, each) => (each.fields > best.fields ? each : best)).separator;
};

const parse = (text: string, separator: string): string[][] => {
  const parsed = Papa.parse<string[]>(text, { delimiter: separator, skipEmptyLines: false });
  // Spreadsheets copy `"甲"乙` as it stands, which is no quoted field: take the quotes literally then.
  return parsed.errors.some((error) => error.type === 'Quotes')
    ? Papa.parse<string[]>(text, { delimiter: separator, quoteChar: '\u0000', skipEmptyLines: false }).data
    : parsed.data;
};

const tableOf = (records: readonly (readonly string[])[], name: string): RawTable => {
  const columnCount = records.reduce((most, record) => Math.max(most, record.length), 0);
  const rows: RawRow[] = records
    .map((record, index) => ({
      number: index + 1,
      hidden: false,
      cells: Array.from({ length: columnCount }, (_, column) => cellOf(record[column] ?? '')),
    }))
    .filter((row) => row.cells.some((cell) => cell.text.trim() !== ''));
  return { name, hidden: false, columnCount, hiddenColumns: new Set(), rows, merges: [] };
};

/** Reads csv or tab-separated text; every field stays text, so `001` and 18 digits keep all their characters. */
export const readDelimited = (text: string, name: string): RawTable =>
  tableOf(parse(text, guessSeparator(text)), name);

/**
 * Reads what was pasted: cells copied from a spreadsheet are separated by tabs and quoted where they hold line
 * breaks. Without any tab every line is one cell, unless every line holds as many commas as the first.
 */
export const readPasted = (text: string): RawTable => {
  if (text.includes('\t')) return tableOf(parse(text, '\t'), '');
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const commas = lines.map((line) => line.split(',').length - 1);
  const isCsv = lines.length > 1 && (commas[0] ?? 0) > 0 && commas.every((each) => each === commas[0]);
  return isCsv ? readDelimited(text, '') : tableOf(parse(text, '\t'), '');
};
