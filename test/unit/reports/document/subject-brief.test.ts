import { expect, it } from 'vitest';
import { catalogues } from '#shared/i18n/index.ts';
import { evaluationReportName, subjectBrief, subjectBriefName } from '#shared/reports/document/index.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { seededSnapshot } from '#test/builders/seeded-snapshot.ts';

const snapshot = seededSnapshot({ subjects: ['甲/校', '乙校'], findings: 6 });
const input = {
  snapshot,
  result: computeResults(snapshot),
  catalogue: catalogues['zh-CN'],
  today: '2020-03-05',
  previous: null,
  annual: null,
  texts: {},
};

it('tells one subject its result, its problems with deadlines, and where to sign', () => {
  const brief = subjectBrief(input, 'subject-1');
  expect(brief).toMatchObject({
    cover: null,
    compact: true,
    provisional: '未定稿',
    title: '第三方评价反馈意见书',
  });
  const text = JSON.stringify(brief.blocks);
  const [result] = input.result.subjects;
  expect(text).toContain(`总分${result?.total.rounded}分`);
  expect(text).not.toContain('乙校');
  const own = snapshot.findings.filter(
    ({ subjectId, withdrawnReason }) => subjectId === 'subject-1' && withdrawnReason === null,
  );
  const table = brief.blocks.find((block) => block.kind === 'table' && block.key === 'brief.problems');
  if (table?.kind !== 'table') throw new Error('no table of problems');
  expect(table.rows).toHaveLength(4);
  expect(table.note).toContain(`另有${own.length - 4}项`);
  expect(brief.blocks.at(-1)).toMatchObject({ kind: 'signatures' });
});

it('knows no other subjects', () => {
  expect(() => subjectBrief(input, 'nobody')).toThrow(RangeError);
});

it('is filed under a name every system takes', () => {
  expect(subjectBriefName(input, 'subject-1', '.docx')).toBe('2020年反馈意见书-甲／校.docx');
  expect(evaluationReportName(input, '.docx')).toMatch(/^2020年.*评价报告\.docx$/);
});
