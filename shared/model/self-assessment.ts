import { z } from 'zod';
import { identifier, nonNegativeDecimalText } from './primitives.ts';

/**
 * 自评: what an evaluated body says of itself under one indicator. It stands beside the experts' scores and is never
 * part of a result.
 */
export const selfAssessmentSchema = z.object({
  evaluationId: identifier,
  subjectId: identifier,
  indicatorId: identifier,
  /** 年度指标值 in the body's own words, such as `≥ 95%`; empty where it stated none. */
  targetValue: z.string().max(500),
  /** 实际完成值 in the body's own words. */
  actualValue: z.string().max(2000),
  /** 自评得分 from 0 to the indicator's full score; null where none was given. */
  selfScore: nonNegativeDecimalText.nullable(),
  /** 偏差原因分析及改进措施. */
  deviation: z.string().max(8000),
});
export type SelfAssessment = z.infer<typeof selfAssessmentSchema>;

/** What a body writes under one indicator. */
export const selfAssessmentFieldsSchema = selfAssessmentSchema.pick({
  targetValue: true,
  actualValue: true,
  selfScore: true,
  deviation: true,
});
export type SelfAssessmentFields = z.infer<typeof selfAssessmentFieldsSchema>;

/** Whether anything was written at all. */
export const isSelfAssessed = (fields: SelfAssessmentFields): boolean =>
  fields.targetValue !== '' ||
  fields.actualValue !== '' ||
  fields.selfScore !== null ||
  fields.deviation !== '';
