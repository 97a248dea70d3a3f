import { z } from 'zod';

/**
 * Why a proposal is as it is, as data. The catalogue makes a sentence of each step (`planReading.reasons`).
 */
export const reasoningStepSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('from-words'), quote: z.string(), paragraph: z.int() }),
  z.object({ kind: z.literal('ratio-with-cap'), value: z.string(), unit: z.string() }),
  z.object({ kind: z.literal('piecewise-range'), from: z.string(), to: z.string(), unit: z.string() }),
  z.object({ kind: z.literal('about-tolerance'), value: z.string(), percent: z.int() }),
  z.object({ kind: z.literal('baseline-progress'), from: z.string(), to: z.string(), unit: z.string() }),
  z.object({ kind: z.literal('lower-is-better'), value: z.string(), unit: z.string() }),
  z.object({ kind: z.literal('nothing-left') }),
  z.object({ kind: z.literal('cycle-kept'), years: z.string() }),
  z.object({ kind: z.literal('ratio-met'), left: z.string(), right: z.string() }),
  z.object({ kind: z.literal('deadline-met'), deadline: z.string() }),
  z.object({ kind: z.literal('yes-no-milestone') }),
  z.object({ kind: z.literal('checklist-items'), count: z.int() }),
  z.object({ kind: z.literal('level-criteria'), count: z.int() }),
  z.object({ kind: z.literal('direct-as-printed') }),
  /** `method` is a method id. */
  z.object({ kind: z.literal('rule-recognised'), method: z.string() }),
  z.object({ kind: z.literal('weight-quantitative') }),
  z.object({ kind: z.literal('weight-evaluation') }),
  z.object({ kind: z.literal('weight-plain') }),
  z.object({ kind: z.literal('weight-as-printed'), score: z.string() }),
  z.object({ kind: z.literal('merged-duplicates'), count: z.int() }),
  z.object({ kind: z.literal('deadline-inherited'), deadline: z.string() }),
  z.object({ kind: z.literal('units-from-section'), section: z.string() }),
  z.object({ kind: z.literal('garbled-number'), found: z.string(), readAs: z.string() }),
]);
export type ReasoningStep = z.infer<typeof reasoningStepSchema>;
