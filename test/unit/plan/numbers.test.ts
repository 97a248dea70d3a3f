import { describe, expect, it } from 'vitest';
import { readChineseNumeral, readDigitByDigit } from '#shared/plan/numbers/chinese-numerals.ts';
import { compareDecimals, normaliseDecimal, percentOf, shiftDecimal } from '#shared/plan/numbers/decimal.ts';
import { quantitiesIn } from '#shared/plan/numbers/quantities.ts';

describe('readChineseNumeral', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['三千', 3000],
    ['两万', 20_000],
    ['一亿二千万', 120_000_000],
    ['二〇二五', 2025],
    ['一二', null],
    ['十百', null],
    ['甲', null],
    ['', null],
  ])('reads %s as %s', (text, value) => {
    expect(readChineseNumeral(text)).toBe(value);
  });

  it('reads digits one by one', () => {
    expect(readDigitByDigit('二〇一九')).toBe(2019);
    expect(readDigitByDigit('二十')).toBeNull();
  });
});

describe('decimals', () => {
  it.each([
    ['52.5', 4, '525000'],
    ['1', 8, '100000000'],
    ['785', -1, '78.5'],
    ['5', -3, '0.005'],
    ['0.10', 0, '0.1'],
  ])('shifts %s by %s to %s', (text, places, result) => {
    expect(shiftDecimal(text, places)).toBe(result);
  });

  it('normalises, compares and takes shares', () => {
    expect(normaliseDecimal('007.500')).toBe('7.5');
    expect(compareDecimals('9', '10')).toBeLessThan(0);
    expect(compareDecimals('1.50', '1.5')).toBe(0);
    expect(compareDecimals('100.1', '100')).toBeGreaterThan(0);
    expect(percentOf(1, 3)).toBe('33.33');
    expect(percentOf(1, 4)).toBe('25');
  });
});

const shown = (text: string) =>
  quantitiesIn(text).map(({ form, value, second, unit }) =>
    [form, second === null ? value : `${value}-${second}`, unit].join(' '),
  );

describe('quantitiesIn', () => {
  it.each([
    ['建设50所高职和150个专业', ['number 50 所', 'number 150 个']],
    ['培育1万家以上企业', ['number 10000 家']],
    ['52.5万人次', ['number 52.5 万人次']],
    ['3万—5万人', ['range 3-5 万人']],
    ['3—5万平方米', ['range 3-5 万平方米']],
    ['5000万元', ['number 5000 万元']],
    ['1.2亿元', ['number 1.2 亿元']],
    ['1,200名', ['number 1200 名']],
    ['3—5个', ['range 3-5 个']],
    ['3至5家', ['range 3-5 家']],
    ['1.5%-2.5%', ['range 1.5-2.5 %']],
    ['不低于三分之一', ['fraction 33.33 %']],
    ['百分之六十', ['fraction 60 %']],
    ['超过一半', ['fraction 50 %']],
    ['八成以上', ['fraction 80 %']],
    ['生师比不高于18:1', ['ratio 18-1 ']],
    ['参与联合体全覆盖', ['all 100 %']],
    ['全部达标', ['all 100 %']],
    ['不让一名学生失学', ['none-left 0 名']],
    ['每年至少召开两次', ['number 2 次']],
    ['领取两证', ['number 2 证']],
    ['提高5个百分点', ['number 5 个百分点']],
    ['200台(套)', ['number 200 台(套)']],
    ['不少于半年', ['number 0.5 年']],
    ['组建5大产业学院', ['number 5 个']],
    ['比例达到60以上', ['number 60 %']],
  ])('finds the quantities of %s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it.each(['1+X证书', '“33618”集群', '5G网络', '2.0版', '第16次会议', '时间17:25', '一二三'])(
    'finds none in %s',
    (text) => {
      expect(shown(text)).toEqual([]);
    },
  );

  it('reads a numbering before a year as a numbering', () => {
    expect(shown('3.2019年招生')).toEqual(['number 2019 年']);
  });

  it('supplies the measure word a noun calls for and says it was lost', () => {
    const [quantity] = quantitiesIn('新建1职业学校');
    expect(quantity).toMatchObject({ value: '1', unit: '所', unitLost: true });
  });

  it('marks rough numbers', () => {
    expect(quantitiesIn('100余家')[0]).toMatchObject({ value: '100', unit: '家', rough: true });
    expect(quantitiesIn('20多个')[0]?.rough).toBe(true);
  });
});
