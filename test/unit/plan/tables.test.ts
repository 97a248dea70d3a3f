import { describe, expect, it } from 'vitest';
import { readPlan } from '#shared/plan/read-plan.ts';
import { recogniseRule } from '#shared/plan/tables/recognised-rules.ts';

const rows = (text: string) =>
  readPlan(text).taskLists.flatMap((list) =>
    list.rows.map((row) => [
      row.sequence,
      row.measure,
      row.itemNumber,
      row.item,
      row.lead.join('+'),
      row.units.join('+'),
      row.deadlineOn,
    ]),
  );

describe('task lists', () => {
  it('read with tabs, cells merged downwards carried on', () => {
    expect(
      rows(
        [
          '序号\t重点任务\t具体措施\t牵头单位\t配合单位\t完成时限',
          '1\t建设城市\t编制材料\t市发展改革委\t市教育局、市工信局\t2024年6月',
          '\t\t出台政策\t市发展改革委\t市财政局\t2024年12月',
        ].join('\n'),
      ),
    ).toEqual([
      ['1', '建设城市', null, '编制材料', '市发展改革委', '市教育局+市工信局', '2024-06-30'],
      ['1', '建设城市', null, '出台政策', '市发展改革委', '市财政局', '2024-12-31'],
    ]);
  });

  it('read with bars', () => {
    expect(
      rows(
        '| 序号 | 工作内容 | 责任单位 | 完成时间 |\n| --- | --- | --- | --- |\n| 1 | 建设基地 | 市教育局 | 2025年 |',
      ),
    ).toEqual([['1', null, null, '建设基地', '', '市教育局', '2025-12-31']]);
  });

  it('read flattened to one cell per line, with groups and open periods', () => {
    const text = [
      '序号',
      '工作举措',
      '工作内容',
      '责任单位',
      '完成时间',
      '1',
      '调研',
      '1.召开座谈会',
      '市教育局',
      '2019年1月',
      '2.撰写报告',
      '市教育局、有关部门',
      '2019年2月',
      '2',
      '建设',
      '1.名师工作室建设',
      '市教育局',
      '2017年3月始,建设期3年',
    ].join('\n');
    expect(rows(text)).toEqual([
      ['1', '调研', '1', '召开座谈会', '', '市教育局', '2019-01-31'],
      ['1', '调研', '2', '撰写报告', '', '市教育局+有关部门', '2019-02-28'],
      ['2', '建设', '1', '名师工作室建设', '', '市教育局', null],
    ]);
    expect(readPlan(text).taskLists[0]?.rows[2]).toMatchObject({ startsIn: '2017-03', duration: '3年' });
  });

  it('are not read for headings; their figures take the time of their row', () => {
    const reading = readPlan(
      '一、任务\n推进工作落实。\n序号\t工作内容\t责任单位\t完成时间\n1\t建设基地5个\t市教育局\t2024年12月',
    );
    expect(reading.sections.map((section) => section.marker)).toEqual(['一']);
    expect(reading.targets).toMatchObject([
      { quote: '建设基地5个', deadlineOn: '2024-12-31', deadlineFrom: 'table-row' },
    ]);
  });
});

describe('tables of goals', () => {
  it('give the value of the last year', () => {
    expect(readPlan('指标名称\t单位\t2022年\t2025年\n产教融合型企业\t家\t62\t120').targets).toMatchObject([
      {
        subject: '产教融合型企业',
        value: { kind: 'number', number: '120' },
        unit: '家',
        baseline: '62',
        deadlineOn: '2025-12-31',
      },
    ]);
  });
});

describe('indicator tables', () => {
  const table = [
    '一级指标\t二级指标\t三级指标\t分值\t评分标准\t佐证材料',
    '组织管理\t机构\t1.校企合作机构\t5\t设立机构得5分，未设立不得分\t文件',
    '\t\t2.制度\t5\t制度健全得5分\t汇编',
    '合计\t\t\t10\t\t',
  ].join('\n');

  it('are taken over as they are, sums left out', () => {
    expect(readPlan(table).indicatorTables[0]?.rows).toMatchObject([
      {
        level1: '组织管理',
        level2: '机构',
        name: '校企合作机构',
        fullScore: '5',
        standard: '设立机构得5分，未设立不得分',
        evidence: '文件',
      },
      { level1: '组织管理', level2: '机构', name: '制度', fullScore: '5' },
    ]);
  });

  it('are read for nothing else', () => {
    expect(readPlan(table).targets).toEqual([]);
    expect(readPlan(table).evaluationClauses).toEqual([]);
  });
});

describe('recogniseRule', () => {
  it.each([
    [
      '专业教师每年企业实践不少于1个月的比例达到100%得10分，按实际比例计分',
      '10',
      { id: 'ratio', parameters: { target: '100' } },
    ],
    [
      '年培训量达到在校生规模的1.5倍得10分，按完成比例计分',
      '10',
      { id: 'ratio', parameters: { target: '1.5' } },
    ],
    [
      '生均校舍建筑面积不低于20平方米，每低1平方米扣1分',
      '8',
      {
        id: 'piecewise',
        parameters: {
          points: [
            { value: '12', score: '0' },
            { value: '20', score: '8' },
          ],
        },
      },
    ],
    ['覆盖率达到100%得10分，低于100%的按比例计分', '10', { id: 'ratio', parameters: { target: '100' } }],
    [
      '年度经费达到50万元得10分，每少5万元扣1分',
      '10',
      {
        id: 'piecewise',
        parameters: {
          points: [
            { value: '0', score: '0' },
            { value: '50', score: '10' },
          ],
        },
      },
    ],
    [
      '达标率100%得15分，每降低1个百分点扣0.5分',
      '15',
      {
        id: 'piecewise',
        parameters: {
          points: [
            { value: '70', score: '0' },
            { value: '100', score: '15' },
          ],
        },
      },
    ],
    ['设立机构得5分，未设立不得分', '5', { id: 'yes-no' }],
    ['A级(10分):成效显著;B级(8分):成效较好;C级(5分):成效一般', '10', { id: 'level' }],
    ['20%及以上得10分，10%—20%得6分，10%以下得2分', '10', { id: 'level' }],
  ])('makes a method of %s', (standard, fullScore, expected) => {
    expect(recogniseRule(standard, fullScore)).toMatchObject(expected);
  });

  it.each([
    ['制度健全得5分，每缺一项扣1分，扣完为止', '5'],
    ['组织得力，成效显著', '10'],
    ['2个得10分，1个得5分', '15'],
    ['达到标准得满分', '0'],
  ])('leaves %s to the scorer', (standard, fullScore) => {
    expect(recogniseRule(standard, fullScore)).toBeNull();
  });
});

describe('tables that lost their merged cells', () => {
  it('are told by their scores', () => {
    const text = [
      '一级指标',
      '二级指标',
      '分值',
      '评分标准',
      '责任单位',
      '办学条件',
      '生均校舍',
      '8',
      '不低于20平方米，每低1平方米扣1分',
      '区教育局、区住建局',
      '生均设备',
      '7',
      '不低于3000元',
      '按比例计分',
      '区财政局',
      '产教融合',
      '校企合作',
      '10',
      '缺1家扣1分',
      '区工信局',
    ].join('\n');
    expect(
      readPlan(text).indicatorTables.flatMap(({ rows: found }) =>
        found.map(({ level1, name, fullScore, standard, units }) => [
          level1,
          name,
          fullScore,
          standard,
          units.join('+'),
        ]),
      ),
    ).toEqual([
      ['办学条件', '生均校舍', '8', '不低于20平方米，每低1平方米扣1分', '区教育局+区住建局'],
      ['办学条件', '生均设备', '7', '不低于3000元按比例计分', '区财政局'],
      ['产教融合', '校企合作', '10', '缺1家扣1分', '区工信局'],
    ]);
  });

  it('take the year of a list from its title', () => {
    expect(
      rows(
        '任务清单（2024年度）\n序号|工作内容|责任单位|完成时限\n1|建设基地|市教育局|8月底\n2|开展培训|市人社局|全年',
      ).map((row) => row.at(-1)),
    ).toEqual(['2024-08-31', '2024-12-31']);
  });
});
