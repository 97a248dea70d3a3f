import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AggregationRule } from '#shared/model/rules.ts';
import { weightedMean } from '#shared/scoring/aggregation/aggregation.ts';
import { sharesOf } from '#shared/scoring/aggregation/index.ts';
import { compare, type Exact, exact, exactToText } from '#shared/scoring/exact.ts';
import { decimalBetween } from './arbitraries.ts';

interface Given {
  readonly id: string;
  readonly role: 'scorer' | 'lead';
  /** Null where nothing is entered. */
  readonly value: string | null;
  readonly weight: string;
}

const panel: fc.Arbitrary<Given[]> = fc
  .array(
    fc.record({
      role: fc.constantFrom<'scorer' | 'lead'>('scorer', 'lead'),
      value: fc.option(fc.oneof(decimalBetween(0, 100), fc.constantFrom('5.00', '7.50')), { freq: 6 }),
      weight: fc.constantFrom('0', '0.3', '1', '12'),
    }),
    { maxLength: 9 },
  )
  .map((people) => people.map((each, index) => ({ id: `p${index}`, ...each })));

type RuleMaker = (people: readonly Given[]) => AggregationRule;

const makers: fc.Arbitrary<RuleMaker> = fc.oneof(
  fc.constantFrom<RuleMaker>(
    () => ({ method: 'mean', level: 'indicator' }),
    () => ({ method: 'median', level: 'indicator' }),
    (people) => ({
      method: 'weighted',
      level: 'indicator',
      weights: Object.fromEntries(people.map(({ id, weight }) => [id, weight])),
    }),
    () => ({ method: 'role-weighted', level: 'indicator', weights: { scorer: '1', lead: '2.5' } }),
  ),
  fc.record({ drop: fc.integer({ min: 1, max: 3 }), threshold: fc.integer({ min: 3, max: 9 }) }).map(
    (rule): RuleMaker =>
      () => ({ method: 'trimmed', level: 'indicator', ...rule }),
  ),
  fc.constantFrom('0', '0.2', '0.4', '0.6', '0.99').map(
    (fraction): RuleMaker =>
      () => ({ method: 'trimmed-share', level: 'indicator', fraction }),
  ),
);

const valuesOf = (people: readonly Given[]): (Exact | null)[] =>
  people.map(({ value }) => (value === null ? null : exact(value)));

const aggregated = (people: readonly Given[], rule: AggregationRule): string | null => {
  const values = valuesOf(people);
  const mean = weightedMean(values, sharesOf(rule, values, people));
  return mean && exactToText(mean);
};

const runs = { numRuns: 300 };

describe('every aggregation', () => {
  it('lies between the lowest and the highest of what is entered, or is nothing', () => {
    fc.assert(
      fc.property(panel, makers, (people, make) => {
        const found = aggregated(people, make(people));
        const entered = valuesOf(people)
          .filter((value) => value !== null)
          .toSorted(compare);
        if (found === null) {
          expect(entered.length === 0 || make(people).method === 'weighted').toBe(true);
          return;
        }
        expect(compare(exact(found), entered[0]!)).toBeGreaterThanOrEqual(0);
        expect(compare(exact(found), entered.at(-1)!)).toBeLessThanOrEqual(0);
      }),
      runs,
    );
  });

  it('does not depend on the order of the scorers', () => {
    fc.assert(
      fc.property(panel, makers, fc.nat(), (people, make, turn) => {
        const other = people.map((_, index) => people[(index + turn) % people.length]!);
        expect(aggregated(other.toReversed(), make(people))).toBe(aggregated(people, make(people)));
      }),
      runs,
    );
  });

  it('is not changed by somebody who has not scored, nor by a weight of 0', () => {
    fc.assert(
      fc.property(panel, makers, (people, make) => {
        const absent: Given = { id: 'absent', role: 'lead', value: null, weight: '5' };
        const rule = make(people);
        expect(aggregated([absent, ...people], rule)).toBe(aggregated(people, rule));
        if (rule.method !== 'weighted') return;
        const nobody: Given = { id: 'nobody', role: 'scorer', value: '100', weight: '0' };
        expect(aggregated([...people, nobody], make([...people, nobody]))).toBe(aggregated(people, rule));
      }),
      runs,
    );
  });

  it('shifts with everybody by the same', () => {
    fc.assert(
      fc.property(panel, makers, (people, make) => {
        const shifted = people.map((each) =>
          each.value === null ? each : { ...each, value: (Number(each.value) + 10).toFixed(2) },
        );
        const [before, after] = [aggregated(people, make(people)), aggregated(shifted, make(people))];
        if (before === null) expect(after).toBeNull();
        else {
          const { numerator, denominator } = exact(before);
          expect(after).toBe(exactToText({ numerator: numerator + 10n * denominator, denominator }));
        }
      }),
      runs,
    );
  });
});
