import { ZodError } from 'zod';
import { FailureError } from '../../contract/failure.ts';
import type { Vector } from '../../model/vector.ts';
import { aggregationExamples } from './aggregation.ts';
import { agreementExamples } from './agreement.ts';
import { analysisExamples } from './analysis.ts';
import { differencesFrom, type ExampleDifference } from './comparison.ts';
import { dispersionExamples } from './dispersion.ts';
import { efficacyExamples } from './efficacy.ts';
import type { ExampleRunner } from './example.ts';
import { gradingExamples } from './grading.ts';
import { rescalingExamples } from './rescaling.ts';
import { scoringExamples } from './scoring.ts';
import { weightExamples } from './weights.ts';

/** Every kind of published example that can be recomputed, by the `call` of its vector. A family is one file here. */
const runners = {
  ...scoringExamples,
  ...efficacyExamples,
  ...rescalingExamples,
  ...aggregationExamples,
  ...gradingExamples,
  ...agreementExamples,
  ...dispersionExamples,
  ...weightExamples,
  ...analysisExamples,
} satisfies Record<string, ExampleRunner>;

/** The runner for a call, or null where there is none. */
export const exampleRunnerFor = (call: string): ExampleRunner | null =>
  new Map<string, ExampleRunner>(Object.entries(runners)).get(call) ?? null;

/** What came of recomputing one example. */
export type ExampleOutcome =
  | { readonly outcome: 'passed' }
  /** The figures differ from what the source prints. */
  | { readonly outcome: 'failed'; readonly differences: readonly ExampleDifference[] }
  /** The calculation is not known. */
  | { readonly outcome: 'unknown' }
  /** The input does not have the shape of its calculation, or is refused by it; `at` says where. */
  | { readonly outcome: 'refused'; readonly at: string };

/** Recomputes an example and compares every printed figure at the example's own tolerance. */
export const checkExample = (vector: Vector): ExampleOutcome => {
  const run = exampleRunnerFor(vector.call);
  if (!run) return { outcome: 'unknown' };
  try {
    const differences = differencesFrom(vector.expected, run(vector.input), vector.tolerance);
    return differences.length === 0 ? { outcome: 'passed' } : { outcome: 'failed', differences };
  } catch (error) {
    if (error instanceof FailureError) return { outcome: 'refused', at: error.failure.path.join('.') };
    if (error instanceof ZodError)
      return { outcome: 'refused', at: error.issues[0]?.path.map(String).join('.') ?? '' };
    throw error;
  }
};
