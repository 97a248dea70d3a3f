import type { Catalogue } from './translation.ts';

/** A day in words: 2019年11月23日. */
export const dayInWords = (day: string, { catalogue }: { readonly catalogue: Catalogue }): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return catalogue.workbook.date(year, month, date);
};
