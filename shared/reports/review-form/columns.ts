import { codeColumns } from '../forms/codes.ts';

/** Columns of a review form in printing order, with widths in characters. The first two are hidden. */
export const reviewColumns = [
  { id: codeColumns.code, width: 3 },
  { id: 'key', width: 3 },
  { id: codeColumns.mark, width: 8 },
  { id: 'indicator', width: 17 },
  { id: 'rule', width: 31 },
  { id: 'clause', width: 21 },
  { id: 'full', width: 6 },
  { id: 'own', width: 14 },
  { id: 'others', width: 23 },
  { id: 'what', width: 13 },
  { id: 'keep', width: 11 },
  { id: 'value', width: 11 },
  { id: 'points', width: 8 },
  { id: 'blank', width: 10 },
  { id: 'deduction', width: 14 },
  { id: 'reason', width: 19 },
  { id: 'status', width: 8 },
] as const;
export type ReviewColumn = (typeof reviewColumns)[number]['id'];

/** Place of a column when the form is written; it may stand anywhere when the form comes back. */
export const reviewPlace = (column: ReviewColumn): number =>
  reviewColumns.findIndex(({ id }) => id === column);

/** Columns that are filled in: without one of them the form cannot be read. */
export const reviewEntryColumns = [
  'keep',
  'value',
  'blank',
  'deduction',
  'reason',
] as const satisfies readonly ReviewColumn[];
