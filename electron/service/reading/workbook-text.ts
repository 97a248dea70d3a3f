import type { RawTable } from '../importing/raw-table.ts';

/**
 * A sheet as text: the rows with their cells parted by tabs, under the sheet's name where there are several. Line
 * breaks within a cell become blanks.
 */
export const workbookText = (tables: readonly RawTable[]): string =>
  tables
    .filter((table) => table.rows.length > 0)
    .map((table) => {
      const rows = table.rows.map((row) => {
        const cells = row.cells.map((cell) => cell.text.replace(/\s*[\r\n\t]+\s*/g, ' ').trim());
        const filled = cells.filter((cell) => cell !== '');
        // A title merged over the whole width stands for itself.
        return filled.length === 1 ? (filled[0] ?? '') : cells.join('\t');
      });
      return [...(tables.length > 1 && table.name !== '' ? [table.name] : []), ...rows].join('\n');
    })
    .join('\n\n');
