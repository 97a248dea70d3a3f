import { isDigit, isHan } from '../text/characters.ts';
import { isChineseNumeral, readChineseNumeral } from './chinese-numerals.ts';
import { percentOf } from './decimal.ts';
import { arabicNumberAt, chineseNumberAt, type WrittenNumber } from './number-scanner.ts';
import { measureWordFor, type UnitKind, unitAt } from './units.ts';

/** How a quantity is put into words. */
export type QuantityForm = 'number' | 'range' | 'ratio' | 'fraction' | 'all' | 'none-left';

/** A number with its unit as it stands in a folded text. */
export interface Quantity {
  readonly form: QuantityForm;
  readonly start: number;
  /** After the unit. */
  readonly end: number;
  /** Offset after the last number, before the unit. */
  readonly numberEnd: number;
  /** Decimal text; for a ratio its left side, for a range its lower end. */
  readonly value: string;
  /** Upper end of a range or right side of a ratio. */
  readonly second: string | null;
  readonly unit: string;
  readonly unitKind: UnitKind;
  readonly script: 'arabic' | 'chinese';
  readonly rough: boolean;
  /** Digits as written; empty for words. */
  readonly digits: string;
  /** The unit is missing in the text and was taken from the noun that follows. */
  readonly unitLost: boolean;
}

const rangeMark = /^(?:[-—–─~―－～]{1,2}|至|到)/;

const isLatin = (character: string | undefined): boolean =>
  character !== undefined && /[A-Za-z]/.test(character);

/** Digits that belong to a name or a code: 1+X, 5G, A4, 3D, 2.0版, 985工程. */
const isCode = (text: string, start: number, end: number): boolean => {
  const before = text[start - 1];
  const after = text[end];
  if (isLatin(before) || (isLatin(after) && !text.startsWith('m2', end))) return true;
  if (before === '+' || after === '+' || before === '×' || after === '×') return true;
  return before === '/' || (after === '/' && isDigit(text[end + 1]));
};

const fractions: readonly (readonly [string, string])[] = [
  ['一半', '50'],
  ['半数', '50'],
  ['过半', '50'],
  ['大半', '50'],
];

/** 百分之六十, 千分之五, 三分之一 and 一半; null where the offset holds none. */
const fractionAt = (text: string, start: number): Quantity | null => {
  const make = (end: number, value: string): Quantity => ({
    form: 'fraction',
    start,
    end,
    numberEnd: end,
    value,
    second: null,
    unit: '%',
    unitKind: 'share',
    script: 'chinese',
    rough: false,
    digits: '',
    unitLost: false,
  });
  for (const [words, value] of fractions)
    if (text.startsWith(words, start)) return make(start + words.length, value);
  // 1/4以上, 2/3左右
  const slash = /^([1-9])\/([2-9]|10)(?=以上|以下|左右|的|$|,|。|;)/.exec(text.slice(start, start + 7));
  if (slash?.[1] && slash[2] && Number(slash[1]) < Number(slash[2]) && !/[\d./+]/.test(text[start - 1] ?? ''))
    return make(start + slash[0].length, percentOf(Number(slash[1]), Number(slash[2])));
  // Looks a few characters ahead only, so that a long run of numerals costs no more than its length.
  const mark = start + text.slice(start, start + 8).indexOf('分之');
  if (mark <= start) return null;
  const denominatorText = text.slice(start, mark);
  const denominator = /^\d{1,4}$/.test(denominatorText)
    ? Number(denominatorText)
    : readChineseNumeral(denominatorText);
  if (denominator === null || denominator === 0) return null;
  const numerator = isDigit(text[mark + 2])
    ? arabicNumberAt(text, mark + 2)
    : chineseNumberAt(text, mark + 2);
  if (!numerator) return null;
  if (denominator === 100) return make(numerator.end, numerator.value);
  const part = Number(numerator.value);
  return Number.isInteger(part) ? make(numerator.end, percentOf(part, denominator)) : null;
};

const ratioContext = /(?:比|按照?|师生|生师|职普|普职|比例|为|达到|不低于|不高于|约)$/;

/** 1:20 where a ratio is spoken of; a time of day is none. */
const ratioAt = (text: string, first: WrittenNumber): Quantity | null => {
  if (text[first.end] !== ':' || !isDigit(text[first.end + 1])) return null;
  const second = arabicNumberAt(text, first.end + 1);
  if (!second || text[second.end] === ':') return null;
  const before = text.slice(Math.max(0, first.start - 14), first.start);
  const after = text.slice(second.end, second.end + 4);
  const looksLikeTime =
    /^\d{2}$/.test(second.digits) &&
    /^\d{1,2}$/.test(first.digits) &&
    !/比/.test(before) &&
    !/比例|配/.test(after);
  if (looksLikeTime || !(ratioContext.test(before) || /比/.test(before) || /比例|配/.test(after)))
    return null;
  return {
    form: 'ratio',
    start: first.start,
    end: second.end,
    numberEnd: second.end,
    value: first.value,
    second: second.value,
    unit: '',
    unitKind: 'share',
    script: 'arabic',
    rough: false,
    digits: '',
    unitLost: false,
  };
};

const numberAt = (text: string, at: number): WrittenNumber | null =>
  isDigit(text[at]) ? arabicNumberAt(text, at) : chineseNumberAt(text, at);

/** 成 after one digit means tenths: 八成 is 80 %. */
const isTenths = (text: string, number: WrittenNumber): boolean =>
  text[number.end] === '成' &&
  Number(number.value) >= 1 &&
  Number(number.value) <= 10 &&
  /^(?:以上|以下|左右|多|的|$|,|。|;|、|\))/.test(text.slice(number.end + 1, number.end + 3));

const shareOf =
  /(?:率|比例|占比|比重)(?:要|应|将|均|都|力争|稳定|保持|分别)?(?:达到|达|不低于|不少于|超过|提高到|提升到|稳定在|保持在|至少|为)(?:约|近)?$/;

/** 比例达到60以上: a share whose percent sign is lost. */
const isLostPercent = (text: string, number: WrittenNumber): boolean =>
  Number(number.value) > 1 &&
  Number(number.value) <= 100 &&
  /^(?:以上|左右|以下|,|;|。|、|$)/.test(text.slice(number.end, number.end + 2)) &&
  shareOf.test(text.slice(Math.max(0, number.start - 16), number.start));

/** What statistics count in ten thousands: 120万人次 is 120 万人次, while 1万家 is 10000 家. */
const countedInTenThousands = new Set([
  '人',
  '人次',
  '人/次',
  '人次/年',
  '人/年',
  '名',
  '户',
  '辆',
  '亩',
  '册',
  '平方米',
  '平米',
  'm2',
  '㎡',
  '公里',
  '吨',
  '学时',
  '课时',
  '人日',
  '人天',
]);

/** A quantity in the unit the text counts in, where that is one of ten thousands. */
const inTextScale = (
  unit: string,
  first: WrittenNumber,
  last: WrittenNumber,
): { unit: string; value: string; second: string | null } => {
  const second = last === first ? null : last;
  const plain = { unit, value: first.value, second: second?.value ?? null };
  const { scaled } = last;
  if (!scaled || !countedInTenThousands.has(unit)) return plain;
  const named = `${scaled.word}${unit}`;
  if (!second) return { unit: named, value: scaled.value, second: null };
  // 3万—5万人 and 3—5万人 alike.
  const low = first.scaled?.word === scaled.word ? first.scaled.value : first.scaled ? null : first.value;
  return low === null ? plain : { unit: named, value: low, second: scaled.value };
};

/** What a quantity is given for. */
const perUnit = /^\/(?:年|学年|学期|季度|月|周|天|日|生|人次|人|校|项|亩|次)/;

const quantityFrom = (text: string, first: WrittenNumber): Quantity | null => {
  const ratio = ratioAt(text, first);
  if (ratio) return ratio;
  const tenths = isTenths(text, first);
  let unit = tenths ? null : unitAt(text, first.end);
  let last = first;
  let end = first.end + (unit?.text.length ?? 0);
  const mark =
    rangeMark.exec(text.slice(end, end + 2)) ??
    (unit ? null : rangeMark.exec(text.slice(first.end, first.end + 2)));
  if (mark) {
    const second = numberAt(text, end + mark[0].length);
    const secondUnit = second ? unitAt(text, second.end) : null;
    // 3—5个, 3个至5个, 10%—15%; but not 2019年—2020年 and not 5月到6月, which are dates.
    if (second && secondUnit && secondUnit.kind !== 'calendar' && (!unit || unit.text === secondUnit.text)) {
      last = second;
      unit = secondUnit;
      end = second.end + secondUnit.text.length;
    } else if (second && !secondUnit && !unit) return null;
  }
  if (tenths)
    return {
      form: 'fraction',
      start: first.start,
      end: first.end + 1,
      numberEnd: first.end + 1,
      value: String(Number(first.value) * 10),
      second: null,
      unit: '%',
      unitKind: 'share',
      script: first.script,
      rough: first.rough,
      digits: '',
      unitLost: false,
    };
  // 14000元/年, 3平方米/生
  const per = unit ? perUnit.exec(text.slice(end, end + 4))?.[0] : undefined;
  if (unit && per) {
    unit = { text: `${unit.text}${per}`, kind: unit.kind };
    end += per.length;
  }
  let unitLost = false;
  // 5大产业学院: 大 stands in the place of the measure word.
  if (!unit && text[first.end] === '大' && isHan(text[first.end + 1])) {
    unit = { text: '个', kind: 'count' };
    end = first.end + 1;
  }
  if (!unit) {
    const measure =
      first.script === 'arabic' && isHan(text[first.end]) && first.digits.length <= 5
        ? measureWordFor(text.slice(first.end, first.end + 20))
        : null;
    const share = measure === null && first.script === 'arabic' && isLostPercent(text, first);
    if (measure === null && !share) return null;
    unit = share ? { text: '%', kind: 'share' } : { text: measure ?? '', kind: 'count' };
    unitLost = true;
    end = first.end;
  }
  return {
    form: last === first ? 'number' : 'range',
    start: first.start,
    end,
    numberEnd: last.end,
    ...inTextScale(unit.text, first, last),
    unitKind: unit.kind,
    script: first.script,
    rough: first.rough || last.rough,
    digits: first.digits,
    unitLost,
  };
};

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
const wordsAt = (text: string, start: number): Quantity | null => {
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

/**
 * Every quantity of a folded text in order, none overlapping another. What is a name, a code, a number without unit
 * or part of a word is left out. Looks at every character a fixed number of times.
 */
export const quantitiesIn = (text: string): Quantity[] => {
  const found: Quantity[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    const digit = isDigit(character);
    if (!digit && !isChineseNumeral(character) && !/[全不没无绝决清过半大翻]/.test(character)) {
      at += 1;
      continue;
    }
    // 十分必要: very.
    if (character === '十' && text[at + 1] === '分' && text[at + 2] !== '之' && text[at - 1] !== '百') {
      at += 2;
      continue;
    }
    const words = digit ? null : wordsAt(text, at);
    const fraction = words ?? fractionAt(text, at);
    if (fraction) {
      found.push(fraction);
      at = fraction.end;
      continue;
    }
    const number = digit || isChineseNumeral(character) ? numberAt(text, at) : null;
    if (!number) {
      // A run of numerals that makes no number is skipped whole.
      at += 1;
      continue;
    }
    const quantity =
      text[at - 1] === '第' || isCode(text, number.start, number.end) ? null : quantityFrom(text, number);
    if (quantity) found.push(quantity);
    at = quantity ? Math.max(quantity.end, quantity.numberEnd) : number.end;
  }
  return found;
};
