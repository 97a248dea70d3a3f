import { z } from 'zod';
import { formulaProblems } from '../../scoring/formula/problem.ts';
import { parameterProblems } from '../../scoring/methods/parameter-problem.ts';

const place = { place: z.string() };

/** What is wrong with a framework draft. `place` is the code path, for example `B / B3`. */
export const frameworkFailures = {
  'framework.frozen': z.object({ id: z.string() }),
  'framework.not-publishable': z.object({ id: z.string(), problems: z.number() }),
  'framework.in-use': z.object({ id: z.string(), evaluations: z.number() }),
  'framework.no-dimensions': z.object({ ...place }),
  'framework.empty-dimension': z.object({ ...place }),
  'framework.total-differs': z.object({ ...place, found: z.string(), expected: z.string() }),
  'framework.dimension-weight-differs': z.object({ ...place, found: z.string(), expected: z.string() }),
  'framework.full-score-zero': z.object({ ...place }),
  'framework.duplicate-code': z.object({ ...place, code: z.string() }),
  'framework.unknown-group': z.object({ ...place, group: z.string() }),
  'framework.method-unknown': z.object({ ...place, method: z.string(), version: z.number() }),
  /** `at` is the path inside the parameters, for example `levels.2.factor`; empty for all of them together. */
  'framework.method-parameters': z.object({ ...place, at: z.string(), detail: z.enum(parameterProblems) }),
  /**
   * What is wrong with a formula. `part` is the intermediate value it stands in, empty for the formula itself;
   * `position` counts characters from 1.
   */
  'framework.formula': z.object({
    ...place,
    part: z.string(),
    position: z.number(),
    problem: z.enum(formulaProblems),
    found: z.string(),
    wanted: z.string(),
  }),
  /** Two indicators name the same figure with different units. */
  'framework.figure-units': z.object({
    ...place,
    figure: z.string(),
    unit: z.string(),
    other: z.string(),
    otherUnit: z.string(),
  }),
  /** A figure bears a name that an indicator, veto or bonus already goes by. */
  'framework.figure-name-taken': z.object({ ...place, figure: z.string() }),
  'framework.bands-empty': z.object({ ...place }),
  'framework.bands-overlap': z.object({ ...place, lower: z.string(), upper: z.string(), at: z.string() }),
  'framework.bands-gap': z.object({ ...place, from: z.string(), to: z.string() }),
  'framework.band-inverted': z.object({
    ...place,
    name: z.string(),
    minimum: z.string(),
    maximum: z.string(),
  }),
  'framework.band-duplicate': z.object({ ...place, name: z.string() }),
  'framework.bands-range': z.object({ ...place, found: z.string(), expected: z.string() }),
  'framework.citation-none': z.object({ ...place }),
  'framework.citation-missing': z.object({ ...place, paragraph: z.number(), quote: z.string() }),
  'framework.veto-grade-unknown': z.object({ ...place, grade: z.string() }),
  'framework.bonus-above-cap': z.object({ ...place, points: z.string(), cap: z.string() }),
} as const;
