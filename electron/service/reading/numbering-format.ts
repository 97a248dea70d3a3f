const chineseDigits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const legalDigits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** 1 to 999 in Chinese words. */
const inChinese = (value: number, digits: readonly string[]): string => {
  if (value < 1 || value > 999) return String(value);
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const head = hundreds > 0 ? `${digits[hundreds]}百` : '';
  const middle =
    tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : digits[tens]}十` : hundreds > 0 && ones > 0 ? '零' : '';
  return `${head}${middle}${ones > 0 ? digits[ones] : ''}`;
};

const roman = (value: number): string => {
  const signs: readonly (readonly [number, string])[] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let text = '';
  for (const [worth, sign] of signs)
    while (rest >= worth && text.length < 20) {
      text += sign;
      rest -= worth;
    }
  return text;
};

const letter = (value: number): string =>
  String.fromCharCode(0x41 + ((value - 1) % 26)).repeat(Math.min(3, Math.ceil(value / 26)));

/** A number as Word prints it in a numbering format (ECMA-376 ST_NumberFormat); plain digits for unknown formats. */
export const formatNumber = (value: number, format: string): string => {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'koreanDigital2':
      return inChinese(value, chineseDigits);
    case 'chineseLegalSimplified':
    case 'japaneseLegal':
    case 'ideographLegalTraditional':
      return inChinese(value, legalDigits).replaceAll('百', '佰').replaceAll('十', '拾');
    case 'ideographTraditional':
      return stems.charAt((value - 1) % stems.length);
    case 'ideographZodiac':
      return branches.charAt((value - 1) % branches.length);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circled.charAt(value - 1) || String(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letter(value);
    case 'lowerLetter':
      return letter(value).toLowerCase();
    case 'none':
      return '';
    default:
      return String(value);
  }
};
