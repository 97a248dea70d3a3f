import fc from 'fast-check';
import type { EnteredValue } from '#shared/model/entered-value.ts';
import { blankReasons } from '#shared/model/entered-value.ts';
import type { Indicator } from '#shared/model/framework.ts';
import type { AggregationRule, EvaluationRules } from '#shared/model/rules.ts';
import type { Observation, Score } from '#shared/model/score.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import type { MethodSpecification } from '#shared/scoring/methods/specification.ts';
import {
  direct,
  framework,
  indicator,
  level,
  number,
  observation,
  score,
  scorer,
  snapshot,
  subject,
  yesNo,
} from '#test/builders/snapshot.ts';

/** A decimal with up to `decimals` decimals between two whole numbers. */
export const decimalBetween = (minimum: number, maximum: number, decimals = 2) =>
  fc
    .record({
      whole: fc.integer({ min: minimum, max: maximum - 1 }),
      fraction: fc.integer({ min: 0, max: 10 ** decimals - 1 }),
    })
    .map(({ whole, fraction }) => `${whole}.${String(fraction).padStart(decimals, '0')}`);

const levels = [
  { name: 'A', factor: '1', minimumCriteria: null },
  { name: 'B', factor: '0.85', minimumCriteria: null },
  { name: 'C', factor: '0.6', minimumCriteria: null },
  { name: 'D', factor: '0', minimumCriteria: null },
];

const methodArbitrary: fc.Arbitrary<MethodSpecification> = fc.oneof(
  fc.constant(direct('0.1')),
  fc.constant<MethodSpecification>({ id: 'level', version: 1, parameters: { levels, criteria: [] } }),
  fc.constant<MethodSpecification>({ id: 'yes-no', version: 1, parameters: { condition: '已完成' } }),
  fc.constantFrom('7', '43.2', '3').map(
    (target): MethodSpecification => ({
      id: 'ratio',
      version: 1,
      parameters: { target, cap: '1', direction: 'higher', nominalTarget: null, annualised: null },
    }),
  ),
);

export const valueFor = ({ method, fullScore }: Indicator): fc.Arbitrary<EnteredValue> => {
  if (method.id === 'level') return fc.constantFrom('A', 'B', 'C', 'D').map(level);
  if (method.id === 'yes-no') return fc.boolean().map(yesNo);
  if (method.id === 'ratio') return decimalBetween(0, 50).map(number);
  return fc
    .integer({ min: 0, max: Number(fullScore) * 10 })
    .map((tenths) => number((tenths / 10).toFixed(1)));
};

interface Entry {
  readonly value: EnteredValue | null;
  readonly blankReason: (typeof blankReasons)[number] | null;
}

/** Mostly values; blanks and gaps as asked for. */
const entryFor = (each: Indicator, gaps: { blank: number; unscored: number }): fc.Arbitrary<Entry> =>
  fc.oneof(
    { weight: 20, arbitrary: valueFor(each).map((value) => ({ value, blankReason: null })) },
    {
      weight: gaps.blank,
      arbitrary: fc.constantFrom(...blankReasons).map((blankReason) => ({ value: null, blankReason })),
    },
    { weight: gaps.unscored, arbitrary: fc.constant({ value: null, blankReason: null }) },
  );

const frameworkArbitrary = fc
  .array(
    fc.array(fc.record({ method: methodArbitrary, fullScore: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((dimensions) =>
    framework(
      Object.fromEntries(
        dimensions.map((leaves, outer) => {
          const code = String.fromCharCode(65 + outer);
          return [
            code,
            leaves.map((leaf, inner) =>
              indicator(`${code}${inner + 1}`, String(leaf.fullScore), leaf.method),
            ),
          ];
        }),
      ),
    ),
  );

const aggregationFor = (scorerIds: readonly string[]): fc.Arbitrary<AggregationRule> => {
  const levelOf = fc.constantFrom<'indicator' | 'total'>('indicator', 'total');
  return fc.oneof(
    levelOf.map((each): AggregationRule => ({ method: 'mean', level: each })),
    levelOf.map((each): AggregationRule => ({ method: 'median', level: each })),
    fc
      .record({
        level: levelOf,
        drop: fc.integer({ min: 1, max: 2 }),
        threshold: fc.integer({ min: 3, max: 6 }),
      })
      .map((rule): AggregationRule => ({ method: 'trimmed', ...rule })),
    fc
      .record({ level: levelOf, fraction: fc.constantFrom('0', '0.1', '0.35', '0.5', '0.99') })
      .map((rule): AggregationRule => ({ method: 'trimmed-share', ...rule })),
    fc
      .record({
        level: levelOf,
        weights: fc.record(
          { scorer: fc.constantFrom('0', '0.3', '1'), lead: fc.constantFrom('0', '2.5', '7') },
          { requiredKeys: [] },
        ),
      })
      .map((rule): AggregationRule => ({ method: 'role-weighted', ...rule })),
    fc
      .record({
        level: levelOf,
        weights: fc.array(fc.constantFrom('0', '0.3', '1', '2.5'), {
          minLength: scorerIds.length,
          maxLength: scorerIds.length,
        }),
      })
      .map(
        ({ level: each, weights }): AggregationRule => ({
          method: 'weighted',
          level: each,
          weights: Object.fromEntries(scorerIds.map((id, index) => [id, weights[index]!])),
        }),
      ),
  );
};

export const rulesFor = (scorerIds: readonly string[]): fc.Arbitrary<Partial<EvaluationRules>> =>
  fc.record({
    aggregation: aggregationFor(scorerIds),
    rounding: fc.record({
      mode: fc.constantFrom('half-up', 'half-even'),
      decimals: fc.integer({ min: 0, max: 3 }),
      place: fc.constantFrom('total', 'indicator'),
    }),
    blank: fc.record({
      'not-applicable': fc.constantFrom('rescale', 'zero'),
      unobtainable: fc.constantFrom('rescale', 'zero'),
      refused: fc.constantFrom('rescale', 'zero'),
    }),
  });

/** Any evaluation of one subject under any rules. */
export const snapshotArbitrary = (
  gaps: { blank: number; unscored: number } = { blank: 2, unscored: 1 },
): fc.Arbitrary<EvaluationSnapshot> =>
  fc
    .record({ document: frameworkArbitrary, count: fc.integer({ min: 1, max: 6 }) })
    .chain(({ document, count }) => {
      const scorers = Array.from({ length: count }, (_, index) =>
        scorer(`p${index + 1}`, { position: index, role: index % 3 === 2 ? 'lead' : 'scorer' }),
      );
      const leaves = document.dimensions.flatMap((dimension) => dimension.indicators);
      return fc
        .record({
          rules: rulesFor(scorers.map(({ id }) => id)),
          shared: fc.tuple(...leaves.map((each) => entryFor(each, gaps))),
          own: fc.tuple(...scorers.map(() => fc.tuple(...leaves.map((each) => entryFor(each, gaps))))),
        })
        .map(({ rules, shared, own }) => {
          const observations: Observation[] = [];
          const scores: Score[] = [];
          leaves.forEach((leaf, position) => {
            if (leaf.method.id === 'ratio')
              observations.push(
                observation('s1', leaf.id, shared[position]!.value, {
                  blankReason: shared[position]!.blankReason,
                }),
              );
            else
              scorers.forEach(({ id }, each) => {
                const entry = own[each]![position]!;
                scores.push(score('s1', id, leaf.code, entry.value, { blankReason: entry.blankReason }));
              });
          });
          return snapshot(document, { rules, subjects: [subject('s1')], scorers, scores, observations });
        });
    });
