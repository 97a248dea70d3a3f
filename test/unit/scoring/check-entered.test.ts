import { describe, expect, it } from 'vitest';
import { checkEntered, checkObservation, checkScore } from '#shared/scoring/check-entered.ts';
import { framework, indicator, number, ratioTo, yesNo } from '#test/builders/snapshot.ts';

const document = framework(
  { A: [indicator('A1', '6'), indicator('A2', '4', ratioTo('50'))] },
  {
    vetoes: [
      {
        code: 'V1',
        name: '弄虚作假',
        effect: { type: 'grade', grade: '不合格' },
        citation: null,
        note: null,
      },
    ],
    bonuses: [{ code: 'X1', name: '推广', points: '2', citation: null }],
    bonusCap: '2',
  },
);

describe('what may be stored', () => {
  it('is a judgement in its range', () => {
    expect(checkScore(document, 'i-A1', number('6'))).toBeNull();
    expect(checkScore(document, 'i-A1', null)).toBeNull();
    expect(checkScore(document, 'i-A1', number('6.1'))).toMatchObject({
      code: 'value.above-maximum',
      facts: { maximum: '6' },
    });
    expect(checkEntered(indicator('A1', '6'), number('-1'))).toMatchObject({ code: 'value.below-minimum' });
  });

  it('is kept where it belongs', () => {
    expect(checkScore(document, 'i-A2', number('10'))).toEqual({
      code: 'value.wrong-place',
      path: [],
      facts: { indicator: 'A2 指标A2', wanted: 'observation' },
    });
    expect(checkObservation(document, 'i-A1', number('1'))).toMatchObject({
      code: 'value.wrong-place',
      facts: { wanted: 'score' },
    });
    expect(checkScore(document, 'V1', yesNo(true))).toMatchObject({ code: 'request.not-found' });
    expect(checkObservation(document, 'Z', null)).toMatchObject({
      code: 'request.not-found',
      facts: { id: 'Z' },
    });
  });

  it('is a shared fact, an answer to a veto, or points of a bonus', () => {
    expect(checkObservation(document, 'i-A2', number('49.5'))).toBeNull();
    expect(checkObservation(document, 'i-A2', yesNo(true))).toMatchObject({ code: 'value.wrong-kind' });
    expect(checkObservation(document, 'V1', yesNo(false))).toBeNull();
    expect(checkObservation(document, 'V1', number('1'))).toMatchObject({
      code: 'value.wrong-kind',
      facts: { wanted: 'yes-no' },
    });
    expect(checkObservation(document, 'X1', number('2'))).toBeNull();
    expect(checkObservation(document, 'X1', number('2.01'))).toMatchObject({
      code: 'value.above-maximum',
      facts: { maximum: '2' },
    });
    expect(checkObservation(document, 'X1', number('-1'))).toMatchObject({ code: 'value.below-minimum' });
    expect(checkObservation(document, 'X1', null)).toBeNull();
  });
});
