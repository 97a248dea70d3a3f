import { describe, expect, it } from 'vitest';
import { authorityOf, delphiProblems, delphiRound, delphiWeights } from '#shared/scoring/weights/delphi.ts';
import { allNear, reasonOf, settled } from './tables.ts';

const scale = { minimum: 1, maximum: 5 };
/** Four experts, four items: one agreed to be important, two middling, one unimportant and disputed. */
const ratings = [
  [5, 4, 4, 1],
  [5, 4, 3, 3],
  [5, 5, 4, 1],
  [4, 4, 4, 2],
];

describe('delphiRound', () => {
  const round = delphiRound(ratings, scale);

  it('gives mean, deviation, CV and 满分频率 per item', () => {
    const [first] = round.items;
    const spread = settled(first!.ratings);
    expect(spread.mean).toBe(4.75);
    expect(settled(spread.sampleDeviation)).toBeCloseTo(0.5, 12);
    expect(settled(spread.variationCoefficient)).toBeCloseTo(0.5 / 4.75, 12);
    expect(settled(first!.fullFrequency)).toBe(0.75);
    expect(first!.experts).toBe(4);
  });

  it('sorts by 界值法: mean − SD of means and frequencies, mean + SD of CVs', () => {
    // Means 4.75, 4.25, 3.75, 1.75: mean 3.625, sample SD √(5.1875 ÷ 3).
    expect(settled(round.bounds.mean)).toBeCloseTo(3.625 - Math.sqrt(5.1875 / 3), 12);
    // Full frequencies .75, .25, 0, 0: mean .25, sample SD √(.375 ÷ 3).
    expect(settled(round.bounds.fullFrequency)).toBeCloseTo(0.25 - Math.sqrt(0.375 / 3), 12);
    expect(round.items.map(({ suggestion }) => suggestion)).toEqual(['keep', 'keep', 'keep', 'discuss']);
    expect(round.items[3]!.meets).toEqual({ mean: false, fullFrequency: true, variation: false });
  });

  it('reports concordance and whether the round has converged', () => {
    expect(settled(round.concordance).concordance).toBeGreaterThan(0.7);
    expect(round.converged).toBe(false);
    const agreed = delphiRound(
      Array.from({ length: 6 }, () => [5, 4, 3, 2]),
      scale,
    );
    expect(agreed.converged).toBe(true);
    expect(agreed.items.map(({ suggestion }) => suggestion)).not.toContain('drop');
  });

  it('does not take a missing rating for a low one', () => {
    const gapped = delphiRound(
      [
        [5, null],
        [5, 4],
        [5, 4],
      ],
      scale,
    );
    expect(settled(gapped.items[1]!.ratings).mean).toBe(4);
    expect(gapped.items[1]!.experts).toBe(2);
    const nobody = delphiRound(
      [
        [5, null],
        [4, null],
      ],
      scale,
    );
    expect(reasonOf(nobody.items[1]!.ratings)).toBe('too-few-objects');
    expect(nobody.items[1]!.meets).toEqual({ mean: null, fullFrequency: null, variation: null });
    expect(nobody.items[1]!.suggestion).toBe('discuss');
  });

  it('keeps every item of a round in which all are rated alike', () => {
    const alike = delphiRound(
      [
        [4, 4, 4],
        [4, 4, 4],
      ],
      scale,
    );
    expect(alike.items.map(({ suggestion }) => suggestion)).toEqual(['keep', 'keep', 'keep']);
    expect(reasonOf(alike.concordance)).toBe('no-variation');
  });
});

describe('delphiProblems', () => {
  it('names expert and item of a rating outside the scale', () => {
    const problems = delphiProblems(
      [
        [5, 6],
        [null, 0],
      ],
      scale,
      {
        place: '第1轮',
        items: ['设施', '师资'],
        experts: ['甲', '乙'],
      },
    );
    expect(problems.map(({ facts }) => facts)).toEqual([
      { place: '第1轮', row: '甲', column: '师资', found: '6', minimum: '1', maximum: '5' },
      { place: '第1轮', row: '乙', column: '师资', found: '0', minimum: '1', maximum: '5' },
    ]);
    expect(delphiProblems([[Number.NaN]], scale, { place: '', items: [], experts: [] })).toHaveLength(1);
  });
});

describe('delphiWeights', () => {
  it('shares by means, or by means weighted with the experts’ authority', () => {
    expect(
      settled(
        delphiWeights([
          [4, 1],
          [2, 3],
        ]),
      ),
    ).toEqual([0.6, 0.4]);
    const authorities = [authorityOf(1, 0.8), authorityOf(0.2, 0)].map(({ coefficient }) => coefficient);
    expect(authorities).toEqual([0.9, 0.1]);
    // Means .9·4 + .1·2 = 3.8 and .9·1 + .1·3 = 1.2.
    expect(
      allNear(
        settled(
          delphiWeights(
            [
              [4, 1],
              [2, 3],
            ],
            authorities,
          ),
        ),
        [0.76, 0.24],
      ),
    ).toBe(true);
    expect(
      settled(
        delphiWeights([
          [4, 2],
          [null, 2],
        ]),
      ),
    ).toEqual([4 / 6, 2 / 6]);
  });

  it('accepts an authority from .70 on', () => {
    expect([authorityOf(0.8, 0.6), authorityOf(0.8, 0.58)].map(({ acceptable }) => acceptable)).toEqual([
      true,
      false,
    ]);
  });

  it('says why there is none', () => {
    expect(reasonOf(delphiWeights([[4, null]]))).toBe('too-few-raters');
    expect(reasonOf(delphiWeights([[4, 2]], [0]))).toBe('too-few-raters');
    expect(reasonOf(delphiWeights([[0, 0]]))).toBe('mean-not-positive');
    expect(reasonOf(delphiWeights([[4, 2]], [1, 1]))).toBe('shapes-differ');
    expect(reasonOf(delphiWeights([[4, 2]], [-1]))).toBe('weights-unusable');
  });
});
