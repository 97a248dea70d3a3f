import type { Borders, Fill, Style as LibraryStyle } from '@cj-tech-master/excelts';
import type { Cell, CellRange, Sheet, Workbook } from '#shared/reports/sheet-model.ts';
import { styles } from '#shared/reports/styles.ts';
import { numberFormat } from './number-format.ts';

const lightGrey = 'FFEDEDED';
/** Prints as white on most black-and-white printers. */
const paleYellow = 'FFFFF9DB';
const darkGrey = 'FF595959';
const black = 'FF000000';

/** Lines around a cell, from the tables it stands in. */
interface Lines {
  readonly top: LineStyle;
  readonly bottom: LineStyle;
  readonly left: LineStyle;
  readonly right: LineStyle;
}
type LineStyle = 'thin' | 'medium' | 'none';

const noLines: Lines = { top: 'none', bottom: 'none', left: 'none', right: 'none' };

const within = ({ top, left, bottom, right }: CellRange, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** The sixteen ways a cell of a table is ruled, shared so that styles are found by identity. */
const ruled: readonly Lines[] = Array.from({ length: 16 }, (_, sides) => {
  const line = (side: number): LineStyle => (sides & side ? 'medium' : 'thin');
  return { top: line(1), bottom: line(2), left: line(4), right: line(8) };
});

/** Thin inside a table, medium around it. */
export const linesAround = ({ tables }: Sheet, row: number, column: number): Lines => {
  for (const table of tables) {
    if (!within(table, row, column)) continue;
    const sides =
      (row === table.top ? 1 : 0) +
      (row === table.bottom ? 2 : 0) +
      (column === table.left ? 4 : 0) +
      (column === table.right ? 8 : 0);
    return ruled[sides] ?? noLines;
  }
  return noLines;
};

const borders = (lines: Lines): Partial<Borders> => {
  const line = (style: LineStyle) => (style === 'none' ? {} : { style, color: { argb: black } });
  return {
    ...(lines.top === 'none' ? {} : { top: line(lines.top) }),
    ...(lines.bottom === 'none' ? {} : { bottom: line(lines.bottom) }),
    ...(lines.left === 'none' ? {} : { left: line(lines.left) }),
    ...(lines.right === 'none' ? {} : { right: line(lines.right) }),
  };
};

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

const horizontal = { left: 'left', centre: 'center', right: 'right' } as const;

/**
 * Hands out one style object per distinct look. The library keeps styles by reference, so they are shared and never
 * changed afterwards. Null where a cell needs no style at all.
 */
export const styleTable = (
  workbook: Workbook,
): ((cell: Cell, lines: Lines) => Partial<LibraryStyle> | null) => {
  const byLines = new Map<Lines, Map<string, Partial<LibraryStyle>>>();
  const knownFor = (lines: Lines): Map<string, Partial<LibraryStyle>> => {
    const known = byLines.get(lines) ?? new Map<string, Partial<LibraryStyle>>();
    byLines.set(lines, known);
    return known;
  };
  return (cell, lines) => {
    const style = styles[cell.style];
    if (cell.kind === 'blank' && lines === noLines && !style.shaded && cell.entry === undefined) return null;
    const format = numberFormat(cell, workbook);
    const known = knownFor(lines);
    const unlocked = cell.entry !== undefined;
    const key = `${cell.style}|${unlocked ? 1 : 0}|${format}`;
    const found = known.get(key);
    if (found) return found;
    const made: Partial<LibraryStyle> = {
      font: {
        name: workbook.fonts[style.font],
        size: style.size,
        bold: style.bold,
        italic: style.muted,
        color: { argb: style.muted ? darkGrey : black },
      },
      alignment: {
        horizontal: horizontal[style.horizontal],
        vertical: style.vertical,
        wrapText: style.wrap,
      },
      numFmt: format,
      border: borders(lines),
      ...(style.shaded || style.entry ? { fill: solid(style.entry ? paleYellow : lightGrey) } : {}),
      ...(unlocked ? { protection: { locked: false } } : {}),
    };
    known.set(key, made);
    return made;
  };
};
