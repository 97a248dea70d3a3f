import { describe, expect, test } from 'vitest';
import { catalogues } from '#shared/i18n/index.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { resultWorkbook } from '#shared/reports/result-workbook/index.ts';
import type { Cell, Sheet } from '#shared/reports/sheet-model.ts';
import { computeResults } from '#shared/scoring/results/index.ts';
import {
  direct,
  evaluationId,
  framework,
  indicator,
  number,
  score,
  scorer,
  snapshot,
  subject,
} from '#test/builders/snapshot.ts';

const form = framework({
  A: [indicator('A1', '10', direct()), indicator('A2', '20', direct())],
  B: [indicator('B1', '70', direct())],
});
const people = ['p1', 'p2', 'p3'];
const instant = '2024-03-05T08:00:00.000Z';

const reviewed = (): EvaluationSnapshot =>
  snapshot(form, {
    subjects: [subject('s1'), subject('s2', { position: 1 })],
    scorers: people.map((id, position) => scorer(id, { position, role: position === 0 ? 'lead' : 'scorer' })),
    scores: [
      ...['s1', 's2'].flatMap((id) =>
        people.flatMap((person, index) => [
          score(id, person, 'A1', number(['9', '8', '4'][index] ?? '0')),
          score(id, person, 'A2', number('15')),
          score(id, person, 'B1', number('60')),
        ]),
      ),
      score('s1', 'p3', 'A1', number('7.5'), {
        round: 2,
        review: { kept: false, reason: '补交了台账' },
      }),
      score('s1', 'p1', 'A1', number('9'), { round: 2, review: { kept: true, reason: '' } }),
    ],
    reviewRounds: [
      {
        id: 'round-2',
        evaluationId,
        round: 2,
        openedBy: 'p1',
        openedAt: instant,
        reason: '极差超过40%',
        cells: [{ subjectId: 's1', indicatorIds: ['i-A1'] }],
        closing: null,
      },
    ],
    arbitrations: [
      {
        evaluationId,
        subjectId: 's2',
        indicatorId: 'i-A1',
        value: number('6'),
        blankReason: null,
        decidedBy: 'p1',
        decidedAt: instant,
        reason: '按现场核查认定',
      },
    ],
  });

const sheetsOf = (given: EvaluationSnapshot): Sheet[] =>
  resultWorkbook(
    { snapshot: given, result: computeResults(given), catalogue: catalogues['zh-CN'], today: '2024-04-01' },
    { title: '宋体', heading: '黑体', body: '仿宋' },
  ).sheets.map((plan) => plan.build());
const shown = (cell: Cell | undefined): string =>
  cell?.kind === 'text' ? cell.text : cell?.kind === 'number' ? cell.number : '';

describe('分歧复核记录', () => {
  const sheet = sheetsOf(reviewed()).find(({ name }) => name === '分歧复核记录') ?? expect.fail('no sheet');
  const lineOf = (name: string): readonly Cell[] =>
    sheet.rows.find(({ cells }) => shown(cells[1]) === name)?.cells ?? expect.fail(`no line of ${name}`);

  test('sets first points, their range, what was said and what counts now side by side', () => {
    const cells = lineOf('对象s1');
    expect(cells.slice(0, 8).map(shown)).toEqual(['1', '对象s1', 'A1 指标A1', '10', '9', '8', '4', '5']);
    expect(shown(cells[8]).split('\n')).toEqual([
      '第2轮复核（评分人p1提出）：极差超过40%',
      '评分人p1：维持9.00分',
      '评分人p3：4.00分改为7.50分，补交了台账',
      '未复核：评分人p2',
      '第2轮复核尚未结束',
    ]);
    // 9, 8 and 7.5: range 1.5, mean 49 ÷ 6.
    expect(cells.slice(9).map(shown)).toEqual(['1.5', '8.17', '']);
    expect(cells[7]).toHaveProperty('formula');
    expect(cells[10]).toHaveProperty('formula');
  });

  test('names who arbitrated, when, what and why; the scorers’ own points stay', () => {
    const cells = lineOf('对象s2');
    expect(cells.slice(4, 8).map(shown)).toEqual(['9', '8', '4', '5']);
    expect(shown(cells[8])).toBe('仲裁（评分人p1，2024年3月5日）：定为6.00分，按现场核查认定');
    expect(shown(cells[10])).toBe('6');
  });

  test('is not there where nothing was reviewed', () => {
    const names = sheetsOf({ ...reviewed(), reviewRounds: [], arbitrations: [] }).map(({ name }) => name);
    expect(names).not.toContain('分歧复核记录');
    expect(names).toContain('评分汇总表');
  });
});
