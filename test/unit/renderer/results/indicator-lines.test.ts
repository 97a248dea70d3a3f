import { describe, expect, test } from 'vitest';
import { computeResults } from '#shared/scoring/results/index.ts';
import { framework, indicator, number, score, scorer, snapshot, subject } from '#test/builders/snapshot.ts';
import {
  filterIndicators,
  type IndicatorFilter,
  indicatorLines,
} from '../../../../renderer/screens/results/indicator-lines.ts';
import { firstMissingCell } from '../../../../renderer/screens/results/missing-cell.ts';

const document = framework({
  A: [indicator('A1', '10'), indicator('A2', '10')],
  B: [indicator('B1', '10'), indicator('B2', '10')],
});
const evaluation = snapshot(document, {
  subjects: [subject('s1')],
  scorers: [scorer('p1', { position: 0 }), scorer('p2', { position: 1 })],
  scores: [
    // Apart by 2 of 10: exactly the limit that is pointed out.
    score('s1', 'p1', 'A1', number('6')),
    score('s1', 'p2', 'A1', number('8')),
    // Apart by 1.9.
    score('s1', 'p1', 'A2', number('10')),
    score('s1', 'p2', 'A2', number('8.1')),
    // Apart by 4 of 10: exactly the limit that calls for a review.
    score('s1', 'p1', 'B1', number('0')),
    score('s1', 'p2', 'B1', number('4')),
    score('s1', 'p1', 'B2', number('5')),
  ],
});
const result = computeResults(evaluation).subjects[0]!;
const lines = indicatorLines(document, result, evaluation.evaluation.rules);
const all: IndicatorFilter = { dimensionId: null, disagreement: 'all', onlyMissing: false, sorting: 'form' };
const codes = (filter: Partial<IndicatorFilter>) =>
  filterIndicators(lines, { ...all, ...filter }).map(({ indicator: { code } }) => code);

describe('range between scorers', () => {
  test('is exact and rounded like the results', () => {
    expect(lines.map(({ disagreement }) => disagreement?.range ?? null)).toEqual([
      { exact: '2', rounded: '2.00' },
      { exact: '1.9', rounded: '1.90' },
      { exact: '4', rounded: '4.00' },
      null,
    ]);
  });

  test('is pointed out from 20 % and calls for a review from 40 % of the full score, both inclusive', () => {
    expect(lines.map(({ disagreement }) => disagreement?.level ?? null)).toEqual([
      'notable',
      'none',
      'strong',
      null,
    ]);
  });

  test('names the highest and the lowest, zero included', () => {
    expect(lines[2]!.disagreement?.lowest.exact).toBe('0');
    expect(lines[2]!.disagreement?.highest.exact).toBe('4');
  });
});

describe('filter and order of the indicators', () => {
  test('all in form order', () => {
    expect(codes({})).toEqual(['A1', 'A2', 'B1', 'B2']);
  });

  test('of one dimension', () => {
    expect(codes({ dimensionId: 'd-B' })).toEqual(['B1', 'B2']);
  });

  test('by disagreement; the wider filter contains the narrower', () => {
    expect(codes({ disagreement: 'notable' })).toEqual(['A1', 'B1']);
    expect(codes({ disagreement: 'strong' })).toEqual(['B1']);
  });

  test('only those not fully scored', () => {
    expect(codes({ onlyMissing: true })).toEqual(['B2']);
  });

  test('by rate from the lowest, by range from the largest, without one last', () => {
    expect(codes({ sorting: 'rate' })).toEqual(['B1', 'B2', 'A1', 'A2']);
    expect(codes({ sorting: 'range' })).toEqual(['B1', 'A1', 'A2', 'B2']);
  });
});

describe('first missing cell', () => {
  test('goes sheet by sheet in the order of the scorers', () => {
    expect(firstMissingCell(result, evaluation.scorers)).toEqual({ scorerId: 'p2', indicatorId: 'i-B2' });
  });

  test('is none when every cell is filled', () => {
    const filled = snapshot(document, {
      ...evaluation,
      scores: [...evaluation.scores, score('s1', 'p2', 'B2', number('0'))],
    });
    expect(firstMissingCell(computeResults(filled).subjects[0]!, filled.scorers)).toBeNull();
  });
});
