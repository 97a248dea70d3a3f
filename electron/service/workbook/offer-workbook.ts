import type { FileHandle } from '#shared/contract/methods/files.ts';
import type { Workspace } from '../workspace.ts';
import type { ExportedWorkbook } from './export-workbook.ts';

/** Hands a finished workbook out under a handle, with what is told of it. */
export const offerWorkbook = (
  { transfers }: Workspace,
  { path, name, size, sha256, sheets, comparedCells }: ExportedWorkbook,
): FileHandle & Pick<ExportedWorkbook, 'sheets' | 'comparedCells'> => ({
  ...transfers.offer({ path, name, size, sha256, temporary: true }),
  sheets,
  comparedCells,
});
