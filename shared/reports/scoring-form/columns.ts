import { codeColumns } from '../forms/codes.ts';

/** Columns of a scoring form in printing order, with widths in characters. The first two are hidden. */
export const scoringColumns = [
  { id: codeColumns.code, width: 3 },
  { id: 'key', width: 3 },
  { id: codeColumns.mark, width: 8 },
  { id: 'dimension', width: 11 },
  { id: 'indicator', width: 18 },
  { id: 'rule', width: 36 },
  { id: 'clause', width: 27 },
  { id: 'full', width: 6 },
  { id: 'what', width: 15 },
  { id: 'value', width: 12 },
  { id: 'points', width: 8 },
  { id: 'blank', width: 10 },
  { id: 'deduction', width: 16 },
  { id: 'comment', width: 16 },
  { id: 'source', width: 14 },
  { id: 'status', width: 8 },
] as const;
export type ScoringColumn = (typeof scoringColumns)[number]['id'];

/** Place of a column when the form is written; it may stand anywhere when the form comes back. */
export const placeOf = (column: ScoringColumn): number => scoringColumns.findIndex(({ id }) => id === column);

/** Columns that are filled in: without one of them the form cannot be read. */
export const entryColumns = [
  'value',
  'blank',
  'deduction',
  'comment',
  'source',
] as const satisfies readonly ScoringColumn[];
