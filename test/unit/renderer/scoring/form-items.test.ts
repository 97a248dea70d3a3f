import { describe, expect, test } from 'vitest';
import { failure } from '#shared/contract/failure.ts';
import type { SheetLine } from '#shared/scoring/results/sheet.ts';
import { framework, indicator, number, ratioTo, items as ticked, yesNo } from '#test/builders/snapshot.ts';
import { findItem, formSections } from '../../../../renderer/screens/scoring/form-items.ts';
import { losesPoints, markOf } from '../../../../renderer/screens/scoring/marks.ts';
import type { SheetRow } from '../../../../renderer/screens/scoring/sheet.ts';

const document = framework(
  {
    A: [
      indicator('A1', '6', ratioTo('20'), { name: '实训基地数' }),
      indicator('A10', '4', undefined, { name: '校企合作' }),
    ],
    B: [indicator('B1', '10', undefined, { name: '合作企业数' })],
  },
  {
    vetoes: [
      { code: 'V1', name: '造假', effect: { type: 'grade', grade: '不合格' }, citation: null, note: null },
      { code: 'V2', name: '事故', effect: { type: 'cap', grade: '合格' }, citation: null, note: null },
    ],
    bonuses: [{ code: 'X1', name: '获奖', points: '2', citation: null }],
  },
);

describe('sections', () => {
  test('follow the paper form; nothing is in force by itself', () => {
    const sections = formSections(document, { vetoes: [], bonuses: [] }, '否决');
    expect(sections.map(({ code, items }) => [code, items.map((item) => item.code)])).toEqual([
      ['A', ['A1', 'A10']],
      ['B', ['B1']],
    ]);
  });
  test('only what is in force is decided, in a section of its own', () => {
    const sections = formSections(document, { vetoes: ['V2'], bonuses: ['X1'] }, '否决');
    expect(sections.at(-1)).toMatchObject({ dimensionId: null, fullScore: null, name: '否决' });
    expect(sections.at(-1)?.items.map(({ kind, item, from }) => [kind, item, from])).toEqual([
      ['veto', 'V2', 'observation'],
      ['bonus', 'X1', 'observation'],
    ]);
  });
});

describe('finding', () => {
  const all = formSections(document, { vetoes: [], bonuses: [] }, '').flatMap(({ items }) => items);
  test.each([
    ['a1', 'A1'],
    ['A10', 'A10'],
    [' b ', 'B1'],
    ['合作', 'A10'],
    ['企业', 'B1'],
  ])('%s finds %s', (typed, code) => {
    expect(all[findItem(all, typed)]?.code).toBe(code);
  });
  test.each(['', '  ', 'C1', '没有'])('"%s" finds nothing', (typed) => {
    expect(findItem(all, typed)).toBe(-1);
  });
});

describe('marks', () => {
  const [a1] = formSections(document, { vetoes: ['V1'], bonuses: ['X1'] }, '').flatMap(({ items }) => items);
  const decisions = formSections(document, { vetoes: ['V1'], bonuses: ['X1'] }, '').at(-1)?.items ?? [];
  const row = (fields: Partial<SheetRow>): SheetRow => ({
    item: 'i-A1',
    value: null,
    blankReason: null,
    comment: '',
    deductionReason: '',
    source: '',
    refusal: null,
    save: 'saved',
    failure: null,
    ...fields,
  });
  const line = (exact: string | null, fields: Partial<SheetLine> = {}): SheetLine => ({
    indicatorId: 'i-A1',
    state: exact === null ? 'unscored' : 'scored',
    blankReason: null,
    points: exact === null ? null : { exact, rounded: exact },
    failure: null,
    ...fields,
  });
  const refusal = failure('value.not-a-number', { found: '一' });

  test('tell the states apart', () => {
    if (!a1) throw new Error('no line');
    expect(markOf(a1, row({}), line(null))).toBe('unscored');
    expect(markOf(a1, row({ value: number('0') }), line('0'))).toBe('zero');
    expect(markOf(a1, row({ value: number('10') }), line('3'))).toBe('scored');
    expect(markOf(a1, row({ blankReason: 'refused' }), line('0', { state: 'blank' }))).toBe('blank');
    expect(markOf(a1, row({ value: number('10'), refusal }), line('3'))).toBe('refused');
    expect(markOf(a1, row({ value: ticked('gone') }), line(null, { failure: refusal }))).toBe('refused');
  });
  test('a veto that does not apply is decided, a bonus of nothing is zero', () => {
    const [veto, bonus] = decisions;
    if (!veto || !bonus) throw new Error('no decisions');
    expect(markOf(veto, row({ value: yesNo(false) }), null)).toBe('scored');
    expect(markOf(veto, row({}), null)).toBe('unscored');
    expect(markOf(bonus, row({ value: number('0.0') }), null)).toBe('zero');
    expect(markOf(bonus, row({ value: number('1.5') }), null)).toBe('scored');
  });
  test('a deduction is to be explained below the full score only', () => {
    expect(losesPoints(line('3'), '6')).toBe(true);
    expect(losesPoints(line('0'), '6')).toBe(true);
    expect(losesPoints(line('6'), '6')).toBe(false);
    expect(losesPoints(line('6'), '6.0')).toBe(false);
    expect(losesPoints(line(null), '6')).toBe(false);
    expect(losesPoints(line('0', { state: 'blank' }), '6')).toBe(false);
  });
});
