import { describe, expect, test } from 'vitest';
import type { ProgressItem, ProgressStatus } from '#shared/model/progress.ts';
import {
  fitsFilter,
  noFilter,
  nothingRecorded,
  progressCounts,
  progressGroups,
  type Recorded,
  statusByDate,
} from '../../../../renderer/screens/progress/progress-lines.ts';

const line = (code: string, dueOn: string | null, more: Partial<ProgressItem> = {}): ProgressItem => ({
  code,
  groupNumber: 1,
  group: '调研',
  number: 1,
  content: '开会',
  responsibleUnits: ['市教育局'],
  responsibleText: '市教育局',
  timeText: '2019年5月',
  startsOn: null,
  dueOn,
  evidence: [],
  note: null,
  citation: null,
  ...more,
});
const recorded = (status: ProgressStatus | null, completedOn: string | null = null): Recorded => ({
  ...nothingRecorded,
  status,
  completedOn,
});
const today = '2019-06-01';

test('counts and rates', () => {
  const items = ['1', '2', '3', '4', '5', '6', '7'].map((code) => line(code, '2019-05-31'));
  const statuses: Record<string, ProgressStatus | null> = {
    1: 'done-on-time',
    2: 'done-late',
    3: 'under-way',
    4: 'not-started',
    5: 'not-done',
    6: null,
    7: 'done-on-time',
  };
  expect(progressCounts(items, (code) => recorded(statuses[code] ?? null), today)).toEqual({
    all: 7,
    finished: 3,
    onTime: 2,
    late: 1,
    overdue: 4,
    unseen: 1,
    rate: '42.9',
    onTimeRate: '28.6',
  });
});

test('nothing is overdue on its due date, or without one', () => {
  const items = [line('1', today), line('2', null), line('3', '2019-05-31')];
  expect(progressCounts(items, () => nothingRecorded, today).overdue).toBe(1);
});

test('an empty list has no rate', () => {
  expect(progressCounts([], () => nothingRecorded, today)).toMatchObject({
    all: 0,
    rate: null,
    onTimeRate: null,
  });
});

describe('the completion date speaks for a status', () => {
  test.each<[ProgressStatus | null, string | null, ProgressStatus | null]>([
    [null, null, null],
    ['done-on-time', null, null],
    [null, '2019-05-31', 'done-on-time'],
    ['under-way', '2019-06-01', 'done-late'],
    ['done-on-time', '2019-06-01', 'done-late'],
    ['done-late', '2019-05-31', 'done-on-time'],
    ['done-late', '2019-06-01', null],
    ['done-on-time', '2019-05-31', null],
  ])('%s completed on %s: %s', (status, completedOn, fitting) => {
    expect(statusByDate(line('1', '2019-05-31'), recorded(status, completedOn))).toBe(fitting);
  });
  test('without a due date either way of being done will do', () => {
    expect(statusByDate(line('1', null), recorded('done-late', '2019-06-01'))).toBeNull();
    expect(statusByDate(line('1', null), recorded('under-way', '2019-06-01'))).toBe('done-on-time');
  });
});

describe('filters', () => {
  const item = line('1', '2019-05-31', { responsibleUnits: ['市教育局', '市财政局'] });
  test('no filter lets everything through', () => {
    expect(fitsFilter(noFilter, item, null, today)).toBe(true);
  });
  test('by status, and by nobody having looked', () => {
    expect(fitsFilter({ ...noFilter, status: 'under-way' }, item, 'under-way', today)).toBe(true);
    expect(fitsFilter({ ...noFilter, status: 'under-way' }, item, null, today)).toBe(false);
    expect(fitsFilter({ ...noFilter, status: 'unseen' }, item, null, today)).toBe(true);
  });
  test('by overdue and unit', () => {
    expect(fitsFilter({ ...noFilter, overdueOnly: true }, item, 'done-late', today)).toBe(false);
    expect(fitsFilter({ ...noFilter, overdueOnly: true }, item, 'not-done', today)).toBe(true);
    expect(fitsFilter({ ...noFilter, unit: '市财政局' }, item, null, today)).toBe(true);
    expect(fitsFilter({ ...noFilter, unit: '市人社局' }, item, null, today)).toBe(false);
  });
});

test('lines stand under their headings in printed order', () => {
  const items = [line('1', null), line('2', null, { groupNumber: 2, group: '落实' }), line('3', null)];
  expect(
    progressGroups(items).map(({ name, items: lines }) => [name, lines.map(({ code }) => code)]),
  ).toEqual([
    ['调研', ['1', '3']],
    ['落实', ['2']],
  ]);
});
