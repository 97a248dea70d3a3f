import type { EntropyData } from '#shared/model/weighting.ts';
import { readDecimal } from '#shared/scoring/decimal-input.ts';
import { pastedCells } from './pasted-cells.ts';

/** What keeps a pasted table from being used, with its place. */
export type TableProblem =
  | { readonly what: 'empty' }
  | { readonly what: 'width'; readonly row: string; readonly found: number; readonly expected: number }
  | { readonly what: 'unreadable'; readonly row: string; readonly column: string; readonly found: string };

type Table = Extract<EntropyData, { of: 'table' }>;

const isNumber = (cell: string): boolean => readDecimal(cell, { unit: '' }).ok;

/**
 * Reads a pasted table of units × indicators. A first row without numbers is a heading; a first column without a
 * single number holds names. Every row needs as many numbers as there are indicators; nothing is filled in.
 */
export const readEntropyTable = (
  text: string,
  indicators: readonly { readonly id: string; readonly code: string }[],
):
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly problems: readonly TableProblem[] } => {
  const all = pastedCells(text).filter((row) => row.some((cell) => cell !== ''));
  const [heading, ...rest] = all;
  if (!heading) return { ok: false, problems: [{ what: 'empty' }] };
  const rows = heading.some(isNumber) ? all : rest;
  if (rows.length === 0) return { ok: false, problems: [{ what: 'empty' }] };
  const named =
    rows.every(([first = '']) => !isNumber(first)) ||
    rows.every(({ length }) => length === indicators.length + 1);
  const problems: TableProblem[] = [];
  const units = rows.map((row, position) => {
    const name = named ? (row[0] ?? '') : String(position + 1);
    const cells = named ? row.slice(1) : row;
    if (cells.length !== indicators.length)
      problems.push({ what: 'width', row: name, found: cells.length, expected: indicators.length });
    const values = cells.map((cell, column) => {
      const read = readDecimal(cell, { unit: '' });
      if (read.ok) return read.value;
      problems.push({
        what: 'unreadable',
        row: name,
        column: indicators[column]?.code ?? String(column + 1),
        found: cell,
      });
      return '0';
    });
    return { name, values };
  });
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, table: { of: 'table', indicatorIds: indicators.map(({ id }) => id), units } };
};
