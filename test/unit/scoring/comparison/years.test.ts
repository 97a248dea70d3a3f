import { describe, expect, test } from 'vitest';
import type { Indicator } from '#shared/model/framework.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { compareYears } from '#shared/scoring/comparison/years.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { seededSnapshot } from '#test/builders/seeded-snapshot.ts';

const year = (snapshot: EvaluationSnapshot) => ({ snapshot, result: computeResults(snapshot) });
const before = year(seededSnapshot({ subjects: 2, seed: 1, blank: 0 }));
const now = year(seededSnapshot({ subjects: 2, seed: 2, blank: 0 }));

/** This year's evaluation with one indicator defined otherwise. */
const redefined = (change: (indicator: Indicator) => Indicator, at = 0) => {
  const { snapshot } = now;
  const { document } = snapshot.framework;
  let index = -1;
  const dimensions = document.dimensions.map((dimension) => ({
    ...dimension,
    indicators: dimension.indicators.map((indicator) => {
      index += 1;
      return index === at ? change(indicator) : indicator;
    }),
  }));
  return {
    ...now,
    snapshot: { ...snapshot, framework: { ...snapshot.framework, document: { ...document, dimensions } } },
  };
};

describe('two years side by side', () => {
  test('one framework compares throughout: totals, dimensions, indicators', () => {
    const [first] = compareYears(before, now);
    const was = before.result.subjects[0];
    const is = now.result.subjects[0];
    expect(first).toMatchObject({ comparable: true, gradeBefore: was?.grade, gradeNow: is?.grade });
    expect(Number(first?.change)).toBeCloseTo(Number(is?.total.rounded) - Number(was?.total.rounded), 9);
    expect(first?.indicators.every(({ comparable }) => comparable === 'points')).toBe(true);
    first?.dimensions.forEach((dimension, index) => {
      expect(dimension.comparable).toBe(true);
      expect(Number(dimension.change)).toBeCloseTo(
        Number(is?.dimensions[index]?.rate?.rounded) - Number(was?.dimensions[index]?.rate?.rounded),
        9,
      );
    });
  });

  test('an indicator measured otherwise is marked with the reason and not subtracted', () => {
    const cases = [
      [(each: Indicator) => ({ ...each, target: '改了' }), 'target', 'none'],
      [(each: Indicator) => ({ ...each, unit: '改了' }), 'unit', 'none'],
      [(each: Indicator) => ({ ...each, name: '另一指标' }), 'new', 'none'],
      [(each: Indicator) => ({ ...each, fullScore: '99' }), 'full-score', 'rate'],
      [
        (each: Indicator): Indicator => ({
          ...each,
          method: { id: 'direct', version: 1, parameters: {} } as never,
        }),
        'method',
        'none',
      ],
    ] as const;
    for (const [change, reason, comparable] of cases) {
      const [first] = compareYears(before, redefined(change, 1));
      const found = first?.indicators[1];
      expect(found?.reasons).toContain(reason);
      expect(found?.comparable).toBe(comparable);
      expect(found?.change === null).toBe(comparable === 'none');
      expect(first?.comparable).toBe(false);
      expect(first?.change).toBeNull();
      expect(first?.dimensions[0]).toMatchObject({ comparable: false, change: null });
      expect(first?.indicators[2]?.comparable).toBe('points');
    }
  });

  test('subjects are the same by code, else by name; one that was not there has nothing before', () => {
    const renamed = now.snapshot.subjects.map((subject, index) =>
      index === 0 ? { ...subject, name: '更名后的学校' } : { ...subject, code: '', name: '新学校' },
    );
    const [first, second] = compareYears(before, {
      ...now,
      snapshot: { ...now.snapshot, subjects: renamed },
    });
    expect(first?.previousSubjectId).toBe(before.snapshot.subjects[0]?.id);
    expect(second).toMatchObject({
      previousSubjectId: null,
      totalBefore: null,
      change: null,
      comparable: false,
    });
    expect(second?.indicators[0]?.reasons).toEqual(['no-result']);
  });

  test('other rules make totals incomparable, indicators stay comparable', () => {
    const { evaluation } = now.snapshot;
    const stricter = {
      ...evaluation.rules,
      blank: { ...evaluation.rules.blank, refused: 'rescale' as const },
    };
    const [first] = compareYears(before, {
      ...now,
      snapshot: { ...now.snapshot, evaluation: { ...evaluation, rules: stricter } },
    });
    expect(first).toMatchObject({ comparable: false, change: null });
    expect(first?.indicators[0]?.comparable).toBe('points');
  });
});
