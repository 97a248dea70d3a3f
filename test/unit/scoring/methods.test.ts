import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EnteredValue } from '#shared/model/entered-value.ts';
import { compare, exact, exactToText, zero } from '#shared/scoring/exact.ts';
import { inputOf, methods } from '#shared/scoring/methods/index.ts';
import {
  type MethodSpecification,
  methodSpecificationSchema,
} from '#shared/scoring/methods/specification.ts';
import { scoreEntered } from '#shared/scoring/score-entered.ts';
import { direct, items, level, number, ratioTo, yesNo } from '#test/builders/snapshot.ts';

const points = (specification: MethodSpecification, value: EnteredValue, fullScore: string): string => {
  const outcome = scoreEntered(specification, value, fullScore);
  return outcome.ok ? exactToText(outcome.value.points) : outcome.failure.code;
};

const ratio = (direction: 'higher' | 'lower', target = '40', cap = '1'): MethodSpecification => ({
  id: 'ratio',
  version: 1,
  parameters: { target, cap, direction, nominalTarget: null, annualised: null },
});
const levels: MethodSpecification = {
  id: 'level',
  version: 1,
  parameters: {
    levels: [
      { name: 'A', factor: '1', minimumCriteria: 2 },
      { name: 'B', factor: '0.8', minimumCriteria: 1 },
      { name: '1', factor: '0', minimumCriteria: 0 },
    ],
    criteria: ['有制度', '有记录'],
  },
};
const checklist = (...weights: string[]): MethodSpecification => ({
  id: 'checklist',
  version: 1,
  parameters: {
    items: weights.map((weight, index) => ({ id: String(index + 1), text: `第${index + 1}项`, weight })),
  },
});
const piecewise: MethodSpecification = {
  id: 'piecewise',
  version: 1,
  parameters: {
    points: [
      { value: '-2', score: '0' },
      { value: '0', score: '1.8' },
      { value: '2', score: '3' },
    ],
  },
};
const baseline = (from: string, to: string): MethodSpecification => ({
  id: 'baseline',
  version: 1,
  parameters: { baseline: from, target: to, floor: '0', cap: '1' },
});

describe('points for what was entered', () => {
  it.each<[string, MethodSpecification, EnteredValue, string, string]>([
    ['awards what was awarded', direct('0.5'), number('3.5'), '5', '3.5'],
    ['awards zero', direct('0.5'), number('0'), '5', '0'],
    ['awards the full score off the step', direct('0.5'), number('3.3'), '3.3', '3.3'],
    ['refuses what is off the step', direct('0.5'), number('3.3'), '5', 'value.wrong-step'],
    ['refuses more than the full score', direct('0.5'), number('5.01'), '5', 'value.above-maximum'],
    ['refuses less than nothing', direct('0.5'), number('-0.5'), '5', 'value.below-minimum'],
    ['takes a level by its factor', levels, level('B'), '3', '2.4'],
    ['takes a level named by a digit', levels, level('1'), '3', '0'],
    ['does not take a digit for the level of that name', levels, number('1'), '3', 'value.wrong-kind'],
    ['refuses an unknown level', levels, level('E'), '3', 'value.unknown-level'],
    ['counts items', checklist('1', '1', '1'), items('1', '3'), '2', '4/3'],
    ['counts no items', checklist('1', '1', '1'), items(), '2', '0'],
    ['weighs items', checklist('3', '1', '1'), items('1'), '5', '3'],
    ['refuses an unknown item', checklist('1', '1'), items('9'), '2', 'value.unknown-item'],
    ['refuses an item twice', checklist('1', '1'), items('1', '1'), '2', 'value.duplicate-item'],
    ['takes yes', { id: 'yes-no', version: 1, parameters: { condition: '已成立' } }, yesNo(true), '2', '2'],
    ['takes no', { id: 'yes-no', version: 1, parameters: { condition: '已成立' } }, yesNo(false), '2', '0'],
    ['takes a ratio', ratio('higher', '43.2'), number('37.24'), '10', '931/108'],
    ['caps a ratio', ratio('higher'), number('55'), '10', '10'],
    ['caps a ratio above one', ratio('higher', '40', '1.2'), number('60'), '10', '12'],
    ['takes a ratio of zero', ratio('higher'), number('0'), '10', '0'],
    ['refuses a negative ratio', ratio('higher'), number('-1'), '10', 'value.below-minimum'],
    ['inverts where lower is better', ratio('lower', '30'), number('40'), '8', '6'],
    ['caps where lower is better', ratio('lower', '30'), number('20'), '8', '8'],
    ['cannot invert zero', ratio('lower', '30'), number('0'), '8', 'value.zero-denominator'],
    ['interpolates', piecewise, number('1'), '3', '2.4'],
    ['interpolates below zero', piecewise, number('-0.5'), '3', '1.35'],
    ['meets a knot', piecewise, number('0'), '3', '1.8'],
    ['stays level below', piecewise, number('-9'), '3', '0'],
    ['stays level above', piecewise, number('9'), '3', '3'],
    ['measures progress', baseline('33', '52.5'), number('42.75'), '3', '1.5'],
    ['floors progress', baseline('33', '52.5'), number('10'), '3', '0'],
    ['caps progress', baseline('33', '52.5'), number('60'), '3', '3'],
    ['measures a decrease', baseline('20', '10'), number('15'), '4', '2'],
    [
      'refuses more than 40 digits',
      ratio('higher'),
      number(`${'9'.repeat(21)}.${'9'.repeat(20)}`),
      '10',
      'value.too-many-digits',
    ],
  ])('%s', (_, specification, value, fullScore, expected) => {
    expect(methodSpecificationSchema.safeParse(specification).error).toBeUndefined();
    expect(points(specification, value, fullScore)).toBe(expected);
  });

  it('refuses every value of another shape, and says which is wanted', () => {
    const values = [number('1'), level('A'), items('1'), yesNo(true)];
    const all = [
      direct(),
      levels,
      checklist('1', '1'),
      { id: 'yes-no', version: 1, parameters: { condition: '一' } } as const,
      ratio('higher'),
      piecewise,
      baseline('1', '2'),
    ];
    for (const specification of all)
      for (const value of values) {
        const outcome = scoreEntered(specification, value, '3');
        const { takes } = inputOf(specification);
        if (value.kind === takes) expect(outcome.ok).toBe(true);
        else
          expect(outcome).toMatchObject({
            ok: false,
            failure: { code: 'value.wrong-kind', facts: { wanted: takes } },
          });
      }
  });

  it('names the quantities that took part', () => {
    const outcome = scoreEntered(ratioTo('43.2'), number('37.24'), '10');
    expect(outcome.ok && outcome.value.working.map(({ name, value }) => [name, exactToText(value)])).toEqual([
      ['actual', '37.24'],
      ['target', '43.2'],
      ['ratio', '931/1080'],
      ['cap', '1'],
    ]);
  });
});

describe('every method', () => {
  const decimal = fc
    .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 99 }))
    .map(([whole, part]) => `${whole}.${String(part).padStart(2, '0')}`);

  it('stays between nothing and the full score', () => {
    fc.assert(
      fc.property(
        decimal,
        fc.constantFrom(
          ratio('higher'),
          ratio('lower'),
          piecewise,
          baseline('33', '52.5'),
          baseline('50', '10'),
        ),
        (text, specification) => {
          const outcome = scoreEntered(specification, number(text), '3');
          if (!outcome.ok) return expect(outcome.failure.code).toBe('value.zero-denominator');
          expect(compare(outcome.value.points, zero)).toBeGreaterThanOrEqual(0);
          expect(compare(outcome.value.points, exact('3'))).toBeLessThanOrEqual(0);
        },
      ),
    );
  });

  it('is monotonic in what is measured', () => {
    fc.assert(
      fc.property(
        decimal,
        decimal,
        fc.constantFrom(
          [ratio('higher'), 1],
          [ratio('lower'), -1],
          [piecewise, 1],
          [baseline('33', '52.5'), 1],
          [baseline('50', '10'), -1],
        ),
        (one, other, [specification, sense]) => {
          const [low, high] = compare(exact(one), exact(other)) <= 0 ? [one, other] : [other, one];
          fc.pre(compare(exact(low), zero) > 0);
          const below = scoreEntered(specification as MethodSpecification, number(low), '3');
          const above = scoreEntered(specification as MethodSpecification, number(high), '3');
          if (!below.ok || !above.ok) throw new Error('refused');
          expect(compare(above.value.points, below.value.points) * (sense as number)).toBeGreaterThanOrEqual(
            0,
          );
        },
      ),
    );
  });
});

describe('parameters', () => {
  it.each<[string, unknown]>([
    ['a step of zero', { id: 'direct', version: 1, parameters: { step: '0' } }],
    ['a step in words', { id: 'direct', version: 1, parameters: { step: '半分' } }],
    [
      'one level',
      {
        id: 'level',
        version: 1,
        parameters: { levels: [{ name: 'A', factor: '1', minimumCriteria: null }], criteria: [] },
      },
    ],
    [
      'a factor above one',
      {
        ...levels,
        parameters: {
          criteria: [],
          levels: [
            { name: 'A', factor: '1.1', minimumCriteria: null },
            { name: 'B', factor: '0', minimumCriteria: null },
          ],
        },
      },
    ],
    [
      'a malformed factor',
      {
        ...levels,
        parameters: {
          criteria: [],
          levels: [
            { name: 'A', factor: '1e1', minimumCriteria: null },
            { name: 'B', factor: '0', minimumCriteria: null },
          ],
        },
      },
    ],
    [
      'two levels of one name',
      {
        ...levels,
        parameters: {
          criteria: [],
          levels: [
            { name: 'A', factor: '1', minimumCriteria: null },
            { name: 'A', factor: '0', minimumCriteria: null },
          ],
        },
      },
    ],
    ['an empty checklist', checklist()],
    ['an item without weight', checklist('1', '0')],
    ['a target of zero', ratio('higher', '0')],
    [
      'knots in disorder',
      {
        id: 'piecewise',
        version: 1,
        parameters: {
          points: [
            { value: '1', score: '1' },
            { value: '1', score: '2' },
          ],
        },
      },
    ],
    [
      'malformed knots',
      {
        id: 'piecewise',
        version: 1,
        parameters: {
          points: [
            { value: 'x', score: '1' },
            { value: 'y', score: '2' },
          ],
        },
      },
    ],
    ['a target that is the baseline', baseline('5', '5.0')],
    [
      'a floor above the cap',
      { id: 'baseline', version: 1, parameters: { baseline: '1', target: '2', floor: '1', cap: '1' } },
    ],
    ['an unknown method', { id: 'potential', version: 1, parameters: {} }],
    ['an unknown version', { id: 'direct', version: 2, parameters: { step: '1' } }],
  ])('refuse %s without throwing', (_, specification) => {
    expect(methodSpecificationSchema.safeParse(specification).success).toBe(false);
  });

  it('follow the full score where they are in points', () => {
    const scaled = methods.piecewise.withFullScore(
      {
        points: [
          { value: '0', score: '1' },
          { value: '2', score: '3' },
        ],
      },
      exact('3'),
      exact('4.5'),
    );
    expect(scaled.points.map(({ score }) => score)).toEqual(['1.5', '4.5']);
    const endless = methods.piecewise.withFullScore(
      {
        points: [
          { value: '0', score: '1' },
          { value: '2', score: '3' },
        ],
      },
      exact('3'),
      exact('4'),
    );
    expect(endless.points.map(({ score }) => score)).toEqual(['1.333333', '4']);
    const { parameters } = ratioTo('5') as Extract<MethodSpecification, { id: 'ratio' }>;
    expect(methods.ratio.withFullScore(parameters, exact('3'), exact('4'))).toBe(parameters);
  });
});
