import { z } from 'zod';
import { codeText, dateText, identifier, nonNegativeDecimalText } from './primitives.ts';
import { evaluationRulesSchema } from './rules.ts';

/**
 * States of an evaluation on paper: 草稿 → 方案已定 → 自评中 → 现场 → 评分中 → 复核 → 已定稿 → 已反馈 → 整改中 → 已办结.
 * Going back needs a reason, which the log keeps.
 */
export const evaluationStates = [
  'draft',
  'planned',
  'self-assessment',
  'on-site',
  'scoring',
  'review',
  'final',
  'reported',
  'rectification',
  'closed',
] as const;
export const evaluationStateSchema = z.enum(evaluationStates);
export type EvaluationState = z.infer<typeof evaluationStateSchema>;

/** 评价项目: one year's use of one framework version. */
export const evaluationSchema = z.object({
  id: identifier,
  title: z.string().min(1).max(300),
  year: z.int().min(1990).max(2200),
  /** 委托方. */
  client: z.string().max(200),
  /** 评价机构. */
  agency: z.string().max(200),
  frameworkVersionId: identifier,
  rules: evaluationRulesSchema,
  state: evaluationStateSchema,
  /** The day the progress list is judged on; null means today. */
  progressDate: dateText.nullable(),
  /** The evaluation of an earlier year that this one's results and figures are set beside. */
  previousEvaluationId: identifier.nullable(),
  /** The template of its annual quality report data tables; null while none was chosen. */
  annualTemplateId: identifier.nullable(),
  createdAt: z.string(),
});
export type Evaluation = z.infer<typeof evaluationSchema>;

const finalStates: ReadonlySet<EvaluationState> = new Set(['final', 'reported', 'rectification', 'closed']);

/** Whether scores, what stands beside them, and who is evaluated by whom and how stay as they are: from 已定稿 on. */
export const isFinal = ({ state }: Pick<Evaluation, 'state'>): boolean => finalStates.has(state);

/** 被评对象. */
export const subjectSchema = z.object({
  id: identifier,
  evaluationId: identifier,
  name: z.string().min(1).max(200),
  /** 统一社会信用代码 or any code; text, so leading zeros and 18 digits stay. Empty when unknown. */
  code: z.string().max(60),
  kind: z.enum(['school', 'enterprise', 'county', 'consortium', 'other']),
  /** 赛道: subjects are ranked inside their track; empty means one common ranking. */
  track: z.string().max(60),
  /** The superior subject 上级 whose result this one goes into; null where it stands for itself. */
  superiorId: identifier.nullable(),
  /** Weight in the superior subject's result, such as 在校生数; null where none is stated. */
  weight: nonNegativeDecimalText.nullable(),
  position: z.int(),
});
export type Subject = z.infer<typeof subjectSchema>;

/** 评分员, 复核员, 组长, 查阅. Only scorers and leads score. */
export const scorerRoles = ['scorer', 'reviewer', 'lead', 'viewer'] as const;
export const scorerSchema = z.object({
  id: identifier,
  evaluationId: identifier,
  name: z.string().min(1).max(60),
  role: z.enum(scorerRoles),
  organisation: z.string().max(200),
  position: z.int(),
});
export type Scorer = z.infer<typeof scorerSchema>;

/** Whether a person of this role fills in score sheets. */
export const fillsSheets = (scorer: Scorer): boolean => scorer.role === 'scorer' || scorer.role === 'lead';

/** A line of the evaluation list. */
export const evaluationSummarySchema = evaluationSchema.omit({ rules: true }).extend({
  frameworkTitle: z.string(),
  frameworkNumber: z.int(),
  planId: identifier,
  subjectCount: z.int(),
  scorerCount: z.int(),
  /** Sheets are scorer × subject × indicator cells. */
  cellCount: z.int(),
  scoredCellCount: z.int(),
});
export type EvaluationSummary = z.infer<typeof evaluationSummarySchema>;

/** A stable reference to a codes-bearing thing inside an evaluation: an indicator id, a veto code or a bonus code. */
export const itemReference = z.union([identifier, codeText]);
