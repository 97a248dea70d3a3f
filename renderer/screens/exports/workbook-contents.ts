import type { Catalogue } from '#shared/i18n/translation.ts';
import type { EvaluationResult } from '#shared/model/result.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import {
  type ResultWorkbookPart,
  resultWorkbookName,
  resultWorkbookParts,
} from '#shared/reports/result-workbook/index.ts';
import type { EvaluatedYear } from '#shared/scoring/comparison/years.ts';

export interface WorkbookContents {
  readonly fileName: string;
  readonly sheetCount: number;
  readonly parts: readonly ResultWorkbookPart[];
}

/**
 * What the workbook will hold, from the same plan it is written from. `catalogue` is that of the workbook's
 * language.
 */
export const workbookContents = (
  snapshot: EvaluationSnapshot,
  result: EvaluationResult,
  catalogue: Catalogue,
  today: string,
  previous: EvaluatedYear | null = null,
): WorkbookContents => {
  const input = { snapshot, result, catalogue, today, previous };
  const parts = resultWorkbookParts(input);
  return {
    fileName: resultWorkbookName(input),
    sheetCount: parts.reduce((count, { names }) => count + names.length, 0),
    parts,
  };
};
