import type { FrameworkDocument } from '#shared/model/framework.ts';
import type { EvaluationResult } from '#shared/model/result.ts';

/** What every panel of the sensitivity view gets. */
export interface SensitivityProps {
  readonly result: EvaluationResult;
  readonly document: FrameworkDocument;
  readonly subjectName: (id: string) => string;
}
