import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeMargins, roundingThreshold } from '#shared/scoring/analysis/grade-margin.ts';
import { add, compare, exact, exactToText, subtract } from '#shared/scoring/exact.ts';
import { bandOf } from '#shared/scoring/results/grades.ts';
import { roundExact } from '#shared/scoring/rounding.ts';

const modes = fc.constantFrom('half-up' as const, 'half-even' as const);
const bands = [
  { name: '优秀', minimum: '90', maximum: '100' },
  { name: '良好', minimum: '80', maximum: '90' },
  { name: '合格', minimum: '59.995', maximum: '80' },
  { name: '不合格', minimum: '0', maximum: '59.995' },
];
const hair = exact('1/1000000000');

describe('roundingThreshold', () => {
  it('is exactly where rounding begins to reach the cut', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 0, max: 3 }),
        modes,
        (thousandths, decimals, mode) => {
          const cut = exact(`${thousandths}/1000`);
          const rule = { mode, decimals };
          const { bound, included } = roundingThreshold(cut, rule);
          const reaches = (value: typeof bound) => compare(exact(roundExact(value, rule)), cut) >= 0;
          expect(reaches(add(bound, hair))).toBe(true);
          expect(reaches(subtract(bound, hair))).toBe(false);
          expect(reaches(bound)).toBe(included);
        },
      ),
    );
  });

  it('knows the two ties: 89.995 is 90.00 by 四舍五入 and by GB/T 8170', () => {
    const shown = (cut: string, mode: 'half-up' | 'half-even') => {
      const { bound, included } = roundingThreshold(exact(cut), { mode, decimals: 2 });
      return [exactToText(bound), included];
    };
    expect(shown('90', 'half-up')).toEqual(['89.995', true]);
    expect(shown('90', 'half-even')).toEqual(['89.995', true]);
    expect(shown('90.01', 'half-even')).toEqual(['90.005', false]);
  });
});

describe('gradeMargins', () => {
  it('is the distance after which the grade is another one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 0, max: 3 }),
        modes,
        (thousandths, decimals, mode) => {
          const total = exact(`${thousandths}/1000`);
          const rule = { mode, decimals };
          const gradeAt = (value: typeof total) => bandOf(exact(roundExact(value, rule)), bands)?.name;
          const margins = gradeMargins(total, bands, rule)!;
          expect(margins.grade).toBe(gradeAt(total));
          for (const [margin, move] of [
            [margins.up, add],
            [margins.down, subtract],
          ] as const) {
            if (!margin) continue;
            expect(compare(margin.points, exact('0'))).toBeGreaterThanOrEqual(0);
            const there = move(total, margin.points);
            expect(gradeAt(move(there, hair))).toBe(margin.grade);
            expect(gradeAt(there)).toBe(margin.included ? margin.grade : margins.grade);
          }
        },
      ),
    );
  });

  it('has nothing above the best grade and nothing below the worst', () => {
    const rule = { mode: 'half-up', decimals: 2 } as const;
    expect(gradeMargins(exact('95'), bands, rule)).toMatchObject({
      grade: '优秀',
      up: null,
      down: { grade: '良好' },
    });
    expect(gradeMargins(exact('5'), bands, rule)).toMatchObject({ grade: '不合格', down: null });
    expect(gradeMargins(exact('101'), bands, rule)).toBeNull();
  });
});
