import type { CellRange } from '#shared/reports/sheet-model.ts';
import { type CellPlace, columnNumber, contains } from './addresses.ts';
import type { SheetCell } from './sheet-xml.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/** A range a formula looks at. Ends that move with a shared formula are marked by their distance. */
interface Reference {
  /** Name of the sheet in capitals. */
  readonly sheet: string;
  readonly range: CellRange;
}

/** What a formula looks at; null where that cannot be told from its text. */
type References = readonly Reference[] | null;

const lastRow = 1_048_575;
const lastColumn = 16_383;

/** Functions whose result does not follow from the cells they name. */
const unforeseeable = /\b(?:INDIRECT|OFFSET|TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)\s*\(/i;

const sheetPart = String.raw`(?:(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!)?`;
const cells = String.raw`(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?`;
const wholeColumns = String.raw`\$?([A-Z]{1,3}):\$?([A-Z]{1,3})`;
const wholeRows = String.raw`\$?(\d{1,7}):\$?(\d{1,7})`;
const reference = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.$!])${sheetPart}(?:${cells}|${wholeColumns}|${wholeRows})(?![\p{L}\p{N}_.(])`,
  'giu',
);
const name = /(?<![\p{L}\p{N}_.'!])[\p{L}_\\][\p{L}\p{N}_.\\]*(?!\s*[\p{L}\p{N}_.(!])/gu;
const constants = new Set(['TRUE', 'FALSE']);

/** Names of names inside names end somewhere. */
const deepestName = 8;

const shifted = (at: number, isFixed: boolean, by: number): number => (isFixed ? at : at + by);

/**
 * The ranges a formula looks at, `moved` from where its text was written. Structured references, ranges over several
 * sheets and functions that find their cells by calculation answer null.
 */
const referencesIn = (
  formula: string,
  sheet: string,
  names: ReadonlyMap<string, string>,
  moved: CellPlace = { row: 0, column: 0 },
  depth = 0,
): References => {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  if (depth > deepestName || /[[\]]/.test(bare) || unforeseeable.test(bare)) return null;
  const found: Reference[] = [];
  let overSheets = false;
  const rest = bare.replace(reference, (...groups: unknown[]) => {
    const text = (index: number) => groups[index] as string | undefined;
    const quoted = text(1)?.replaceAll("''", "'");
    const own = quoted ?? text(2) ?? sheet;
    if (quoted?.includes(':')) overSheets = true;
    const fixed = (index: number) => text(index) === '$';
    const column = (letters: string | undefined) => columnNumber((letters ?? 'A').toUpperCase());
    const row = (digits: string | undefined) => Number(digits ?? '1') - 1;
    let range: CellRange;
    if (text(4) !== undefined) {
      const top = shifted(row(text(6)), fixed(5), moved.row);
      const left = shifted(column(text(4)), fixed(3), moved.column);
      const isRange = text(8) !== undefined;
      const bottom = isRange ? shifted(row(text(10)), fixed(9), moved.row) : top;
      const right = isRange ? shifted(column(text(8)), fixed(7), moved.column) : left;
      range = {
        top: Math.min(top, bottom),
        left: Math.min(left, right),
        bottom: Math.max(top, bottom),
        right: Math.max(left, right),
      };
    } else if (text(11) !== undefined)
      range = { top: 0, bottom: lastRow, left: column(text(11)), right: column(text(12)) };
    else range = { left: 0, right: lastColumn, top: row(text(13)), bottom: row(text(14)) };
    found.push({ sheet: own.toUpperCase(), range });
    return ' ';
  });
  // What still names a sheet goes over several of them.
  if (overSheets || rest.includes('!')) return null;
  for (const [word] of rest.matchAll(name)) {
    const key = word.toUpperCase();
    if (constants.has(key)) continue;
    const meaning = names.get(key);
    const inner = meaning === undefined ? null : referencesIn(meaning, sheet, names, moved, depth + 1);
    if (inner === null) return null;
    found.push(...inner);
  }
  return found;
};

interface PlacedFormula {
  readonly sheet: string;
  readonly cell: SheetCell;
  readonly references: References;
}

const formulasOf = ({ sheets, names }: WorkbookParts): PlacedFormula[] =>
  sheets.flatMap(({ name: sheet, sheet: { rows } }) => {
    const own = rows.flatMap((row) => row.cells.filter(({ formula }) => formula !== null));
    const shared = new Map(
      own.flatMap((cell) =>
        cell.formula?.shared != null && cell.formula.text !== ''
          ? [[cell.formula.shared, cell] as const]
          : [],
      ),
    );
    return own.map((cell): PlacedFormula => {
      const origin = cell.formula?.text === '' ? shared.get(cell.formula.shared ?? '') : cell;
      const text = origin?.formula?.text ?? '';
      const moved = { row: cell.row - (origin?.row ?? 0), column: cell.column - (origin?.column ?? 0) };
      return {
        sheet,
        cell,
        references: origin === undefined || text === '' ? null : referencesIn(text, sheet, names, moved),
      };
    });
  });

/**
 * Formulas whose result may change with the written cells, directly or through others. Where a formula's text does not
 * tell what it looks at, it is taken to be one of them.
 */
export const affectedFormulas = (
  parts: WorkbookParts,
  written: readonly (CellPlace & { readonly sheet: string })[],
): { readonly sheet: string; readonly cell: SheetCell }[] => {
  if (written.length === 0) return [];
  let waiting = formulasOf(parts);
  const affected: PlacedFormula[] = [];
  let changed: readonly (CellPlace & { readonly sheet: string })[] = written;
  const isTouched = ({ references }: PlacedFormula): boolean =>
    references === null ||
    references.some(({ sheet, range }) =>
      changed.some((cell) => cell.sheet.toUpperCase() === sheet && contains(range, cell)),
    );
  while (changed.length > 0) {
    const touched = waiting.filter(isTouched);
    waiting = waiting.filter((formula) => !touched.includes(formula));
    affected.push(...touched);
    changed = touched.flatMap(({ sheet, cell }) => {
      // A formula that fills an area changes all of it.
      const area = cell.formula?.range;
      if (!area) return [{ sheet, row: cell.row, column: cell.column }];
      const places: (CellPlace & { readonly sheet: string })[] = [];
      for (let row = area.top; row <= area.bottom; row += 1)
        for (let column = area.left; column <= area.right; column += 1) places.push({ sheet, row, column });
      return places;
    });
  }
  return affected.map(({ sheet, cell }) => ({ sheet, cell }));
};
