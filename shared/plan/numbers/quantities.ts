import { isDigit, isHan } from '../text/characters.ts';
import { isChineseNumeral } from './chinese-numerals.ts';
import { fractionAt } from './fractions.ts';
import { numberAt, type WrittenNumber } from './number-scanner.ts';
import type { Quantity } from './quantity.ts';
import { ratioAt } from './ratios.ts';
import { inTextScale } from './text-scale.ts';
import { measureWordFor, unitAt } from './units.ts';
import { wordsAt } from './worded-quantities.ts';

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
