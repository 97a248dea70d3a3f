import { describe, expect, it } from 'vitest';
import { readPlan } from '#shared/plan/read-plan.ts';
import type { ReadTarget } from '#shared/plan/reading.ts';

/** A plan of 2019 with one measure. */
const plan = (words: string, title = '主要任务') =>
  readPlan(`关于印发某方案的通知\n各单位:\n2019年1月1日\n一、${title}\n${words}`);

const valueIn = ({ value }: ReadTarget): string =>
  value === null
    ? '-'
    : value.kind === 'number'
      ? value.number
      : value.kind === 'range'
        ? `${value.from}~${value.to}`
        : `${value.left}:${value.right}`;

const shown = (words: string, title?: string) =>
  plan(words, title).targets.map((target) =>
    [valueIn(target), target.unit ?? '', target.comparator, target.deadlineOn ?? '-'].join(' '),
  );

const reasons = (words: string, title?: string) =>
  plan(words, title).setAside.map(({ figure, reason }) => `${figure} ${reason}`);

describe('targets', () => {
  it.each([
    [
      '到2022年，建设50所高水平学校和150个骨干专业（群）。',
      ['50 所 build-count 2022-12-31', '150 个 build-count 2022-12-31'],
    ],
    [
      '到2027年，培育国家级联合体5个，市级联合体8个，实现参与全覆盖。',
      ['5 个 build-count 2027-12-31', '8 个 build-count 2027-12-31', '100 % all 2027-12-31'],
    ],
    [
      '到2020年底，双师型教师比例达到40%；到2022年底，达到60%，建成1支教学团队。',
      ['40 % reach 2020-12-31', '60 % reach 2022-12-31', '1 支 build-count 2022-12-31'],
    ],
    [
      '到2022年、2025年，双师型教师比例分别达到50%、60%。',
      ['50 % reach 2022-12-31', '60 % reach 2025-12-31'],
    ],
    ['双师型教师占比由45%提升至70%。', ['70 % from-to -']],
    [
      '建设实训基地100个（其中省级20个、市级30个）。',
      ['100 个 build-count -', '20 个 build-count -', '30 个 build-count -'],
    ],
    ['参与学生达1500人左右。', ['1500 人 about -']],
    ['兼职教师比例不超过20%。', ['20 % at-most -']],
    ['高校科技成果转化率提高5个百分点。', ['5 百分点 increase-by -']],
    ['按工资总额的1.5%至2.5%提取教育培训经费。', ['1.5~2.5 % between -']],
    ['职业学校教师每年至少1个月在企业实训。', ['1 个月/年 at-least -']],
    ['专业教师每5年累计不少于6个月到企业实践。', ['6 个月/5年 at-least -']],
    ['落实教师5年一周期的全员轮训制度。', ['5 年/周期 reach -']],
    ['联席会议每半年至少召开一次。', ['1 次/半年 at-least -']],
    ['确保不让一名学生因贫失学。', ['0 名 none-left -']],
    ['生师比不高于18:1。', ['18:1  ratio -']],
    ['三年内遴选教学名师100名。', ['100 名 build-count -']],
    [
      '到2022年，累计培训120万人次，培育企业1万家。',
      ['120 万人次 build-count 2022-12-31', '10000 家 build-count 2022-12-31'],
    ],
    ['70%以上的学校在2022年底前设立社区学院。', ['70 % at-least 2022-12-31']],
    [
      '生均拨款2023年不低于14000元/年；教育费附加用于职业教育的比例不低于30%。',
      ['14000 元/年 at-least 2023-12-31', '30 % at-least -'],
    ],
    [
      '到2022年，遴选产业学院100个；省里每年支持20个。',
      ['100 个 build-count 2022-12-31', '20 个/年 build-count -'],
    ],
    ['到2022年，建设基地10个，三年内引进企业15家。', ['10 个 build-count 2022-12-31', '15 家 build-count -']],
    [
      '覆盖率2024年、2025年、2026年分别达到50%、65%、80%。',
      ['50 % reach 2024-12-31', '65 % reach 2025-12-31', '80 % reach 2026-12-31'],
    ],
    ['学徒占招生总数的1/4以上。', ['25 % at-least -']],
    ['企业实践中心由4个增至10个。', ['10 个 from-to -']],
    ['到2022年，攻关项目数较2018年翻一番。', ['1 番 increase-by 2022-12-31']],
    ['6月底前新增培训班2个。', ['2 个 build-count 2019-06-30']],
    ['每县办好1所在校生2000人以上的中职学校。', ['1 所 build-count -']],
    ['比上年增长10%，培训职工2000人。', ['10 % increase-by -', '2000 人 build-count -']],
    ['培训企业职工3000人次以上（2025年）。', ['3000 人次 at-least 2025-12-31']],
  ])('reads %s', (words, expected) => {
    expect(shown(words)).toEqual(expected);
  });

  it('carries a deadline from a lead-in to its list, and within a paragraph of goals', () => {
    expect(
      shown('到2020年,具体目标是:\n——规模目标。在校生达到5000人。\n——质量目标。就业率98%以上。', '总体目标'),
    ).toEqual(['5000 人 reach 2020-12-31', '98 % at-least 2020-12-31']);
    expect(shown('到2022年，建设50所学校。推动建设300个实训基地。', '发展目标')).toEqual([
      '50 所 build-count 2022-12-31',
      '300 个 build-count 2022-12-31',
    ]);
    expect(shown('到2022年，建设50所学校。推动建设300个实训基地。', '主要任务')).toEqual([
      '50 所 build-count 2022-12-31',
      '300 个 build-count -',
    ]);
  });

  it('takes the time beside the responsible units for figures without a date', () => {
    const [target] = plan('撤并专业4个。责任部门：教务处；完成时限：2023年12月。').targets;
    expect(target).toMatchObject({ deadlineOn: '2023-12-31', deadlineFrom: 'responsibility' });
  });

  it('tells standing rules, dated aims, steps and directions apart', () => {
    const kinds = (words: string) => plan(words).targets.map((target) => target.kind);
    expect(kinds('教育培训经费60%以上用于一线职工。')).toEqual(['norm']);
    expect(kinds('到2022年底,全面完成学校标准化建设,格局基本形成。')).toEqual(['target']);
    expect(kinds('2021年6月底前，制定实施细则，明确责任分工。')).toEqual(['milestone']);
    expect(kinds('提升职业学校“双师型”教师比例。')).toEqual(['direction']);
    expect(kinds('保持高中阶段教育职普比大体相当。')).toEqual(['norm']);
  });

  it('keeps hedges', () => {
    expect(plan('实践学时原则上占总学时50%以上。').targets[0]?.hedges).toEqual(['原则上']);
    expect(plan('力争再创3个优秀实训基地。').targets[0]?.hedges).toEqual(['力争']);
  });
});

describe('what is no target', () => {
  it.each([
    ['近三年,全市累计培养人才超过110万人,80%的毕业生留在本地就业。', ['110万人 past', '80% past']],
    ['全省现有职业教育集团32个，覆盖企业1200余家。', ['32个 past', '1200余家 past']],
    ['2018年，全市双师型教师比例达到45%。', ['45% past']],
    ['对认定的产教融合型企业，给予一次性奖励50万元。', ['50万元 reward']],
    ['对年度接收实习生50人以上的企业，给予支持。', ['50人 condition']],
    ['可按投资额的30%抵免当年应缴教育费附加。', ['30% reward']],
    ['协议签订后15个工作日内备案。', ['15个工作日 time-limit']],
    ['全省每万名劳动者中高技能人才数达1000人左右。', ['万名 denominator']],
    ['实施百名能工巧匠进校园工程。', ['百名 name-or-code']],
    ['通过10年左右时间，形成良性互动的发展格局。', ['10年 period']],
    ['实施三年行动计划，推进改革。', ['三年 name-or-code']],
    ['建设一批实训基地，打造一支团队。', ['一批 indefinite', '一支 indefinite']],
    ['规划占地由41亩整合至28亩。', ['41亩 baseline']],
    ['满分100分，85分以上为优秀。', ['100分 weight', '85分 weight']],
  ])('sets aside the figures of %s', (words, expected) => {
    expect(reasons(words)).toEqual(expect.arrayContaining(expected));
  });

  it('sets aside everything told of the background and of how the plan was drafted', () => {
    expect(plan('建成基地6个，覆盖率达到85%。', '发展基础').targets).toEqual([]);
    expect(plan('先后召开会议7次，到12所学校调研。', '制定过程').targets).toEqual([]);
    expect(reasons('建成基地6个。', '发展基础')).toEqual(['6个 past']);
  });

  it('sets aside the conditions of a list that is introduced as such, and nothing behind it', () => {
    const reading = readPlan(
      '第九条 申报应具备以下条件:\n(一)注册资本2000万元以上;\n(二)在校生不少于200人。\n第十条 学校每年立项建设产业学院2个。',
    );
    expect(reading.setAside.map(({ reason }) => reason)).toEqual(['condition', 'condition']);
    expect(reading.targets.map(({ quote }) => quote)).toEqual(['学校每年立项建设产业学院2个']);
  });

  it('leaves dates, document numbers, titles and quoted codes alone', () => {
    const { targets } = plan(
      '根据《规划（2016年-2035年）》（国办发〔2017〕95号）和“十四五”规划，围绕“33618”集群，2019年5月6日印发，电话0574-62700000。',
    );
    expect(targets).toEqual([]);
  });
});

describe('damaged numbers', () => {
  it('reads a span of years no plan has as a range that lost its dash', () => {
    const [target] = plan('经过510年时间,政府统筹管理、社会多元办学格局基本形成。').targets;
    expect(target?.value).toEqual({ kind: 'range', from: '5', to: '10' });
    expect(target?.garbled).toEqual({
      defect: 'range-dash',
      found: '510年',
      readAs: '5-10年',
      confidence: 'high',
    });
  });

  it('takes 23家 for 2-3家 only in a text that lost such characters elsewhere', () => {
    expect(shown('建成实训基地23家。')).toEqual(['23 家 build-count -']);
    expect(shown('根据(国发〔201915号)要求,建成实训基地23家。')).toEqual(['2~3 家 build-count -']);
  });

  it('offers a reading that is merely possible and keeps the number', () => {
    const [target] = plan('根据(国发〔201915号)要求,新增高校35所。').targets;
    expect(target?.value).toEqual({ kind: 'number', number: '35' });
    expect(target?.garbled).toMatchObject({ readAs: '3-5所', confidence: 'low' });
  });

  it('supplies a lost decimal point and a lost measure word', () => {
    expect(plan('对口就业率不低于785%。').targets[0]).toMatchObject({
      value: { kind: 'number', number: '78.5' },
      garbled: { defect: 'decimal-point', found: '785%', readAs: '78.5%' },
    });
    expect(plan('到2021年底,新建1职业学校。').targets[0]).toMatchObject({
      unit: '所',
      garbled: { defect: 'measure-word', readAs: '1所' },
    });
  });
});

describe('what the words around a figure say', () => {
  it.each([
    ['未完成招生任务80%的学校取消评优资格。', '80% condition'],
    ['对招生比例低于40%的市，实行约谈。', '40% condition'],
    ['每市推荐不超过3家。', '3家 condition'],
    ['省财政给予补助，首年拨付60%。', '60% reward'],
    ['考核优秀的，支持资金上浮10%。', '10% reward'],
    ['考核不合格的，给予6个月整改期。', '6个月 time-limit'],
    ['领导小组下设5个专项工作组。', '5个 enumeration'],
    ['省财政3年安排60亿元。', '3年 period'],
    ['2018年，学院新增合作企业46家。', '46家 past'],
    ['按捐赠额的5%、最高100万元给予补助。', '5% reward'],
    ['贷款利率下浮不低于30个基点。', '30个基点 reward'],
    ['评估组织不少于5人的专家组开展评估。', '5人 enumeration'],
    ['聚焦5大主导产业。', '5大 enumeration'],
  ])('sets aside a figure of %s', (words, expected) => {
    expect(reasons(words)).toContain(expected);
  });

  it('takes a date announced a sentence before the list', () => {
    expect(
      plan('到2025年，特色更加鲜明。具体目标是：\n——建成学校15所。\n——培育团队30个。').targets.flatMap(
        (target) => (target.value === null ? [] : [target.deadlineOn]),
      ),
    ).toEqual(['2025-12-31', '2025-12-31']);
  });

  it('takes the date of a heading in brackets, but not that of an annex', () => {
    expect(
      plan('（一）组建阶段（2023年1月—3月）。设立专业委员会2个。').targets.map((each) => each.deadlineOn),
    ).toEqual(['2023-03-31']);
  });

  it('lets the first of several goals say by when all are to be reached', () => {
    expect(
      plan('1、到2025年在校生稳定在4000人。\n2、合作企业总数增至80家。', '提升目标').targets.map(
        (each) => each.deadlineOn,
      ),
    ).toEqual(['2025-12-31', '2025-12-31']);
  });

  it('takes the later end of the period a phase runs', () => {
    const { sections, targets } = plan('第一阶段（2023年9月—2025年6月）：实施阶段。新签合作企业20家。');
    expect(sections.at(-1)).toMatchObject({ marker: '第一阶段', title: '实施阶段' });
    expect(targets.map((each) => each.deadlineOn)).toEqual(['2025-06-30']);
  });

  it('lets the time given with the units hold for the items of the measure', () => {
    expect(
      plan(
        '1.搭建平台。一是孵化电商企业20家；二是完善体系。（牵头单位：县商务局；完成时限：2025年6月）',
      ).targets.map((each) => each.deadlineOn),
    ).toEqual(['2025-06-30']);
  });
});
