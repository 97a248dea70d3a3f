import { z } from 'zod';
import { methodSpecificationSchema } from '../scoring/methods/specification.ts';
import { clauseSchema } from './plan.ts';
import { codeText, decimalText, identifier, nonNegativeDecimalText, sha256Text } from './primitives.ts';
import { progressItemSchema } from './progress.ts';
import { gradeBandSchema, roundingRuleSchema } from './rules.ts';

/** Where a statement comes from: the plan's words, a reading of them, a derivation, or the drafter's inference. */
export const statementSourceSchema = z.enum(['seed', 'reading', 'derived', 'inferred', 'person']);

/** 指标: a leaf of the framework. */
export const indicatorSchema = z.object({
  /** Stable through renames and moves; scores refer to it. */
  id: identifier,
  code: codeText,
  name: z.string().min(1).max(200),
  /** Code of the 二级 group inside the dimension, or null. */
  group: codeText.nullable(),
  fullScore: nonNegativeDecimalText,
  unit: z.string().max(20),
  /** Target as printed: a number, a level, 是; null where the plan sets none. */
  target: z.string().max(60).nullable(),
  baseline: decimalText.nullable(),
  direction: z.enum(['higher', 'lower']),
  /** 指标口径: what is counted, in words; empty when the name says it all. */
  definition: z.string().max(2000),
  /** 评分标准 in words as the form prints it. */
  rule: z.string().min(1).max(4000),
  method: methodSpecificationSchema,
  /** Evidence wanted 佐证材料. */
  evidence: z.array(z.string().min(1).max(400)),
  responsibleUnits: z.array(z.string().min(1).max(100)),
  responsibleSource: statementSourceSchema,
  deadline: z.string().max(100).nullable(),
  deadlineSource: statementSourceSchema.nullable(),
  targetSource: statementSourceSchema.nullable(),
  citations: z.array(clauseSchema),
  note: z.string().max(2000).nullable(),
});
export type Indicator = z.infer<typeof indicatorSchema>;

/** 二级: a named group of indicators inside a dimension. */
export const indicatorGroupSchema = z.object({ code: codeText, name: z.string().min(1).max(200) });

/** 一级: a dimension. Its weight is the sum of its indicators' full scores; the check says so when it is not. */
export const dimensionSchema = z.object({
  id: identifier,
  code: codeText,
  name: z.string().min(1).max(200),
  weight: nonNegativeDecimalText,
  groups: z.array(indicatorGroupSchema),
  indicators: z.array(indicatorSchema),
});
export type Dimension = z.infer<typeof dimensionSchema>;

/** 一票否决: decides the grade and never the score. `grade` fixes it, `cap` allows nothing better. */
export const vetoSchema = z.object({
  code: codeText,
  name: z.string().min(1).max(400),
  effect: z.object({ type: z.enum(['grade', 'cap']), grade: z.string().min(1) }),
  citation: clauseSchema.nullable(),
  note: z.string().nullable(),
});
export type Veto = z.infer<typeof vetoSchema>;

/** 加分项: shown on its own line, never inside an indicator. */
export const bonusSchema = z.object({
  code: codeText,
  name: z.string().min(1).max(400),
  points: nonNegativeDecimalText,
  citation: clauseSchema.nullable(),
});
export type Bonus = z.infer<typeof bonusSchema>;

/** 推进清单: a dated task list that ships in the plan's annex and is followed, not scored in points. */
export const progressListSchema = z.object({ title: z.string().min(1), items: z.array(progressItemSchema) });
export type ProgressList = z.infer<typeof progressListSchema>;

/** A whole framework 指标体系, draft or published. */
export const frameworkDocumentSchema = z.object({
  /** Same for every version of one framework. */
  id: identifier,
  title: z.string().min(1).max(300),
  planId: identifier,
  totalScore: nonNegativeDecimalText,
  gradeBands: z.array(gradeBandSchema),
  rounding: roundingRuleSchema,
  dimensions: z.array(dimensionSchema),
  vetoes: z.array(vetoSchema),
  bonuses: z.array(bonusSchema),
  /** 加分合计上限. */
  bonusCap: nonNegativeDecimalText,
  progressList: progressListSchema.nullable(),
  notes: z.array(z.string()),
});
export type FrameworkDocument = z.infer<typeof frameworkDocumentSchema>;

/** A published, frozen version. */
export const frameworkVersionSchema = z.object({
  /** `<framework>@<number>.<first 8 of sha256>`: equal content has equal id on every laptop. */
  id: identifier,
  frameworkId: identifier,
  number: z.int().min(1),
  /** SHA-256 of the canonical JSON of `document`. */
  sha256: sha256Text,
  /** True for the versions that ship with the application. */
  shipped: z.boolean(),
  publishedAt: z.string(),
  document: frameworkDocumentSchema,
});
export type FrameworkVersion = z.infer<typeof frameworkVersionSchema>;

/** A line of the framework list: a published version or a draft. */
export const frameworkSummarySchema = z.object({
  id: identifier,
  frameworkId: identifier,
  state: z.enum(['draft', 'published']),
  number: z.int().nullable(),
  shipped: z.boolean(),
  title: z.string(),
  planId: identifier,
  planTitle: z.string(),
  dimensionCount: z.int(),
  indicatorCount: z.int(),
  progressItemCount: z.int(),
  totalScore: nonNegativeDecimalText,
  changedAt: z.string(),
});
export type FrameworkSummary = z.infer<typeof frameworkSummarySchema>;

/** All indicators of a framework in form order. */
export const indicatorsOf = (framework: FrameworkDocument): Indicator[] =>
  framework.dimensions.flatMap((dimension) => dimension.indicators);
