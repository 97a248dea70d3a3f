import { z } from 'zod';
import { add, divide, exact, exactToText, subtract, sum, whole } from '#shared/scoring/exact.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { direct, framework, indicator, number, score, snapshot } from '#test/builders/snapshot.ts';
import { approximate, type Call, call, decimal } from './call.ts';

/** Scores `got` on a form of `full` points of which `missing` do not apply, through the whole computation. */
const rescaled = (got: readonly string[], full: string, missing: string) => {
  const obtained = sum(got.map(exact));
  // How the full scores are spread does not matter for the total; every item gets the same room above its points.
  const room = divide(subtract(subtract(exact(full), exact(missing)), obtained), whole(got.length));
  const indicators = [
    ...got.map((points, index) =>
      indicator(`A${index + 1}`, exactToText(add(exact(points), room)), direct()),
    ),
    indicator('Z', missing),
  ];
  const { subjects } = computeResults(
    snapshot(framework({ A: indicators }), {
      scores: [
        ...got.map((points, index) => score('s1', 'p1', `A${index + 1}`, number(points))),
        score('s1', 'p1', 'Z', null, { blankReason: 'not-applicable' }),
      ],
    }),
  );
  return { obtained, total: exact(subjects[0]!.total.exact) };
};

export const rescaleCalls: Readonly<Record<string, Call>> = {
  summary_missing: call(
    z.object({ got: z.array(decimal), full_total: decimal, missing_full: decimal }),
    ({ got, full_total, missing_full }) => {
      const { obtained, total } = rescaled(got, full_total, missing_full);
      return { sum: approximate(obtained), score: approximate(total) };
    },
  ),
  rescale_missing: call(
    z.object({ got: decimal, full: decimal, missing: decimal }),
    ({ got, full, missing }) => ({
      score: approximate(rescaled([got], full, missing).total),
    }),
  ),
};
