import { describe, expect, test } from 'vitest';
import type { ReviewState } from '#shared/model/plan-review.ts';
import {
  countLines,
  groupLines,
  kindOf,
  type LineKind,
  type ListedDimension,
  type ListedLine,
  nextUndecided,
  noFilter,
  openingLine,
  stepFrom,
} from '../../../../renderer/screens/readings/review-list.ts';

const line = (
  id: string,
  state: ReviewState,
  dimension = 'A',
  kind: LineKind = 'target',
  quote = '',
): ListedLine => ({
  id,
  state,
  dimensionId: dimension,
  origin: kind === 'selection' ? 'added' : 'proposed',
  sources: kind === 'selection' ? [] : [{ kind, index: 0 }],
  from: [],
  indicator: {
    id,
    code: id,
    name: `指标${id}`,
    group: null,
    fullScore: '5',
    unit: '家',
    target: null,
    baseline: null,
    direction: 'higher',
    definition: '',
    rule: '按比例计分',
    method: { id: 'direct', version: 1, parameters: { step: '0.5' } },
    evidence: [],
    responsibleUnits: ['市教育局'],
    responsibleSource: 'reading',
    deadline: null,
    deadlineSource: null,
    targetSource: null,
    citations: [{ planId: 'p', paragraph: 1, start: 0, end: 1, quote, section: null }],
    note: null,
  },
});

const lines = [
  line('A1', 'accepted'),
  line('A2', 'undecided', 'A', 'measure'),
  line('B1', 'rejected', 'B', 'target', '建成实训基地3个'),
  line('B2', 'undecided', 'B'),
  line('C1', 'undecided', 'C'),
];
const dimensions: readonly ListedDimension[] = [
  { id: 'A', code: 'A', name: '总体要求', origin: 'proposed' },
  { id: 'B', code: 'B', name: '主要任务', origin: 'proposed' },
  { id: 'D', code: 'D', name: '没有内容', origin: 'proposed' },
  { id: 'C', code: 'C', name: '组织实施', origin: 'proposed' },
];
const ids = (groups: readonly { readonly lines: readonly ListedLine[] }[]) =>
  groups.map((group) => group.lines.map(({ id }) => id));

describe('the list by dimension', () => {
  test('keeps the order of the dimensions; an empty one is left out', () => {
    const groups = groupLines(lines, dimensions, noFilter);
    expect(groups.map(({ code, name }) => [code, name])).toEqual([
      ['A', '总体要求'],
      ['B', '主要任务'],
      ['C', '组织实施'],
    ]);
    expect(ids(groups)).toEqual([['A1', 'A2'], ['B1', 'B2'], ['C1']]);
  });

  test('a dimension a person added is seen while it is empty and nothing narrows the list', () => {
    const added: ListedDimension = { id: 'E', code: 'E', name: '新增', origin: 'added' };
    const groups = groupLines(lines, [...dimensions, added], noFilter);
    expect(groups.at(-1)).toMatchObject({ name: '新增', lines: [], total: 0, undecided: 0 });
    expect(
      groupLines(lines, [...dimensions, added], { ...noFilter, words: 'A' }).map(({ id }) => id),
    ).toEqual(['A']);
  });

  test('what people decided on differently is listed alone', () => {
    const clashing = { lines: new Set(['B1', 'C1']), dimensions: new Set(['D']) };
    const groups = groupLines(lines, dimensions, { ...noFilter, state: 'clash' }, clashing);
    expect(groups.map(({ id }) => id)).toEqual(['B', 'D', 'C']);
    expect(ids(groups)).toEqual([['B1'], [], ['C1']]);
    expect(groupLines(lines, dimensions, { ...noFilter, state: 'clash' })).toEqual([]);
  });

  test('a filter narrows the lines and never the counts', () => {
    const [group, ...rest] = groupLines(lines, dimensions, { ...noFilter, state: 'rejected' });
    expect(rest).toEqual([]);
    expect(group).toMatchObject({ code: 'B', total: 2, undecided: 1 });
    expect(group?.lines.map(({ id }) => id)).toEqual(['B1']);
  });

  test('state, kind and words narrow together; words are looked for in the quotation too', () => {
    expect(ids(groupLines(lines, dimensions, { ...noFilter, kind: 'measure' }))).toEqual([['A2']]);
    expect(ids(groupLines(lines, dimensions, { ...noFilter, words: ' 实训基地 ' }))).toEqual([['B1']]);
    expect(ids(groupLines(lines, dimensions, { ...noFilter, words: 'b2' }))).toEqual([['B2']]);
    expect(groupLines(lines, dimensions, { state: 'undecided', kind: 'measure', words: 'B' })).toEqual([]);
  });
});

test('parts and merged lines are of the kind of the line they come from', () => {
  const merged: ListedLine = {
    ...line('M', 'edited', 'A', 'selection'),
    origin: 'merged',
    from: ['A2', 'B1'],
  };
  const byId = new Map([...lines, merged].map((each) => [each.id, each]));
  expect(kindOf(merged, byId)).toBe('measure');
  expect(kindOf(line('N', 'added', 'A', 'selection'), byId)).toBe('selection');
  expect(kindOf({ ...merged, from: ['gone'] }, byId)).toBe('selection');
});

test('whatever is not undecided counts as decided', () => {
  const counts = countLines([
    ...lines,
    line('X', 'merged'),
    line('Y', 'added'),
    line('Z', 'edited'),
    line('S', 'split'),
  ]);
  expect(counts).toEqual({
    total: 9,
    decided: 6,
    states: { undecided: 3, accepted: 1, edited: 1, added: 1, rejected: 1, split: 1, merged: 1 },
  });
});

describe('moving', () => {
  test('steps stop at both ends and start at the first line', () => {
    expect(stepFrom(lines, 'A1', 1)?.id).toBe('A2');
    expect(stepFrom(lines, 'A1', -1)?.id).toBe('A1');
    expect(stepFrom(lines, 'C1', 1)?.id).toBe('C1');
    expect(stepFrom(lines, 'gone', 1)?.id).toBe('A1');
    expect(stepFrom([], null, 1)).toBeNull();
  });

  test('the next undecided line is looked for behind the selected one, then from the start', () => {
    expect(nextUndecided(lines, 'A2')?.id).toBe('B2');
    expect(nextUndecided(lines, 'C1')?.id).toBe('A2');
    expect(nextUndecided(lines, null)?.id).toBe('A2');
    expect(nextUndecided([line('A1', 'accepted')], 'A1')).toBeNull();
  });

  test('a review opens where it was left, else at the first undecided line, else at the first', () => {
    expect(openingLine(lines, 'B1')?.id).toBe('B1');
    expect(openingLine(lines, 'gone')?.id).toBe('A2');
    expect(openingLine([line('A1', 'accepted')], null)?.id).toBe('A1');
    expect(openingLine([], 'A1')).toBeNull();
  });
});
