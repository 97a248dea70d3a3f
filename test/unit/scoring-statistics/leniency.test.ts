import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scorerTendencies } from '#shared/scoring/agreement/leniency.ts';
import { completeRatings, near, reasonOf, settled } from './tables.ts';

describe('scorerTendencies', () => {
  it('adds up to nothing over a complete panel', () => {
    fc.assert(
      fc.property(completeRatings(), (rows) => {
        const leniencies = settled(scorerTendencies(rows)).map(({ leniency }) => settled(leniency));
        expect(Math.abs(leniencies.reduce((sum, each) => sum + each, 0))).toBeLessThan(1e-9);
      }),
    );
  });

  it('shifts by what one scorer is more lenient, less the share it moves the panel', () => {
    fc.assert(
      fc.property(completeRatings(), fc.integer({ min: 1, max: 9 }), ([first, ...others], more) => {
        const before = settled(settled(scorerTendencies([first!, ...others]))[0]!.leniency);
        const after = settled(
          settled(scorerTendencies([first!.map((value) => value + more), ...others]))[0]!.leniency,
        );
        expect(near(after - before, more * (1 - 1 / (others.length + 1)))).toBe(true);
      }),
    );
  });

  it('tells even leniency from a spread of its own', () => {
    const [lenient, , flat] = settled(
      scorerTendencies([
        [3, 5, 7],
        [2, 4, 6],
        [4, 4, 4],
      ]),
    );
    expect(settled(lenient!.leniency)).toBeCloseTo(2 / 3, 12);
    expect(settled(lenient!.unevenness)).toBeCloseTo(2 / 3, 12);
    expect(settled(flat!.spread)).toBe(0);
    expect(settled(lenient!.spread)).toBe(2);
  });

  it('counts only what others rated too', () => {
    const [first, second, third] = settled(
      scorerTendencies([
        [4, 9, null],
        [2, null, null],
        [null, null, null],
      ]),
    );
    expect([first!.objects, settled(first!.leniency)]).toEqual([1, 1]);
    expect([second!.objects, settled(second!.leniency)]).toEqual([1, -1]);
    expect([third!.objects, reasonOf(third!.leniency), reasonOf(third!.spread)]).toEqual([
      0,
      'no-pairable-values',
      'too-few-objects',
    ]);
  });
});
