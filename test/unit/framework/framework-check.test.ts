import { describe, expect, it } from 'vitest';
import type { Failure } from '#shared/contract/failure.ts';
import { failureSchema } from '#shared/contract/failure.ts';
import { failureSentence } from '#shared/i18n/index.ts';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import type { GradeBand } from '#shared/model/rules.ts';
import { checkFramework } from '#shared/scoring/framework-check.ts';
import type { MethodSpecification } from '#shared/scoring/methods/specification.ts';
import { direct, framework, indicator } from '#test/builders/snapshot.ts';

const paragraphs = ['总则如下', '第二条 建立制度'];
const sound = framework(
  { A: [indicator('A1', '60'), indicator('A2', '20')], B: [indicator('B1', '20')] },
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
    bonuses: [
      {
        code: 'X1',
        name: '推广',
        points: '2',
        citation: { planId: 'plan-1', paragraph: 2, start: 4, end: 8, quote: '建立制度', section: null },
      },
    ],
    bonusCap: '3',
  },
);

type Change = (document: FrameworkDocument) => void;

const problems = (change: Change): Failure[] => {
  const document = structuredClone(sound);
  change(document);
  return checkFramework(document, paragraphs);
};
const found = (change: Change) => problems(change).map(({ code, path, facts }) => ({ code, path, facts }));
const b1 = (document: FrameworkDocument) => document.dimensions[1]!.indicators[0]!;
const bands = (...list: readonly (readonly [string, string, string])[]): GradeBand[] =>
  list.map(([name, minimum, maximum]) => ({ name, minimum, maximum }));

describe('checkFramework', () => {
  it('has nothing to say about a sound framework', () => {
    expect(checkFramework(sound, paragraphs)).toEqual([]);
  });

  it('adds up weights and full scores', () => {
    expect(
      found((document) => {
        b1(document).fullScore = '19.5';
      }),
    ).toEqual([
      {
        code: 'framework.total-differs',
        path: ['totalScore'],
        facts: { place: '试用指标体系', found: '99.5', expected: '100' },
      },
      {
        code: 'framework.dimension-weight-differs',
        path: ['dimensions', 1, 'weight'],
        facts: { place: 'B 维度B', found: '20', expected: '19.5' },
      },
    ]);
    expect(
      found((document) => {
        document.dimensions[0]!.weight = '80.00';
      }),
    ).toEqual([]);
  });

  it('needs dimensions and indicators', () => {
    expect(
      found((document) => {
        document.dimensions = [];
      }),
    ).toEqual([{ code: 'framework.no-dimensions', path: ['dimensions'], facts: { place: '试用指标体系' } }]);
    expect(
      found((document) => {
        document.dimensions.push({
          id: 'd-C',
          code: 'C',
          name: '空维度',
          weight: '0',
          groups: [],
          indicators: [],
        });
      }),
    ).toEqual([
      {
        code: 'framework.empty-dimension',
        path: ['dimensions', 2, 'indicators'],
        facts: { place: 'C 空维度' },
      },
    ]);
  });

  it('needs every indicator to be worth something', () => {
    expect(
      found((document) => {
        document.dimensions[1]!.indicators.push(indicator('B2', '0'));
      }),
    ).toEqual([
      {
        code: 'framework.full-score-zero',
        path: ['dimensions', 1, 'indicators', 1, 'fullScore'],
        facts: { place: 'B / B2 指标B2' },
      },
    ]);
  });

  it.each<[string, Change, (string | number)[]]>([
    [
      'indicator code',
      (document) => {
        b1(document).code = 'A1';
      },
      ['dimensions', 1, 'indicators', 0, 'code'],
    ],
    [
      'indicator id',
      (document) => {
        b1(document).id = 'i-A2';
      },
      ['dimensions', 1, 'indicators', 0, 'id'],
    ],
    [
      'dimension code',
      (document) => {
        document.dimensions[1]!.code = 'A';
      },
      ['dimensions', 1, 'code'],
    ],
    [
      'bonus code',
      (document) => {
        document.bonuses[0]!.code = 'V1';
      },
      ['bonuses', 0, 'code'],
    ],
    [
      'veto code that is an indicator id',
      (document) => {
        document.vetoes[0]!.code = 'i-A1';
      },
      ['vetoes', 0, 'code'],
    ],
    [
      'group code',
      (document) => {
        document.dimensions[0]!.groups = [
          { code: 'g', name: '一' },
          { code: 'g', name: '二' },
        ];
      },
      ['dimensions', 0, 'groups', 1, 'code'],
    ],
  ])('finds a repeated %s', (_, change, path) => {
    expect(problems(change).map((each) => [each.code, each.path])).toEqual([
      ['framework.duplicate-code', path],
    ]);
  });

  it('finds a group of another dimension', () => {
    expect(
      found((document) => {
        document.dimensions[0]!.groups = [{ code: 'A-1', name: '组' }];
        b1(document).group = 'A-1';
      }),
    ).toEqual([
      {
        code: 'framework.unknown-group',
        path: ['dimensions', 1, 'indicators', 0, 'group'],
        facts: { place: 'B / B1 指标B1', group: 'A-1' },
      },
    ]);
  });

  it.each<[string, GradeBand[], string[]]>([
    ['none', [], ['framework.bands-empty', 'framework.veto-grade-unknown']],
    ['in any order', bands(['不合格', '0', '60'], ['优秀', '90', '100'], ['合格', '60', '90']), []],
    ['a gap', bands(['优秀', '90', '100'], ['不合格', '0', '89']), ['framework.bands-gap']],
    ['an overlap', bands(['优秀', '90', '100'], ['不合格', '0', '91']), ['framework.bands-overlap']],
    [
      'a band inside another',
      bands(['优秀', '0', '100'], ['不合格', '50', '60']),
      ['framework.bands-overlap'],
    ],
    ['short of the top', bands(['优秀', '90', '99'], ['不合格', '0', '90']), ['framework.bands-range']],
    ['not from zero', bands(['优秀', '90', '100'], ['不合格', '10', '90']), ['framework.bands-range']],
    ['beyond the top', bands(['优秀', '90', '120'], ['不合格', '0', '90']), ['framework.bands-range']],
    ['upside down', bands(['优秀', '100', '90'], ['不合格', '0', '90']), ['framework.band-inverted']],
    [
      'without width',
      bands(['优秀', '90', '100'], ['良好', '90', '90'], ['不合格', '0', '90']),
      ['framework.band-inverted'],
    ],
    ['of one name', bands(['不合格', '90', '100'], ['不合格', '0', '90']), ['framework.band-duplicate']],
  ])('reads grade bands: %s', (_, gradeBands, codes) => {
    const list = problems((document) => {
      document.gradeBands = gradeBands;
    });
    expect(list.map(({ code }) => code)).toEqual(codes);
  });

  it('names the ends of a gap', () => {
    expect(
      found((document) => {
        document.gradeBands = bands(['优秀', '90', '100'], ['不合格', '0', '89.5']);
      }),
    ).toEqual([
      {
        code: 'framework.bands-gap',
        path: ['gradeBands', 0, 'minimum'],
        facts: { place: '试用指标体系', from: '89.5', to: '90' },
      },
    ]);
  });

  it.each<[string, unknown, [string, string][]]>([
    ['a step of zero', direct('0'), [['step', 'not-positive']]],
    [
      'a step in words',
      { id: 'direct', version: 1, parameters: { step: '半' } },
      [['step', 'not-a-decimal']],
    ],
    ['no step', { id: 'direct', version: 1, parameters: {} }, [['step', 'missing']]],
    ['a step as a float', { id: 'direct', version: 1, parameters: { step: 0.5 } }, [['step', 'wrong-type']]],
    ['no items', { id: 'checklist', version: 1, parameters: { items: [] } }, [['items', 'too-small']]],
    [
      'an item without text',
      { id: 'checklist', version: 1, parameters: { items: [{ id: '1', text: '', weight: '1' }] } },
      [['items.0.text', 'missing']],
    ],
    [
      'items of one number',
      {
        id: 'checklist',
        version: 1,
        parameters: {
          items: [
            { id: '1', text: '甲', weight: '1' },
            { id: '1', text: '乙', weight: '1' },
          ],
        },
      },
      [['items', 'duplicate']],
    ],
    [
      'a target of zero',
      {
        id: 'ratio',
        version: 1,
        parameters: { target: '0', cap: '1', direction: 'higher', nominalTarget: null, annualised: null },
      },
      [['target', 'not-positive']],
    ],
    [
      'a cap below one',
      {
        id: 'ratio',
        version: 1,
        parameters: { target: '5', cap: '0.9', direction: 'higher', nominalTarget: null, annualised: null },
      },
      [['cap', 'full-score-unreachable']],
    ],
    [
      'no level for the full score',
      {
        id: 'level',
        version: 1,
        parameters: {
          criteria: [],
          levels: [
            { name: 'A', factor: '0.9', minimumCriteria: null },
            { name: 'B', factor: '0', minimumCriteria: null },
          ],
        },
      },
      [['levels', 'full-score-unreachable']],
    ],
    [
      'more criteria than there are',
      {
        id: 'level',
        version: 1,
        parameters: {
          criteria: ['一'],
          levels: [
            { name: 'A', factor: '1', minimumCriteria: 2 },
            { name: 'B', factor: '0', minimumCriteria: 0 },
          ],
        },
      },
      [['levels.0.minimumCriteria', 'too-large']],
    ],
    [
      'knots above the full score',
      {
        id: 'piecewise',
        version: 1,
        parameters: {
          points: [
            { value: '0', score: '0' },
            { value: '1', score: '21' },
          ],
        },
      },
      [['points.1.score', 'above-full-score']],
    ],
    [
      'knots below the full score',
      {
        id: 'piecewise',
        version: 1,
        parameters: {
          points: [
            { value: '0', score: '0' },
            { value: '1', score: '19' },
          ],
        },
      },
      [['points', 'full-score-unreachable']],
    ],
    [
      'knots in disorder',
      {
        id: 'piecewise',
        version: 1,
        parameters: {
          points: [
            { value: '2', score: '0' },
            { value: '1', score: '20' },
          ],
        },
      },
      [['points', 'not-ascending']],
    ],
    [
      'a baseline that is the target',
      { id: 'baseline', version: 1, parameters: { baseline: '5', target: '5', floor: '0', cap: '1' } },
      [['target', 'equal-to-baseline']],
    ],
    [
      'a floor that is the cap',
      { id: 'baseline', version: 1, parameters: { baseline: '5', target: '6', floor: '1', cap: '1' } },
      [['floor', 'floor-not-below-cap']],
    ],
  ])('checks the parameters: %s', (_, method, expected) => {
    const list = problems((document) => {
      b1(document).method = method as MethodSpecification;
    });
    expect(list.map(({ code }) => code)).toEqual(expected.map(() => 'framework.method-parameters'));
    expect(list.map(({ facts }) => facts)).toEqual(
      expected.map(([at, detail]) => ({ place: 'B / B1 指标B1', at, detail })),
    );
    for (const [index, [at]] of expected.entries())
      expect(list[index]!.path.join('.')).toBe(`dimensions.1.indicators.0.method.parameters.${at}`);
  });

  it('does not know methods and versions that do not exist', () => {
    for (const method of [
      { id: 'potential', version: 1, parameters: {} },
      { ...direct(), version: 2 },
      { id: 'toString', version: 1, parameters: {} },
    ])
      expect(
        problems((document) => {
          b1(document).method = method as unknown as MethodSpecification;
        }),
      ).toMatchObject([
        { code: 'framework.method-unknown', path: ['dimensions', 1, 'indicators', 0, 'method'] },
      ]);
  });

  it('looks up every citation', () => {
    const cite = (change: object) => (document: FrameworkDocument) => {
      b1(document).citations = [
        { planId: 'plan-1', paragraph: 1, start: 0, end: 2, quote: '总则', section: null, ...change },
      ];
    };
    expect(found(cite({}))).toEqual([]);
    for (const change of [{ quote: '总结' }, { start: 1 }, { paragraph: 9 }, { planId: 'plan-2' }])
      expect(found(cite(change))).toMatchObject([
        { code: 'framework.citation-missing', path: ['dimensions', 1, 'indicators', 0, 'citations', 0] },
      ]);
    expect(
      found((document) => {
        b1(document).citations = [];
      }),
    ).toMatchObject([{ code: 'framework.citation-none' }]);
    expect(
      found((document) => {
        document.bonuses[0]!.citation!.start = 0;
      }),
    ).toMatchObject([{ code: 'framework.citation-missing', path: ['bonuses', 0, 'citation'] }]);
  });

  it('needs veto grades that exist and bonuses under their limit', () => {
    expect(
      found((document) => {
        document.vetoes[0]!.effect.grade = '差';
        document.bonuses[0]!.points = '3.5';
      }),
    ).toEqual([
      {
        code: 'framework.veto-grade-unknown',
        path: ['vetoes', 0, 'effect', 'grade'],
        facts: { place: 'V1 弄虚作假', grade: '差' },
      },
      {
        code: 'framework.bonus-above-cap',
        path: ['bonuses', 0, 'points'],
        facts: { place: 'X1 推广', points: '3.5', cap: '3' },
      },
    ]);
  });

  it('reports problems that fit the contract and read as place, rule, finding, remedy', () => {
    const list = problems((document) => {
      b1(document).fullScore = '0';
      b1(document).group = 'x';
      b1(document).citations = [];
      b1(document).method = {
        id: 'piecewise',
        version: 1,
        parameters: {
          points: [
            { value: '0', score: '0' },
            { value: '1', score: '19' },
          ],
        },
      };
    });
    for (const problem of list) expect(failureSchema.safeParse(problem).error).toBeUndefined();
    expect(list.map((problem) => failureSentence(problem, 'zh-CN'))).toEqual([
      '试用指标体系：各指标满分之和应等于总分100；现为80。请调整指标满分或总分。',
      'B 维度B：维度权重应等于其指标满分之和0；现为20。请把权重改为0，或调整指标满分。',
      'B / B1 指标B1：指标满分应大于0；现为0。请填写满分或删除该指标。',
      'B / B1 指标B1：所属二级指标须在本维度内；现为“x”，本维度没有。请重新选择或先添加该二级指标。',
      'B / B1 指标B1：参数“分段点第2项得分”不得高于指标满分，现高于满分。请修改得分或满分。',
      'B / B1 指标B1：应至少引用一条方案条款；现没有。请从方案中选取条款。',
    ]);
    for (const problem of list) expect(failureSentence(problem, 'en')).toMatch(/^\S.*: .+\. .+\.$/);
  });
});
