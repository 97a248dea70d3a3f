import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnualTarget } from '#shared/model/rules.ts';
import { explain } from '#shared/scoring/explain.ts';
import type { MethodSpecification } from '#shared/scoring/methods/specification.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { sheetTotals } from '#shared/scoring/results/sheet.ts';
import { framework, indicator, number, observation, ratioTo, snapshot } from '#test/builders/snapshot.ts';
import { order, over, read, same, times } from './oracle.ts';

const periods = (elapsed: number, total: number): AnnualTarget => ({
  basis: 'periods',
  indicatorId: 'i-A1',
  elapsed,
  total,
});
const stated = (target: string): AnnualTarget => ({ basis: 'stated', indicatorId: 'i-A1', target });

const scored = (method: MethodSpecification, actual: string, annualTargets: AnnualTarget[]) =>
  snapshot(framework({ A: [indicator('A1', '3', method, { unit: '%' })] }), {
    rules: { annualTargets },
    observations: [observation('s1', 'i-A1', number(actual))],
  });
const pointsOf = (...given: Parameters<typeof scored>) =>
  computeResults(scored(...given)).subjects[0]!.indicators[0]!.points!.exact;

const progress: MethodSpecification = {
  id: 'baseline',
  version: 1,
  parameters: { baseline: '33', target: '53', floor: '0', cap: '1' },
};

describe('the target of the year', () => {
  it('is the share of the periods that have passed', () => {
    // A round of five years to 100%: 40% are due in the second year.
    expect(pointsOf(ratioTo('100'), '30', [])).toBe('0.9');
    expect(pointsOf(ratioTo('100'), '30', [periods(2, 5)])).toBe('2.25');
    expect(pointsOf(ratioTo('100'), '40', [periods(2, 5)])).toBe('3');
    expect(pointsOf(ratioTo('100'), '30', [periods(5, 5)])).toBe('0.9');
  });

  it('stays a fraction where it does not come out even', () => {
    expect(pointsOf(ratioTo('100'), '10', [periods(1, 3)])).toBe('0.9');
    expect(pointsOf(ratioTo('100'), '20', [periods(2, 7)])).toBe('2.1');
  });

  it('divides the way from the baseline, not the target', () => {
    expect(pointsOf(progress, '37', [periods(1, 5)])).toBe('3');
    expect(pointsOf(progress, '35', [periods(1, 5)])).toBe('1.5');
  });

  it('is the stated figure where the plan gives one', () => {
    expect(pointsOf(ratioTo('5'), '1', [stated('2')])).toBe('1.5');
    expect(pointsOf(progress, '43', [stated('43')])).toBe('3');
  });

  it('is what the sheet shows too', () => {
    const { framework: version, observations, evaluation } = scored(ratioTo('100'), '30', [periods(2, 5)]);
    expect(sheetTotals(version.document, [], observations, evaluation.rules).total.exact).toBe('2.25');
  });

  it('is told with what it comes from', () => {
    const tree = explain(scored(ratioTo('100'), '10', [periods(1, 3)]), 's1', {
      of: 'indicator',
      indicatorId: 'i-A1',
    });
    expect(tree.children.find(({ step }) => step === 'target-of-year')?.facts).toEqual({
      basis: 'periods',
      whole: '100',
      elapsed: 1,
      total: 3,
      target: '33.333333',
      precision: 'approximate',
      unit: '%',
    });
  });

  it('agrees with plain fractions, and asks no more than the whole target', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 0, max: 6000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 11 }),
        (target, actual, total, before) => {
          const elapsed = (before % total) + 1;
          const found = read(pointsOf(ratioTo(String(target)), String(actual), [periods(elapsed, total)]));
          const due = over(times(read(String(target)), read(String(elapsed))), read(String(total)));
          const quotient = over(read(String(actual)), due);
          const expected = times(read('3'), order(quotient, [1n, 1n]) > 0 ? [1n, 1n] : quotient);
          expect(same(found, expected)).toBe(true);
          expect(
            order(found, read(pointsOf(ratioTo(String(target)), String(actual), []))),
          ).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 150 },
    );
  });
});
