import { z } from 'zod';
import { clauseSchema } from './plan.ts';
import { identifier, instantText } from './primitives.ts';

/** 性质: what kind of shortcoming a finding is. */
export const findingNatures = [
  /** 未落实: the measure was not carried out. */
  'not-carried-out',
  /** 未达标: carried out, and the target missed. */
  'target-missed',
  /** 逾期: done or due after the time set. */
  'late',
  /** 不规范: done otherwise than the rules say. */
  'irregular',
  /** 数据失实: figures that do not hold. */
  'data-unreliable',
  /** 佐证不足: said to be done, not shown. */
  'evidence-lacking',
  'other',
] as const;
export type FindingNature = (typeof findingNatures)[number];

/** 严重程度, the gravest first. */
export const findingSeverities = ['serious', 'moderate', 'minor'] as const;
export type FindingSeverity = (typeof findingSeverities)[number];

/** Where a finding carried over from an earlier evaluation comes from. */
export const findingOriginSchema = z.object({
  evaluationId: identifier,
  findingId: identifier,
  /** Year of the evaluation that raised it first. */
  year: z.int(),
});

/** 问题: what is wrong with a subject, usually seen under one indicator. */
export const findingSchema = z.object({
  id: identifier,
  evaluationId: identifier,
  subjectId: identifier,
  /** Null for what no single indicator covers. */
  indicatorId: identifier.nullable(),
  /** 问题表述, one sentence. */
  statement: z.string().min(1).max(2000),
  /** 事实与依据. */
  facts: z.string().max(8000),
  nature: z.enum(findingNatures),
  severity: z.enum(findingSeverities),
  /** Attached files it rests on. */
  evidenceIds: z.array(identifier).max(200),
  /** Clause it is measured by; null means the indicator's own clauses. */
  clause: clauseSchema.nullable(),
  /** 责任单位. */
  responsibleUnit: z.string().max(500),
  /** 建议. */
  suggestion: z.string().max(4000),
  /** 撤销: the reason it no longer stands, for example an objection that was upheld; null while it stands. */
  withdrawnReason: z.string().max(2000).nullable(),
  origin: findingOriginSchema.nullable(),
  raisedBy: z.string(),
  raisedAt: instantText,
  position: z.int(),
});
export type Finding = z.infer<typeof findingSchema>;

/** What a person writes into a finding. */
export const findingFieldsSchema = findingSchema.pick({
  indicatorId: true,
  statement: true,
  facts: true,
  nature: true,
  severity: true,
  evidenceIds: true,
  clause: true,
  responsibleUnit: true,
  suggestion: true,
});
export type FindingFields = z.infer<typeof findingFieldsSchema>;
