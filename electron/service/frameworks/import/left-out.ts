import { fail } from '#shared/contract/failure.ts';
import type { NamedRow } from '#shared/contract/methods/framework-imports.ts';
import {
  type FrameworkImportPreview,
  type SheetRow,
  sheetRowKey,
  sheetsRead,
} from '#shared/model/framework-import.ts';

/** The preview without the rows left out. Fails with `framework-import.no-such-row` or `.row-without-sheet`. */
export const withoutRows = (
  preview: FrameworkImportPreview,
  leaveOut: readonly NamedRow[],
  place: string,
): FrameworkImportPreview => {
  const { lines, vetoes, bonuses } = preview;
  const read = sheetsRead(preview);
  const known = new Set([...lines, ...vetoes, ...bonuses].map(sheetRowKey));
  const left = new Set(
    leaveOut.map((named, index) => {
      const path = ['leaveOut', index];
      if (typeof named === 'number' && read.length > 1)
        return fail('framework-import.row-without-sheet', { place, row: named }, path);
      const at = typeof named === 'number' ? { sheet: read[0]?.name ?? '', row: named } : named;
      return known.has(sheetRowKey(at))
        ? sheetRowKey(at)
        : fail('framework-import.no-such-row', { place, ...at }, path);
    }),
  );
  const keep = <Line extends SheetRow>(of: readonly Line[]): Line[] =>
    of.filter((line) => !left.has(sheetRowKey(line)));
  return { ...preview, lines: keep(lines), vetoes: keep(vetoes), bonuses: keep(bonuses) };
};
