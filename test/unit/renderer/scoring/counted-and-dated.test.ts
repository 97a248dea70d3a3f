import { describe, expect, test } from 'vitest';
import { readDate } from '#shared/scoring/date-input.ts';
import { indicator } from '#test/builders/snapshot.ts';
import { changeCount, countOf, writeReason } from '../../../../renderer/screens/scoring/deduction-counts.ts';
import { type FormItem, figureUses } from '../../../../renderer/screens/scoring/form-items.ts';
import { enteredBySubject } from '../../../../renderer/screens/scoring/use-subject-progress.ts';
import { formula } from '../../scoring/methods-samples.ts';

describe('a date as it is typed', () => {
  test.each([
    ['2025-06-30', '2025-06-30'],
    ['2025-6-3', '2025-06-03'],
    ['2025/6/30', '2025-06-30'],
    ['2025.06.30', '2025-06-30'],
    ['20250630', '2025-06-30'],
    ['2025年6月30日', '2025-06-30'],
    [' ２０２５年６月３０日 ', '2025-06-30'],
    ['2024-2-29', '2024-02-29'],
  ])('%j', (typed, date) => {
    expect(readDate(typed)).toEqual({ ok: true, value: date });
  });

  test.each(['', '2025', '2025-6', '2025-02-29', '2025-13-01', '6月30日', '2025-06-30x', '25-6-30'])(
    '%j is none',
    (typed) => {
      expect(readDate(typed)).toMatchObject({ ok: false, failure: { code: 'value.not-a-date' } });
    },
  );
});

describe('counts of deductions', () => {
  const items = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

  test('keep the order of the table whatever came first', () => {
    const later = changeCount(items, changeCount(items, [], 'c', 1), 'a', 1);
    expect(later.map(({ item }) => item)).toEqual(['a', 'c']);
  });

  test('leave at 0 with their reason and never go below', () => {
    const once = writeReason(changeCount(items, [], 'b', 1), 'b', '查实');
    expect(once).toEqual([{ item: 'b', count: 1, reason: '查实' }]);
    expect(changeCount(items, once, 'b', 1)).toEqual([{ item: 'b', count: 2, reason: '查实' }]);
    expect(changeCount(items, once, 'b', -1)).toEqual([]);
    expect(changeCount(items, [], 'b', -1)).toEqual([]);
    expect(countOf(once, 'b')).toBe(1);
    expect(countOf(once, 'a')).toBe(0);
  });
});

describe('figures of formulas', () => {
  const item = (code: string, text: string, figures: Readonly<Record<string, string>>): FormItem => ({
    kind: 'indicator',
    item: `i-${code}`,
    code,
    name: code,
    from: 'observation',
    indicator: indicator(code, '10', formula(text, figures)),
  });
  const items = [item('A1', '甲/乙', { 甲: '', 乙: '' }), item('A2', '乙', { 乙: '' })];

  test('are known with the number of indicators that need them', () => {
    expect([...figureUses(items)]).toEqual([
      ['甲', 1],
      ['乙', 2],
    ]);
  });

  test('count an indicator as entered once it has them all', () => {
    const fact = (name: string) => ({
      evaluationId: 'e',
      subjectId: 's1',
      item: name,
      value: { kind: 'number' as const, number: '1' },
      blankReason: null,
      source: '',
    });
    expect(enteredBySubject(items, [], [fact('甲')]).get('s1') ?? 0).toBe(0);
    expect(enteredBySubject(items, [], [fact('乙')]).get('s1')).toBe(1);
    expect(enteredBySubject(items, [], [fact('甲'), fact('乙')]).get('s1')).toBe(2);
  });
});
