import { expect, test } from 'vitest';
import type { Indicator } from '#shared/model/framework.ts';
import type { Score } from '#shared/model/score.ts';
import { deductionReasons, raisedFinding } from '../../../../renderer/screens/findings/raised-finding.ts';

const score = (scorerId: string, round: number, deductionReason: string, indicatorId = 'one'): Score => ({
  evaluationId: 'evaluation-1',
  scorerId,
  subjectId: 'subject-1',
  indicatorId,
  round,
  value: null,
  blankReason: null,
  comment: '',
  deductionReason,
});

test('reasons for deduction are taken once, from the latest round that gives one', () => {
  const scores = [
    score('x', 2, '名册口径不符'),
    score('x', 1, '缺名册'),
    score('y', 1, '  名册口径不符 '),
    score('y', 2, ''),
    score('z', 1, '台账不全'),
    score('z', 1, '别的指标', 'other'),
  ];
  expect(deductionReasons(scores, 'subject-1', 'one')).toEqual(['名册口径不符', '台账不全']);
  expect(deductionReasons(scores, 'subject-2', 'one')).toEqual([]);
});

test('a raised finding cites the first clause of its indicator', () => {
  const clause = { planId: 'plan', paragraph: 3, start: 0, end: 4, quote: '健全机制', section: '三(一)' };
  const indicator = { id: 'one', citations: [clause, { ...clause, paragraph: 5 }] } as unknown as Indicator;
  expect(raisedFinding(indicator, ['缺名册', '台账不全'], '甲校')).toMatchObject({
    indicatorId: 'one',
    clause,
    facts: '缺名册\n台账不全',
    responsibleUnit: '甲校',
    statement: '',
  });
  expect(raisedFinding(null, [], '')).toMatchObject({ indicatorId: null, clause: null, facts: '' });
});
