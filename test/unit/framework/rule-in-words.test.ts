import { describe, expect, it } from 'vitest';
import { catalogues } from '#shared/i18n/index.ts';
import { ruleInWords } from '#shared/i18n/rule-in-words.ts';
import type { MethodSpecification } from '#shared/scoring/methods/specification.ts';
import { direct } from '#test/builders/snapshot.ts';

const ratio = (more: object): MethodSpecification => ({
  id: 'ratio',
  version: 1,
  parameters: { target: '85', cap: '1', direction: 'higher', nominalTarget: null, annualised: null, ...more },
});
const checklist = (second: string): MethodSpecification => ({
  id: 'checklist',
  version: 1,
  parameters: {
    items: [
      { id: '1', text: '有制度', weight: '1' },
      { id: '2', text: '有记录', weight: second },
    ],
  },
});

describe('a rule in words', () => {
  it.each<[MethodSpecification, string, string]>([
    [
      direct('0.5'),
      '由评分人在0—5分之间直接评定，以0.5分为一档。',
      'Points are awarded between 0 and 5 in steps of 0.5.',
    ],
    [
      {
        id: 'level',
        version: 1,
        parameters: {
          levels: [
            { name: 'A', factor: '1', minimumCriteria: 2 },
            { name: '良好', factor: '0.85', minimumCriteria: 1 },
            { name: 'D', factor: '0', minimumCriteria: 0 },
          ],
          criteria: ['有制度', '有记录'],
        },
      },
      '评定要点：①有制度；②有记录。达到2项及以上为A级得5分，达到1项及以上为“良好”得4.25分，其余为D级得0分。',
      'Criteria: (1) 有制度; (2) 有记录. With 2 or more met level A earns 5, with 1 or more met level 良好 earns 4.25, otherwise level D earns 0.',
    ],
    [
      checklist('1'),
      '逐项核查2项：（1）有制度；（2）有记录。得分＝5分×完成项数÷2。',
      '2 items are checked: (1) 有制度; (2) 有记录. Score = 5 × items done ÷ 2.',
    ],
    [
      checklist('0.5'),
      '逐项核查2项：（1）有制度〔权重1〕；（2）有记录〔权重0.5〕。得分＝5分×完成项权重之和÷1.5。',
      '2 items are checked: (1) 有制度 [weight 1]; (2) 有记录 [weight 0.5]. Score = 5 × weights of items done ÷ 1.5.',
    ],
    [
      { id: 'yes-no', version: 1, parameters: { condition: '集团已成立' } },
      '判定条件：集团已成立。符合得5分，不符合得0分。',
      'Condition: 集团已成立. Met: 5; not met: 0.',
    ],
    [
      ratio({}),
      '得分＝min(实际值÷目标值，1)×5分，目标值85%。达到或超过目标值得满分，否则按比例计分。',
      'Score = min(actual ÷ target, 1) × 5; target 85%. At or above the target earns the full score, otherwise in proportion.',
    ],
    [
      ratio({ direction: 'lower', cap: '1.2' }),
      '得分＝min(目标值÷实际值，1.2)×5分，目标值85%。最高得6分。',
      'Score = min(target ÷ actual, 1.2) × 5; target 85%. At most 6.',
    ],
    [
      ratio({ nominalTarget: '90', annualised: '20%×年序' }),
      '得分＝min(实际值÷目标值，1)×5分，目标值85%。原文目标90%，按85%计；目标按20%×年序折算到年度，折算后的数值即计算所用的目标值。达到或超过目标值得满分，否则按比例计分。',
      'Score = min(actual ÷ target, 1) × 5; target 85%. The plan states 90%, read as 85%. The target is broken down to the year as 20%×年序; the figure so obtained is the target computed with. At or above the target earns the full score, otherwise in proportion.',
    ],
    [
      {
        id: 'piecewise',
        version: 1,
        parameters: {
          points: [
            { value: '-2', score: '0' },
            { value: '2', score: '5' },
          ],
        },
      },
      '实际值-2%得0分，2%得5分，其间按直线内插；低于-2%按0分计，高于2%按5分计。',
      'An actual value of -2% earns 0, 2% earns 5, linear in between; below -2% it stays 0, above 2% it stays 5.',
    ],
    [
      { id: 'baseline', version: 1, parameters: { baseline: '-3', target: '52.5', floor: '0.2', cap: '1' } },
      '得分＝(实际值－(-3))÷(52.5－(-3))×5分，最低1分、最高5分（基期-3%，目标52.5%）。',
      'Score = (actual − (-3)) ÷ (52.5 − (-3)) × 5, at least 1 and at most 5 (baseline -3%, target 52.5%).',
    ],
  ])('%j', (specification, chinese, english) => {
    const context = { fullScore: '5', unit: '%' };
    expect(ruleInWords(specification, context, catalogues['zh-CN'])).toBe(chinese);
    expect(ruleInWords(specification, context, catalogues.en)).toBe(english);
  });
});
