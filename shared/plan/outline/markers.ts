import { chineseNumeralEnd, readChineseNumeral } from '../numbers/chinese-numerals.ts';
import { isDigit, isHan } from '../text/characters.ts';

/**
 * The ways plans number their parts, outermost first. The order is the order of nesting where a plan uses several.
 */
export const markerStyles = [
  'part',
  'chapter',
  'annex',
  'section',
  'chinese',
  'article',
  /** 任务一：, 工程二：, 行动三 */
  'named',
  'chinese-brackets',
  'decimal-1',
  'arabic',
  'box',
  'decimal-2',
  'arabic-brackets',
  'decimal-3',
  'circled',
  'ordinal-is',
  'dash',
] as const;
export type MarkerStyle = (typeof markerStyles)[number];

/** A numbering as it stands before a heading or an item. */
export interface Marker {
  readonly style: MarkerStyle;
  /** Number in its sequence; 0 where the style does not count (dashes, an annex without number). */
  readonly value: number;
  /** As printed, without the separator that follows: `一`, `(一)`, `1`, `第三条`, `附件2`. */
  readonly text: string;
  /** Offset after the marker and its separator. */
  readonly end: number;
  /** True where nothing parts the number from the words that follow (`一总体要求`). */
  readonly glued: boolean;
}

const circledDigits = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

const ordinalStyles: Readonly<Record<string, MarkerStyle>> = {
  部分: 'part',
  阶段: 'named',
  篇: 'part',
  编: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
};

const skipBlank = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at);

/** After a separator: at most one more separator and blanks. */
const afterSeparator = (text: string, at: number): number => {
  let end = skipBlank(text, at);
  if (text[end] === '、' || text[end] === '.' || text[end] === ',' || text[end] === ':') end += 1;
  return skipBlank(text, end);
};

const arabicEnd = (text: string, start: number): number => {
  let end = start;
  while (end - start < 3 && isDigit(text[end])) end += 1;
  return isDigit(text[end]) ? start : end;
};

/** 第一阶段(2023年3月—8月):启动: when a phase runs stands between its number and its name. */
const afterPeriod = (text: string, at: number): number => {
  const period = /^\([^()]{4,24}\)(?=:)/.exec(text.slice(at, at + 28));
  return at + (period?.[0].length ?? 0);
};

const ordinal = (text: string, at: number): Marker | null => {
  if (text[at] !== '第') return null;
  const start = skipBlank(text, at + 1);
  const numeralEnd = chineseNumeralEnd(text, start);
  const end = numeralEnd > start ? numeralEnd : arabicEnd(text, start);
  if (end === start) return null;
  const number = text.slice(start, end);
  const value = isDigit(number[0]) ? Number(number) : readChineseNumeral(number);
  const nounStart = skipBlank(text, end);
  const two = text.slice(nounStart, nounStart + 2);
  const noun = two === '部分' || two === '阶段' ? two : (text[nounStart] ?? '');
  const style = ordinalStyles[noun];
  if (!style || value === null) return null;
  const after = nounStart + noun.length;
  // 第三条规定, 第一章所述: a reference, not a numbering.
  if (/^[款项规所之中]/.test(text.slice(after, after + 1))) return null;
  return {
    style,
    value,
    text: text.slice(at, after).replaceAll(' ', ''),
    end: afterSeparator(text, noun === '阶段' ? afterPeriod(text, after) : after),
    glued: false,
  };
};

const bracketed = (text: string, at: number): Marker | null => {
  const open = text[at] === '(';
  const start = skipBlank(text, open ? at + 1 : at);
  const chineseEnd = chineseNumeralEnd(text, start);
  const end = chineseEnd > start ? chineseEnd : arabicEnd(text, start);
  const close = skipBlank(text, end);
  if (end === start || text[close] !== ')') return null;
  const number = text.slice(start, end);
  const chinese = chineseEnd > start;
  const value = chinese ? readChineseNumeral(number) : Number(number);
  if (value === null || value === 0 || value > 200) return null;
  return {
    style: chinese ? 'chinese-brackets' : 'arabic-brackets',
    value,
    text: open ? `(${number})` : `${number})`,
    end: afterSeparator(text, close + 1),
    glued: false,
  };
};

const chinese = (text: string, at: number): Marker | null => {
  const end = chineseNumeralEnd(text, at);
  if (end === at || end - at > 3) return null;
  const value = readChineseNumeral(text.slice(at, end));
  if (value === null || value === 0 || value > 99) return null;
  const number = text.slice(at, end);
  const next = text[end];
  if (next === '是' || next === '要')
    return { style: 'ordinal-is', value, text: `${number}${next}`, end: end + 1, glued: false };
  const separator = next === '、' || next === '.' || next === ',' || next === ':' || next === ' ';
  if (separator) {
    const after = afterSeparator(text, end + 1);
    // 一、二、三产业 is a list of numbers.
    if (chineseNumeralEnd(text, after) > after && /^[、.]/.test(text.slice(chineseNumeralEnd(text, after))))
      return null;
    return { style: 'chinese', value, text: number, end: after, glued: false };
  }
  return isHan(next) ? { style: 'chinese', value, text: number, end, glued: true } : null;
};

const arabic = (text: string, at: number): Marker | null => {
  let end = arabicEnd(text, at);
  if (end === at) return null;
  const parts = [text.slice(at, end)];
  /** 1.2025年底前: a year behind a numbering, not a part of it. */
  const yearFollows = /^\.(?:\d{4}年|\d{1,2}月)/.test(text.slice(end, end + 6));
  while (!yearFollows && text[end] === '.' && isDigit(text[end + 1]) && parts.length < 4) {
    const next = arabicEnd(text, end + 1);
    if (next === end + 1) return null;
    parts.push(text.slice(end + 1, next));
    end = next;
  }
  const next = text[end];
  const value = Number(parts.at(-1));
  if (parts.length > 1) {
    // 1.1 总体目标 numbers a heading; 1.5% does not.
    if (
      parts.some((part) => part.length > 2 || part === '0') ||
      !(next === ' ' || isHan(next) || next === '.')
    )
      return null;
    const style: MarkerStyle = parts.length === 2 ? 'decimal-2' : 'decimal-3';
    return { style, value, text: parts.join('.'), end: afterSeparator(text, end), glued: isHan(next) };
  }
  if (value === 0 || value > 200) return null;
  const number = parts.join('');
  if (next === '.' || next === '、' || next === ',')
    return isDigit(text[end + 1]) && next !== '、' && !yearFollows
      ? null
      : { style: 'arabic', value, text: number, end: afterSeparator(text, end + 1), glued: false };
  if (next === ' ') return { style: 'arabic', value, text: number, end: end + 1, glued: true };
  return isHan(next) ? { style: 'arabic', value, text: number, end, glued: true } : null;
};

/** Numberings that are one character: ⒈ is 1., ⑴ is (1), ㈠ is (一). */
const singleCharacters: readonly (readonly [from: number, to: number, style: MarkerStyle])[] = [
  [0x2488, 0x249b, 'arabic'],
  [0x2474, 0x2487, 'arabic-brackets'],
  [0x3220, 0x3229, 'chinese-brackets'],
];

const single = (text: string, at: number): Marker | null => {
  const code = text.charCodeAt(at);
  const found = singleCharacters.find(([from, to]) => code >= from && code <= to);
  if (!found) return null;
  const [from, , style] = found;
  const value = code - from + 1;
  const number = style === 'chinese-brackets' ? '一二三四五六七八九十'.charAt(value - 1) : String(value);
  return {
    style,
    value,
    text: style === 'arabic' ? number : `(${number})`,
    end: afterSeparator(text, at + 1),
    glued: false,
  };
};

const circled = (text: string, at: number): Marker | null => {
  const value = circledDigits.indexOf(text[at] ?? '') + 1;
  return value > 0
    ? { style: 'circled', value, text: text[at] ?? '', end: afterSeparator(text, at + 1), glued: false }
    : null;
};

const dash = (text: string, at: number): Marker | null => {
  let end = at;
  while (end - at < 4 && /[—―–─]/.test(text[end] ?? '')) end += 1;
  return end - at >= 2 || (end - at === 1 && /[―─]/.test(text[at] ?? ''))
    ? { style: 'dash', value: 0, text: '——', end: skipBlank(text, end), glued: false }
    : null;
};

const annex = (text: string, at: number): Marker | null => {
  const word = ['附件', '附录', '附表', '专栏'].find((each) => text.startsWith(each, at));
  if (!word) return null;
  const start = skipBlank(text, at + 2);
  const numeralEnd = chineseNumeralEnd(text, start);
  const end = numeralEnd > start ? numeralEnd : arabicEnd(text, start);
  const number = text.slice(start, end);
  const value = number === '' ? 0 : isDigit(number[0]) ? Number(number) : (readChineseNumeral(number) ?? 0);
  const after = number === '' ? at + 2 : end;
  const next = text[after];
  if (next !== undefined && next !== ' ' && next !== ':' && next !== '、' && next !== '.' && number === '')
    return null;
  return {
    style: word === '专栏' ? 'box' : 'annex',
    value,
    text: `${word}${number}`,
    end: afterSeparator(text, after),
    glued: false,
  };
};

const namedParts = /^(?:任务|工程|行动|措施|举措|项目|目标|专题|模块|步骤)/;

/** A noun with a number that heads a part: 任务一：共建产业学院. */
const named = (text: string, at: number): Marker | null => {
  const noun = namedParts.exec(text.slice(at, at + 2))?.[0];
  if (noun === undefined) return null;
  const start = at + noun.length;
  const numeralEnd = chineseNumeralEnd(text, start);
  const end = numeralEnd > start ? numeralEnd : arabicEnd(text, start);
  const number = text.slice(start, end);
  const value = number === '' ? null : isDigit(number[0]) ? Number(number) : readChineseNumeral(number);
  const next = text[end];
  if (value === null || value === 0 || !(next === ':' || next === ' ' || next === '、' || next === '.'))
    return null;
  return { style: 'named', value, text: text.slice(at, end), end: afterSeparator(text, end), glued: false };
};

/** The numbering that starts exactly at the offset of a folded text, or null. */
export const markerAt = (text: string, at: number): Marker | null =>
  ordinal(text, at) ??
  bracketed(text, at) ??
  circled(text, at) ??
  single(text, at) ??
  chinese(text, at) ??
  arabic(text, at) ??
  dash(text, at) ??
  annex(text, at) ??
  named(text, at);

/** Whether a line begins with a numbering that is set apart from its words. */
export const startsWithMarker = (plain: string): boolean => {
  const marker = markerAt(plain, 0);
  return marker !== null && !marker.glued;
};
