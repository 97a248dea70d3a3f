const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };
const myriads: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** Longer runs are no numbers people write. */
const longestNumeral = 20;

const numerals = new Set(
  [...Object.keys(digits), ...Object.keys(tens), ...Object.keys(myriads)].map((character) =>
    character.charCodeAt(0),
  ),
);

export const isChineseNumeral = (character: string | undefined): boolean =>
  character !== undefined && numerals.has(character.charCodeAt(0));

/** Where a run of Chinese numerals that starts at `start` ends; looks at most 20 characters ahead. */
export const chineseNumeralEnd = (text: string, start: number): number => {
  let end = start;
  while (end - start < longestNumeral && isChineseNumeral(text[end])) end += 1;
  return end;
};

/** Digits read one by one: 二〇一九 is 2019. Null where the text holds anything else. */
export const readDigitByDigit = (text: string): number | null => {
  if (text.length === 0 || text.length > 8) return null;
  let value = 0;
  for (const character of text) {
    const digit = digits[character];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
};

/**
 * The value of a Chinese numeral: 十二 12, 二十 20, 一百零五 105, 三千 3000, 两万 20000, 二〇二五 2025.
 * Null where the characters do not make one number (一二, 十十).
 */
export const readChineseNumeral = (text: string): number | null => {
  if (text.length === 0 || text.length > longestNumeral) return null;
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const character of text) {
    const value = digits[character];
    const unit = tens[character];
    const myriad = myriads[character];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return text.length >= 4 ? readDigitByDigit(text) : null;
      digit = value;
    } else if (unit !== undefined) {
      if (unit >= lastUnit) return null;
      section += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = null;
    } else if (myriad !== undefined) {
      const part = section + (digit ?? (section === 0 && total === 0 ? 1 : 0));
      // 一万亿 multiplies what came before; 一亿二千万 adds to it.
      total = myriad > 10_000 ? (total + part) * myriad : total + part * myriad;
      section = 0;
      digit = null;
      lastUnit = Number.POSITIVE_INFINITY;
    } else return null;
  }
  return total + section + (digit ?? 0);
};
