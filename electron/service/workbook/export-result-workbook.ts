import type { Language, Settings } from '#shared/contract/methods/settings.ts';
import { catalogues } from '#shared/i18n/index.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { resultWorkbook, resultWorkbookName } from '#shared/reports/result-workbook/index.ts';
import type { EvaluatedYear } from '#shared/scoring/comparison/years.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import {
  type ExportedWorkbook,
  type ExportWorkbookOptions,
  exportWorkbook,
  localToday,
} from './export-workbook.ts';

export interface ExportOptions extends ExportWorkbookOptions {
  readonly language: Language;
  readonly fonts: Settings['fonts'];
  /** Day printed on the tables, ISO 8601; today by the local clock when left out. */
  readonly today?: string;
  /** Ids of the kinds of sheets to write; all where left out or null. */
  readonly sheets?: readonly string[] | null;
  /** Last year's snapshot and results; absent or null where no earlier evaluation is chosen. */
  readonly previous?: EvaluatedYear | null;
}

/** Computes the results, lays the result workbook out and hands it out as `exportWorkbook` does. */
export const exportResultWorkbook = async (
  snapshot: EvaluationSnapshot,
  { language, fonts, today = localToday(), sheets = null, previous = null, ...options }: ExportOptions,
): Promise<ExportedWorkbook> => {
  options.onProgress?.({ step: 'computing', done: 0, total: 0 });
  const input = {
    snapshot,
    result: computeResults(snapshot),
    catalogue: catalogues[language],
    today,
    previous,
  };
  return exportWorkbook(resultWorkbook(input, fonts, sheets), resultWorkbookName(input), options);
};
