import { describe, expect, test } from 'vitest';
import { catalogues } from '#shared/i18n/index.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { numberEvidence } from '#shared/reports/evidence-numbers.ts';
import { resultWorkbook } from '#shared/reports/result-workbook/index.ts';
import type { Cell, Sheet } from '#shared/reports/sheet-model.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import { seededSnapshot } from '#test/builders/seeded-snapshot.ts';

const fonts = { title: '方正小标宋简体', heading: '黑体', body: '仿宋_GB2312' };
const today = '2019-11-23';
const sheetsOf = (snapshot: EvaluationSnapshot): Sheet[] =>
  resultWorkbook(
    { snapshot, result: computeResults(snapshot), catalogue: catalogues['zh-CN'], today },
    fonts,
  ).sheets.map((plan) => plan.build());
const named = (sheets: readonly Sheet[], name: string): Sheet =>
  sheets.find((sheet) => sheet.name === name) ?? expect.fail(`no sheet ${name}`);
const shown = (cell: Cell | undefined): string =>
  cell?.kind === 'text'
    ? cell.text
    : cell?.kind === 'number'
      ? cell.number
      : cell?.kind === 'date'
        ? cell.date
        : '';
const lines = (sheet: Sheet): string[][] => sheet.rows.map(({ cells }) => cells.map(shown));
const lineWith = (sheet: Sheet, text: string): string[] =>
  lines(sheet).find((line) => line.some((cell) => cell.includes(text))) ??
  expect.fail(`no line with ${text}`);

describe('evidence numbers', () => {
  test('count within subject and indicator in the order of attaching', () => {
    const snapshot = seededSnapshot({ subjects: 2 });
    const [first] = snapshot.evidence;
    if (!first) throw new Error('no evidence');
    const again = { ...first, id: 'later', attachedAt: '2019-11-21T00:00:00.000Z', name: '补充.pdf' };
    const document = snapshot.framework.document;
    const numbered = numberEvidence(
      [again, ...snapshot.evidence.toReversed()],
      document,
      snapshot.subjects.map(({ id }) => id),
    );
    const numberOf = (id: string) => numbered.find(({ file }) => file.id === id)?.number;
    const code = document.dimensions
      .flatMap(({ indicators }) => indicators)
      .find(({ id }) => id === first.indicatorId)?.code;
    expect(numberOf(first.id)).toBe(`${code}-01`);
    expect(numberOf('later')).toBe(`${code}-02`);
    const perSubject = numbered.map(({ file, number }) => `${file.subjectId} ${number}`);
    expect(new Set(perSubject).size).toBe(perSubject.length);
    expect(numbered.map(({ file }) => file.subjectId)).toEqual(
      numbered.map(({ file }) => file.subjectId).toSorted(),
    );
  });
});

describe('findings and their ledger', () => {
  const snapshot = seededSnapshot({ findings: 3 });
  const sheets = sheetsOf(snapshot);

  test('name every finding with its evidence numbers, the withdrawn ones with the reason', () => {
    const sheet = named(sheets, '问题清单');
    const numbers = new Map(
      numberEvidence(
        snapshot.evidence,
        snapshot.framework.document,
        snapshot.subjects.map(({ id }) => id),
      ).map(({ file, number }) => [file.id, number]),
    );
    for (const finding of snapshot.findings) {
      const line =
        lines(sheet).find(
          ([number, , , statement]) =>
            number === String(finding.position + 1) && statement?.startsWith(finding.statement),
        ) ?? expect.fail(`finding ${finding.id} is not listed`);
      for (const id of finding.evidenceIds) expect(line[4]).toContain(numbers.get(id));
      expect(line[9]).toContain(finding.withdrawnReason === null ? '' : '已撤销：申辩成立');
    }
    const standing = snapshot.findings.filter(({ withdrawnReason }) => withdrawnReason === null).length;
    expect(standing).toBeLessThan(snapshot.findings.length);
    expect(lineWith(sheet, '合计').join()).toContain(`共${standing}项`);
    expect(lineWith(sheet, '（2018年结转）')).toBeDefined();
  });

  test('the ledger marks what is late on the day, and counts what was signed off', () => {
    const sheet = named(sheets, '整改台账');
    expect(lineWith(sheet, '选派 40 名')[6]).toBe('2019年10月31日（逾期）');
    expect(lineWith(sheet, '与 4 家企业')[6]).toBe('2019年12月31日');
    expect(lineWith(sheet, '修订教师工作量')[11]).toBe('2019-11-10');
    expect(lineWith(sheet, '修订教师工作量')[7]).toBe('已完成；2019年9月20日完成；办法已印发');
    const withdrawn = snapshot.findings.filter(({ withdrawnReason }) => withdrawnReason !== null);
    const counted = snapshot.rectifications.filter(
      (line) => !withdrawn.some(({ id }) => id === line.findingId),
    );
    const late = counted.filter(({ closedOn, dueOn }) => closedOn === null && (dueOn ?? '9') < today);
    expect(lineWith(sheet, '合计').join()).toContain(
      `整改事项${counted.length}项，已销号${counted.filter(({ closedOn }) => closedOn).length}项，逾期${late.length}项`,
    );
  });

  test('there is neither list without findings, and no list of evidence without files', () => {
    const names = sheetsOf({ ...snapshot, findings: [], rectifications: [], evidence: [] }).map(
      ({ name }) => name,
    );
    expect(names).not.toContain('问题清单');
    expect(names).not.toContain('整改台账');
    expect(names).not.toContain('佐证材料目录');
    expect(names).toContain('专家签字表');
  });
});

describe('scorers side by side', () => {
  test('show every scorer’s points, their range and sample deviation, and who was dropped', () => {
    const snapshot = seededSnapshot({
      subjects: ['甲校'],
      scorers: ['张三', '李四', '王五'],
      blank: 0,
      rules: { aggregation: { method: 'trimmed', level: 'indicator', drop: 1, threshold: 3 } },
    });
    const result = computeResults(snapshot).subjects[0];
    const sheet = named(sheetsOf(snapshot), '甲校-专家汇总');
    const direct = result?.indicators.find(
      ({ cells }) => new Set(cells.map(({ points }) => points?.rounded)).size === 3,
    );
    if (!direct) throw new Error('no indicator the scorers differ on');
    const line = lineWith(sheet, `${direct.code} `);
    const points = direct.cells.map(({ points: own }) => {
      const [numerator, denominator = '1'] = (own?.exact ?? '').split('/');
      return Number(numerator) / Number(denominator);
    });
    line.slice(2, 5).forEach((text, index) => {
      expect(Number(text)).toBeCloseTo(points[index] ?? Number.NaN, 12);
    });
    expect(Number(line[5]).toFixed(2)).toBe(direct.points?.rounded);
    expect(Number(line[6])).toBeCloseTo(Math.max(...points) - Math.min(...points), 2);
    const mean = points.reduce((a, b) => a + b, 0) / 3;
    expect(Number(line[7])).toBeCloseTo(
      Math.sqrt(points.reduce((total, each) => total + (each - mean) ** 2, 0) / 2),
      3,
    );
    expect(line[9]).toBe('0');
    expect(line[10]).toMatch(/^作为极值去掉：..、..$/);
    expect(Number(lineWith(sheet, '折算得分')[2]).toFixed(2)).toBe(result?.scorerTotals[0]?.total.rounded);
  });

  test('one scorer has no range, and the points still add up to the base', () => {
    const snapshot = seededSnapshot({ subjects: ['甲校'], scorers: ['张三'] });
    const sheet = named(sheetsOf(snapshot), '甲校-专家汇总');
    expect(lines(sheet).flat()).not.toContain('极差');
    expect(Number(lineWith(sheet, '折算得分')[3]).toFixed(2)).toBe(
      computeResults(snapshot).subjects[0]?.base.rounded,
    );
  });
});
