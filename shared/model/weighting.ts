import { z } from 'zod';
import { reweightSteps } from '../scoring/reweight.ts';
import { priorityMethods } from '../scoring/weights/priorities.ts';
import { randomIndexTableNames } from '../scoring/weights/random-index.ts';
import { decimalText, identifier, nonNegativeDecimalText } from './primitives.ts';

/** What one expert says about a pair: the first item is `text` times as important as the second. */
export const judgementSchema = z.object({
  /** The dimension whose indicators are compared; null for the dimensions themselves. */
  parentId: identifier.nullable(),
  first: identifier,
  second: identifier,
  /** As entered: `3`, `1/3`, `0.5`. */
  text: z.string().min(1).max(42),
});
export type Judgement = z.infer<typeof judgementSchema>;

/** How important an expert rates an indicator in one round of a Delphi inquiry. */
export const ratingSchema = z.object({
  round: z.int().min(1).max(9),
  indicatorId: identifier,
  rating: decimalText,
});

/** 专家: somebody asked for weights; not a scorer of an evaluation. */
export const weightingExpertSchema = z.object({
  id: identifier,
  name: z.string().min(1).max(60),
  judgements: z.array(judgementSchema),
  ratings: z.array(ratingSchema),
});
export type WeightingExpert = z.infer<typeof weightingExpertSchema>;

/** Where weights come from; `present` are the full scores as they stand. */
export const weightSources = ['ahp', 'delphi', 'entropy', 'present'] as const;
export type WeightSource = (typeof weightSources)[number];

export const entropyConventions = ['sum', 'min-max', 'squeezed-min-max'] as const;

/** What entropy weights are taken from: the score rates of an evaluation's subjects, or a pasted table. */
export const entropyDataSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('evaluation'), evaluationId: identifier }),
  z.object({
    of: z.literal('table'),
    /** One column per indicator, in the order of the table. */
    indicatorIds: z.array(identifier).max(400),
    units: z.array(z.object({ name: z.string().max(200), values: z.array(decimalText).max(400) })).max(500),
  }),
]);
export type EntropyData = z.infer<typeof entropyDataSchema>;

/** How the weights of one framework are worked out. */
export const weightingSettingsSchema = z.object({
  /** Table of the random index that CR rests on. */
  randomIndex: z.enum(randomIndexTableNames),
  /** Which of the three ways turns judgements into weights; all are shown. */
  priorities: z.enum(priorityMethods),
  /** Comparisons not made, by dimension id (`all` for the dimensions): present proportions are kept there. */
  kept: z.array(identifier),
  /** 满分 of the importance scale, which starts at 1. */
  scaleMaximum: z.int().min(3).max(10),
  /** Rounds of the Delphi inquiry. */
  rounds: z.int().min(1).max(9),
  entropyConvention: z.enum(entropyConventions),
  entropyData: entropyDataSchema.nullable(),
  /** What is applied: the first source, or the first and the second combined. */
  first: z.enum(weightSources),
  second: z.enum(weightSources).nullable(),
  combination: z.enum(['linear', 'multiplicative']),
  /** Share of the first source in a linear combination, 0 to 1. */
  share: nonNegativeDecimalText,
  /** What full scores are a multiple of. */
  step: z.enum(reweightSteps),
});
export type WeightingSettings = z.infer<typeof weightingSettingsSchema>;

/** Before anybody chose. The table of 1980 is what reviewers compare against. */
export const defaultWeightingSettings: WeightingSettings = {
  randomIndex: 'saaty-1980',
  priorities: 'eigenvector',
  kept: [],
  scaleMaximum: 5,
  rounds: 1,
  entropyConvention: 'min-max',
  entropyData: null,
  first: 'ahp',
  second: null,
  combination: 'linear',
  share: '0.5',
  step: '0.5',
};

/** 权重测算: what was entered to find the weights of one framework, draft or published version. */
export const weightingSchema = z.object({
  frameworkId: identifier,
  settings: weightingSettingsSchema,
  experts: z.array(weightingExpertSchema),
});
export type Weighting = z.infer<typeof weightingSchema>;
