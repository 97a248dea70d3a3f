import type { EvaluationResult } from '../../model/result.ts';
import type { EvaluationSnapshot } from '../../model/snapshot.ts';

/**
 * All results of an evaluation: every subject's indicators, dimensions, scorer totals, total, grade and rank. The one
 * place where totals are computed; screen, command line, workbook and report show what stands here.
 * Never throws for content: a stored value that its method refuses counts as not scored and is listed in `problems`.
 */
export const computeResults = (_snapshot: EvaluationSnapshot): EvaluationResult => {
  throw new Error('being written');
};
