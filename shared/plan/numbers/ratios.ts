import { isDigit } from '../text/characters.ts';
import { arabicNumberAt, type WrittenNumber } from './number-scanner.ts';
import type { Quantity } from './quantity.ts';

const ratioContext = /(?:比|按照?|师生|生师|职普|普职|比例|为|达到|不低于|不高于|约)$/;

/** 1:20 where a ratio is spoken of; a time of day is none. */
export const ratioAt = (text: string, first: WrittenNumber): Quantity | null => {
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
