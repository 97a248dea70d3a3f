import type { EnteredValue } from '#shared/model/entered-value.ts';

/** One item filled in: what is typed into which cells, and the value that comes of it. */
export interface TypedEntry {
  readonly item: string;
  readonly cells: readonly (readonly [mark: string, column: string, value: string | number])[];
  readonly value: EnteredValue;
}

const number = (item: string, mark: string, value: number): TypedEntry => ({
  item,
  cells: [[mark, 'value', value]],
  value: { kind: 'number', number: String(value) },
});

const level = (name: string): TypedEntry => ({
  item: 'of-level',
  cells: [['M2', 'value', name]],
  value: { kind: 'level', level: name },
});

const checklist = (answers: readonly ('是' | '否')[]): TypedEntry => ({
  item: 'of-checklist',
  cells: answers.map((answer, index) => [`M3-${index + 1}`, 'value', answer] as const),
  value: {
    kind: 'items',
    items: ['a', 'b', 'c'].filter((_, index) => answers[index] === '是'),
  },
});

const deductions = (late: number, gap: number): TypedEntry => ({
  item: 'of-deduction',
  cells: [
    ['M8-1', 'value', late],
    ...(late > 0 ? ([['M8-1', 'deduction', '迟报']] as const) : []),
    ['M8-2', 'value', gap],
  ],
  value: {
    kind: 'counts',
    counts: [
      { item: 'late', count: late, reason: '迟报' },
      { item: 'gap', count: gap, reason: '' },
    ].filter(({ count }) => count > 0),
  },
});

const completed = (day: string | null): TypedEntry => ({
  item: 'of-deadline',
  cells: day === null ? [['M11', 'value', '否']] : [['M11-1', 'value', day]],
  value: { kind: 'completion', completedOn: day },
});

const yesNo = (yes: boolean): TypedEntry => ({
  item: 'of-yes-no',
  cells: [['M4', 'value', yes ? '是' : '否']],
  value: { kind: 'yes-no', yes },
});

const figures = (passed: number, all: number): readonly TypedEntry[] => [
  number('合格人数', 'M13-1', passed),
  number('参评人数', 'M13-2', all),
];

/** A value for every method of `everyMethod`, in two ways: most score in part, then most lie past a bound. */
export const someEntries: readonly TypedEntry[] = [
  number('of-direct', 'M1', 9.5),
  level('良'),
  checklist(['是', '否', '是']),
  yesNo(false),
  number('of-ratio', 'M5', 45),
  number('of-piecewise', 'M6', 115),
  number('of-baseline', 'M7', -4),
  deductions(2, 1),
  number('of-efficacy', 'M9', 75),
  number('of-efficacy-banded', 'M10', 10),
  completed('2020-03-01'),
  number('of-deviation', 'M12', 320),
  ...figures(45, 60),
];
export const otherEntries: readonly TypedEntry[] = [
  number('of-direct', 'M1', 0),
  level('差'),
  checklist(['否', '否', '否']),
  yesNo(true),
  number('of-ratio', 'M5', 90),
  number('of-piecewise', 'M6', 250),
  number('of-baseline', 'M7', -12),
  deductions(9, 3),
  number('of-efficacy', 'M9', 99),
  number('of-efficacy-banded', 'M10', 4),
  completed(null),
  number('of-deviation', 'M12', 10),
  ...figures(1, 3),
];
