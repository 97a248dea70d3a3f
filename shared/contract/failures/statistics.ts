import { z } from 'zod';

const place = { place: z.string() };
/** A cell of a table entered by hand; row and column as the table names them. */
const cell = { ...place, row: z.string(), column: z.string() };

/**
 * What is refused in tables and numbers entered for weights and analyses. `place` names the table: the expert, the
 * parent indicator, the round. A statistic that cannot be computed from sound input is no failure; it says why itself.
 */
export const statisticsFailures = {
  'statistics.matrix-size': z.object({
    ...place,
    found: z.number(),
    minimum: z.number(),
    maximum: z.number(),
  }),
  'statistics.matrix-not-square': z.object({
    ...place,
    row: z.string(),
    found: z.number(),
    expected: z.number(),
  }),
  'statistics.judgement-missing': z.object(cell),
  'statistics.judgement-unreadable': z.object({ ...cell, found: z.string() }),
  'statistics.judgement-not-positive': z.object({ ...cell, found: z.string() }),
  'statistics.judgement-outside-scale': z.object({ ...cell, found: z.string() }),
  'statistics.diagonal-not-one': z.object({ ...cell, found: z.string() }),
  'statistics.not-reciprocal': z.object({ ...cell, found: z.string(), opposite: z.string() }),
  'statistics.matrices-differ': z.object({ ...place, found: z.number(), expected: z.number() }),
  'statistics.nothing-to-combine': z.object(place),
  'statistics.rating-outside-scale': z.object({
    ...cell,
    found: z.string(),
    minimum: z.string(),
    maximum: z.string(),
  }),
  'statistics.weight-unusable': z.object({ ...place, item: z.string(), found: z.string() }),
  'statistics.weights-count': z.object({ ...place, found: z.number(), expected: z.number() }),
  'statistics.weights-all-zero': z.object(place),
  'statistics.share-outside': z.object({ ...place, found: z.string() }),
  'statistics.total-not-in-steps': z.object({ ...place, total: z.string(), step: z.string() }),
  'statistics.step-too-coarse': z.object({
    ...place,
    item: z.string(),
    total: z.string(),
    step: z.string(),
  }),
} as const;
