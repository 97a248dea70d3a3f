import type { TemplateCell, TemplateSheet } from '#shared/model/issued-template.ts';
import { addressOf, contains } from './addresses.ts';
import type { SheetCell } from './sheet-xml.ts';
import type { WorkbookParts, WorkbookSheet } from './workbook-parts.ts';

/** More than this is not shown; it can be filled all the same. */
const mostRows = 200;
const mostColumns = 40;

/** The text of a cell as far as it can be told without its format. */
export const textOf = (cell: SheetCell, { strings }: Pick<WorkbookParts, 'strings'>): string => {
  if (cell.type === 's') return strings[Number(cell.value)] ?? '';
  return cell.value ?? '';
};

const closedOf = (
  cell: SheetCell | undefined,
  row: number,
  column: number,
  { sheet, tables }: WorkbookSheet,
) => {
  if (cell?.formula) return 'formula' as const;
  const arrays = sheet.rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula?.range ?? []));
  if (arrays.some((range) => contains(range, { row, column }))) return 'array' as const;
  const isHeading = tables.some((range) => range.top === row && contains(range, { row, column }));
  return isHeading ? ('table-heading' as const) : null;
};

/** A sheet for looking at: its cells with the areas they are merged over. */
export const templateSheet = (own: WorkbookSheet, parts: WorkbookParts): TemplateSheet => {
  const { sheet } = own;
  const cells = new Map(
    sheet.rows.flatMap((row) => row.cells.map((cell) => [addressOf(cell), cell] as const)),
  );
  const bottom = Math.max(
    -1,
    ...sheet.rows.map(({ row }) => row),
    ...sheet.merges.map((range) => range.bottom),
  );
  const right = Math.max(
    -1,
    ...[...cells.values()].map(({ column }) => column),
    ...sheet.merges.map((range) => range.right),
  );
  const rowCount = Math.min(bottom + 1, mostRows);
  const columnCount = Math.min(right + 1, mostColumns);
  const shown: TemplateCell[] = [];
  for (let row = 0; row < rowCount; row += 1)
    for (let column = 0; column < columnCount; column += 1) {
      const merge = sheet.merges.find((range) => contains(range, { row, column }));
      if (merge && (merge.top !== row || merge.left !== column)) continue;
      const cell = cells.get(addressOf({ row, column }));
      shown.push({
        cell: addressOf({ row, column }),
        text: cell ? textOf(cell, parts).slice(0, 500) : '',
        closed: closedOf(cell, row, column, own),
        rowSpan: merge ? Math.min(merge.bottom, rowCount - 1) - row + 1 : 1,
        columnSpan: merge ? Math.min(merge.right, columnCount - 1) - column + 1 : 1,
      });
    }
  return {
    name: own.name,
    rowCount,
    columnCount,
    cells: shown,
    cut: rowCount < bottom + 1 || columnCount < right + 1,
  };
};
