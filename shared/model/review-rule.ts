import { z } from 'zod';
import { compare, exact, sign } from '../scoring/exact.ts';
import { decimalText } from './primitives.ts';

/** A coefficient of variation may be above 1; more than 10 is no threshold any more. */
const largest = exact('10');
const threshold = decimalText.refine((text) => sign(exact(text)) > 0 && compare(exact(text), largest) <= 0);

/**
 * From which disagreement on an indicator is pointed out (提示) and must be reviewed (必须复核); decimals, the notice at
 * most the review.
 */
export const reviewThresholdsSchema = z
  .object({ notice: threshold, review: threshold })
  .refine(({ notice, review }) => compare(exact(notice), exact(review)) <= 0, { path: ['notice'] });
export type ReviewThresholds = z.infer<typeof reviewThresholdsSchema>;

/**
 * What is measured on score rates: `range` 极差 from 0 to 1, `deviation` sample standard deviation from 0 to 1,
 * `variation` coefficient of variation.
 */
export const reviewMeasures = ['range', 'deviation', 'variation'] as const;
export type ReviewMeasure = (typeof reviewMeasures)[number];

/** What a scorer sees of the others' first values while reviewing. */
export const othersShown = ['hidden', 'anonymous', 'named'] as const;

/**
 * 复核规则: thresholds on the disagreement of score rates; a measure without thresholds is not looked at. The worst
 * flag of all measures counts.
 */
export const reviewRuleSchema = z.object({
  range: reviewThresholdsSchema.nullable(),
  deviation: reviewThresholdsSchema.nullable(),
  variation: reviewThresholdsSchema.nullable(),
  others: z.enum(othersShown),
});
export type ReviewRule = z.infer<typeof reviewRuleSchema>;

/** One and two steps of the usual levels; others' values without names, so that nobody follows a name. */
export const defaultReviewRule: ReviewRule = {
  range: { notice: '0.20', review: '0.40' },
  deviation: null,
  variation: null,
  others: 'anonymous',
};
