import { z } from 'zod';
import { indicatorSchema, progressListSchema, vetoSchema } from '../../model/framework.ts';
import { reasoningStepSchema } from './reasoning.ts';

/** What a proposal was made from: a finding of the reading by its place in the reading's lists. */
export const proposalSourceSchema = z.object({
  kind: z.enum(['target', 'evaluation-clause', 'measure', 'indicator-row', 'task-list']),
  /** Position in `targets`, `evaluationClauses`, `sections`, the rows of all indicator tables, or `taskLists`. */
  index: z.int().min(0),
});
export type ProposalSource = z.infer<typeof proposalSourceSchema>;

/** A line of the framework as proposed; nothing enters the framework before a person has accepted it. */
export const indicatorProposalSchema = z.object({
  /** Same for the same text on every laptop. */
  id: z.string(),
  dimension: z.string(),
  sources: z.array(proposalSourceSchema).min(1),
  indicator: indicatorSchema,
  /** How much of the 100 points it asks for beside the others. */
  weight: z.enum(['quantitative', 'evaluation', 'milestone', 'plain', 'as-printed']),
  reasoning: z.array(reasoningStepSchema),
  confidence: z.enum(['high', 'medium', 'low']),
});
export type IndicatorProposal = z.infer<typeof indicatorProposalSchema>;

export const dimensionProposalSchema = z.object({
  code: z.string(),
  name: z.string(),
  /** Section of the plan it is made from, or null. */
  section: z.int().min(0).nullable(),
  groups: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type DimensionProposal = z.infer<typeof dimensionProposalSchema>;

/** Everything proposed for a framework. */
export const frameworkProposalsSchema = z.object({
  title: z.string(),
  totalScore: z.string(),
  dimensions: z.array(dimensionProposalSchema),
  indicators: z.array(indicatorProposalSchema),
  /** Findings no line was made from, with the reason. */
  leftOut: z.array(
    z.object({
      source: proposalSourceSchema,
      reason: z.enum(['preliminary', 'table-taken-over', 'too-many']),
    }),
  ),
  vetoes: z.array(vetoSchema),
  progressList: progressListSchema.nullable(),
});
export type FrameworkProposals = z.infer<typeof frameworkProposalsSchema>;
