import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { type CellValue, WorkbookWriter as Library, type WorkbookView } from '@cj-tech-master/excelts';
import { fail } from '#shared/contract/failure.ts';
import { columnLetters, rangeAddress } from '#shared/reports/cell-address.ts';
import { cellTextLimit } from '#shared/reports/cell-text.ts';
import { canonicalDecimal } from '#shared/reports/cells.ts';
import type { Cell, FontNames, PageCount, PrintSetup, Sheet, Workbook } from '#shared/reports/sheet-model.ts';
import { libraryValidation, protection } from './excelts-entry.ts';
import { linesAround, styleTable } from './excelts-styles.ts';
import { dateSerial } from './number-format.ts';
import { toPlainDecimal } from './plain-decimal.ts';
import { stopIfCancelled } from './stop-if-cancelled.ts';
import { writeFailure } from './write-failure.ts';
import type { WorkbookWriter, WriteOptions } from './writer.ts';

const millimetresPerInch = 25.4;
const footerSize = 10;
const paperA4 = 9;
/** Last column of a spreadsheet, counted from 0: breaks run across the whole sheet. */
const lastColumn = 16_383;
/** Rows written between looks at the cancel signal and the event loop. */
const rowsPerTurn = 500;

/**
 * Column widths are counted in digits of this font. Its digits are 7 pixels wide on every system, at 100 % and 125 %,
 * and every system has it or a font of the same metrics, so columns are as wide as the row heights assume.
 */
const standardFont = { name: 'Arial', size: 10, family: 2 };

/** Opens at the first sheet; the views of sheets refer to this one. */
const firstView: WorkbookView = {
  x: 0,
  y: 0,
  width: 24_000,
  height: 14_000,
  firstSheet: 0,
  activeTab: 0,
  visibility: 'visible',
};

/** A sheet of the library's streaming writer. */
type LibrarySheet = ReturnType<Library['addWorksheet']>;

/** The number a decimal stands for; only decimals that survive the trip are let through. */
const toNumber = (decimal: string): number => {
  const number = Number(decimal);
  if (toPlainDecimal(number) !== canonicalDecimal(decimal))
    throw new RangeError(`${decimal} does not fit a cell`);
  return number;
};

const libraryValue = (cell: Exclude<Cell, { kind: 'blank' }>): CellValue => {
  switch (cell.kind) {
    case 'text':
      return cell.formula === undefined ? cell.text : { formula: cell.formula, result: cell.text };
    case 'number':
      return cell.formula === undefined
        ? toNumber(cell.number)
        : { formula: cell.formula, result: toNumber(cell.number) };
    case 'date':
      return dateSerial(cell.date);
  }
};

/** `&` starts a code in footers and is doubled to mean itself. */
const footerText = (text: string): string => text.replaceAll('&', '&&');

const footerPart = (part: PageCount | string): string =>
  typeof part === 'string'
    ? footerText(part)
    : `${footerText(part.before)}&P${footerText(part.between)}&N${footerText(part.after)}`;

const footer = ({ footer: { left, centre, right } }: PrintSetup, fonts: FontNames): string => {
  const font = `&"${fonts.body},Regular"&${footerSize} `;
  return [
    ['&L', left],
    ['&C', centre],
    ['&R', right],
  ]
    .map(([place, part]) =>
      part === '' || part === undefined ? '' : `${String(place)}${font}${footerPart(part)}`,
    )
    .join('');
};

const inches = (millimetres: number): number => Math.round((millimetres / millimetresPerInch) * 1000) / 1000;

const pageSetup = (print: PrintSetup) => ({
  paperSize: paperA4,
  orientation: print.orientation,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: {
    left: inches(print.margins.left),
    right: inches(print.margins.right),
    top: inches(print.margins.top),
    bottom: inches(print.margins.bottom),
    header: inches(print.margins.footer),
    footer: inches(print.margins.footer),
  },
  ...(print.repeatedRows
    ? { printTitlesRow: `${print.repeatedRows.first + 1}:${print.repeatedRows.last + 1}` }
    : {}),
});

const addSheet = (library: Library, sheet: Sheet, workbook: Workbook): LibrarySheet => {
  const { frozen } = sheet;
  const added = library.addWorksheet(sheet.name, {
    pageSetup: pageSetup(sheet.print),
    headerFooter: { oddFooter: footer(sheet.print, workbook.fonts) },
    ...(sheet.hidden ? { state: 'hidden' as const } : {}),
    views:
      frozen.rows > 0 || frozen.columns > 0
        ? [{ state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows }]
        : [],
  });
  // The library takes 9 for its default width and leaves it out.
  added.columns = sheet.columns.map(({ width, hidden = false }) => ({
    width: width === 9 ? 9.01 : width,
    ...(hidden ? { hidden } : {}),
  }));
  if (sheet.protected) added.sheetProtection = { ...protection };
  for (const validation of sheet.validations ?? [])
    added.dataValidations.add(...libraryValidation(validation));
  // A break stands after the row named, so the row that starts the page is the next.
  for (const row of sheet.pageBreaks) added.rowBreaks.push({ id: row, max: lastColumn, man: 1 });
  if (sheet.filter) added.autoFilter = rangeAddress(sheet.filter);
  for (const { name, range } of sheet.names) {
    const address = rangeAddress(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    library.definedNames.add(`'${sheet.name.replaceAll("'", "''")}'!${address}`, name);
  }
  const rows = Math.max(sheet.rows.length, 1);
  const columns = Math.max(sheet.columns.length, 1);
  // Codes are text on purpose; no green triangles.
  added.ignoredErrors.push({
    ref: rangeAddress({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }),
    numberStoredAsText: true,
  });
  return added;
};

/** Refuses text no cell can hold, naming the cell and its column's heading. */
const refuseTooLong = (sheet: Sheet, row: number, column: number, text: string): void => {
  if (text.length <= cellTextLimit) return;
  const headingRow = sheet.print.repeatedRows?.last ?? 0;
  const heading = sheet.rows[headingRow]?.cells[column];
  fail('cell.too-long', {
    sheet: sheet.name,
    row: row + 1,
    column: columnLetters(column),
    heading: heading?.kind === 'text' ? heading.text : '',
    length: text.length,
    maximum: cellTextLimit,
  });
};

const writeRows = async (
  added: LibrarySheet,
  sheet: Sheet,
  styleOf: ReturnType<typeof styleTable>,
  options: WriteOptions,
): Promise<void> => {
  const mergesByRow = Map.groupBy(sheet.merges, (merge) => merge.top);
  for (const [index, row] of sheet.rows.entries()) {
    for (const { top, left, bottom, right } of mergesByRow.get(index) ?? [])
      added.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
    const target = added.getRow(index + 1);
    target.height = row.height;
    if (row.hidden) target.hidden = true;
    row.cells.forEach((cell, column) => {
      const style = styleOf(cell, linesAround(sheet, index, column));
      if (style === null && cell.kind === 'blank') return;
      const place = target.getCell(column + 1);
      if (cell.kind === 'text') refuseTooLong(sheet, index, column, cell.text);
      if (cell.kind !== 'blank') place.value = libraryValue(cell);
      if (style !== null) place.style = style;
    });
    target.commit();
    if (index % rowsPerTurn === rowsPerTurn - 1) {
      await setImmediate();
      stopIfCancelled(options.signal);
    }
  }
};

/** Writes with excelts, row by row, so that memory does not grow with the number of sheets. */
export const exceltsWriter: WorkbookWriter = {
  async write(workbook, options) {
    const { path } = options;
    const file = createWriteStream(path);
    try {
      await once(file, 'open');
      const library = new Library({ stream: file, useStyles: true, useSharedStrings: true });
      library.creator = workbook.creator;
      library.lastModifiedBy = workbook.creator;
      library.defaultFont = standardFont;
      library.views = [firstView];
      const styleOf = styleTable(workbook);
      for (const [index, plan] of workbook.sheets.entries()) {
        stopIfCancelled(options.signal);
        const sheet = plan.build();
        const added = addSheet(library, sheet, workbook);
        await writeRows(added, sheet, styleOf, options);
        added.commit();
        options.onProgress?.(index + 1, workbook.sheets.length);
        if (file.writableNeedDrain) await once(file, 'drain');
        await setImmediate();
      }
      await library.commit();
    } catch (error) {
      file.destroy();
      await rm(path, { force: true });
      throw writeFailure(error, path);
    }
  },
};
