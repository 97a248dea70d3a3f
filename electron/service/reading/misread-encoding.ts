/**
 * What frequent characters become when UTF-8 is taken for GBK (，→ 锛 or 紝, 。→ 銆, “ → 鈥, 的 → 鐨, the first bytes of 一,
 * 人, 分, 北, 合, 本 → 涓, 浜, 鍒, 鍖, 鍚, 鏈) or for Latin letters (ï¼, ã€, â€). Plans do not use them otherwise.
 */
const takenForGbk = /[锛紝銆鈥鐨涓浜鍒鍖鍚鏈]/g;
const takenForLatin = /[\u00c2-\u00ef][\u0080-\u00bf\u20ac\u201a-\u2122\u0152-\u0192]/g;

/** Fewer on a line may be chance. */
const fewest = 2;

const count = (line: string, pattern: RegExp): number => line.match(pattern)?.length ?? 0;

/** How many lines look like text in one encoding that was taken for another before it was saved. */
export const misreadLines = (text: string): number =>
  text
    .split('\n')
    .filter((line) => count(line, takenForGbk) >= fewest || count(line, takenForLatin) >= fewest * 2).length;
