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
  const width = columns.reduce(
    (sum, column) => sum + (column.hidden ? 0 : column.width * pointsPerCharacter),
    0,
  );
  return Math.min(1, Math.floor((printableArea(print).width / width) * 100) / 100);
};

/** Share of the page that is filled: programs round row heights to whole pixels, each in its own way. */
const usableHeight = 0.97;

/** Rows that should stand on one page, both included, counted from 0. */
export interface RowGroup {
  readonly first: number;
  readonly last: number;
}

/**
 * Rows, counted from 0, that start a printed page after the first: a page is broken before the row that no longer
 * fits. Rows of a group move to the next page together where one page can hold them.
 */
export const pageStarts = (
  heights: readonly number[],
  columns: readonly Column[],
  print: PrintSetup,
  groups: readonly RowGroup[],
): number[] => {
  const room = (printableArea(print).height / fittedScale(columns, print)) * usableHeight;
  const { repeatedRows } = print;
  const sumOf = ({ first, last }: RowGroup) =>
    heights.slice(first, last + 1).reduce((sum, height) => sum + height, 0);
  const repeated = repeatedRows ? sumOf(repeatedRows) : 0;
  const groupHeights = new Map(groups.map((group) => [group.first, sumOf(group)]));
  const starts: number[] = [];
  let used = 0;
  heights.forEach((height, row) => {
    const group = groupHeights.get(row);
    // A group right under the headings stays there: a title with headings alone would be a page without a table.
    const moves = group !== undefined && repeated + group <= room && row !== (repeatedRows?.last ?? -1) + 1;
    const weight = moves ? group : height;
    if (used > 0 && used + weight > room) {
      starts.push(row);
      used = repeatedRows && row > repeatedRows.last ? repeated : 0;
    }
    used += height;
  });
  return starts;
};
