import { expect, it } from 'vitest';
import { evaluationRulesSchema } from '#shared/model/rules.ts';
import { defaultRules } from '#shared/scoring/defaults.ts';
import { checkRules } from '#shared/scoring/rules-check.ts';
import { framework, indicator } from '#test/builders/snapshot.ts';

const document = framework(
  { A: [indicator('A1', '100')] },
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

it('default rules average per indicator, rescale what does not apply, and put nothing in force', () => {
  const rules = defaultRules(document);
  expect(evaluationRulesSchema.parse(rules)).toEqual(rules);
  expect(rules).toMatchObject({
    aggregation: { method: 'mean', level: 'indicator' },
    rounding: { mode: 'half-up', decimals: 2, place: 'total' },
    blank: { 'not-applicable': 'rescale', unobtainable: 'zero', refused: 'zero' },
    ranking: { ties: 'minimum' },
    vetoes: [],
    bonuses: [],
  });
  expect(checkRules(rules, document)).toEqual([]);
});

it('rules without the grade of a veto in force, or with other bands than the scale, are named', () => {
  const rules = { ...defaultRules(document), gradeBands: [{ name: '通过', minimum: '60', maximum: '100' }] };
  expect(checkRules(rules, document).map(({ code }) => code)).toEqual(['framework.bands-range']);
  expect(checkRules({ ...rules, vetoes: ['V1'] }, document).map(({ code, path }) => [code, path])).toEqual([
    ['framework.bands-range', ['gradeBands']],
    ['framework.veto-grade-unknown', ['vetoes', 0]],
  ]);
});
