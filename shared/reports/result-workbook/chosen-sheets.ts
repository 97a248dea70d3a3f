import type { Cell, Sheet } from '../sheet-model.ts';

/** A sheet's name as formulas write it before the exclamation mark, bare and in quotation marks. */
const referencesTo = (name: string): string[] => [`${name}!`, `'${name.replaceAll("'", "''")}'!`];

const withoutFormula = (cell: Cell): Cell => {
  if ((cell.kind !== 'text' && cell.kind !== 'number') || cell.formula === undefined) return cell;
  const { formula: _formula, ...rest } = cell;
  return rest;
};

/**
 * The sheet without formulas that look at sheets which are not written: their cells keep the value. A formula without
 * its sheet would show an error in place of a number.
 */
export const withoutReferencesTo = (omitted: readonly string[], sheet: Sheet): Sheet => {
  if (omitted.length === 0) return sheet;
  const references = omitted.flatMap(referencesTo);
  const refers = (cell: Cell): boolean => {
    if (cell.kind !== 'text' && cell.kind !== 'number') return false;
    const { formula } = cell;
    return formula?.includes('!') === true && references.some((each) => formula.includes(each));
  };
  return {
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.cells.some(refers)
        ? { ...row, cells: row.cells.map((cell) => (refers(cell) ? withoutFormula(cell) : cell)) }
        : row,
    ),
  };
};
