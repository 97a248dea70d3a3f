import { describe, expect, test } from 'vitest';
import { catalogues } from '#shared/i18n/index.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { resultWorkbook, resultWorkbookName } from '#shared/reports/result-workbook/index.ts';
import type { Cell, Sheet } from '#shared/reports/sheet-model.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { seededSnapshot, seedFrameworks } from '#test/builders/seeded-snapshot.ts';

const fonts = { title: '方正小标宋简体', heading: '黑体', body: '仿宋_GB2312' };
const inputOf = (snapshot: EvaluationSnapshot, language: 'zh-CN' | 'en' = 'zh-CN') => ({
  snapshot,
  result: computeResults(snapshot),
  catalogue: catalogues[language],
  today: '2019-11-23',
});
const sheetsOf = (snapshot: EvaluationSnapshot, language: 'zh-CN' | 'en' = 'zh-CN'): Sheet[] =>
  resultWorkbook(inputOf(snapshot, language), fonts).sheets.map((plan) => plan.build());
const named = (sheets: readonly Sheet[], name: string): Sheet =>
  sheets.find((sheet) => sheet.name === name) ?? expect.fail(`no sheet ${name}`);

const shown = (cell: Cell | undefined): string => {
  switch (cell?.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return cell.decimals === null ? cell.number : Number(cell.number).toFixed(cell.decimals);
    case 'date':
      return cell.date;
    default:
      return '';
  }
};
const lines = (sheet: Sheet): string[][] => sheet.rows.map((row) => row.cells.map(shown));
const lineOf = (sheet: Sheet, text: string): string[] =>
  lines(sheet).find((line) => line.includes(text)) ?? expect.fail(`no line with ${text}`);
const column = (sheet: Sheet, heading: string): number => {
  for (const line of lines(sheet)) {
    const at = line.indexOf(heading);
    if (at >= 0) return at;
  }
  return expect.fail(`no column ${heading}`);
};

describe('the result workbook', () => {
  for (const framework of seedFrameworks)
    for (const language of ['zh-CN', 'en'] as const)
      test(`${framework}, ${language}: every sheet is well made and nothing undefined is printed`, () => {
        const snapshot = seededSnapshot({ framework, subjects: 2, scorers: 2, unscored: 0.05 });
        const sheets = sheetsOf(snapshot, language);
        // 2 × 2 score sheets, 2 with the scorers side by side, findings, ledger, evidence, signatures and derivation.
        expect(sheets).toHaveLength((snapshot.framework.document.progressList ? 6 : 5) + 4 + 2 + 5);
        for (const sheet of sheets) {
          const width = sheet.columns.length;
          const breaks = new Set(sheet.pageBreaks);
          for (const row of sheet.rows) {
            expect(row.height).toBeLessThanOrEqual(409);
            expect(row.cells.length).toBeLessThanOrEqual(width);
            for (const cell of row.cells) expect(shown(cell)).not.toMatch(/undefined|^null$|NaN|\[object/);
          }
          const taken = new Set<string>();
          for (const { top, left, bottom, right } of sheet.merges) {
            expect(bottom).toBeLessThan(sheet.rows.length);
            expect(right).toBeLessThan(width);
            for (let row = top; row <= bottom; row += 1)
              for (let at = left; at <= right; at += 1) {
                expect(taken.has(`${row}/${at}`), `${sheet.name} merges ${row}/${at} twice`).toBe(false);
                taken.add(`${row}/${at}`);
                if (row > top) expect(breaks.has(row), `${sheet.name} breaks inside a merge`).toBe(false);
                if (row > top || at > left) expect(sheet.rows[row]?.cells[at]?.kind).toBe('blank');
              }
          }
        }
      });

  test('building twice gives the same workbook', () => {
    const snapshot = seededSnapshot();
    expect(sheetsOf(snapshot)).toEqual(sheetsOf(structuredClone(snapshot)));
  });

  test('sheets come in their order, one score sheet per subject and scorer, the progress list only where there is one', () => {
    const names = (snapshot: EvaluationSnapshot) =>
      resultWorkbook(inputOf(snapshot), fonts).sheets.map(({ name }) => name);
    expect(
      names(seededSnapshot({ framework: 'ali', subjects: ['甲校', '乙校'], scorers: ['张三', '李四'] })),
    ).toEqual([
      '封面',
      '评分汇总表',
      '维度得分率',
      '排名',
      '甲校-专家汇总',
      '乙校-专家汇总',
      '甲校-张三',
      '甲校-李四',
      '乙校-张三',
      '乙校-李四',
      '问题清单',
      '整改台账',
      '佐证材料目录',
      '专家签字表',
      '计算过程',
      '数据',
    ]);
    expect(names(seededSnapshot({ framework: 'yuyao', subjects: 1, scorers: 1 }))).toContain('推进清单');
  });

  test('subjects whose names begin alike still get sheets of their own', () => {
    const long = '河北省邯郸市永年区职业技术教育中心标准件产业学院';
    const sheets = sheetsOf(
      seededSnapshot({ subjects: [`${long}（东校区）`, `${long}（西校区）`], scorers: ['王建国'] }),
    );
    const names = sheets.map((sheet) => sheet.name);
    expect(names.filter((name) => /王建国$|王建国? \(2\)$/.test(name))).toHaveLength(2);
    expect(new Set(names).size).toBe(names.length);
  });

  test('totals, grades and ranks are those of the results', () => {
    const snapshot = seededSnapshot({ subjects: 4 });
    const { subjects } = computeResults(snapshot);
    const sheet = named(sheetsOf(snapshot), '评分汇总表');
    snapshot.subjects.forEach((subject, index) => {
      const line = lineOf(sheet, subject.name);
      const result = subjects[index];
      expect(line[column(sheet, '总分')]).toBe(result?.total.rounded);
      expect(line[column(sheet, '等级')]).toBe(result?.grade);
      expect(line[column(sheet, '名次')]).toBe(String(result?.rank?.position));
      expect(line[column(sheet, '统一社会信用代码\n（编号）')]).toBe(subject.code);
      result?.dimensions.forEach((dimension, at) => {
        expect(line[column(sheet, '各维度得分') + at]).toBe(dimension.points.rounded);
      });
    });
  });

  test('equal totals share a rank and say so', () => {
    const snapshot = seededSnapshot({ subjects: ['甲校', '乙校', '丙校'], scorers: 1, blank: 0 });
    const twin = (from: string, to: string) => ({
      scores: [
        ...snapshot.scores.filter((score) => score.subjectId !== to),
        ...snapshot.scores
          .filter((score) => score.subjectId === from)
          .map((score) => ({ ...score, subjectId: to })),
      ],
      observations: [
        ...snapshot.observations.filter((each) => each.subjectId !== to),
        ...snapshot.observations
          .filter((each) => each.subjectId === from)
          .map((each) => ({ ...each, subjectId: to })),
      ],
    });
    const sheet = named(sheetsOf({ ...snapshot, ...twin('subject-1', 'subject-2') }), '排名');
    const [first, second, third] = ['甲校', '乙校', '丙校'].map((name) => lineOf(sheet, name)[0]);
    expect(first).toMatch(/^并列第[12]$/);
    expect(second).toBe(first);
    expect(third).toBe(first === '并列第1' ? '3' : '1');
  });

  test('zero, blank with a reason and not yet scored look different', () => {
    const snapshot = seededSnapshot({ framework: 'ali', subjects: ['甲校'], scorers: ['张三'], blank: 0 });
    const [zero, blank, open] = indicatorsOf(snapshot.framework.document).filter(
      ({ method }) => method.id === 'yes-no',
    );
    const scores = snapshot.scores.map((score) => {
      if (score.indicatorId === zero?.id) return { ...score, value: { kind: 'yes-no' as const, yes: false } };
      if (score.indicatorId === blank?.id)
        return { ...score, value: null, blankReason: 'not-applicable' as const };
      return score.indicatorId === open?.id ? { ...score, value: null } : score;
    });
    const sheets = sheetsOf({ ...snapshot, scores });
    const sheet = named(sheets, '甲校-张三');
    const cells = (indicator: typeof zero) => {
      const row = sheet.rows.find(({ cells: own }) => shown(own[2]).startsWith(`${indicator?.code} `));
      return [shown(row?.cells[6]), shown(row?.cells[7]), row?.cells[6]?.style];
    };
    expect(cells(zero)).toEqual(['否', '0.00', 'body-centre']);
    expect(cells(blank)).toEqual(['不适用', '', 'body-muted']);
    expect(cells(open)).toEqual(['未评', '', 'body-muted']);
    const data = named(sheets, '数据');
    const state = (indicator: typeof zero) => lineOf(data, indicator?.name ?? '')[column(data, '状态')];
    expect(new Set([state(zero), state(blank), state(open)]).size).toBe(3);
  });

  test('an incomplete subject has a provisional total, no grade and no rank, and the cover counts what is missing', () => {
    const snapshot = seededSnapshot({ subjects: 2, unscored: 0.2 });
    const sheets = sheetsOf(snapshot);
    const sheet = named(sheets, '评分汇总表');
    const line = lineOf(sheet, snapshot.subjects[0]?.name ?? '');
    expect([line[column(sheet, '等级')], line[column(sheet, '名次')]]).toEqual(['—', '—']);
    expect(line[column(sheet, '备注')]).toContain('总分为暂计');
    const missing = computeResults(snapshot).subjects.reduce((sum, subject) => sum + subject.missingCells, 0);
    expect(missing).toBeGreaterThan(0);
    expect(lines(named(sheets, '封面')).flat().join('\n')).toContain(`未评${missing}项次`);
    expect(lines(named(sheets, '排名')).flat()).toContain('未评完，不参与排名');
  });

  test('未定稿 stands in every footer until the evaluation is final', () => {
    const footers = (state: 'scoring' | 'final') =>
      new Set(
        sheetsOf(seededSnapshot({ state, subjects: 1, scorers: 1 })).map((sheet) => sheet.print.footer.left),
      );
    expect([...footers('scoring')]).toEqual(['未定稿']);
    expect([...footers('final')]).toEqual(['']);
  });

  test('a veto keeps the total and explains the grade', () => {
    const snapshot = seededSnapshot({ subjects: 3 });
    const last = snapshot.subjects.at(-1);
    const sheet = named(sheetsOf(snapshot), '评分汇总表');
    const line = lineOf(sheet, last?.name ?? '');
    expect(line[column(sheet, '一票否决')]).toBe('V1');
    expect(line[column(sheet, '等级')]).toBe('不合格');
    expect(line[column(sheet, '备注')]).toMatch(/因V1评定为不合格（按总分为.+）/);
  });

  test('tracks are ranked one by one under their own heading', () => {
    const sheet = named(sheetsOf(seededSnapshot({ subjects: 4, tracks: ['国家级', '市级'] })), '排名');
    const first = lines(sheet).map((line) => line[0]);
    expect(first.filter((text) => text?.startsWith('赛道'))).toEqual(['赛道：国家级', '赛道：市级']);
    expect(first.filter((text) => text === '1')).toHaveLength(2);
  });

  test('the data sheet has a line for every cell and fact, with codes, exact points and the clause', () => {
    const snapshot = seededSnapshot({ framework: 'chongqing', subjects: 2, scorers: 2 });
    const data = named(sheetsOf(snapshot), '数据');
    const indicators = indicatorsOf(snapshot.framework.document);
    expect(data.rows).toHaveLength(1 + 2 * 2 * indicators.length + 2 * 2);
    expect(data.merges).toEqual([]);
    expect(data.filter).toEqual({
      top: 0,
      left: 0,
      bottom: data.rows.length - 1,
      right: data.columns.length - 1,
    });
    const first = indicators[0];
    const line = lineOf(data, first?.name ?? '');
    expect(line[column(data, '指标代码')]).toBe(first?.code);
    expect(line[column(data, '条款原文')]).toBe(first?.citations[0]?.quote);
    expect(line[column(data, '条款章节')]).toBe(first?.citations[0]?.section);
    expect(line[column(data, '条款段落')]).toBe(String(first?.citations[0]?.paragraph));
    expect(line[column(data, '计分方法')]).toBe(`${first?.method.id}@1`);
    const cell = computeResults(snapshot).subjects[0]?.indicators[0]?.cells[0];
    expect(line[column(data, '得分（精确）')]).toBe(cell?.points?.exact);
  });

  test('an evaluation without subjects or scorers still makes a workbook', () => {
    const sheets = sheetsOf(seededSnapshot({ subjects: 0, scorers: 0 }));
    expect(sheets.map((sheet) => sheet.name)).toEqual(['封面', '评分汇总表', '维度得分率', '排名', '数据']);
  });

  test('ranks and grades of dimensions compare rounded rates inside the track', () => {
    const snapshot = seededSnapshot({ subjects: 4, blank: 0 });
    const { subjects } = computeResults(snapshot);
    const sheet = named(sheetsOf(snapshot), '维度得分率');
    const [dimension] = snapshot.framework.document.dimensions;
    const rates = subjects.map((subject) => Number(subject.dimensions[0]?.rate?.rounded));
    const found = lines(sheet)
      .filter((line) => line[1] === `${dimension?.code} ${dimension?.name}`)
      .map((line) => [line[5], line[6]?.replace('并列第', '')]);
    expect(found).toEqual(
      rates.map((rate) => [rate.toFixed(2), String(1 + rates.filter((other) => other > rate).length)]),
    );
  });

  test('the file is named after the year and the evaluation', () => {
    const nameOf = (title: string, year = 2019) => {
      const snapshot = seededSnapshot({ title, subjects: 1, scorers: 1 });
      return resultWorkbookName(inputOf({ ...snapshot, evaluation: { ...snapshot.evaluation, year } }));
    };
    expect(nameOf('永年区职业教育第三方评价')).toBe('2019年永年区职业教育第三方评价结果.xlsx');
    expect(nameOf('2018年永年区评价结果')).toBe('2018年永年区评价结果.xlsx');
    expect(nameOf('永年/职教: 试点')).toBe('2019年永年／职教： 试点评价结果.xlsx');
  });
});
