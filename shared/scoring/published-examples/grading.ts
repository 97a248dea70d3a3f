import { z } from 'zod';
import type { EvaluationRules } from '../../model/rules.ts';
import { averageRanks } from '../agreement/average-ranks.ts';
import { compare, exactToText, negate, toApproximateNumber } from '../exact.ts';
import { bandOf } from '../results/grades.ts';
import { rankDescending } from '../results/ranking.ts';
import { roundToUnit } from '../rounding.ts';
import { decimalSchema, decimalTextSchema } from './decimal.ts';
import { type ExampleRunner, exampleRunner } from './example.ts';

/** Worked examples on rounding, grade bands and ranks. */
export const gradingExamples = {
  round8170: exampleRunner(
    z.object({ cases: z.array(z.tuple([decimalSchema, decimalTextSchema])) }),
    ({ cases }) => ({
      results: cases.map(([value, unit]) => roundToUnit(value, { mode: 'half-even', unit })),
    }),
  ),
  /** Bands as their lower ends, the best first; every band ends where the better one begins. */
  bands: exampleRunner(
    z.object({
      scores: z.array(decimalSchema),
      bands: z.array(z.tuple([z.string(), decimalTextSchema])).min(1),
    }),
    ({ scores, bands }) => {
      const highest = scores.toSorted(compare).at(-1);
      const gradeBands = bands.map(([name, minimum], index) => ({
        name,
        minimum,
        maximum: bands[index - 1]?.[1] ?? (highest ? exactToText(highest) : minimum),
      }));
      return { grades: scores.map((score) => bandOf(score, gradeBands)?.name ?? null) };
    },
  ),
  /** Ranks from the lowest up; the application ranks from the highest down. */
  ranks: exampleRunner(z.object({ values: z.array(decimalSchema) }), ({ values }) => {
    const descending = rankDescending(values, 'minimum').map(({ position }) => position);
    const ascending = (ties: EvaluationRules['ranking']['ties']) =>
      rankDescending(values.map(negate), ties).map(({ position }) => position);
    const lowest = ascending('minimum');
    return {
      min: lowest,
      dense: ascending('dense'),
      average: averageRanks(values.map(toApproximateNumber)).ranks,
      max: descending.map((position) => values.length + 1 - position),
      ordinal: lowest.map(
        (position, index) => position + lowest.slice(0, index).filter((each) => each === position).length,
      ),
    };
  }),
} satisfies Record<string, ExampleRunner>;
