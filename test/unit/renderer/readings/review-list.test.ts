import { describe, expect, test } from 'vitest';
import {
  countLines,
  groupLines,
  type LineKind,
  type LineState,
  type ListedLine,
  nextUndecided,
  noFilter,
  openingLine,
  stepFrom,
} from '../../../../renderer/screens/readings/review-list.ts';

const line = (
  id: string,
  state: LineState,
  dimension = 'A',
  kind: LineKind = 'target',
  quote = '',
): ListedLine => ({
  id,
  state,
  dimension,
  kind,
  indicator: {
    code: id,
    name: `指标${id}`,
    unit: '家',
    rule: '按比例计分',
    responsibleUnits: ['市教育局'],
    citations: [{ quote }],
  },
});

const lines = [
  line('A1', 'accepted'),
  line('A2', 'undecided', 'A', 'measure'),
  line('B1', 'rejected', 'B', 'target', '建成实训基地3个'),
  line('B2', 'undecided', 'B'),
  line('C1', 'undecided', 'C'),
];
const dimensions = [
  { code: 'A', name: '总体要求' },
  { code: 'B', name: '主要任务' },
  { code: 'D', name: '没有内容' },
];
const ids = (groups: readonly { readonly lines: readonly ListedLine[] }[]) =>
  groups.map((group) => group.lines.map(({ id }) => id));

describe('the list by dimension', () => {
  test('keeps the order of the dimensions; an unnamed one stands at the end, an empty one not at all', () => {
    const groups = groupLines(lines, dimensions, noFilter);
    expect(groups.map(({ code, name }) => [code, name])).toEqual([
      ['A', '总体要求'],
      ['B', '主要任务'],
      ['C', 'C'],
    ]);
    expect(ids(groups)).toEqual([['A1', 'A2'], ['B1', 'B2'], ['C1']]);
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

test('whatever is not undecided counts as decided', () => {
  const counts = countLines([...lines, line('X', 'merged'), line('Y', 'added'), line('Z', 'edited')]);
  expect(counts).toEqual({
    total: 8,
    decided: 5,
    states: { undecided: 3, accepted: 1, edited: 1, added: 1, rejected: 1, merged: 1 },
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
