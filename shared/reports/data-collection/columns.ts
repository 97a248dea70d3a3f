import { codeColumns } from '../forms/codes.ts';

/** Columns of a data-collection form in printing order, with widths in characters. The first is hidden. */
export const collectionColumns = [
  { id: codeColumns.code, width: 3 },
  { id: codeColumns.mark, width: 9 },
  { id: 'name', width: 30 },
  { id: 'unit', width: 9 },
  { id: 'definition', width: 44 },
  { id: 'used', width: 14 },
  { id: 'what', width: 18 },
  { id: 'value', width: 16 },
  { id: 'blank', width: 11 },
  { id: 'source', width: 26 },
] as const;
export type CollectionColumn = (typeof collectionColumns)[number]['id'];

/** Columns that are filled in: without one of them the form cannot be read. */
export const collectionEntryColumns = [
  'value',
  'blank',
  'source',
] as const satisfies readonly CollectionColumn[];

export const collectionPlace = (column: CollectionColumn): number =>
  collectionColumns.findIndex(({ id }) => id === column);
