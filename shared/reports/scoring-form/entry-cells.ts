import type { Catalogue } from '../../i18n/translation.ts';
import { cellAddress, columnLetters } from '../cell-address.ts';
import { blankCell, dateCell, numberCell, textCell } from '../cells.ts';
import type { Cell, EntryKind, Formula, StyleName } from '../sheet-model.ts';
import { cachedPoints } from './cached-points.ts';
import type { EntryInput, PartContent } from './entry.ts';
import { pointsFormula } from './points.ts';
import type { ScoringRow } from './rows.ts';

/** Key of the parts of an item, by which formulas find them. */
export const partKey = (mark: string): string => `p:${mark}`;

/** Rows the table runs over, counted from 0; formulas find parts and totals in them by key. */
export interface TableRows {
  readonly first: number;
  readonly last: number;
}

/** Columns that formulas look at; where they stand differs from form to form. */
export type FormulaColumn = 'key' | 'value' | 'points' | 'blank';

/** Everything about a row that its cells are made from. */
export interface RowScene {
  readonly row: number;
  readonly table: TableRows;
  readonly decimals: number;
  readonly catalogue: Catalogue;
}

/** A column of the table as formulas write it: fixed, because rows may be sorted. */
export const tableRange = (place: number, { first, last }: TableRows): string => {
  const letters = columnLetters(place);
  return `$${letters}$${first + 1}:$${letters}$${last + 1}`;
};

/** A cell of the own row as formulas write it: the column fixed, the row moving along. */
export const ownCell = (place: number, row: number): string => `$${cellAddress(row, place)}`;

/** What a spreadsheet takes into the cell of an entry. */
export const entryKinds: { readonly [Type in EntryInput['type']]: EntryKind } = {
  number: 'number',
  whole: 'number',
  day: 'date',
  choice: 'text',
};

/** What was written already, or a blank to be filled in. */
export const filledWith = (content: PartContent['value'], style: StyleName): Cell => {
  switch (content.type) {
    case 'blank':
      return blankCell(style);
    case 'text':
      return textCell(content.text, style);
    case 'number':
      return numberCell(content.number, null, style);
    case 'day':
      return dateCell(content.day, style);
  }
};

/** A cell that may be written in although the sheet is protected. */
export const unlocked = (cell: Cell, entry: EntryKind): Cell => ({ ...cell, entry });

export const valueCell = ({ input, content, reviewed }: ScoringRow): Cell => {
  if (!input) return blankCell('closed');
  return reviewed
    ? filledWith(content.value, 'closed')
    : unlocked(filledWith(content.value, 'entry-centre'), entryKinds[input.type]);
};

/** A cell for words; closed where there are none to be written. */
export const wordsCell = (text: string | undefined): Cell =>
  text === undefined ? blankCell('closed') : unlocked(textCell(text, 'entry-text'), 'text');

/** A cell for one of a list; closed where nothing can be chosen. */
export const choiceCell = (text: string | undefined): Cell =>
  text === undefined ? blankCell('closed') : unlocked(textCell(text, 'entry-centre'), 'text');

export const blankReasonCell = ({ blank, reviewed }: ScoringRow, { rules }: Catalogue): Cell => {
  if (!blank) return blankCell('closed');
  const text = blank.reason === null ? '' : rules.blankReasons[blank.reason];
  return reviewed ? textCell(text, 'closed') : choiceCell(text);
};

/** A result with the formula that redoes it; a formula without a result shows nothing as its cached text. */
const calculated = (cell: Cell, formula: Formula | null, style: StyleName): Cell => {
  if (formula === null) return cell;
  if (cell.kind === 'number' || cell.kind === 'text') return { ...cell, formula };
  return { kind: 'text', text: '', style, formula };
};

const partCountOf = (mark: string, place: (column: FormulaColumn) => number, table: TableRows): string =>
  `COUNTIFS(${tableRange(place('key'), table)},"${partKey(mark)}",${tableRange(place('value'), table)},"<>")`;

/** Whether the row, or one of its parts, is filled in, as a formula. */
export const isFilledFormula = (
  { item, part, hasParts }: ScoringRow,
  place: (column: FormulaColumn) => number,
  { row, table }: RowScene,
): string => {
  const value = ownCell(place('value'), row);
  return part === '' && hasParts
    ? `OR(${value}<>"",${partCountOf(item.mark, place, table)}>0)`
    : `${value}<>""`;
};

/** The points of a row with the formula that redoes them, and what they start with, null where there are none. */
export const pointsCell = (
  line: ScoringRow,
  place: (column: FormulaColumn) => number,
  { row, table, decimals, catalogue }: RowScene,
): { readonly cell: Cell; readonly points: string | null } => {
  const { item, part, mark, value, blank } = line;
  if (item.kind !== 'indicator') return { cell: blankCell('body-number'), points: null };
  const { yes, no } = catalogue.forms.scoringSheet;
  const keys = tableRange(place('key'), table);
  const wanted = `"${partKey(mark)}"`;
  const points = cachedPoints(item.indicator, part, value);
  const formula = pointsFormula(
    item.indicator,
    part,
    {
      value: ownCell(place('value'), row),
      partPoints: `SUMIF(${keys},${wanted},${tableRange(place('points'), table)})`,
      partValues: `SUMIF(${keys},${wanted},${tableRange(place('value'), table)})`,
      partCount: partCountOf(mark, place, table),
      yes,
      no,
    },
    part === '' && blank ? ownCell(place('blank'), row) : null,
  );
  const shown = points === null ? blankCell('body-number') : numberCell(points, decimals, 'body-number');
  return { cell: calculated(shown, formula, 'body-number'), points };
};
