import { codeColumns } from '../forms/codes.ts';

/** Columns of a self-assessment form in printing order, with widths in characters. The first is hidden. */
export const selfAssessmentColumns = [
  { id: codeColumns.code, width: 3 },
  { id: codeColumns.mark, width: 8 },
  { id: 'dimension', width: 12 },
  { id: 'group', width: 13 },
  { id: 'indicator', width: 44 },
  { id: 'target', width: 14 },
  { id: 'actual', width: 20 },
  { id: 'full', width: 8 },
  { id: 'score', width: 10 },
  { id: 'deviation', width: 36 },
] as const;
export type SelfAssessmentColumn = (typeof selfAssessmentColumns)[number]['id'];

/** Columns that are filled in: without one of them the form cannot be read. */
export const selfAssessmentEntryColumns = [
  'target',
  'actual',
  'score',
  'deviation',
] as const satisfies readonly SelfAssessmentColumn[];

export const selfAssessmentPlace = (column: SelfAssessmentColumn): number =>
  selfAssessmentColumns.findIndex(({ id }) => id === column);
