import type { exportMethods } from '#shared/contract/methods/exports.ts';
import type { HandlersOf } from '../handler.ts';
import { previousYear } from '../queries/previous-year.ts';
import { readSnapshot } from '../queries/snapshot.ts';
import { exportResultWorkbook } from '../workbook/export-result-workbook.ts';
import { offerWorkbook } from '../workbook/offer-workbook.ts';
import { readSettings } from './settings.ts';

export const exportHandlers: HandlersOf<typeof exportMethods> = {
  'exports.workbook': async ({ evaluationId, language, sheets: chosen }, { workspace, signal, progress }) => {
    const snapshot = readSnapshot(workspace, evaluationId);
    const exported = await exportResultWorkbook(snapshot, {
      previous: previousYear(workspace, snapshot.evaluation),
      language,
      sheets: chosen ?? null,
      fonts: readSettings(workspace).fonts,
      temporaryDirectory: workspace.transfers.directory,
      method: 'exports.workbook',
      signal,
      onProgress: progress,
    });
    return offerWorkbook(workspace, exported);
  },
};
