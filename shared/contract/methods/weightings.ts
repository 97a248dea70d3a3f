import { z } from 'zod';
import { decimalText, identifier, nonNegativeDecimalText } from '../../model/primitives.ts';
import { weightingSchema, weightingSettingsSchema } from '../../model/weighting.ts';
import { read, write } from '../method.ts';

const expertName = z.string().min(1).max(60);

/** One step of entering weights. Several steps in one call are one batch and are undone together. */
export const weightingEditSchema = z.discriminatedUnion('edit', [
  z.object({ edit: z.literal('set'), fields: weightingSettingsSchema.partial() }),
  z.object({ edit: z.literal('add-expert'), id: identifier, name: expertName }),
  z.object({ edit: z.literal('rename-expert'), expertId: identifier, name: expertName }),
  z.object({ edit: z.literal('remove-expert'), expertId: identifier }),
  z.object({
    edit: z.literal('set-judgements'),
    expertId: identifier,
    /** The dimension whose indicators are compared; null for the dimensions themselves. */
    parentId: identifier.nullable(),
    /** `text` says how many times as important as the second the first item is; null takes the judgement back. */
    judgements: z
      .array(z.object({ first: identifier, second: identifier, text: z.string().min(1).max(42).nullable() }))
      .min(1)
      .max(200),
  }),
  z.object({
    edit: z.literal('set-ratings'),
    expertId: identifier,
    round: z.int().min(1).max(9),
    ratings: z
      .array(z.object({ indicatorId: identifier, rating: decimalText.nullable() }))
      .min(1)
      .max(400),
  }),
]);
export type WeightingEdit = z.infer<typeof weightingEditSchema>;

/** 权重测算 of a framework: experts' judgements and ratings and how weights follow from them. */
export const weightingMethods = {
  /** `frameworkId` is a draft or a published version; without anything entered the answer is empty, with defaults. */
  'weightings.get': read(z.object({ frameworkId: identifier }), weightingSchema),
  /** Refused: judgements outside 1/9 … 9 (`statistics.judgement-…`), ratings outside the scale. */
  'weightings.edit': write(
    z.object({ frameworkId: identifier, edits: z.array(weightingEditSchema).min(1).max(500) }),
    z.object({ batch: z.string() }),
  ),
  'weightings.undoEdit': write(
    z.object({ frameworkId: identifier, batch: z.string() }),
    z.object({ reverted: z.int(), kept: z.int() }),
  ),
  /**
   * Applies full scores to a published version: a draft of its next version with them, and with what the weights were
   * found from. The version itself never changes. `fullScores` are one per indicator in form order and add up to the
   * total; `rules` are the rules in words for the indicators whose words follow the full score.
   */
  'weightings.createDraft': write(
    z.object({
      versionId: identifier,
      title: z.string().min(1).max(300),
      fullScores: z.array(nonNegativeDecimalText).min(1).max(400),
      rules: z.array(z.object({ indicatorId: identifier, rule: z.string().min(1).max(4000) })).max(400),
    }),
    z.object({ id: identifier }),
  ),
} as const;
