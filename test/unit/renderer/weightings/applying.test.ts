import { describe, expect, test } from 'vitest';
import { indicatorsOf } from '#shared/model/framework.ts';
import { compare, exact, sum } from '#shared/scoring/exact.ts';
import { newFullScores } from '#shared/scoring/weights/new-full-scores.ts';
import { direct, framework, indicator, ratioTo } from '#test/builders/snapshot.ts';
import {
  applyEdits,
  changedRules,
  reweightedDocument,
} from '../../../../renderer/screens/weightings/apply-edits.ts';

const piecewise = {
  id: 'piecewise',
  version: 1,
  parameters: {
    points: [
      { value: '0', score: '0' },
      { value: '10', score: '20' },
    ],
  },
} as const;

const document = framework({
  A: [
    indicator('A1', '30', direct()),
    indicator('A2', '20', { ...piecewise, parameters: { points: [...piecewise.parameters.points] } }),
  ],
  B: [indicator('B1', '50', ratioTo('5'))],
});

const linesFor = (weights: readonly number[]) => {
  const outcome = newFullScores(document, { step: '0.5' }, weights, '试用');
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.lines;
};

describe('applying weights', () => {
  test('new full scores add up to the total, and so do the edits', () => {
    const lines = linesFor([0.31, 0.33, 0.36]);
    expect(lines.map(({ after }) => after)).toEqual(['31', '33', '36']);
    const edits = applyEdits(document, lines, () => '新表述');
    expect(edits.map(({ edit }) => edit)).toEqual([
      'set-dimension',
      'set-indicator',
      'set-indicator',
      'set-dimension',
      'set-indicator',
    ]);
    expect(edits[0]).toMatchObject({ id: 'd-A', fields: { weight: '64' } });
    expect(edits[2]).toMatchObject({
      id: 'i-A2',
      fields: {
        fullScore: '33',
        rule: '新表述',
        method: { parameters: { points: [{ score: '0' }, { score: '33' }] } },
      },
    });
    const after = reweightedDocument(document, lines);
    const total = sum(indicatorsOf(after!).map(({ fullScore }) => exact(fullScore)));
    expect(compare(total, exact('100'))).toBe(0);
  });

  test('what does not change is not edited', () => {
    expect(applyEdits(document, linesFor([0.3, 0.2, 0.5]), null)).toEqual([]);
    const edits = applyEdits(document, linesFor([0.2, 0.3, 0.5]), null);
    expect(edits.map((edit) => ('id' in edit ? edit.id : ''))).toEqual(['d-A', 'i-A1', 'i-A2']);
    expect(edits[1]).not.toHaveProperty('fields.rule');
    expect(changedRules(document, linesFor([0.2, 0.3, 0.5]), ({ fullScore }) => `满分${fullScore}`)).toEqual([
      { indicatorId: 'i-A1', rule: '满分20' },
      { indicatorId: 'i-A2', rule: '满分30' },
    ]);
  });

  test('weights of another number of indicators are refused with both numbers', () => {
    const outcome = newFullScores(document, { step: '0.5' }, [0.5, 0.5], '试用');
    expect(outcome).toMatchObject({
      ok: false,
      failure: { code: 'statistics.weights-count', facts: { found: 2, expected: 3 } },
    });
  });
});
