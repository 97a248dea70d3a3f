import { describe, expect, it } from 'vitest';
import { defaultWeightingSettings, type Weighting, type WeightingExpert } from '#shared/model/weighting.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { chosenWeights } from '#shared/scoring/weights/chosen-weights.ts';
import {
  comparisonsOf,
  completionOf,
  dimensionsKey,
  enteredMatrix,
  expertAnalysis,
  groupAnalysis,
  judgementOf,
} from '#shared/scoring/weights/comparisons.ts';
import { delphiOutcome } from '#shared/scoring/weights/delphi-outcome.ts';
import { entropyOutcome, entropyTable } from '#shared/scoring/weights/entropy-outcome.ts';
import { hierarchyWeights, workedComparisons } from '#shared/scoring/weights/hierarchy-outcome.ts';
import { judgementProblem, reciprocalText } from '#shared/scoring/weights/judgement.ts';
import type { WeightingPlaces } from '#shared/scoring/weights/weighting-places.ts';
import { framework, indicator, number, score, scorer, snapshot, subject } from '#test/builders/snapshot.ts';

const document = framework({
  A: [indicator('A1', '10'), indicator('A2', '20'), indicator('A3', '10')],
  B: [indicator('B1', '40')],
  C: [indicator('C1', '10'), indicator('C2', '10')],
});
const places: WeightingPlaces = {
  comparison: ({ key }) => key,
  expert: (expert, { key }) => `${expert} ${key}`,
  source: (source) => source,
  combination: '组合',
};

const expert = (
  name: string,
  judgements: readonly (readonly [string | null, string, string, string])[],
  ratings: WeightingExpert['ratings'] = [],
): WeightingExpert => ({
  id: `e-${name}`,
  name,
  judgements: judgements.map(([parentId, first, second, text]) => ({ parentId, first, second, text })),
  ratings,
});
const weightingOf = (
  experts: readonly WeightingExpert[],
  settings: Partial<Weighting['settings']> = {},
): Weighting => ({
  frameworkId: 'draft-1',
  settings: { ...defaultWeightingSettings, ...settings },
  experts: [...experts],
});

const consistent = expert('甲', [
  [null, 'd-A', 'd-B', '2'],
  [null, 'd-A', 'd-C', '4'],
  [null, 'd-C', 'd-B', '1/2'],
]);

describe('single judgements', () => {
  it('are seen from the other item as reciprocals in lowest terms', () => {
    expect(['3', '1/3', '0.5', '2/3', '1', '2.5'].map(reciprocalText)).toEqual([
      '1/3',
      '3',
      '2',
      '3/2',
      '1',
      '2/5',
    ]);
    expect(reciprocalText('0')).toBeNull();
    expect(reciprocalText('很')).toBeNull();
  });

  it('are refused outside 1/9 to 9 and where they are no numbers', () => {
    const facts = { place: '甲', row: 'A', column: 'B' };
    expect(judgementProblem('9', facts)).toBeNull();
    expect(judgementProblem('1/9', facts)).toBeNull();
    expect(judgementProblem('10', facts)?.code).toBe('statistics.judgement-outside-scale');
    expect(judgementProblem('-1', facts)?.code).toBe('statistics.judgement-unreadable');
    expect(judgementProblem('0', facts)?.code).toBe('statistics.judgement-not-positive');
    expect(judgementProblem('', facts)?.code).toBe('statistics.judgement-missing');
  });
});

describe('comparisons of a framework', () => {
  const comparisons = comparisonsOf(document);

  it('are the dimensions and every dimension with two indicators or more', () => {
    expect(comparisons.map(({ key, items }) => [key, items.length])).toEqual([
      [dimensionsKey, 3],
      ['d-A', 3],
      ['d-C', 2],
    ]);
  });

  it('find a judgement from either side', () => {
    expect(judgementOf(consistent.judgements, null, 'd-A', 'd-B')).toBe('2');
    expect(judgementOf(consistent.judgements, null, 'd-B', 'd-C')).toBe('2');
    expect(judgementOf(consistent.judgements, 'd-A', 'd-A', 'd-B')).toBeNull();
  });

  it('fill the reciprocal and nothing else', () => {
    const [all] = comparisons;
    expect(enteredMatrix(all!, consistent)).toEqual([
      ['1', '2', '4'],
      ['1/2', '1', '2'],
      ['1/4', '1/2', '1'],
    ]);
    const partial = expert('乙', [[null, 'd-A', 'd-B', '2']]);
    expect(enteredMatrix(all!, partial)[2]).toEqual([null, null, '1']);
    expect(completionOf(all!, partial)).toEqual({ made: 1, asked: 3 });
  });

  it('are analysed when complete, refused with every empty place when not', () => {
    const [all] = comparisons;
    const whole = expertAnalysis(all!, consistent, 'saaty-1980', '甲');
    expect(whole.ok && whole.analysis.priorities.eigenvector.weights[0]).toBeCloseTo(4 / 7, 9);
    expect(whole.ok && whole.analysis.accepted).toBe(true);
    const partial = expertAnalysis(all!, expert('乙', [[null, 'd-A', 'd-B', '2']]), 'saaty-1980', '乙');
    expect(!partial.ok && partial.failures.map(({ code, path }) => [code, path])).toEqual([
      ['statistics.judgement-missing', [0, 2]],
      ['statistics.judgement-missing', [1, 2]],
      ['statistics.judgement-missing', [2, 0]],
      ['statistics.judgement-missing', [2, 1]],
    ]);
  });

  it('leave a silent expert out by name, and wait for one who began', () => {
    const [all] = comparisons;
    const silent = expert('丙', []);
    const group = groupAnalysis(all!, [consistent, silent], defaultWeightingSettings, (name) => name, '群体');
    expect(group.outcome.ok).toBe(true);
    expect([group.experts, group.silent]).toEqual([['甲'], ['丙']]);
    const begun = expert('乙', [[null, 'd-A', 'd-B', '2']]);
    const waiting = groupAnalysis(
      all!,
      [consistent, begun],
      defaultWeightingSettings,
      (name) => name,
      '群体',
    );
    expect(!waiting.outcome.ok && waiting.outcome.failures[0]?.facts).toMatchObject({ place: '乙' });
    const nobody = groupAnalysis(all!, [silent], defaultWeightingSettings, (name) => name, '群体');
    expect(!nobody.outcome.ok && nobody.outcome.failures[0]?.code).toBe('statistics.nothing-to-combine');
  });

  it('combine by geometric mean', () => {
    const [all] = comparisons;
    const other = expert('丁', [
      [null, 'd-A', 'd-B', '1/2'],
      [null, 'd-A', 'd-C', '1/4'],
      [null, 'd-B', 'd-C', '1/2'],
    ]);
    const group = groupAnalysis(all!, [consistent, other], defaultWeightingSettings, (name) => name, '群体');
    if (!group.outcome.ok) throw new Error('refused');
    for (const weight of group.outcome.analysis.priorities.eigenvector.weights)
      expect(weight).toBeCloseTo(1 / 3, 9);
  });
});

describe('weights of the indicators', () => {
  const kept = { kept: ['d-A', 'd-C'] };

  it('are weight of the dimension times proportion within it', () => {
    const weighting = weightingOf([consistent], kept);
    const outcome = hierarchyWeights(
      document,
      weighting.settings,
      workedComparisons(document, weighting, places),
    );
    if (!outcome.ok) throw new Error('refused');
    const flat = outcome.value.indicators.flat();
    expect(flat.reduce((total, weight) => total + weight, 0)).toBeCloseTo(1, 12);
    expect(flat[0]).toBeCloseTo(4 / 7 / 4, 9);
    expect(flat[3]).toBeCloseTo(2 / 7, 9);
    expect(outcome.value.levelRatio).toBe(0);
  });

  it('wait for every comparison that is not kept', () => {
    const weighting = weightingOf([consistent], { kept: ['d-A'] });
    const outcome = hierarchyWeights(
      document,
      weighting.settings,
      workedComparisons(document, weighting, places),
    );
    expect(!outcome.ok && outcome.failures.map(({ facts }) => facts)).toEqual([{ place: 'd-C' }]);
  });

  it('come from the last Delphi round with ratings', () => {
    const rated = (round: number, ratings: readonly string[]): WeightingExpert['ratings'] =>
      ['A1', 'A2', 'A3', 'B1', 'C1', 'C2'].map((code, position) => ({
        round,
        indicatorId: `i-${code}`,
        rating: ratings[position] ?? '1',
      }));
    const weighting = weightingOf(
      [
        expert(
          '甲',
          [],
          [...rated(1, ['5', '5', '5', '5', '5', '5']), ...rated(2, ['5', '4', '1', '5', '3', '2'])],
        ),
      ],
      { rounds: 3 },
    );
    const outcome = delphiOutcome(document, weighting);
    expect(outcome.defined && outcome.value).toEqual([5, 4, 1, 5, 3, 2].map((rating) => rating / 20));
    expect(delphiOutcome(document, weightingOf([]))).toEqual({ defined: false, reason: 'too-few-raters' });
  });

  it('come from the spread between the subjects of an evaluation', () => {
    const codes = ['A1', 'A2', 'A3', 'B1', 'C1', 'C2'] as const;
    const points: readonly (readonly string[])[] = [
      ['10', '20', '5', '40', '5', '10'],
      ['10', '10', '5', '20', '5', '5'],
      ['10', '5', '5', '10', '5', '1'],
    ];
    const shot = snapshot(document, {
      subjects: [subject('s1'), subject('s2'), subject('s3'), subject('s4')],
      scorers: [scorer('p')],
      scores: points.flatMap((row, unit) =>
        codes.map((code, position) => score(`s${unit + 1}`, 'p', code, number(row[position] ?? '0'))),
      ),
    });
    const result = computeResults(shot);
    const table = entropyTable(
      document,
      { of: 'evaluation', evaluationId: 'e' },
      {
        result,
        subjectName: (id) => id,
      },
    );
    expect(table?.units).toEqual(['s1', 's2', 's3']);
    expect(table?.leftOut).toEqual(['s4']);
    const outcome = entropyOutcome(
      document,
      weightingOf([], { entropyData: { of: 'evaluation', evaluationId: 'e' } }).settings,
      table,
    );
    if (!outcome.defined) throw new Error(outcome.reason);
    expect(outcome.value.weights[0]).toBe(0);
    expect(outcome.value.weights[3]).toBeGreaterThan(0);
  });

  it('are refused where the data miss an indicator', () => {
    const table = entropyTable(document, { of: 'table', indicatorIds: ['i-A1'], units: [] }, null);
    expect(table?.missing.map(({ code }) => code)).toEqual(['A2', 'A3', 'B1', 'C1', 'C2']);
    expect(entropyOutcome(document, defaultWeightingSettings, table)).toEqual({
      defined: false,
      reason: 'shapes-differ',
    });
  });

  it('are combined with the stated share', () => {
    const weighting = weightingOf([consistent], { ...kept, first: 'ahp', second: 'present', share: '0.25' });
    const worked = {
      hierarchy: hierarchyWeights(
        document,
        weighting.settings,
        workedComparisons(document, weighting, places),
      ),
      delphi: delphiOutcome(document, weighting),
      entropy: entropyOutcome(document, weighting.settings, null),
    };
    const combined = chosenWeights(document, weighting.settings, worked, places);
    expect(combined.ok && combined.weights[3]).toBeCloseTo(0.25 * (2 / 7) + 0.75 * 0.4, 9);
    const outside = chosenWeights(document, { ...weighting.settings, share: '1.5' }, worked, places);
    expect(!outside.ok && outside.failures[0]?.code).toBe('statistics.share-outside');
    const missing = chosenWeights(document, { ...weighting.settings, second: 'delphi' }, worked, places);
    expect(missing).toMatchObject({ ok: false, undefined: { defined: false, reason: 'too-few-raters' } });
  });
});
