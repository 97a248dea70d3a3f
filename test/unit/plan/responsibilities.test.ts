import { describe, expect, it } from 'vitest';
import { readPlan } from '#shared/plan/read-plan.ts';
import { restoredNames, unitsIn } from '#shared/plan/responsibilities/unit-names.ts';

const names = (text: string) => unitsIn(text, 0, text.length).map((unit) => unit.name);

describe('unitsIn', () => {
  it.each([
    [
      '市教育局、市发展和改革委员会和市住房和城乡建设局',
      ['市教育局', '市发展和改革委员会', '市住房和城乡建设局'],
    ],
    [
      '地区教育局、人力资源和社会保障局等有关部门和行业协会,各县人民政府',
      ['地区教育局', '人力资源和社会保障局', '有关部门', '行业协会', '各县人民政府'],
    ],
    ['市教育局及下属有关学校', ['市教育局', '下属有关学校']],
    ['市总工会会同有关部门', ['市总工会', '有关部门']],
    ['市人社局、市教育局等', ['市人社局', '市教育局']],
    ['省教育厅、省发展改革委按职责分工负责', ['省教育厅', '省发展改革委']],
    ['各市、县(市、区)人民政府', ['各市、县(市、区)人民政府']],
    ['县教育局 县工信局 县商务局', ['县教育局', '县工信局', '县商务局']],
    ['有关行业组织', ['有关行业组织']],
    ['各州(市)党委和人民政府', ['各州(市)党委和人民政府']],
    ['市教育局、市人社局、', ['市教育局', '市人社局']],
  ])('parts %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('suggests names whose owner was said only once', () => {
    expect([...restoredNames(['地区发展改革委', '教育局', '各县人民政府', '人民银行支行'])]).toEqual([
      ['教育局', '地区教育局'],
    ]);
  });
});

const read = (words: string) =>
  readPlan(`一、任务\n推进产教融合,完善机制。${words}`).responsibilities.map(({ quote, lead, units }) => [
    quote,
    lead,
    units,
  ]);

describe('responsibilities', () => {
  it.each([
    ['(责任单位:市教育局、市人社局)', [], ['市教育局', '市人社局']],
    ['【责任单位：县职教中心、县工信局】', [], ['县职教中心', '县工信局']],
    ['[牵头单位:区教体局;责任单位:区财政局]', ['区教体局'], ['区财政局']],
    ['（牵头单位：县教育局配合单位：县发改局、县住建局）', ['县教育局'], ['县发改局', '县住建局']],
    ['（省教育厅牵头，省发展改革委、省财政厅配合）', ['省教育厅'], ['省发展改革委', '省财政厅']],
    ['（省教育厅、省财政厅负责）', [], ['省教育厅', '省财政厅']],
    ['（国家发展改革委、教育部）', [], ['国家发展改革委', '教育部']],
    ['(责任单位:市教育局,各县(市、区)人民政府)', [], ['市教育局', '各县(市、区)人民政府']],
    ['责任部门：教务处（牵头）、各二级学院', ['教务处'], ['各二级学院']],
    ['[责任单位:市教育局,列首位的为牵头单位,下同]', [], ['市教育局']],
  ])('reads %s', (quote, lead, units) => {
    expect(read(quote)).toEqual([[quote, lead, units]]);
  });

  it('ends an unclosed bracket with its paragraph and says so', () => {
    const reading = readPlan(
      '一、任务\n推进产教融合。(牵头单位:区教体局;责任单位:区发改局\n二、保障\n加强领导。',
    );
    expect(reading.responsibilities).toMatchObject([
      {
        quote: '(牵头单位:区教体局;责任单位:区发改局',
        lead: ['区教体局'],
        units: ['区发改局'],
        unclosed: true,
      },
    ]);
    expect(reading.warnings.map((warning) => warning.kind)).toContain('unclosed-bracket');
  });

  it.each([
    '(含技工学校)',
    '(以下简称市教育局)',
    '（高校、企业）与学校合作',
    '(试行)',
    '(一)加强领导',
    '(职业院校)',
  ])('takes %s for none', (words) => {
    expect(read(words)).toEqual([]);
  });

  it('knows the section and what stands in time brackets', () => {
    const [found] = readPlan(
      '二、任务\n(一)优化布局。调整专业,服务产业。(责任单位:市教育局;完成时限:2025年底)',
    ).responsibilities;
    expect(found).toMatchObject({
      sectionPath: ['二', '(一)'],
      units: ['市教育局'],
      deadlineOn: '2025-12-31',
    });
  });
});
