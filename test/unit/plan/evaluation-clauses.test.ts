import { describe, expect, it } from 'vitest';
import { readPlan } from '#shared/plan/read-plan.ts';

const clauses = (words: string) => readPlan(`一、任务\n${words}`).evaluationClauses;
const kinds = (words: string) => clauses(words).map((clause) => clause.kind);

describe('evaluation clauses', () => {
  it.each([
    ['积极支持第三方机构开展评估。', ['third-party']],
    ['实施职业教育质量年度报告制度。', ['annual-report']],
    ['定期开展双随机、一公开抽查。', ['spot-check']],
    ['加强督导考核,建立督查制度。', ['inspection', 'inspection']],
    ['实行期满验收。', ['acceptance']],
    ['将集团化办学纳入目标考核体系。', ['performance']],
    ['建立学科专业动态预警机制。', ['monitoring']],
    ['构建内部质量保证体系。', ['monitoring']],
    ['各成员单位就有关工作情况向联席会议报告。', ['monitoring']],
    ['推进教学工作诊断与改进制度。', ['monitoring']],
    ['培育一批职业技能培训评价组织。', ['third-party']],
    ['将招生工作纳入学校年度目标考核。', ['performance']],
    ['对考核排名后两位的单位进行约谈。', ['performance']],
    ['任务完成情况每年12月10日前报省教育厅。', ['monitoring']],
    ['12月发布学院《校企合作质量年度报告》。', ['annual-report']],
    ['二是强化考核激励。将攻坚任务纳入年度考核。', ['performance']],
  ])('finds %s', (words, expected) => {
    expect(kinds(words)).toEqual(expected);
  });

  it.each([
    '将动手实践内容纳入学生综合素质评价。',
    '完成合法性审核、社会稳定风险评估。',
    '完善职称评审和教师评聘办法。',
    '建立技能人才培养、评价、使用、待遇相统一的激励机制。',
    '对通过认证的企业给予激励。',
    '给予通报表扬。',
    '培训评价组织应对接职业标准。',
    '完善“文化素质+职业技能”考试招生评价办法。',
    '经考核合格后颁发证书。',
    '健全专业动态调整机制。',
    '解决校企合作信息不对称、评价导向不一致等问题。',
    '考核对象：各职业学校。',
    '（二）连续2年考核不合格的；',
  ])('passes over %s', (words) => {
    expect(kinds(words)).toEqual([]);
  });

  it('says what results are used for', () => {
    expect(
      clauses('强化监测评价结果运用,作为绩效考核、投入引导、表彰激励的重要依据。').flatMap(
        (clause) => clause.resultUses,
      ),
    ).toEqual(expect.arrayContaining(['绩效考核', '投入引导', '表彰激励']));
  });

  it('does not take headings, units or the past for clauses', () => {
    expect(
      readPlan('一、健全第三方评价\n(责任单位:市督导室)\n近年来,我市已开展评估12次。').evaluationClauses,
    ).toEqual([]);
  });
});
