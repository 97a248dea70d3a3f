import { describe, expect, it } from 'vitest';
import { defaultReviewRule } from '#shared/model/review-rule.ts';
import type { EvaluationRules } from '#shared/model/rules.ts';
import type { Score } from '#shared/model/score.ts';
import { disagreementReport } from '#shared/scoring/agreement/panel.ts';
import { reviewFlags } from '#shared/scoring/agreement/review-flag.ts';
import type { MethodSpecification } from '#shared/scoring/methods/specification.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import {
  direct,
  filledSnapshot,
  framework,
  indicator,
  level,
  number,
  observation,
  ratioTo,
  score,
  scorer,
  snapshot,
  subject,
  yesNo,
} from '#test/builders/snapshot.ts';
import { reasonOf, settled } from './tables.ts';

const levels: MethodSpecification = {
  id: 'level',
  version: 1,
  parameters: {
    levels: [
      { name: 'A', factor: '1', minimumCriteria: null },
      { name: 'B', factor: '0.8', minimumCriteria: null },
      { name: 'C', factor: '0.6', minimumCriteria: null },
      { name: 'D', factor: '0', minimumCriteria: null },
    ],
    criteria: [],
  },
};
const decision: MethodSpecification = { id: 'yes-no', version: 1, parameters: { condition: '已建成' } };

const document = framework({
  A: [
    indicator('A1', '5', direct('0.5')),
    indicator('A2', '50', direct('0.5')),
    indicator('A3', '10', levels),
    indicator('A4', '5', decision),
  ],
  B: [indicator('B1', '30', ratioTo('100'))],
});

const report = (
  scores: readonly Score[],
  more: {
    rules?: Partial<EvaluationRules>;
    scorers?: string[];
    thresholds?: { notice: string; review: string };
  } = {},
) => {
  const data = snapshot(document, {
    subjects: [subject('s1'), subject('s2')],
    scorers: (more.scorers ?? ['p1', 'p2', 'p3']).map((id) => scorer(id)),
    scores,
    observations: ['s1', 's2'].map((id) => observation(id, 'i-B1', number('50'))),
    ...(more.rules ? { rules: more.rules } : {}),
  });
  return disagreementReport(
    computeResults(data),
    document,
    more.thresholds && { ...defaultReviewRule, range: more.thresholds },
  );
};

const unit = (found: ReturnType<typeof report>, subjectId: string, code: string) =>
  found.units.find((each) => each.subjectId === subjectId && each.code === code)!;

describe('disagreementReport', () => {
  it('compares score rates, so that a point of 5 weighs as ten points of 50', () => {
    const found = report([
      score('s1', 'p1', 'A1', number('4')),
      score('s1', 'p2', 'A1', number('5')),
      score('s1', 'p1', 'A2', number('40')),
      score('s1', 'p2', 'A2', number('41')),
    ]);
    expect(unit(found, 's1', 'A1')).toMatchObject({ range: '0.2', flag: 'notice', scorers: 2 });
    expect(unit(found, 's1', 'A2')).toMatchObject({ range: '0.02', flag: 'none' });
  });

  it('flags at the threshold itself, where binary numbers fall short of it', () => {
    // 1 − 0.8 is 0.19999999999999996 in binary numbers.
    const found = report([
      score('s1', 'p1', 'A3', level('A')),
      score('s1', 'p2', 'A3', level('B')),
      score('s2', 'p1', 'A3', level('A')),
      score('s2', 'p2', 'A3', level('C')),
    ]);
    expect(unit(found, 's1', 'A3').flag).toBe('notice');
    expect(unit(found, 's2', 'A3').flag).toBe('review');
    expect(found.indicators.find(({ code }) => code === 'A3')).toMatchObject({
      subjects: 2,
      notices: 1,
      reviews: 1,
      flag: 'review',
      largestRange: '0.4',
    });
  });

  it('takes the thresholds it is given', () => {
    const scores = [score('s1', 'p1', 'A3', level('A')), score('s1', 'p2', 'A3', level('B'))];
    expect(unit(report(scores, { thresholds: { notice: '0.21', review: '0.4' } }), 's1', 'A3').flag).toBe(
      'none',
    );
    expect(unit(report(scores, { thresholds: { notice: '0.1', review: '0.20' } }), 's1', 'A3').flag).toBe(
      'review',
    );
  });

  it('names who is lowest and highest', () => {
    const found = report([
      score('s1', 'p1', 'A1', number('2')),
      score('s1', 'p2', 'A1', number('5')),
      score('s1', 'p3', 'A1', number('5')),
    ]);
    expect(unit(found, 's1', 'A1')).toMatchObject({ lowest: ['p1'], highest: ['p2', 'p3'], range: '0.6' });
    expect(settled(unit(found, 's1', 'A1').mean)).toBeCloseTo(0.8, 12);
    expect(settled(unit(found, 's1', 'A1').deviation)).toBeCloseTo(Math.sqrt(0.12), 12);
  });

  it('does not take shared facts for agreement', () => {
    const found = report([]);
    expect(found.units.some(({ code }) => code === 'B1')).toBe(false);
    expect(found.units).toHaveLength(8);
  });

  it('does not take a missing score, or a blank that counts zero, for a zero', () => {
    const found = report([
      score('s1', 'p1', 'A1', number('5')),
      score('s1', 'p2', 'A1', null, { blankReason: 'refused' }),
      score('s1', 'p3', 'A1', null),
    ]);
    expect(unit(found, 's1', 'A1')).toMatchObject({ flag: 'too-few', scorers: 1, range: null, lowest: [] });
    const zero = report([score('s1', 'p1', 'A1', number('5')), score('s1', 'p2', 'A1', number('0'))]);
    expect(unit(zero, 's1', 'A1')).toMatchObject({ flag: 'review', range: '1' });
  });

  it('leaves out scorers without weight', () => {
    const scores = [
      score('s1', 'p1', 'A1', number('5')),
      score('s1', 'p2', 'A1', number('5')),
      score('s1', 'p3', 'A1', number('0')),
    ];
    const rules = {
      aggregation: {
        method: 'weighted' as const,
        level: 'indicator' as const,
        weights: { p1: '1', p2: '2' },
      },
    };
    const found = report(scores, { rules });
    expect(found.scorerIds).toEqual(['p1', 'p2']);
    expect(unit(found, 's1', 'A1').flag).toBe('none');
  });

  it('chooses the statistic by what was judged', () => {
    const judged = (who: string, points: string, grade: string, yes: boolean) =>
      ['s1', 's2'].flatMap((id) => [
        score(id, who, 'A1', number(points)),
        score(id, who, 'A3', level(id === 's1' ? grade : 'D')),
        score(id, who, 'A4', yesNo(id === 's1' ? yes : !yes)),
      ]);
    const found = report([...judged('p1', '3', 'A', true), ...judged('p2', '4', 'B', true)], {
      scorers: ['p1', 'p2'],
    });
    expect(settled(found.panel.alpha).pairableValues).toBe(12);
    expect(settled(found.panel.alphaOfLevels)).toMatchObject({ level: 'ordinal', pairableValues: 4 });
    expect(settled(found.panel.fleiss)).toMatchObject({ kappa: 1, objects: 2 });
    expect(settled(found.panel.cohen!)).toMatchObject({ kappa: 1, observedAgreement: 1 });
    expect(settled(found.panel.intraclass)).toMatchObject({ objects: 6, raters: 2 });
    expect(reasonOf(found.panel.concordanceOfTotals)).toBe('too-few-raters');
    const [first, second] = settled(found.tendencies);
    expect(settled(first!.leniency)).toBeCloseTo(-settled(second!.leniency), 12);
  });

  it('ranks the subjects by finished sheets', () => {
    const sheet = (who: string, id: string, points: string) => [
      score(id, who, 'A1', number(points)),
      score(id, who, 'A2', number('40')),
      score(id, who, 'A3', level('B')),
      score(id, who, 'A4', yesNo(true)),
    ];
    const found = report([
      ...['p1', 'p2', 'p3'].flatMap((who) => [...sheet(who, 's1', '3'), ...sheet(who, 's2', '4')]),
    ]);
    expect(settled(found.panel.concordanceOfTotals)).toMatchObject({ concordance: 1, raters: 3, objects: 2 });
    expect(settled(settled(found.panel.intraclassOfTotals).twoWaySingle)).toBe(1);
  });

  it('says for an empty evaluation why there is nothing', () => {
    const found = report([]);
    expect(reasonOf(found.panel.alpha)).toBe('too-few-raters');
    expect(found.panel.cohen).toBeNull();
    expect(reasonOf(found.panel.intraclass)).toBe('too-few-raters');
    expect(reasonOf(found.panel.fleiss)).toBe('too-few-objects');
    expect(found.units.every(({ flag }) => flag === 'too-few')).toBe(true);
    expect(found.indicators.every(({ meanRange }) => reasonOf(meanRange) === 'too-few-raters')).toBe(true);
  });

  it('survives JSON as it is', () => {
    const data = filledSnapshot(document, { subjects: 4, scorers: 3 });
    const found = disagreementReport(computeResults(data), document);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(found.units.every(({ flag }) => reviewFlags.includes(flag))).toBe(true);
  });
});
