import { describe, expect, it } from 'vitest';
import { readDocument } from '#service/reading/read-document.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { frameworkDocumentSchema } from '#shared/model/framework.ts';
import { assembleFramework, proposeFramework } from '#shared/plan/draft/draft-framework.ts';
import { shareHundred } from '#shared/plan/draft/full-scores.ts';
import { frameworkProposalsSchema } from '#shared/plan/draft/proposal.ts';
import { paragraphsOf } from '#shared/plan/paragraphs.ts';
import { readPlan } from '#shared/plan/read-plan.ts';
import { exact, exactToText, sum } from '#shared/scoring/exact.ts';
import { checkFramework } from '#shared/scoring/framework-check.ts';
import { goldPlans } from '#test/plan-evaluation/gold.ts';

const texts = catalogues['zh-CN'];
const propose = (text: string) => {
  const reading = readPlan(text);
  return {
    reading,
    proposals: frameworkProposalsSchema.parse(proposeFramework(reading, { planId: 'plan', texts })),
  };
};

const plan = `某县产教融合实施方案
一、工作目标
到2022年底，双师型教师比例达到60%；开展职业技能培训8000人次以上。
二、主要任务
(一)建设基地。建成实训基地3—5个，参与学生1500人左右。确保不让一名学生失学。(责任单位:县教育局、财政局)
(二)深化培训。大力推进职业技能培训市场化改革，完善培训体系。到2022年底，开展各类职业技能培训8000人次以上。(责任单位:县人社局)
(三)优化布局。调整专业结构，完善专业体系，服务主导产业发展。
三、保障措施
(一)强化评价。委托第三方开展评估，将结果作为绩效考核的依据。2021年6月底前，制定实施细则。`;

describe('shareHundred', () => {
  it.each([1, 3, 7, 43, 99, 150, 777])(
    'shares exactly 100 among %s lines, none left with nothing',
    (count) => {
      const kinds = ['quantitative', 'evaluation', 'plain', 'milestone'] as const;
      const scores = shareHundred(Array.from({ length: count }, (_, index) => kinds[index % 4] ?? 'plain'));
      expect(exactToText(sum(scores.map(exact)))).toBe('100');
      expect(scores.every((score) => Number(score) > 0)).toBe(true);
    },
  );

  it('gives figures and evaluation more than the rest', () => {
    const [figure, evaluation, plain] = shareHundred(['quantitative', 'evaluation', 'plain']).map(Number);
    expect(figure).toBeGreaterThan(evaluation ?? 0);
    expect(evaluation).toBeGreaterThan(plain ?? 0);
  });
});

describe('a draft', () => {
  const { reading, proposals } = propose(plan);
  const named = (name: string) => proposals.indicators.find((each) => each.indicator.name.includes(name));

  it('takes its dimensions from the plan and adds up to 100', () => {
    expect(proposals.dimensions.map(({ code, name }) => [code, name])).toEqual([
      ['A', '工作目标'],
      ['B', '主要任务'],
      ['C', '保障措施'],
    ]);
    expect(proposals.totalScore).toBe('100');
  });

  it('scores a step with a day by its completion, late months by a fifth each', () => {
    const step = proposals.indicators.find(({ indicator }) => indicator.method.id === 'deadline');
    const fullScore = step?.indicator.fullScore ?? '';
    expect(step?.indicator).toMatchObject({
      method: {
        parameters: {
          deadline: '2021-06-30',
          late: { rule: 'per-period', period: 'month' },
          floor: '0',
          notDone: '0',
        },
      },
    });
    const method = step?.indicator.method;
    const late = method?.id === 'deadline' ? method.parameters.late : null;
    expect(late?.rule === 'per-period' ? Number(late.points) : null).toBeCloseTo(Number(fullScore) / 5, 9);
    expect(step?.reasoning).toContainEqual({ kind: 'deadline-met', deadline: '2021-06-30' });
    expect(step?.indicator.rule).toContain('2021-06-30（含当日）以前');
  });

  it('proposes a method by the kind of each target', () => {
    expect(named('双师型')?.indicator).toMatchObject({
      method: { id: 'ratio', parameters: { target: '60' } },
      target: '60',
      unit: '%',
      deadline: '2022年底',
    });
    expect(named('实训基地')?.indicator.method).toMatchObject({ id: 'piecewise' });
    expect(named('参与学生')?.indicator.method).toMatchObject({
      id: 'ratio',
      parameters: { target: '1425', nominalTarget: '1500' },
    });
    expect(named('失学')?.indicator.method.id).toBe('yes-no');
    expect(named('实施细则')?.indicator.method.id).toBe('deadline');
    expect(named('优化布局')?.indicator.method.id).toBe('level');
    expect(named('强化评价')?.indicator.method).toMatchObject({ id: 'checklist' });
  });

  it('merges what is said twice and cites both places', () => {
    const trainings = proposals.indicators.filter((each) => each.indicator.target === '8000');
    expect(trainings).toHaveLength(1);
    expect(trainings[0]?.indicator.citations).toHaveLength(2);
    expect(trainings[0]?.reasoning).toContainEqual({ kind: 'merged-duplicates', count: 2 });
  });

  it('names the units of the section, in full', () => {
    expect(named('实训基地')?.indicator).toMatchObject({
      responsibleUnits: ['县教育局', '县财政局'],
      responsibleSource: 'reading',
    });
    expect(named('双师型')?.indicator.responsibleSource).toBe('inferred');
  });

  it('says which words of which paragraph produced each line', () => {
    const paragraphs = paragraphsOf(reading.text);
    for (const { reasoning, indicator } of proposals.indicators) {
      expect(reasoning.some((step) => step.kind === 'from-words')).toBe(true);
      for (const clause of indicator.citations)
        expect(paragraphs[clause.paragraph - 1]?.slice(clause.start, clause.end)).toBe(clause.quote);
    }
    expect(named('双师型')?.reasoning).toContainEqual({
      kind: 'from-words',
      quote: '到2022年底，双师型教师比例达到60%',
      paragraph: 3,
    });
  });

  it('gives every reason a sentence in both languages', () => {
    for (const { reasoning } of proposals.indicators)
      for (const step of reasoning)
        for (const catalogue of Object.values(catalogues)) {
          const sentence = catalogue.planReading.reasons[step.kind] as (facts: typeof step) => string;
          expect(sentence(step)).not.toBe('');
        }
  });

  it('assembles to a framework without problems', () => {
    const document = frameworkDocumentSchema.parse(
      assembleFramework(proposals, { frameworkId: 'draft', planId: 'plan', texts }),
    );
    expect(checkFramework(document, paragraphsOf(reading.text))).toEqual([]);
  });

  it('takes a ready-made table over with its scores', () => {
    const table = propose(
      '一级指标\t二级指标\t分值\t评分标准\n组织管理\t机构设置\t40\t设立机构得40分，未设立不得分\n\t制度建设\t60\t制度健全，落实有力',
    ).proposals;
    expect(table.totalScore).toBe('100');
    expect(
      table.indicators.map(({ indicator }) => [indicator.name, indicator.fullScore, indicator.method.id]),
    ).toEqual([
      ['机构设置', '40', 'yes-no'],
      ['制度建设', '60', 'direct'],
    ]);
  });

  it('follows a task list instead of scoring it', () => {
    const list = propose(
      '一、任务\n推进产教融合，完善机制。\n序号\t工作内容\t责任单位\t完成时间\n1\t编制规划\t市教育局\t2024年6月',
    ).proposals.progressList;
    expect(list?.items).toMatchObject([
      { code: 'W1.1', content: '编制规划', responsibleUnits: ['市教育局'], dueOn: '2024-06-30' },
    ]);
  });

  it('reads a veto the plan names', () => {
    expect(propose('一、考核\n对弄虚作假的实行一票否决。').proposals.vetoes).toMatchObject([
      { code: 'V1', name: '对弄虚作假的实行一票否决' },
    ]);
  });
});

describe('drafts of real plans', () => {
  it.each(goldPlans().map((each) => [each.name, each] as const))(
    'of %s has no problems and adds up',
    async (_name, { file, bytes }) => {
      const { text } = await readDocument(Buffer.from(bytes), file);
      const { reading, proposals } = propose(text);
      if (proposals.indicators.length === 0) return;
      expect(proposals.totalScore).toBe('100');
      const document = frameworkDocumentSchema.parse(
        assembleFramework(proposals, { frameworkId: 'draft', planId: 'plan', texts }),
      );
      expect(checkFramework(document, paragraphsOf(reading.text))).toEqual([]);
    },
  );
});

describe('the names of drafted lines', () => {
  it.each([
    ['确保教育培训经费60%以上用于一线职工。', '教育培训经费用于一线职工的比例'],
    ['规模以上企业按职工总数的2%安排实习岗位。', '规模以上企业按职工总数安排实习岗位的比例'],
    ['职业学校教师每年至少1个月在企业实训。', '职业学校教师在企业实训时间'],
    ['落实教师5年一周期的全员轮训制度。', '教师全员轮训周期'],
    ['双师型教师占专业课教师的比例，高职不低于60%。', '双师型教师占专业课教师的比例（高职）'],
    ['投资2.3亿元实施实训楼扩建工程。', '实训楼扩建工程投资'],
    ['2025年实现乡镇全覆盖。', '乡镇覆盖率'],
    ['2024年9月前新增校舍3万平方米。', '校舍'],
  ])('of %s', (words, name) => {
    const { proposals } = propose(`某方案\n一、任务\n${words}`);
    expect(proposals.indicators.map((each) => each.indicator.name)).toEqual([name]);
  });

  it('take no lead-in for an aim', () => {
    const { proposals } = propose(
      '某方案\n一、目标\n到2023年，实现以下目标：\n1.建成学校10所。\n2.培训职工300人。',
    );
    expect(proposals.indicators.map((each) => each.indicator.name)).toEqual(['学校', '职工']);
  });
});

describe('a draft from a printed table', () => {
  const table = [
    '一级指标\t二级指标\t分值\t评分标准',
    '管理\t制度\t40\t制定管理制度，缺1项扣1分',
    '培训\t培训量\t60\t达到500人次得60分，按比例计分',
    '否决项\t安全\t—\t发生重大安全事故的，一票否决',
  ].join('\n');

  it('keeps the printed scores beside a veto, which is no line', () => {
    const { proposals } = propose(`某校考核指标体系\n一、考核指标\n${table}`);
    expect(proposals.title).toBe('某校考核指标体系');
    expect(proposals.indicators.map(({ indicator }) => [indicator.name, indicator.fullScore])).toEqual([
      ['制度', '40'],
      ['培训量', '60'],
    ]);
    expect(proposals.totalScore).toBe('100');
    expect(proposals.vetoes.map((veto) => veto.name)).toEqual(['发生重大安全事故的，一票否决']);
  });
});

describe('methods that fit what is asked for', () => {
  it('asks whether a cycle is kept, and does not score how long an aim takes', () => {
    const { proposals } = propose(
      '某方案\n一、任务\n落实教师5年一周期的全员轮训制度。\n经过5—10年时间，多元办学格局基本形成。',
    );
    expect(proposals.indicators.map(({ indicator }) => [indicator.method.id, indicator.unit])).toEqual([
      ['yes-no', ''],
      ['level', ''],
    ]);
  });
});
