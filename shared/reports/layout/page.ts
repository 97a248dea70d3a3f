import type { Column, PrintSetup } from '../sheet-model.ts';
import { pointsPerCharacter } from './text-size.ts';

const pointsPerMillimetre = 72 / 25.4;
const paperMillimetres = { A4: { short: 210, long: 297 } } as const;

/** Width and height in points that remain for cells. */
export const printableArea = (print: PrintSetup): { readonly width: number; readonly height: number } => {
  const paper = paperMillimetres[print.paper];
  const landscape = print.orientation === 'landscape';
  const width = landscape ? paper.long : paper.short;
  const height = landscape ? paper.short : paper.long;
  return {
    width: (width - print.margins.left - print.margins.right) * pointsPerMillimetre,
    height: (height - print.margins.top - print.margins.bottom) * pointsPerMillimetre,
  };
};

/** The scale fitting to width comes to; programs shrink but never enlarge. */
export const fittedScale = (columns: readonly Column[], print: PrintSetup): number => {
  const width = columns.reduce((sum, column) => sum + column.width * pointsPerCharacter, 0);
  return Math.min(1, Math.floor((printableArea(print).width / width) * 100) / 100);
};

/** Rows, counted from 0, that start a printed page after the first, as programs break pages: before the row that no longer fits. */
export const pageStarts = (
  heights: readonly number[],
  columns: readonly Column[],
  print: PrintSetup,
): ReadonlySet<number> => {
  const room = printableArea(print).height / fittedScale(columns, print);
  const { repeatedRows } = print;
  const repeated = repeatedRows
    ? heights.slice(repeatedRows.first, repeatedRows.last + 1).reduce((sum, height) => sum + height, 0)
    : 0;
  const starts = new Set<number>();
  let used = 0;
  heights.forEach((height, row) => {
    if (used > 0 && used + height > room) {
      starts.add(row);
      used = repeatedRows && row > repeatedRows.last ? repeated : 0;
    }
    used += height;
  });
  return starts;
};
