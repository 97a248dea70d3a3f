import { describe, expect, it } from 'vitest';
import { failureSchema } from '#shared/contract/failure.ts';
import { catalogues, failureSentence } from '#shared/i18n/index.ts';
import { ruleInWords } from '#shared/i18n/rule-in-words.ts';
import type { EnteredValue } from '#shared/model/entered-value.ts';
import { exact, exactToText } from '#shared/scoring/exact.ts';
import {
  type MethodSpecification,
  methodSpecificationSchema,
} from '#shared/scoring/methods/specification.ts';
import { checkMethod } from '#shared/scoring/parameters-check.ts';
import { withFullScore } from '#shared/scoring/reweight.ts';
import { scoreEntered } from '#shared/scoring/score-entered.ts';
import { completed, counts, figures, indicator, number } from '#test/builders/snapshot.ts';
import {
  banded,
  deduction,
  deviation,
  deviationBands,
  efficacy,
  formula,
  perPeriod,
  stepwise,
} from './methods-samples.ts';

const points = (specification: MethodSpecification, value: EnteredValue, fullScore = '10'): string => {
  const outcome = scoreEntered(specification, value, fullScore);
  if (!outcome.ok) expect(failureSchema.safeParse(outcome.failure).error).toBeUndefined();
  return outcome.ok ? exactToText(outcome.value.points) : outcome.failure.code;
};

describe('points for what was entered', () => {
  it.each<[string, MethodSpecification, EnteredValue, string]>([
    ['no deduction is the full score', deduction(), counts(), '10'],
    ['an item costs its points each time', deduction(), counts(['1', 1], ['2', 2, '查实']), '5'],
    ['an item costs at most its cap', deduction(), counts(['1', 9]), '6'],
    ['an item without a cap costs on', deduction(), counts(['2', 6, '查实']), '1'],
    ['the floor remains', deduction({ floor: '2' }), counts(['2', 99, '查实']), '2'],
    ['a reason that is asked for must be there', deduction(), counts(['2', 1, '  ']), 'value.reason-missing'],
    ['an unknown item is refused', deduction(), counts(['9', 1]), 'value.unknown-item'],
    ['an item twice is refused', deduction(), counts(['1', 1], ['1', 2]), 'value.duplicate-item'],

    ['the satisfactory value is 100', efficacy(), number('12'), '10'],
    ['the impermissible value is the base', efficacy(), number('6'), '6'],
    ['halfway is halfway', efficacy(), number('9'), '8'],
    ['above is limited where a limit is stated', efficacy(), number('15'), '10'],
    ['above counts as computed where none is', efficacy({ cap: null }), number('15'), '12'],
    ['below is limited where a limit is stated', efficacy(), number('-9'), '0'],
    ['below counts as computed where none is', efficacy({ floor: null }), number('-9'), '-4'],
    ['lower can be better', efficacy({ satisfactory: '2', impermissible: '6', cap: null }), number('4'), '8'],

    ['the best band is the full score', banded(), number('9.8'), '10'],
    ['beyond the best band there is nothing to adjust', banded(), number('99'), '10'],
    ['a standard value is its coefficient', banded(), number('6.4'), '8'],
    ['between two bands the base is adjusted', banded(), number('8.1'), '9'],
    ['the worst band counts', banded(), number('-1.2'), '2'],
    ['below it the stated coefficient counts', banded(), number('-1.21'), '0'],
    ['which need not be 0', banded(undefined, '0.1'), number('-5'), '1'],
    ['lower can be better in bands', banded(['1', '2', '3', '4', '5']), number('2.5'), '7'],

    ['on the day is on time', perPeriod('day', '1'), completed('2024-01-31'), '10'],
    ['early is on time', perPeriod('day', '1'), completed('2023-06-01'), '10'],
    ['days late', perPeriod('day', '1'), completed('2024-02-03'), '7'],
    ['a week begun is a week', perPeriod('week', '1'), completed('2024-02-08'), '8'],
    ['seven days are one week', perPeriod('week', '1'), completed('2024-02-07'), '9'],
    ['a month ends with a shorter month', perPeriod('month', '2'), completed('2024-02-29'), '8'],
    ['the day after begins another month', perPeriod('month', '2'), completed('2024-03-01'), '6'],
    ['late work keeps the floor', perPeriod('day', '1'), completed('2025-01-01'), '3'],
    ['not done has its own points', perPeriod('day', '1', { notDone: '1' }), completed(null), '1'],
    ['a step reaches to its last day', stepwise([30, '2'], [90, '5']), completed('2024-03-01'), '8'],
    ['then comes the next one', stepwise([30, '2'], [90, '5']), completed('2024-03-02'), '5'],
    ['after the last the floor is left', stepwise([30, '2'], [90, '5']), completed('2024-12-31'), '3'],
    ['a day must exist', perPeriod('day', '1'), completed('2024-02-30'), 'value.not-a-date'],

    ['within the tolerance nothing is lost', deviation(), number('190'), '10'],
    ['over and under are alike', deviation(), number('230'), '5'],
    ['at the limit nothing is left', deviation(), number('250'), '0'],
    ['nor beyond it', deviation(), number('-999'), '0'],
    ['a band includes its end', deviation(deviationBands), number('210'), '10'],
    ['the next band begins behind it', deviation(deviationBands), number('210.01'), '6'],
    ['beyond the bands', deviation(deviationBands), number('0'), '1'],
    ['a negative target', deviation(deviationBands, '-200'), number('-180'), '6'],

    [
      'a formula of two figures',
      formula('双师型教师数/专任教师数*10', { 双师型教师数: '人', 专任教师数: '人' }),
      figures({ 双师型教师数: '30', 专任教师数: '40' }),
      '7.5',
    ],
    ['a percentage is hundredths', formula('就业率×10', { 就业率: '%' }), figures({ 就业率: '85' }), '8.5'],
    [
      'a share of the full score',
      formula('a÷95%', { a: '%' }, { gives: 'share' }),
      figures({ a: '57' }),
      '6',
    ],
    [
      'more than the full score is refused',
      formula('a', { a: '' }),
      figures({ a: '11' }),
      'value.points-outside',
    ],
    ['or limited, if stated', formula('a', { a: '' }, { outside: 'limit' }), figures({ a: '11' }), '10'],
    ['less than 0 likewise', formula('-a', { a: '' }, { outside: 'limit' }), figures({ a: '11' }), '0'],
    ['division by zero is refused', formula('1/a', { a: '' }), figures({ a: '0' }), 'value.formula-zero'],
    ['or has its points', formula('1/a', { a: '' }, { whenZero: '4' }), figures({ a: '0' }), '4'],
    [
      'the side of if not taken is not computed',
      formula('if(a=0,2,1/a)', { a: '' }),
      figures({ a: '0' }),
      '2',
    ],
    [
      'a missing figure is told',
      formula('a+b', { a: '', b: '' }),
      figures({ a: '0' }),
      'value.figure-missing',
    ],
    ['an unknown one too', formula('a', { a: '' }), figures({ a: '1', b: '1' }), 'value.unknown-figure'],
    [
      'an unsound formula gives no points',
      formula('a+', { a: '' }),
      figures({ a: '1' }),
      'value.formula-unsound',
    ],
    [
      'figures of more than 40 digits are refused',
      formula('a', { a: '' }),
      figures({ a: `${'9'.repeat(30)}.${'9'.repeat(11)}` }),
      'value.too-many-digits',
    ],
  ])('%s', (_, specification, value, expected) => {
    expect(methodSpecificationSchema.safeParse(specification).error).toBeUndefined();
    expect(points(specification, value)).toBe(expected);
  });

  it('takes intermediate values in any order', () => {
    const specification = formula(
      '生师比得分×10',
      { 学生数: '人', 教师数: '人' },
      {
        definitions: [
          { name: '生师比得分', formula: 'min(18/生师比, 1)' },
          { name: '生师比', formula: '学生数/教师数' },
        ],
      },
    );
    const outcome = scoreEntered(specification, figures({ 学生数: '2400', 教师数: '100' }), '10');
    expect(outcome.ok && exactToText(outcome.value.points)).toBe('7.5');
    expect(
      outcome.ok &&
        outcome.value.working.map(({ name, of, value }) => `${name} ${of ?? ''} ${exactToText(value)}`),
    ).toEqual([
      'figure 学生数 2400',
      'figure 教师数 100',
      'intermediate 生师比 24',
      'intermediate 生师比得分 0.75',
      'formula  7.5',
    ]);
  });
});

const problems = (method: unknown): readonly (readonly [at: string, detail: unknown])[] =>
  checkMethod(indicator('A1', '10', method as MethodSpecification), 'A / A1', []).map((found) => {
    expect(failureSchema.safeParse(found).error).toBeUndefined();
    for (const language of ['zh-CN', 'en'] as const)
      expect(failureSentence(found, language)).toMatch(
        language === 'en' ? /^A \/ A1: .+\.$/ : /^A \/ A1：.+。$/,
      );
    const facts = found.facts as { at?: string; detail?: string; problem?: string };
    return [facts.at ?? '', facts.detail ?? facts.problem] as const;
  });

describe('parameters', () => {
  const item = { id: '1', text: '一', points: '1', cap: null, reasonRequired: false };
  it.each<[string, unknown, readonly (readonly [string, string])[]]>([
    ['a sound one of each', deduction(), []],
    ['', efficacy(), []],
    ['', banded(), []],
    ['', perPeriod('month', '1'), []],
    ['', stepwise([30, '2'], [60, '5']), []],
    ['', deviation(), []],
    ['', deviation(deviationBands), []],
    ['', formula('min(a/b,1)*10', { a: '人', b: '人' }), []],
    ['no points', deduction({ items: [{ ...item, points: '0' }] }), [['items.0.points', 'not-positive']]],
    ['negative points', deduction({ items: [{ ...item, points: '-1' }] }), [['items.0.points', 'negative']]],
    [
      'points that are no number',
      deduction({ items: [{ ...item, points: 'NaN' }] }),
      [['items.0.points', 'not-a-decimal']],
    ],
    [
      'points without end',
      deduction({ items: [{ ...item, points: 'Infinity' }] }),
      [['items.0.points', 'not-a-decimal']],
    ],
    [
      'a cap below one occurrence',
      deduction({ items: [{ ...item, points: '2', cap: '1' }] }),
      [['items.0.cap', 'cap-below-points']],
    ],
    [
      'a cap above the full score',
      deduction({ items: [{ ...item, cap: '11' }] }),
      [['items.0.cap', 'above-full-score']],
    ],
    ['two items of one id', deduction({ items: [item, item] }), [['items', 'duplicate']]],
    ['a floor at the full score', deduction({ floor: '10' }), [['floor', 'floor-not-below-full-score']]],
    ['a number as a float', deduction({ floor: Number.NaN as unknown as string }), [['floor', 'wrong-type']]],
    ['41 digits', efficacy({ satisfactory: '9'.repeat(41) }), [['satisfactory', 'too-many-digits']]],
    ['40 digits', efficacy({ satisfactory: '9'.repeat(40) }), [['satisfactory', 'too-many-digits']]],
    ['equal values', efficacy({ satisfactory: '6.0' }), [['satisfactory', 'equal-bounds']]],
    ['reversed limits', efficacy({ floor: '100', cap: '60' }), [['floor', 'floor-not-below-cap']]],
    ['an upper limit below 100', efficacy({ cap: '99' }), [['cap', 'full-score-unreachable']]],
    ['bands out of order', banded(['9', '6', '7', '1', '0']), [['bands', 'not-one-direction']]],
    ['equal bands', banded(['9', '6', '6', '1', '0']), [['bands', 'not-one-direction']]],
    ['a coefficient below that rises', banded(undefined, '0.3'), [['coefficientBelow', 'not-descending']]],
    ['a day that is none', perPeriod('day', '1', { deadline: '2023-02-29' }), [['deadline', 'not-a-date']]],
    ['more than the full score', perPeriod('day', '11'), [['late.points', 'above-full-score']]],
    ['not done better than late', perPeriod('day', '1', { notDone: '4' }), [['notDone', 'above-floor']]],
    ['steps out of order', stepwise([60, '2'], [30, '5']), [['late.steps', 'not-ascending']]],
    ['steps that cost less later', stepwise([30, '5'], [60, '2']), [['late.steps', 'not-one-direction']]],
    ['a target of 0', deviation(undefined, '0.00'), [['target', 'zero-target']]],
    [
      'a tolerance beyond the limit',
      deviation({ type: 'linear', tolerance: '25', limit: '25' }),
      [['scale.tolerance', 'tolerance-not-below-limit']],
    ],
    [
      'bands that never reach the full score',
      deviation({ type: 'bands', bands: [{ percent: '5', points: '9' }], beyond: '0' }),
      [['scale.bands.0.points', 'full-score-unreachable']],
    ],
    [
      'more beyond than within',
      deviation({ type: 'bands', bands: [{ percent: '5', points: '10' }], beyond: '11' }),
      [['scale.beyond', 'not-descending']],
    ],
    ['a figure nobody uses', formula('a', { a: '', b: '' }), [['figures.1.name', 'unused']]],
    ['a name that is none', formula('a', { 'a-b': '' }), [['figures.0.name', 'not-a-name']]],
    ['a name of a function', formula('min', { min: '' }), [['figures.0.name', 'not-a-name']]],
    [
      'one name for a figure and an intermediate value',
      formula('a', { a: '' }, { definitions: [{ name: 'a', formula: '1' }] }),
      [['figures', 'duplicate']],
    ],
    ['units that differ', formula('a+b', { a: '万元', b: '人' }), [['', 'units-differ']]],
    ['a unit left over', formula('a', { a: '万元' }), [['', 'unit-left']]],
  ])('%s', (_, method, expected) => {
    expect(problems(method)).toEqual(expected);
  });

  it('says where a formula is wrong, in which part, what was found, and what to do', () => {
    const [found] = checkMethod(
      indicator(
        'A1',
        '10',
        formula(
          '甲',
          { 经费: '万元', 学生数: '人' },
          { definitions: [{ name: '甲', formula: '经费＋学生数' }] },
        ),
      ),
      'A / A1 生均经费',
      ['x'],
    );
    expect(found).toMatchObject({
      code: 'framework.formula',
      path: ['x', 'method', 'parameters', 'definitions', 0, 'formula'],
      facts: { part: '甲', position: 3, problem: 'units-differ', found: '万元', wanted: '人' },
    });
    expect(failureSentence(found!, 'zh-CN')).toBe(
      'A / A1 生均经费：中间值“甲”第3个字：相加、相减、比较和取大小的两边单位应相同；现为“万元”与“人”。请改用单位相同的数据，或以“10000元”这样带单位的数换算。',
    );
    expect(failureSentence(found!, 'en')).toBe(
      'A / A1 生均经费: at character 3 of intermediate value “甲”, both sides must have the same unit; they have “万元” and “人”. Use figures of one unit, or convert with a number that bears a unit, such as 10000元.',
    );
  });

  it.each<[MethodSpecification, EnteredValue]>([
    [deduction({ floor: '2' }), counts(['1', 3], ['2', 1, '查实'])],
    [efficacy(), number('7')],
    [banded(), number('5')],
    [perPeriod('week', '1'), completed('2024-02-10')],
    [stepwise([30, '2'], [60, '5']), completed('2024-02-10')],
    [deviation(), number('230')],
    [deviation(deviationBands), number('215')],
    [formula('a', { a: '' }, { whenZero: '5' }), figures({ a: '7' })],
    [formula('a', { a: '' }, { gives: 'share' }), figures({ a: '0.7' })],
  ])('keep their share under another full score: %j', (method, value) => {
    const before = indicator('A1', '10', method);
    const after = withFullScore(before, '4');
    expect(exactToText(exact(points(after.method, value, '4')))).toBe(
      exactToText({
        numerator: exact(points(method, value)).numerator * 2n,
        denominator: exact(points(method, value)).denominator * 5n,
      }),
    );
    expect(checkMethod(after, 'A1', [])).toEqual([]);
  });
});

describe('rules in words', () => {
  it.each<[MethodSpecification, string, string]>([
    [
      deduction({ floor: '1' }),
      '基础分10分，发生以下情形逐次扣分：（1）未建台账，每次扣2分，最多扣4分；（2）违规收费，每次扣1.5分，须写明原因。扣完为止，最低1分。',
      'Starts at 10; deducted for every occurrence of: (1) 未建台账: 2 each time, at most 4; (2) 违规收费: 1.5 each time, with a reason. At least 1 remains.',
    ],
    [
      efficacy({ floor: null }),
      '功效系数＝60＋(实际值－6)÷(12－6)×40（满意值12%，不允许值6%）；得分＝功效系数÷100×10分。功效系数高于100的按100计。',
      'Coefficient = 60 + (actual − 6) ÷ (12 − 6) × 40 (satisfactory 12%, impermissible 6%); score = coefficient ÷ 100 × 10. The coefficient is at most 100.',
    ],
    [
      perPeriod('week', '1.5'),
      '2024-01-31（含当日）以前完成得10分；每逾期1周扣1.5分，不足1周按1周计，逾期完成最低3分；未完成得0分。',
      'Completed by 2024-01-31 (that day included): 10; 1.5 is deducted for every week late that has begun, late at least 3; not completed: 0.',
    ],
    [
      stepwise([30, '2'], [90, '5']),
      '2024-01-31（含当日）以前完成得10分；逾期30日以内扣2分，逾期90日以内扣5分，超过的按最低分计，逾期完成最低3分；未完成得0分。',
      'Completed by 2024-01-31 (that day included): 10; 2 is deducted up to 30 days late, 5 is deducted up to 90 days late, later only the lowest score remains, late at least 3; not completed: 0.',
    ],
    [
      deviation(),
      '偏离度＝|实际值－200|÷200×100%（目标值200%）；偏离度不超过5%得10分，达到25%得0分，其间按直线内插。',
      'Deviation = |actual − 200| ÷ 200 × 100% (target 200%); up to 5% earns 10, from 25% on 0, linear in between.',
    ],
    [
      deviation(deviationBands, '-200'),
      '偏离度＝|实际值－(-200)|÷200×100%（目标值-200%）；偏离度不超过5%得10分，偏离度不超过10%得6分，更大的得1分。',
      'Deviation = |actual − (-200)| ÷ 200 × 100% (target -200%); up to 5% earns 10, up to 10% earns 6, beyond that 1.',
    ],
    [
      formula(
        'min(甲,1)×10',
        { a: '人', b: '人' },
        { definitions: [{ name: '甲', formula: 'a÷b' }], whenZero: '0' },
      ),
      '得分＝min(甲,1)×10（分），其中甲＝a÷b。采集数据：a（人）、b（人）；百分数按百分之几代入。结果应在0—10分之间，超出的不予计分，须核对数据。除数为0时得0分。',
      'Score = min(甲,1)×10, where 甲 = a÷b. Figures: a (人), b (人); percentages count as hundredths. A result outside 0 to 10 is not scored and needs its figures checked. A division by zero earns 0.',
    ],
  ])('%j', (specification, chinese, english) => {
    const context = { fullScore: '10', unit: '%' };
    expect(ruleInWords(specification, context, catalogues['zh-CN'])).toBe(chinese);
    expect(ruleInWords(specification, context, catalogues.en)).toBe(english);
  });

  it('names every standard value, and what is worse than all of them', () => {
    const words = ruleInWords(banded(), { fullScore: '20', unit: '%' }, catalogues['zh-CN']);
    expect(words).toContain('优秀值9.8%、系数1；良好值6.4%、系数0.8；平均值3.6%、系数0.6');
    expect(words).toContain('未达到较差值按系数0计，不作调整');
    expect(ruleInWords(banded(undefined, '0.1'), { fullScore: '20', unit: '%' }, catalogues.en)).toContain(
      'worse than 较差 counts with coefficient 0.1, without adjustment',
    );
  });
});
