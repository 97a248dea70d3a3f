import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalFit, type Preference, topsis } from '#shared/scoring/analysis/topsis.ts';
import { allNear, near, reasonOf, settled } from './tables.ts';

const models = fc
  .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 1, max: 5 }))
  .chain(([units, criteria]) =>
    fc.record({
      values: fc.array(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: criteria, maxLength: criteria }),
        { minLength: units, maxLength: units },
      ),
      criteria: fc.array(
        fc.record({
          weight: fc.integer({ min: 1, max: 9 }),
          preference: fc.constantFrom<Preference>('higher', 'lower'),
        }),
        { minLength: criteria, maxLength: criteria },
      ),
    }),
  );

/** The formula written out, criterion by criterion. */
const naive = ({
  values,
  criteria,
}: {
  values: number[][];
  criteria: { weight: number; preference: Preference }[];
}) => {
  const scaled = values.map((row) =>
    row.map(
      (value, j) =>
        (criteria[j]!.weight * value) / Math.sqrt(values.reduce((sum, each) => sum + each[j]! ** 2, 0)),
    ),
  );
  const ends = criteria.map(({ preference }, j) => {
    const column = scaled.map((row) => row[j]!).toSorted((a, b) => a - b);
    return preference === 'higher' ? [column.at(-1)!, column[0]!] : [column[0]!, column.at(-1)!];
  });
  const distance = (row: number[], end: 0 | 1) =>
    Math.sqrt(row.reduce((sum, value, j) => sum + (value - ends[j]![end]!) ** 2, 0));
  return scaled.map((row) => distance(row, 1) / (distance(row, 0) + distance(row, 1)));
};

describe('topsis', () => {
  it('agrees with the formula and lies between 0 and 1', () => {
    fc.assert(
      fc.property(models, (model) => {
        const found = topsis(model.values, model.criteria);
        if (!found.defined) {
          expect(found.reason).toBe('no-variation');
          return;
        }
        expect(allNear(found.value.closeness, naive(model))).toBe(true);
        expect(found.value.closeness.every((value) => value >= 0 && value <= 1)).toBe(true);
      }),
    );
  });

  it('depends neither on units of measurement nor on the scale of the weights nor on the order of units', () => {
    fc.assert(
      fc.property(models, fc.integer({ min: 2, max: 90 }), ({ values, criteria }, factor) => {
        const there = topsis(values, criteria);
        const moved = topsis(
          values.toReversed().map(([first, ...others]) => [first! * factor, ...others]),
          criteria.map((each) => ({ ...each, weight: each.weight * factor })),
        );
        expect(moved.defined).toBe(there.defined);
        if (there.defined)
          expect(allNear(settled(moved).closeness.toReversed(), there.value.closeness)).toBe(true);
      }),
    );
  });

  it('gives 1 to the unit that is best in everything and 0 to the worst', () => {
    const { closeness, places } = settled(
      topsis(
        [
          [1, 9],
          [5, 5],
          [9, 1],
        ],
        [
          { weight: 0.5, preference: 'higher' },
          { weight: 0.5, preference: 'lower' },
        ],
      ),
    );
    expect([closeness[0], closeness[2]]).toEqual([0, 1]);
    expect(places).toEqual([3, 2, 1]);
  });

  it('shares a place where two units are equal', () => {
    const { places } = settled(topsis([[3], [1], [3]], [{ weight: 1, preference: 'higher' }]));
    expect(places).toEqual([1, 3, 1]);
  });

  it('maps an interval to 1 inside and linearly to 0 at its tolerance', () => {
    const ratio = { lowest: 2, from: 5, to: 6, highest: 12 };
    expect([5, 6, 7, 10, 2, 12, 1, 3.5].map((value) => intervalFit(value, ratio))).toEqual([
      1,
      1,
      5 / 6,
      1 / 3,
      0,
      0,
      0,
      0.5,
    ]);
    // Without tolerance there is nothing between in and out.
    expect(
      [4, 5, 6, 7].map((value) => intervalFit(value, { lowest: 5, from: 5, to: 6, highest: 6 })),
    ).toEqual([0, 1, 1, 0]);
  });

  it('says why there is none', () => {
    const higher = [{ weight: 1, preference: 'higher' as const }];
    expect(reasonOf(topsis([[1]], higher))).toBe('too-few-objects');
    expect(reasonOf(topsis([[1], [1]], higher))).toBe('no-variation');
    expect(reasonOf(topsis([[0], [0]], higher))).toBe('no-variation');
    expect(
      reasonOf(
        topsis(
          [
            [1, 2],
            [2, 1],
          ],
          higher,
        ),
      ),
    ).toBe('shapes-differ');
    expect(reasonOf(topsis([[1], [Number.NaN]], higher))).toBe('not-finite');
    expect(reasonOf(topsis([[1], [2]], [{ weight: -1, preference: 'higher' }]))).toBe('weights-unusable');
    expect(reasonOf(topsis([[1], [2]], [{ weight: 0, preference: 'higher' }]))).toBe('no-variation');
    expect(
      reasonOf(topsis([[1], [2]], [{ weight: 1, preference: { lowest: 2, from: 1, to: 3, highest: 4 } }])),
    ).toBe('interval-unusable');
  });

  it('near ties do not make a place', () => {
    expect(near(0.1 + 0.2, 0.3)).toBe(true);
    expect(
      settled(topsis([[0.1 + 0.2], [0.3], [0.1]], [{ weight: 1, preference: 'higher' }])).places,
    ).toEqual([1, 1, 3]);
  });
});
