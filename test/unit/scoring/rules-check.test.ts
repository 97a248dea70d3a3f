import { describe, expect, it } from 'vitest';
import { english } from '#shared/i18n/en/index.ts';
import { chinese } from '#shared/i18n/zh-CN/index.ts';
import { type EvaluationRules, evaluationRulesSchema } from '#shared/model/rules.ts';
import { defaultRules } from '#shared/scoring/defaults.ts';
import { checkRules } from '#shared/scoring/rules-check.ts';
import { direct, framework, indicator, ratioTo } from '#test/builders/snapshot.ts';

const document = framework({
  A: [indicator('A1', '50'), indicator('A2', '10', ratioTo('5'))],
  B: [indicator('B1', '40', direct())],
});
const rules = defaultRules(document);
const faults = (changed: Partial<EvaluationRules>) => checkRules({ ...rules, ...changed }, document);
const codes = (changed: Partial<EvaluationRules>) => faults(changed).map(({ code }) => code);

const conditions = (
  ...given: EvaluationRules['gradeConditions'][number]['conditions']
): EvaluationRules['gradeConditions'] => [{ grade: '优秀', conditions: given }];

describe('checkRules', () => {
  it('finds nothing wrong with the rules an evaluation starts from', () => {
    expect(faults({})).toEqual([]);
  });

  it.each<[string, Partial<EvaluationRules>, string[]]>([
    [
      'a share of 1',
      { aggregation: { method: 'trimmed-share', level: 'total', fraction: '1' } },
      ['rules.share-range'],
    ],
    [
      'a role without a weight',
      { aggregation: { method: 'role-weighted', level: 'total', weights: { scorer: '1' } } },
      ['rules.role-weight-missing'],
    ],
    [
      'roles that all weigh nothing',
      { aggregation: { method: 'role-weighted', level: 'total', weights: { scorer: '0', lead: '0.0' } } },
      ['rules.weights-zero'],
    ],
    [
      'more scorers dropped than there are',
      { aggregation: { method: 'trimmed', level: 'indicator', drop: 2, threshold: 4 } },
      ['rules.trimmed-too-few'],
    ],
    [
      'a weight of 40 digits',
      { aggregation: { method: 'weighted', level: 'total', weights: { p1: '1'.repeat(40) } } },
      ['rules.too-many-digits'],
    ],
    [
      'a rate above 100',
      { gradeConditions: conditions({ kind: 'dimensions-reaching', dimension: null, rate: '100.01' }) },
      ['rules.condition-rate-range'],
    ],
    [
      'more indicators than there are',
      { gradeConditions: conditions({ kind: 'indicators-reaching', dimension: 'B', rate: '60', count: 2 }) },
      ['rules.condition-count-range'],
    ],
    [
      'a dimension that is not there',
      { gradeConditions: conditions({ kind: 'dimensions-reaching', dimension: 'C', rate: '60' }) },
      ['rules.condition-dimension-unknown'],
    ],
    [
      'a grade that is not there',
      {
        gradeConditions: [
          { ...conditions({ kind: 'dimensions-reaching', dimension: null, rate: '60' })[0]!, grade: '特优' },
        ],
      },
      ['rules.condition-grade-unknown'],
    ],
    [
      'conditions of the lowest grade',
      {
        gradeConditions: [
          {
            ...conditions({ kind: 'dimensions-reaching', dimension: null, rate: '60' })[0]!,
            grade: '不合格',
          },
        ],
      },
      ['rules.condition-lowest-grade'],
    ],
    [
      'a worse grade that asks for more',
      {
        gradeConditions: [
          {
            grade: '优秀',
            conditions: [{ kind: 'indicators-reaching', dimension: null, rate: '85', count: 2 }],
          },
          {
            grade: '良好',
            conditions: [{ kind: 'indicators-reaching', dimension: null, rate: '85', count: 3 }],
          },
        ],
      },
      ['rules.condition-order'],
    ],
    [
      'a target of the year for a method without a target',
      { annualTargets: [{ basis: 'stated', indicatorId: 'i-A1', target: '1' }] },
      ['rules.annual-target-without-target'],
    ],
    [
      'a target of 0',
      { annualTargets: [{ basis: 'stated', indicatorId: 'i-A2', target: '0' }] },
      ['rules.annual-target-not-positive'],
    ],
    [
      'more periods passed than there are, twice',
      {
        annualTargets: [
          { basis: 'periods', indicatorId: 'i-A2', elapsed: 6, total: 5 },
          { basis: 'periods', indicatorId: 'i-A2', elapsed: 1, total: 5 },
        ],
      },
      ['rules.annual-target-periods', 'rules.annual-target-repeated'],
    ],
    [
      'a target of an indicator that is not there',
      { annualTargets: [{ basis: 'stated', indicatorId: 'i-Z', target: '1' }] },
      ['rules.annual-target-unknown'],
    ],
    [
      'a roll-up that fits nothing',
      {
        rollUp: {
          combine: 'weighted',
          weightName: ' ',
          quantities: ['i-A1', 'i-Z'],
          own: { use: 'share', share: '1' },
        },
      },
      [
        'rules.weight-name-missing',
        'rules.quantity-not-shared',
        'rules.quantity-unknown',
        'rules.own-share-range',
      ],
    ],
    [
      'own dimensions that leave nothing below',
      {
        rollUp: {
          combine: 'mean',
          weightName: '',
          quantities: [],
          own: { use: 'dimensions', dimensions: ['A', 'B'] },
        },
      },
      ['rules.own-dimensions-all'],
    ],
    [
      'an own dimension that is not there',
      {
        rollUp: {
          combine: 'mean',
          weightName: '',
          quantities: [],
          own: { use: 'dimensions', dimensions: ['C'] },
        },
      },
      ['rules.own-dimension-unknown'],
    ],
    [
      'a band that overlaps another',
      {
        gradeBands: rules.gradeBands.map((band) =>
          band.name === '良好' ? { ...band, maximum: '95' } : band,
        ),
      },
      ['framework.bands-overlap'],
    ],
  ])('refuses %s, with a sentence in both languages', (_, changed, expected) => {
    expect(codes(changed)).toEqual(expected);
    for (const { code, facts } of faults(changed))
      for (const { failures } of [chinese, english]) {
        const sentence = (failures[code] as (facts: unknown) => string)(facts);
        expect(sentence.length).toBeGreaterThan(10);
        expect(sentence).not.toMatch(/undefined|NaN|\[object/);
      }
  });

  it.each(['NaN', 'Infinity', '-1', '1e3', '', '1'.repeat(42), '１'])(
    'has no rule with the number %j',
    (text) => {
      const parsed = (changed: object) => evaluationRulesSchema.safeParse({ ...rules, ...changed });
      for (const changed of [
        { aggregation: { method: 'trimmed-share', level: 'total', fraction: text } },
        { aggregation: { method: 'role-weighted', level: 'total', weights: { lead: text } } },
        { gradeConditions: conditions({ kind: 'dimensions-reaching', dimension: null, rate: text }) },
        { annualTargets: [{ basis: 'stated', indicatorId: 'i-A2', target: text }] },
        { gradeBands: [{ name: '合格', minimum: '0', maximum: text }] },
      ]) {
        const { success, error } = parsed(changed);
        expect(success).toBe(false);
        expect(error?.issues[0]?.path[0]).toBe(Object.keys(changed)[0]);
      }
    },
  );

  it('reads rules from before conditions, targets of the year and roll-ups as having none', () => {
    const { gradeConditions: _1, annualTargets: _2, rollUp: _3, ...before } = rules;
    expect(evaluationRulesSchema.parse(before)).toEqual(rules);
  });
});
