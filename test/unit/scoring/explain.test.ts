import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FailureError } from '#shared/contract/failure.ts';
import { derivationSentence } from '#shared/i18n/derivation-sentence.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { type Derivation, derivationSchema } from '#shared/model/derivation.ts';
import type { EvaluationRules } from '#shared/model/rules.ts';
import { add, compare, exact, sum, zero } from '#shared/scoring/exact.ts';
import { explain } from '#shared/scoring/explain.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import {
  evaluationId,
  framework,
  indicator,
  level,
  number,
  observation,
  ratioTo,
  score,
  scorer,
  snapshot,
  yesNo,
} from '#test/builders/snapshot.ts';
import { snapshotArbitrary } from './arbitraries.ts';

const citation = { planId: 'plan-1', paragraph: 3, start: 0, end: 4, quote: '奖励先进', section: '三' };
const document = framework(
  {
    A: [
      indicator('A1', '10', ratioTo('43.2'), { name: '双师比例', unit: '%' }),
      indicator('A2', '5', {
        id: 'level',
        version: 1,
        parameters: {
          levels: [
            { name: 'A', factor: '1', minimumCriteria: 1 },
            { name: 'B', factor: '0.8', minimumCriteria: 0 },
          ],
          criteria: ['有制度'],
        },
      }),
    ],
    B: [indicator('B1', '5')],
  },
  {
    vetoes: [
      { code: 'V1', name: '弄虚作假', effect: { type: 'grade', grade: '不合格' }, citation, note: null },
    ],
    bonuses: [{ code: 'X1', name: '推广', points: '2', citation }],
    bonusCap: '1',
  },
);
const evidence = [
  {
    id: 'e1',
    evaluationId,
    subjectId: 's1',
    indicatorId: 'i-A1',
    name: '教师花名册.xlsx',
    size: 10,
    sha256: 'a'.repeat(64),
    attachedAt: '2024-01-01T00:00:00.000Z',
    attachedBy: 'p1',
  },
];
const evaluation = (rules: Partial<EvaluationRules> = {}) =>
  snapshot(document, {
    rules: { vetoes: ['V1'], bonuses: ['X1'], ...rules },
    scorers: [scorer('p1', { name: '甲' }), scorer('p2', { name: '乙' })],
    scores: [
      score('s1', 'p1', 'A2', level('A')),
      score('s1', 'p2', 'A2', level('B'), { round: 2 }),
      score('s1', 'p1', 'B1', null, { blankReason: 'not-applicable' }),
      score('s1', 'p2', 'B1', null, { blankReason: 'not-applicable' }),
    ],
    observations: [
      observation('s1', 'i-A1', number('37.24'), { source: '年报第3页' }),
      observation('s1', 'X1', number('2'), { source: '文件' }),
      observation('s1', 'V1', yesNo(true)),
    ],
    evidence,
  });

const outline = (node: Derivation, language: 'zh-CN' | 'en' = 'zh-CN', depth = 0): string[] => [
  `${'  '.repeat(depth)}${derivationSentence(node, catalogues[language])}${node.amount ? ` = ${node.amount.rounded}` : ''}${node.clause ? ` [${node.clause.paragraph}]` : ''}`,
  ...node.children.flatMap((child) => outline(child, language, depth + 1)),
];
const nodesOf = (node: Derivation): Derivation[] => [node, ...node.children.flatMap(nodesOf)];

describe('explain', () => {
  it('tells a total down to entry, rule, clause and file', () => {
    expect(outline(explain(evaluation(), 's1', { of: 'total' }))).toMatchInlineSnapshot(`
      [
        "对象s1：总分（满分20分） = 18.49",
        "  缺项折算：实得约13.120370分÷适用满分15分×20分 = 17.49",
        "    各维度得分相加（2项） = 13.12",
        "      维度 A 维度A（满分15分） = 13.12",
        "        指标 A1 双师比例（满分10分） = 8.62",
        "          计分方法 比值封顶（第1版）：得分＝min(实际值÷目标值，1)×10分，目标值43.2%。达到或超过目标值得满分，否则按比例计分。",
        "          采集值：37.24%（来源：年报第3页）",
        "          实际值为37.24",
        "          目标值为43.2",
        "          比值约为0.862037",
        "          上限为1",
        "          依据：试用方案 [1]",
        "          佐证材料：教师花名册.xlsx",
        "        指标 A2 指标A2（满分5分） = 4.50",
        "          计分方法 等级评分（第1版）：评定要点：①有制度。达到1项及以上为A级得5分，其余为B级得4分。",
        "          各评分人得分取平均：计入2人 = 4.50",
        "            评分人 甲 对 A2 指标A2 的评分 = 5.00",
        "              评分：等级A",
        "              系数为1",
        "            评分人 乙 对 A2 指标A2 的评分 = 4.00",
        "              第2轮评分：等级B",
        "              系数为0.8",
        "          依据：试用方案 [1]",
        "      维度 B 维度B（满分5分） = 0.00",
        "        指标 B1 指标B1（满分5分）：不适用",
        "          计分方法 直接评分（第1版）：由评分人在0—5分之间直接评定，以0.1分为一档。",
        "          各评分人得分取平均：计入0人，不计入2人",
        "            评分人 甲 对 B1 指标B1 的评分（不适用，缺项折算）",
        "              留空，原因：不适用；缺项折算（不计入满分）",
        "            评分人 乙 对 B1 指标B1 的评分（不适用，缺项折算）",
        "              留空，原因：不适用；缺项折算（不计入满分）",
        "          依据：试用方案 [1]",
        "  加分：1项合计，不超过1分 = 1.00",
        "    加分X1 推广：认定2分（依据：文件） = 2.00",
        "      依据：试用方案 [3]",
        "  修约：四舍五入，保留2位小数 = 18.49",
        "  按总分定等：优秀：18分及以上，至20分",
        "  一票否决V1 弄虚作假：直接评定为“不合格”，总分不变",
        "    依据：试用方案 [3]",
      ]
    `);
  });

  it('tells it in English just as completely', () => {
    expect(outline(explain(evaluation(), 's1', { of: 'total' }), 'en')).toMatchInlineSnapshot(`
      [
        "对象s1: total (of 20) = 18.49",
        "  Rescaled for what does not apply: about 13.120370 obtained ÷ 15 applicable × 20 = 17.49",
        "    Sum of 2 dimensions = 13.12",
        "      Dimension A 维度A (of 15) = 13.12",
        "        Indicator A1 双师比例 (of 10) = 8.62",
        "          Method Capped ratio (version 1): Score = min(actual ÷ target, 1) × 10; target 43.2%. At or above the target earns the full score, otherwise in proportion.",
        "          Observation: 37.24% (source: 年报第3页)",
        "          Actual 37.24",
        "          Target 43.2",
        "          Ratio about 0.862037",
        "          Upper limit 1",
        "          Rests on: 试用方案 [1]",
        "          Evidence: 教师花名册.xlsx",
        "        Indicator A2 指标A2 (of 5) = 4.50",
        "          Method Levels (version 1): Criteria: (1) 有制度. With 1 or more met level A earns 5, otherwise level B earns 4.",
        "          Mean of the scorers’ points: 2 counted = 4.50",
        "            Scorer 甲 on A2 指标A2 = 5.00",
        "              Score: level A",
        "              Factor 1",
        "            Scorer 乙 on A2 指标A2 = 4.00",
        "              Score of round 2: level B",
        "              Factor 0.8",
        "          Rests on: 试用方案 [1]",
        "      Dimension B 维度B (of 5) = 0.00",
        "        Indicator B1 指标B1 (of 5): not applicable",
        "          Method Direct score (version 1): Points are awarded between 0 and 5 in steps of 0.1.",
        "          Mean of the scorers’ points: 0 counted, 2 left out",
        "            Scorer 甲 on B1 指标B1 (not applicable, rescaled)",
        "              Left blank, reason: not applicable; taken out of the full score (rescaled)",
        "            Scorer 乙 on B1 指标B1 (not applicable, rescaled)",
        "              Left blank, reason: not applicable; taken out of the full score (rescaled)",
        "          Rests on: 试用方案 [1]",
        "  Bonus: 1 item, at most 1 together = 1.00",
        "    Bonus X1 推广: 2 recognised (on: 文件) = 2.00",
        "      Rests on: 试用方案 [3]",
        "  Rounding: half up, 2 decimals = 18.49",
        "  Grade by the total: 优秀: 18 up to and including 20",
        "  Veto V1 弄虚作假: grade fixed to “不合格”; the total stays",
        "    Rests on: 试用方案 [3]",
      ]
    `);
  });

  it('tells a total of totals by the scorers’ sheets', () => {
    const tree = explain(
      evaluation({ aggregation: { method: 'weighted', level: 'total', weights: { p1: '0.6', p2: '0.4' } } }),
      's1',
      { of: 'total' },
    );
    const steps = nodesOf(tree).filter(({ step }) =>
      ['aggregation', 'scorer-total', 'rescale', 'sum'].includes(step),
    );
    expect(steps.map((each) => outline(each)[0])).toMatchInlineSnapshot(`
      [
        "各评分人总分取按评分人加权平均：计入2人 = 17.63",
        "评分人 甲 的总分，权重0.6 = 18.16",
        "缺项折算：实得约13.620370分÷适用满分15分×20分 = 18.16",
        "各项得分相加（3项） = 13.62",
        "评分人 乙 的总分，权重0.4 = 16.83",
        "缺项折算：实得约12.620370分÷适用满分15分×20分 = 16.83",
        "各项得分相加（3项） = 12.62",
      ]
    `);
  });

  it('tells a running total as one', () => {
    const open = { ...evaluation(), observations: [] };
    const lines = outline(explain(open, 's1', { of: 'total' }));
    expect(lines[0]).toBe('对象s1：暂计总分（满分20分） = 6.00');
    expect(lines[1]).toBe('  评分尚未完成：应填6格，还有2格未填，现为暂计数');
    expect(lines.some((line) => line.includes('定等'))).toBe(false);
    expect(lines).toContain('          尚未评分');
  });

  it('tells one cell by itself, with the round it was given in', () => {
    const lines = outline(explain(evaluation(), 's1', { of: 'cell', indicatorId: 'i-A2', scorerId: 'p2' }));
    expect(lines).toMatchInlineSnapshot(`
      [
        "评分人 乙 对 A2 指标A2 的评分 = 4.00",
        "  计分方法 等级评分（第1版）：评定要点：①有制度。达到1项及以上为A级得5分，其余为B级得4分。",
        "  第2轮评分：等级B",
        "  系数为0.8",
        "  依据：试用方案 [1]",
      ]
    `);
  });

  it('tells a value that its method refuses', () => {
    const refused = snapshot(document, { scores: [score('s1', 'p1', 'B1', number('9'))] });
    const lines = outline(explain(refused, 's1', { of: 'cell', indicatorId: 'i-B1', scorerId: 'p1' }));
    expect(lines).toContain('  已存的“9”不符合计分方法，未计入，请核对后重填');
  });

  it.each([
    ['total', { of: 'total' }],
    ['dimension', { of: 'dimension', dimensionId: 'd-A' }],
    ['indicator', { of: 'indicator', indicatorId: 'i-A2' }],
    ['cell', { of: 'cell', indicatorId: 'i-A2', scorerId: 'p1' }],
    ['scorer-total', { of: 'scorer-total', scorerId: 'p1' }],
  ] as const)('fits the contract when asked for a %s', (step, target) => {
    const tree = explain(evaluation(), 's1', target);
    expect(tree.step).toBe(step);
    expect(derivationSchema.parse(tree)).toEqual(tree);
  });

  it.each([
    ['subject', 's9', { of: 'total' }],
    ['scorer', 's1', { of: 'scorer-total', scorerId: 'p9' }],
    ['indicator', 's1', { of: 'indicator', indicatorId: 'i-Z' }],
  ] as const)('says which %s there is not', (noun, subjectId, target) => {
    expect(() => explain(evaluation(), subjectId, target)).toThrow(FailureError);
    try {
      explain(evaluation(), subjectId, target);
    } catch (error) {
      expect((error as FailureError).failure).toMatchObject({ code: 'request.not-found', facts: { noun } });
    }
  });

  it('starts at the number of the result, and its sums are the sums of their children', () => {
    fc.assert(
      fc.property(snapshotArbitrary(), (any) => {
        const [result] = computeResults(any).subjects;
        const tree = explain(any, 's1', { of: 'total' });
        expect(tree.amount).toEqual(result!.total);
        const { place } = any.evaluation.rules.rounding;
        for (const node of nodesOf(tree)) {
          if (node.step !== 'sum' && node.step !== 'dimension') continue;
          const parts = node.children.map(({ amount, step }) =>
            amount === null
              ? zero
              : exact(place === 'indicator' && step !== 'dimension' ? amount.rounded : amount.exact),
          );
          expect(compare(add(sum(parts), zero), exact(node.amount!.exact))).toBe(0);
        }
        for (const language of ['zh-CN', 'en'] as const)
          expect(outline(tree, language).join('\n')).not.toMatch(/undefined|null|NaN|\[object/);
      }),
      { numRuns: 150 },
    );
  });
});
