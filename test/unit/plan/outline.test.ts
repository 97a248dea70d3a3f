import { describe, expect, it } from 'vitest';
import { markerAt } from '#shared/plan/outline/markers.ts';
import { readPlan } from '#shared/plan/read-plan.ts';

describe('markerAt', () => {
  it.each([
    ['第一部分 发展基础', 'part', '第一部分'],
    ['第三章 合作', 'chapter', '第三章'],
    ['第 12 条 学院', 'article', '第12条'],
    ['一、总体要求', 'chinese', '一'],
    ['（一）指导思想'.replace('（', '(').replace('）', ')'), 'chinese-brackets', '(一)'],
    ['1.优化布局', 'arabic', '1'],
    ['1.2025年底前完成', 'arabic', '1'],
    ['1.2 总体目标', 'decimal-2', '1.2'],
    ['3.1.1 优化', 'decimal-3', '3.1.1'],
    ['(3)培训', 'arabic-brackets', '(3)'],
    ['②资助', 'circled', '②'],
    ['二是推动', 'ordinal-is', '二是'],
    ['——目标', 'dash', '——'],
    ['附件2', 'annex', '附件2'],
    ['任务一:共建学院', 'named', '任务一'],
    ['第一阶段:筹备', 'named', '第一阶段'],
    ['⒉育人才', 'arabic', '2'],
    ['㈠指导思想', 'chinese-brackets', '(一)'],
    ['⑶培训', 'arabic-brackets', '(3)'],
    ['1.6月底前完成', 'arabic', '1'],
  ])('reads %s', (text, style, marker) => {
    expect(markerAt(text, 0)).toMatchObject({ style, text: marker });
  });

  it.each(['1.5%的比例', '一二三产业', '第三条规定', '2019年', '123456', '百年'])(
    'finds no set-apart numbering in %s',
    (text) => {
      const marker = markerAt(text, 0);
      expect(marker === null || marker.glued).toBe(true);
    },
  );
});

const outline = (text: string) =>
  readPlan(text).sections.map(({ marker, title, level }) => [marker, title, level]);

describe('the outline', () => {
  it('nests as the plan does and lets numbering run on across chapters', () => {
    expect(
      outline(
        '一、总体要求\n(一)指导思想。坚持以习近平新时代思想为指导,深化改革。\n二、任务\n(二)优化布局。推动院校布局调整,服务产业。\n1.调整专业。每年调整一次。',
      ),
    ).toEqual([
      ['一', '总体要求', 1],
      ['(一)', '指导思想', 2],
      ['二', '任务', 1],
      ['(二)', '优化布局', 2],
      ['1', '调整专业', 3],
    ]);
  });

  it('reads numbering that is glued to its heading, in sequence only', () => {
    expect(
      outline(
        '一指导思想\n全面贯彻党的教育方针,以立德树人为根本。\n二总体目标\n到2020年,形成现代职业教育体系。\n三教改革持续推进,取得成效,继续深化改革,完善机制,提升质量,办好职业教育。',
      ),
    ).toEqual([
      ['一', '指导思想', 1],
      ['二', '总体目标', 1],
    ]);
  });

  it('reads headings that share a line with the next, and a text on one line', () => {
    expect(
      outline(
        '某县实施方案为推进产教融合,制定本方案。一、总体要求(一)指导思想。坚持服务发展。(二)工作目标。到2023年底,建成基地30个。二、主要任务(一)优化布局。调整专业结构。',
      ),
    ).toEqual([
      ['一', '总体要求', 1],
      ['(一)', '指导思想', 2],
      ['(二)', '工作目标', 2],
      ['二', '主要任务', 1],
      ['(一)', '优化布局', 2],
    ]);
  });

  it('gives items no titles: 一是, dashes, list items and rules', () => {
    expect(
      outline(
        '第一章 总则\n第一条 为规范管理,根据有关规定,制定本办法。\n第二条 申报应具备以下条件:\n(一)依法注册成立3年以上;\n(二)完成其他工作。\n第三条 立德铸魂,全面育才。建设将立德树人作为根本任务。',
      ).filter(([, title]) => title !== null),
    ).toEqual([
      ['第一章', '总则', 1],
      ['第三条', '立德铸魂,全面育才', 2],
    ]);
  });

  it('does not take 一、二、三产业,师生比1:20, or a table of contents for headings', () => {
    const titles = outline(
      '目录\n一、目标……1\n二、任务……3\n一、目标\n推动一、二、三产业融合发展,服务地方经济,师生比不高于30:1,每班不超过40人。\n二、任务\n加强领导,落实责任,推进工作。',
    ).map(([marker, title]) => `${marker} ${title}`);
    expect(titles).toEqual(['一 目标', '二 任务']);
  });

  it('takes the next line as the title of an annex that stands alone', () => {
    expect(outline('一、目标\n推进产教融合,建设基地。\n附件\n2019年推进计划清单').at(-1)).toEqual([
      '附件',
      '2019年推进计划清单',
      1,
    ]);
  });

  it('warns of numbers passed over', () => {
    const { warnings } = readPlan(
      '一、目标\n推进产教融合,建设基地。\n三、任务\n加强领导,落实责任,推进工作。',
    );
    expect(warnings.map((warning) => warning.kind)).toContain('numbering-gap');
  });

  it('finds headings of a text whose lines are run together', () => {
    expect(
      outline(
        '某县行动方案为加快改革，制定本方案。一、指导思想以习近平新时代中国特色社会主义思想为指导，坚持融合。二、主要措施（一）加强师资队伍建设一是扩大编制。二是强化培训。（二）深化校企合作与县内企业签订协议，共建基地。三、保障措施（一）加强领导成立由县长任组长的工作领导小组，定期研究。（二）严格考核县政府督导室每年对各乡镇履职情况进行督查。',
      ).flatMap(([marker, title]) => (title === null ? [] : [`${marker} ${title}`])),
    ).toEqual([
      '一 指导思想',
      '二 主要措施',
      '(一) 加强师资队伍建设',
      '(二) 深化校企合作',
      '三 保障措施',
      '(一) 加强领导',
      '(二) 严格考核',
    ]);
  });

  it('takes a period in brackets as part of a heading', () => {
    expect(outline('一、步骤\n（一）筹备阶段（2022年9月—12月）。成立筹备工作组，起草章程。')).toContainEqual([
      '(一)',
      '筹备阶段（2022年9月—12月）',
      2,
    ]);
  });

  it('ends sentences at half-width points', () => {
    expect(
      outline('一.目标\n(一)健全机制.建立联席会议制度,统筹推进.\n(二)加大投入.落实经费,保障运转.').map(
        ([, title]) => title,
      ),
    ).toEqual(['目标', '健全机制', '加大投入']);
  });

  it('tells an order to somebody from a heading', () => {
    expect(
      outline(
        '一、要求\n（一）产教融合型企业编制年度报告。每校提供案例5个。\n（二）落实主体责任。学校主要负责人负责。',
      ).map(([, title]) => title),
    ).toEqual(['要求', null, '落实主体责任']);
  });

  it('takes a short sentence of an article that names what it is about', () => {
    expect(outline('第四条 强化资金支持。省财政每年安排专项资金。').map(([, title]) => title)).toEqual([
      '强化资金支持',
    ]);
  });
});
