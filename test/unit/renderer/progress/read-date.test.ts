import { expect, test } from 'vitest';
import { dayOf, daysBetween, readDate } from '../../../../renderer/screens/progress/read-date.ts';

test.each([
  ['2019-05-06', '2019-05-06'],
  ['2019-5-6', '2019-05-06'],
  ['2019/5/6', '2019-05-06'],
  ['2019.05.06', '2019-05-06'],
  ['2019年5月6日', '2019-05-06'],
  ['2019 年 5 月 6', '2019-05-06'],
  ['20190506', '2019-05-06'],
  ['２０１９－５－６', '2019-05-06'],
  ['2020-02-29', '2020-02-29'],
  ['2000-02-29', '2000-02-29'],
])('%s is %s', (text, date) => {
  expect(readDate(text)).toBe(date);
});

test.each([
  '',
  '2019',
  '2019-13-01',
  '2019-00-10',
  '2019-04-31',
  '2019-02-29',
  '1900-02-29',
  '2019-5',
  '5月6日',
  '昨天',
  '2019-05-06x',
])('%s is no date', (text) => {
  expect(readDate(text)).toBeNull();
});

test('days are counted across months and leap years', () => {
  expect(daysBetween('2019-05-06', '2019-05-06')).toBe(0);
  expect(daysBetween('2019-12-31', '2020-01-01')).toBe(1);
  expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
});

test('a day is the calendar’s of this computer', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
