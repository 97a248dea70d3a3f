import { documentNumbersIn } from './document-numbers.ts';

/** A document the plan rests on. */
export interface BasisDocument {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly start: number;
  readonly end: number;
}

/** Documents named in 《》 in an opening paragraph, with the number that follows in brackets. */
export const basisIn = (text: string): BasisDocument[] => {
  const numbers = documentNumbersIn(text);
  const found: BasisDocument[] = [];
  let at = text.indexOf('《');
  while (at >= 0) {
    const close = text.indexOf('》', at);
    if (close < 0) break;
    const title = text.slice(at + 1, close);
    const number = numbers.find((each) => each.start >= close && each.start - close <= 3);
    if (title.length >= 4 && title.length <= 80)
      found.push({
        title,
        documentNumber: number?.standard ?? null,
        start: at,
        end: number ? number.end : close + 1,
      });
    at = text.indexOf('《', close);
  }
  return found;
};
