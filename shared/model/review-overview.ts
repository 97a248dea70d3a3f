import { z } from 'zod';
import { amountSchema, codeText, exactText, identifier } from './primitives.ts';
import { arbitrationSchema, reviewRoundSchema } from './review-round.ts';
import { reviewMeasures, reviewRuleSchema } from './review-rule.ts';
import { givenValueSchema } from './review-sheet.ts';

export const reviewFlagNames = ['too-few', 'none', 'notice', 'review'] as const;

/** Disagreement at one time: the flag, the measures that reached it, the exact range of rates. */
export const reviewFindingSchema = z.object({
  flag: z.enum(reviewFlagNames),
  by: z.array(z.enum(reviewMeasures)),
  range: exactText.nullable(),
  /** Aggregated points; null where nothing counts. */
  points: amountSchema.nullable(),
});

/** One scorer's values of one unit: the first round, and the latest later one. */
export const reviewedScorerSchema = z.object({
  scorerId: identifier,
  first: givenValueSchema.nullable(),
  later: givenValueSchema.extend({ round: z.int(), kept: z.boolean(), reason: z.string() }).nullable(),
});

/** An indicator of a subject that is flagged, reviewed or arbitrated. */
export const reviewUnitSchema = z.object({
  subjectId: identifier,
  indicatorId: identifier,
  code: codeText,
  before: reviewFindingSchema,
  after: reviewFindingSchema,
  /** Rounds it belongs to, the latest last. */
  roundIds: z.array(identifier),
  arbitration: arbitrationSchema.nullable(),
  scorers: z.array(reviewedScorerSchema),
});
export type ReviewUnit = z.infer<typeof reviewUnitSchema>;

/** A figure that may have no value. */
const statistic = z.number().nullable();

/** Agreement of the panel: Krippendorff α and ICC on rates, and how many units carry each flag. */
export const reviewStatisticsSchema = z.object({
  alpha: statistic,
  intraclass: statistic,
  notices: z.int(),
  reviews: z.int(),
  /** Units with at least two scorers. */
  compared: z.int(),
  scorers: z.int(),
});
export type ReviewStatistics = z.infer<typeof reviewStatisticsSchema>;

export const reviewOverviewSchema = z.object({
  rule: reviewRuleSchema,
  rounds: z.array(reviewRoundSchema.extend({ expected: z.int(), answered: z.int(), changed: z.int() })),
  units: z.array(reviewUnitSchema),
  /** First-round values alone, and what counts now. */
  before: reviewStatisticsSchema,
  after: reviewStatisticsSchema,
});
export type ReviewOverview = z.infer<typeof reviewOverviewSchema>;
