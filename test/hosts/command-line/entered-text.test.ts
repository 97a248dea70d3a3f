import { describe, expect, it } from 'vitest';
import { readEntered, shownEntered } from '#hosts/command-line/entered-text.ts';
import { FailureError } from '#shared/contract/failure.ts';
import { catalogues } from '#shared/i18n/index.ts';
import type { MethodSpecification } from '#shared/scoring/methods/specification.ts';
import { completed, counts, figures, indicator } from '#test/builders/snapshot.ts';

const deduction: MethodSpecification = {
  id: 'deduction',
  version: 1,
  parameters: {
    items: [{ id: '1', text: '未建台账', points: '1', cap: null, reasonRequired: false }],
    floor: '0',
  },
};
const deadline: MethodSpecification = {
  id: 'deadline',
  version: 1,
  parameters: {
    deadline: '2024-01-31',
    late: { rule: 'per-period', period: 'day', points: '1' },
    floor: '0',
    notDone: '0',
  },
};
const formula: MethodSpecification = {
  id: 'formula',
  version: 1,
  parameters: {
    figures: [
      { name: '学生数', unit: '人' },
      { name: '教师数', unit: '人' },
    ],
    definitions: [],
    formula: '学生数÷教师数',
    gives: 'points',
    outside: 'limit',
    whenZero: null,
  },
};

describe('what is typed after --value', () => {
  it.each([
    ['', deduction, counts(), '[]'],
    ['1*2, 2', deduction, counts(['1', 2], ['2', 1]), '[1×2, 2×1]'],
    ['1×3（查实）', deduction, counts(['1', 3, '查实']), '[1×3]'],
    ['2024-02-29', deadline, completed('2024-02-29'), '2024-02-29完成'],
    ['未完成', deadline, completed(null), '未完成'],
    ['not-done', deadline, completed(null), '未完成'],
    ['学生数=24', formula, figures({ 学生数: '24' }), '学生数=24'],
    [
      '学生数=2400；教师数＝100',
      formula,
      figures({ 学生数: '2400', 教师数: '100' }),
      '学生数=2400, 教师数=100',
    ],
  ] as const)('%j is read and shown', (typed, method, value, shown) => {
    const read = readEntered(typed, indicator('A1', '10', method));
    expect(read).toEqual(value);
    expect(shownEntered({ value: read, blankReason: null }, catalogues['zh-CN'])).toBe(shown);
  });

  it.each([
    ['2024年', deadline, 'value.not-a-date'],
    ['学生数=很多', formula, 'value.not-a-number'],
  ] as const)('%j is refused', (typed, method, code) => {
    expect(() => readEntered(typed, indicator('A1', '10', method))).toThrow(FailureError);
    expect(() => readEntered(typed, indicator('A1', '10', method))).toThrow(code);
  });

  it('refuses a count that is none', () => {
    expect(() => readEntered('1*0', indicator('A1', '10', deduction))).toThrow();
    expect(() => readEntered('*3', indicator('A1', '10', deduction))).toThrow();
  });
});
