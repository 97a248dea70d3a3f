import { describe, expect, it } from 'vitest';
import { datesIn } from '#shared/plan/dates/date-mentions.ts';

describe('datesIn', () => {
  it.each([
    ['到2025年底前', '2025年底', '2025-12-31'],
    ['2019年5月23日', '2019年5月23日', '2019-05-23'],
    ['2019年5-6月', '2019年5-6月', '2019-06-30'],
    ['2019年3月-12月', '2019年3月-12月', '2019-12-31'],
    ['2024年6月底前', '2024年6月底', '2024-06-30'],
    ['2020年2月', '2020年2月', '2020-02-29'],
    ['2025年上半年', '2025年上半年', '2025-06-30'],
    ['2021—2025年', '2021—2025年', '2025-12-31'],
    ['2016年-2035年', '2016年-2035年', '2035-12-31'],
    ['“十四五”末', '“十四五”末', '2025-12-31'],
    ['十三五期间', '十三五期间', '2020-12-31'],
    ['二〇一九年五月二十三日', '二〇一九年五月二十三日', '2019-05-23'],
    ['2023-11-03 17:25', '2023-11-03', '2023-11-03'],
    ['今年底前', '今年底', '2019-12-31'],
    ['年底前完成', '年底', '2019-12-31'],
    ['20212025年', '20212025年', '2025-12-31'],
    ['到2025,全面建成', '2025', '2025-12-31'],
  ])('reads %s', (text, words, iso) => {
    const [date] = datesIn(text, 2019);
    expect([date?.text, date?.iso]).toEqual([words, iso]);
  });

  it.each(['20191123', '2020所学校', '三年行动', '每年底', '2019年13月', '12345678年'])(
    'finds no day in %s',
    (text) => {
      expect(
        datesIn(text, 2019).filter((date) => date.precision === 'day' || date.precision === 'month'),
      ).toEqual([]);
    },
  );

  it('does not take the beginning of a word for a part of the year', () => {
    expect(datesIn('2020年初步建成', null)[0]).toMatchObject({ text: '2020年', precision: 'year' });
    expect(datesIn('2025年中等职业学校', null)[0]).toMatchObject({ text: '2025年', precision: 'year' });
  });
});
