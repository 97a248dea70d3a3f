import { fail } from '#shared/contract/failure.ts';
import { columnLetters } from '#shared/reports/cell-address.ts';
import { cellTextLimit } from '#shared/reports/cell-text.ts';
import { canonicalDecimal } from '#shared/reports/cells.ts';
import type { Cell, Row, Sheet } from '#shared/reports/sheet-model.ts';
import { type Cancellable, pause } from '../../cancellation.ts';
import { dateSerial } from '../number-format.ts';
import { toPlainDecimal } from '../plain-decimal.ts';
import type { CellFormats } from './cell-formats.ts';
import { linesOfRow } from './cell-lines.ts';
import type { SharedStrings } from './shared-strings.ts';
import { textElement, xmlText } from './xml-text.ts';
import type { ZipPart } from './zip-file.ts';

/** Rows written between looks at the cancel signal and the event loop. */
const rowsPerTurn = 500;
/** Rows a sheet has. */
const rowLimit = 1_048_576;
/** Columns a sheet has. */
const columnLimit = 16_384;

/** What all sheets of a workbook share while it is written. */
export interface SharedParts {
  readonly formats: CellFormats;
  readonly strings: SharedStrings;
}

/** The number a decimal stands for; only decimals that survive the trip are let through. */
const toNumber = (decimal: string): number => {
  const number = Number(decimal);
  if (String(number) !== decimal && toPlainDecimal(number) !== canonicalDecimal(decimal))
    throw new RangeError(`${decimal} does not fit a cell`);
  return number;
};

/** Refuses text no cell can hold, naming the cell and its column's heading. */
const refuseTooLong = (sheet: Sheet, row: number, column: number, text: string): never => {
  const headingRow = sheet.print.repeatedRows?.last ?? 0;
  const heading = sheet.rows[headingRow]?.cells[column];
  return fail('cell.too-long', {
    sheet: sheet.name,
    row: row + 1,
    column: columnLetters(column),
    heading: heading?.kind === 'text' ? heading.text : '',
    length: text.length,
    maximum: cellTextLimit,
  });
};

/** `place` is the address of the cell, which a formula that goes through ranges cell by cell has to name. */
const formulaElement = (formula: string, place: string): string =>
  formula.startsWith('{=')
    ? `<f t="array" ref="${place}">${xmlText(formula.slice(2, -1))}</f>`
    : `<f>${xmlText(formula)}</f>`;

/** Type and content of a cell that is not blank: what follows its style number. */
const content = (cell: Exclude<Cell, { kind: 'blank' }>, place: string, strings: SharedStrings): string => {
  switch (cell.kind) {
    case 'text':
      return cell.formula === undefined
        ? ` t="s"><v>${strings.numberOf(cell.text)}</v></c>`
        : ` t="str">${formulaElement(cell.formula, place)}${textElement('v', cell.text)}</c>`;
    case 'number':
      return cell.formula === undefined
        ? `><v>${toNumber(cell.number)}</v></c>`
        : `>${formulaElement(cell.formula, place)}<v>${toNumber(cell.number)}</v></c>`;
    case 'date':
      return `><v>${dateSerial(cell.date)}</v></c>`;
  }
};

const letters: string[] = [];
const lettersOf = (column: number): string => {
  const known = letters[column];
  if (known !== undefined) return known;
  const made = columnLetters(column);
  letters[column] = made;
  return made;
};

const rowElement = (sheet: Sheet, index: number, row: Row, { formats, strings }: SharedParts): string => {
  const lines = linesOfRow(sheet.tables, index);
  let written = `<row r="${index + 1}" ht="${row.height}" customHeight="1"${row.hidden ? ' hidden="1"' : ''}>`;
  const { cells } = row;
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column];
    if (!cell) continue;
    const look = formats.numberOf(cell, lines(column));
    if (cell.kind === 'blank') {
      if (look !== 0) written += `<c r="${lettersOf(column)}${index + 1}" s="${look}"/>`;
      continue;
    }
    if (cell.kind === 'text' && cell.text.length > cellTextLimit)
      refuseTooLong(sheet, index, column, cell.text);
    const place = `${lettersOf(column)}${index + 1}`;
    written += `<c r="${place}" s="${look}"${content(cell, place, strings)}`;
  }
  return `${written}</row>`;
};

/** Refuses a sheet larger than any sheet can be: rows and columns are never left out. */
const refuseTooLarge = ({ name, rows, columns }: Sheet): void => {
  if (rows.length > rowLimit || columns.length > columnLimit)
    fail('sheet.too-large', {
      sheet: name,
      rows: rows.length,
      columns: columns.length,
      maximumRows: rowLimit,
      maximumColumns: columnLimit,
    });
};

/** Writes the cells of a sheet, giving way to other work in between. */
export const writeRows = async (
  part: ZipPart,
  sheet: Sheet,
  shared: SharedParts,
  work: Cancellable,
): Promise<void> => {
  refuseTooLarge(sheet);
  part.write('<sheetData>');
  for (let index = 0; index < sheet.rows.length; index += 1) {
    const row = sheet.rows[index];
    if (row) part.write(rowElement(sheet, index, row, shared));
    if (index % rowsPerTurn === rowsPerTurn - 1) {
      await part.drained();
      await pause(work);
    }
  }
  part.write('</sheetData>');
};
