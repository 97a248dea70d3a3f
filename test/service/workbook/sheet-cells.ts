import type { CellObject, WorkBook } from 'xlsx';

/** Rows of cells of a sheet that was read in dense mode; empty cells are undefined. */
export const sheetCells = (workbook: WorkBook, name: string): (CellObject | undefined)[][] => {
  const sheet = workbook.Sheets[name];
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet['!data'] as (CellObject | undefined)[][];
};
