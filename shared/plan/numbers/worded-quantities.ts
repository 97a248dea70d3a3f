import type { Quantity, QuantityForm } from './quantity.ts';
import type { UnitKind } from './units.ts';

/** 全覆盖, and 全部 before what can be counted out: 全部达标. */
const allWords = /^(?:全覆盖|全部(?=达标|达到|建成|覆盖|开设|参与|配备|合格|持证|用于|建立))/;
/** 半年 where it is asked for: 不少于半年, 半年以上. */
const halfYear = /^半年(?=以上|及以上|的|$|,|。|;)/;

const noneWords: readonly (readonly [RegExp, string])[] = [
  [/^(?:不让|不使|没有|无|绝不让|决不让)(?:任何)?一(名|个|人|户|所|位)/, '$1'],
  [/^(?:全部)?清零/, ''],
];

/** 翻番 without a number is once. */
const multiplied = (start: number): Quantity => ({
  form: 'number',
  start,
  end: start + 2,
  numberEnd: start + 2,
  value: '1',
  second: null,
  unit: '番',
  unitKind: 'times',
  script: 'chinese',
  rough: false,
  digits: '',
  unitLost: false,
});

/** Quantities put into words without a number: 全覆盖 is 100 %, 不让一名 is none. */
export const wordsAt = (text: string, start: number): Quantity | null => {
  if (text.startsWith('翻番', start)) return multiplied(start);
  const all = allWords.exec(text.slice(start, start + 6))?.[0];
  const make = (
    form: QuantityForm,
    end: number,
    value: string,
    unit: string,
    unitKind: UnitKind,
  ): Quantity => ({
    form,
    start,
    end,
    numberEnd: end,
    value,
    second: null,
    unit,
    unitKind,
    script: 'chinese',
    rough: false,
    digits: '',
    unitLost: false,
  });
  if (all) return make('all', start + all.length, '100', '%', 'share');
  if (
    halfYear.test(text.slice(start, start + 6)) &&
    /(?:不少于|不低于|至少|累计|实践|锻炼|满)$/.test(text.slice(Math.max(0, start - 4), start))
  )
    return make('number', start + 2, '0.5', '年', 'duration');
  for (const [pattern] of noneWords) {
    const found = pattern.exec(text.slice(start, start + 10));
    if (found) return make('none-left', start + found[0].length, '0', found[1] ?? '', 'count');
  }
  return null;
};
