import { describe, expect, test } from 'vitest';
import { previewSubjects } from '#service/importing/subject-list.ts';
import { asLine, codeOne, codeTwo } from '#test/fixtures/subject-lists.ts';

const preview = (text: string, existing: readonly { name: string; code: string }[] = []) =>
  previewSubjects({ from: { kind: 'text', text }, existing });

const lines = async (text: string): Promise<(string | readonly string[])[]> =>
  (await preview(text)).rows.map((row) =>
    row.subject ? asLine(row.subject) : row.problems.map((problem) => problem.code),
  );

describe('pasted subject lists', () => {
  test('a single column is names, whatever they contain', async () => {
    expect(await lines('甲学校\r\n乙,丙联合学校\r\n\r\n"华为"产业学院\r\n')).toEqual([
      '甲学校||school|',
      '乙,丙联合学校||school|',
      '"华为"产业学院||school|',
    ]);
  });

  test('cells of a spreadsheet keep leading zeros, line breaks inside quotes and doubled quotes', async () => {
    expect(await lines(`单位名称\t代码\n"永年\n""职教""学校"\t0007\n乙学校\t${codeOne}\n`)).toEqual([
      '永年"职教"学校|0007|school|',
      `乙学校|${codeOne}|school|`,
    ]);
  });

  test('without a heading, codes and names are told apart in either order', async () => {
    expect(await lines(`${codeOne}\t甲学校\n${codeTwo}\t乙公司\n`)).toEqual([
      `甲学校|${codeOne}|school|`,
      `乙公司|${codeTwo}|enterprise|`,
    ]);
  });

  test('lines with equally many commas are csv', async () => {
    expect(await lines('名称,赛道\n甲学校,国家级\n乙园区,市级\n')).toEqual([
      '甲学校||school|国家级',
      '乙园区||county|市级',
    ]);
  });

  test('headings stand for columns in any order; unknown columns are shown and not read', async () => {
    const found = await preview('联系人\t组别\t被评单位\t单位编号\n张三\t甲组\t甲学院\t001\n');
    expect(found.headings).toEqual(['联系人', '组别', '被评单位', '单位编号']);
    expect(found.rows[0]?.found).toEqual(['张三', '甲组', '甲学院', '001']);
    expect(found.rows[0]?.subject).toEqual({ name: '甲学院', code: '001', kind: 'school', track: '甲组' });
  });

  test('names and codes that exist already are refused with the one they repeat', async () => {
    const existing = [{ name: '甲学校', code: codeOne }];
    const { rows } = await preview(
      `单位名称\t代码\n甲 学校\t\n乙学校\t${codeOne.toLowerCase()}\n丙学校\t\n`,
      existing,
    );
    expect(rows.map((row) => row.problems)).toEqual([
      [{ code: 'evaluation.duplicate-subject-name', path: [], facts: { name: '甲学校' } }],
      [
        {
          code: 'evaluation.duplicate-subject-code',
          path: [],
          facts: { code: codeOne, first: '甲学校', second: '乙学校' },
        },
      ],
      [],
    ]);
  });

  test('a doubtful cell names row, column and heading as the sheet shows them', async () => {
    const { rows } = await preview('名称\t统一社会信用代码\n甲学校\t12345\n');
    expect(rows[0]?.doubts).toEqual([
      {
        code: 'cell.code-check-digit',
        path: [],
        facts: { sheet: '', row: 2, column: 'B', heading: '统一社会信用代码', found: '12345' },
      },
    ]);
    expect(rows[0]?.subject?.code).toBe('12345');
  });
});
