import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryTable, cohenKappa, kappaWeights } from '#shared/scoring/agreement/cohen.ts';
import { fleissKappa, fleissKappaOfRatings } from '#shared/scoring/agreement/fleiss.ts';
import { Fraction, fraction } from './fraction.ts';
import { completeRatings, near, rearranged, reasonOf, settled, withShuffle } from './tables.ts';

const squareTables = fc.integer({ min: 2, max: 4 }).chain((size) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
);

/** Every object written out as a pair of categories, and every pair of objects compared. */
const naiveCohen = (table: readonly (readonly number[])[], power: number): Fraction | null => {
  const pairs = table.flatMap((row, i) =>
    row.flatMap((count, j) => new Array(count).fill([i, j]) as [number, number][]),
  );
  if (pairs.length === 0) return null;
  const far = table.length - 1;
  const weight = (i: number, j: number) =>
    power === 0 ? fraction(i === j ? 0 : 1) : fraction(Math.abs(i - j) ** power, far ** power);
  const observed = Fraction.sum(pairs.map(([i, j]) => weight(i, j)));
  const expected = Fraction.sum(pairs.flatMap(([i]) => pairs.map(([, j]) => weight(i, j))));
  if (expected.isZero) return null;
  return fraction(1).minus(observed.times(fraction(pairs.length)).over(expected));
};

/** Share of agreeing pairs of ratings, within objects and by chance. */
const naiveFleiss = (objects: readonly (readonly number[])[]): Fraction | null => {
  const m = objects[0]!.length;
  const within = Fraction.mean(
    objects.map((given) =>
      fraction(
        given.flatMap((first, i) => given.filter((second, j) => i !== j && first === second)).length,
        m * (m - 1),
      ),
    ),
  );
  const all = objects.flat();
  const chance = fraction(
    all.flatMap((first) => all.filter((second) => first === second)).length,
    all.length ** 2,
  );
  const room = fraction(1).minus(chance);
  return room.isZero ? null : within.minus(chance).over(room);
};

describe('cohenKappa', () => {
  it('agrees with a count over written-out pairs', () => {
    fc.assert(
      fc.property(squareTables, fc.constantFrom(...kappaWeights), (table, weights) => {
        const found = cohenKappa(table, weights);
        const expected = naiveCohen(table, kappaWeights.indexOf(weights));
        if (expected === null) expect(found.defined).toBe(false);
        else expect(near(settled(found).kappa, expected.number)).toBe(true);
      }),
    );
  });

  it('is the same for both scorers swapped, and for all weights with two categories', () => {
    fc.assert(
      fc.property(squareTables, fc.constantFrom(...kappaWeights), (table, weights) => {
        const there = cohenKappa(table, weights);
        const swapped = cohenKappa(
          table.map((_, i) => table.map((row) => row[i]!)),
          weights,
        );
        expect(swapped.defined).toBe(there.defined);
        if (there.defined) expect(near(settled(swapped).kappa, there.value.kappa)).toBe(true);
      }),
    );
    const two = [
      [8, 2],
      [1, 9],
    ];
    const kappas = kappaWeights.map((weights) => settled(cohenKappa(two, weights)).kappa);
    expect(new Set(kappas.map((kappa) => kappa.toFixed(12))).size).toBe(1);
  });

  it('prints P_o beside a κ that one rare category pulls down', () => {
    const { kappa, observedAgreement } = settled(
      cohenKappa(
        [
          [85, 5],
          [5, 5],
        ],
        'none',
      ),
    );
    expect(observedAgreement).toBe(0.9);
    expect(kappa).toBeLessThan(0.45);
  });

  it('says why there is none', () => {
    expect(
      reasonOf(
        cohenKappa(
          [
            [9, 0],
            [0, 0],
          ],
          'none',
        ),
      ),
    ).toBe('no-variation');
    expect(
      reasonOf(
        cohenKappa(
          [
            [0, 0],
            [0, 0],
          ],
          'none',
        ),
      ),
    ).toBe('too-few-objects');
    expect(reasonOf(cohenKappa([[1, 2]], 'none'))).toBe('shapes-differ');
    expect(
      reasonOf(
        cohenKappa(
          [
            [1, -1],
            [1, 1],
          ],
          'none',
        ),
      ),
    ).toBe('not-a-count');
    expect(
      reasonOf(
        cohenKappa(
          [
            [1, 0.5],
            [1, 1],
          ],
          'none',
        ),
      ),
    ).toBe('not-a-count');
  });

  it('counts pairs and says which objects one of them did not rate', () => {
    expect(categoryTable([1, 2, null, 2, 9], [1, 1, 1, 2, 1], [1, 2])).toEqual({
      table: [
        [1, 0],
        [1, 1],
      ],
      leftOutObjects: [2, 4],
    });
  });
});

describe('fleissKappa', () => {
  it('agrees with a count of agreeing pairs', () => {
    fc.assert(
      fc.property(completeRatings(3), (rows) => {
        const objects = rows[0]!.map((_, object) => rows.map((row) => row[object]!));
        const found = fleissKappaOfRatings(rows);
        const expected = naiveFleiss(objects);
        if (expected === null) expect(reasonOf(found)).toBe('no-variation');
        else {
          expect(near(settled(found).kappa, expected.number)).toBe(true);
          expect(settled(found).kappa).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('depends neither on the order of scorers nor on that of objects', () => {
    fc.assert(
      fc.property(withShuffle(completeRatings(3)), ({ table, rows, columns }) => {
        const there = fleissKappaOfRatings(table);
        const shuffled = fleissKappaOfRatings(rearranged(table, rows, columns));
        expect(shuffled.defined).toBe(there.defined);
        if (there.defined) expect(near(settled(shuffled).kappa, there.value.kappa)).toBe(true);
      }),
    );
  });

  it('says why there is none', () => {
    expect(reasonOf(fleissKappa([]))).toBe('too-few-objects');
    expect(
      reasonOf(
        fleissKappa([
          [3, 0],
          [3, 0],
        ]),
      ),
    ).toBe('no-variation');
    expect(
      reasonOf(
        fleissKappa([
          [3, 0],
          [2, 0],
        ]),
      ),
    ).toBe('unequal-ratings');
    expect(
      reasonOf(
        fleissKappa([
          [1, 0],
          [0, 1],
        ]),
      ),
    ).toBe('too-few-raters');
    expect(reasonOf(fleissKappa([[1.5, 0.5]]))).toBe('not-a-count');
    expect(reasonOf(fleissKappaOfRatings([[null], [1]]))).toBe('too-few-raters');
  });
});
