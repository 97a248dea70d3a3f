import { z } from 'zod';
import { hundred, sum, toApproximateNumber } from '../exact.ts';
import { rescale } from '../results/sheet-sums.ts';
import { decimalSchema } from './decimal.ts';
import { type ExampleRunner, exampleRunner } from './example.ts';

/** Worked examples on 缺项折算: what does not apply leaves with its full score. */
export const rescalingExamples = {
  /** A summary of sub-tables out of 100 points. */
  summary_missing: exampleRunner(
    z.object({ got: z.array(decimalSchema), full_total: decimalSchema, missing_full: decimalSchema }),
    ({ got, full_total, missing_full }) => {
      const obtained = sum(got);
      const scaled = rescale(obtained, missing_full, { fullScore: full_total, totalScore: hundred });
      return { sum: toApproximateNumber(obtained), score: toApproximateNumber(scaled ?? obtained) };
    },
  ),
  /** One sub-table, scaled back to its own full score. */
  rescale_missing: exampleRunner(
    z.object({ got: decimalSchema, full: decimalSchema, missing: decimalSchema }),
    ({ got, full, missing }) => ({
      score: toApproximateNumber(rescale(got, missing, { fullScore: full, totalScore: full }) ?? got),
    }),
  ),
} satisfies Record<string, ExampleRunner>;
