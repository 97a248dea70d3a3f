import { z } from 'zod';
import { indicatorSchema } from '../../model/framework.ts';
import { reviewFieldsSchema, reviewLineOrigins } from '../../model/plan-review.ts';
import { indicatorProposalSchema } from '../draft/proposal.ts';

/**
 * What is stored of a line of a review. Each key is a field of its own in the log, so that two people changing
 * different things of one line do not clash; equal decisions have equal values and do not clash either.
 */

/** The line as it stood when it was first decided on. */
export const decidedUponSchema = z.object({
  readerVersion: z.int().min(1),
  dimensionId: z.string(),
  dimensionName: z.string(),
  group: z.string().nullable(),
  indicator: indicatorSchema,
  weight: indicatorProposalSchema.shape.weight,
  reasoning: indicatorProposalSchema.shape.reasoning,
  confidence: indicatorProposalSchema.shape.confidence,
});
export type DecidedUpon = z.infer<typeof decidedUponSchema>;

/** What was decided. One value, so that a line is never half accepted and half merged. */
export const lineDecisionSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('accepted') }),
  z.object({ is: z.literal('rejected') }),
  z.object({ is: z.literal('split'), into: z.array(z.string()) }),
  z.object({ is: z.literal('merged'), into: z.array(z.string()) }),
]);
export type LineDecision = z.infer<typeof lineDecisionSchema>;

const fieldPrefix = 'field.';
const names = Object.keys(reviewFieldsSchema.shape) as (keyof typeof reviewFieldsSchema.shape)[];

/** Name in the log of a changed field; its value is `{ value }`, because a field of the log that is null is absent. */
export const storedField = (name: string): string => `${fieldPrefix}${name}`;

/** The value `group` has here is the group's name. */
const changedSchema = reviewFieldsSchema.extend({ group: z.string().nullable() }).partial();
export type ChangedFields = z.infer<typeof changedSchema>;

const contentSchema = z.object({
  decidedUpon: decidedUponSchema.optional(),
  origin: z.enum(reviewLineOrigins).optional(),
  from: z.array(z.string()).optional(),
  decision: lineDecisionSchema.optional(),
  reason: z.string().optional(),
  dimensionId: z.string().optional(),
});

export interface StoredLine {
  readonly id: string;
  readonly origin: (typeof reviewLineOrigins)[number];
  readonly from: readonly string[];
  readonly decidedUpon: DecidedUpon | null;
  readonly decision: LineDecision | null;
  readonly reason: string;
  /** Where a person moved it, or null. */
  readonly dimensionId: string | null;
  readonly changed: ChangedFields;
}

/** A line from its stored fields. */
export const storedLine = (id: string, content: Readonly<Record<string, unknown>>): StoredLine => {
  const { decidedUpon, origin, from, decision, reason, dimensionId } = contentSchema.parse(content);
  const changed = names.flatMap((name) => {
    const found = content[storedField(name)];
    return typeof found === 'object' && found !== null && 'value' in found ? [[name, found.value]] : [];
  });
  return {
    id,
    origin: origin ?? 'proposed',
    from: from ?? [],
    decidedUpon: decidedUpon ?? null,
    decision: decision ?? null,
    reason: reason ?? '',
    dimensionId: dimensionId ?? null,
    changed: changedSchema.parse(Object.fromEntries(changed)),
  };
};
