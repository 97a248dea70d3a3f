import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { readDocument } from '#service/reading/read-document.ts';
import { readPlan } from '#shared/plan/read-plan.ts';

describe('a task list in a workbook', () => {
  test('with merged cells is read row by row', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['产教融合任务分工表'],
      ['序号', '重点任务', '责任单位', '完成时限'],
      ['1', '编制规划', '市教育局', '2024年6月'],
      ['', '出台\n政策', '', '2024年12月'],
      ['2', '建设基地', '市财政局', '2025年'],
    ]);
    sheet['!merges'] = ['A1:D1', 'A3:A4', 'C3:C4'].map((range) => XLSX.utils.decode_range(range));
    const bytes = XLSX.write({ SheetNames: ['任务'], Sheets: { 任务: sheet } }, { type: 'buffer' }) as Buffer;
    const { text, notices } = await readDocument(bytes, '任务.xlsx');
    expect(text.split('\n')).toEqual([
      '产教融合任务分工表',
      '序号\t重点任务\t责任单位\t完成时限',
      '1\t编制规划\t市教育局\t2024年6月',
      '\t出台 政策\t市教育局\t2024年12月',
      '2\t建设基地\t市财政局\t2025年',
    ]);
    expect(notices).toEqual([{ kind: 'cells-repeated', count: 1 }]);
    expect(readPlan(text).taskLists[0]?.rows.map(({ sequence, units }) => [sequence, units])).toEqual([
      ['1', ['市教育局']],
      ['1', ['市教育局']],
      ['2', ['市财政局']],
    ]);
  });
});
