import type { FoundLine, FoundSheet } from './found-system.ts';

const longestCode = 40;
const printedCode = ({ code }: FoundLine): string | null => code?.slice(0, longestCode) ?? null;

/**
 * Hands out codes no two indicators of a sheet share: the printed one where it is free, the usual one otherwise. Codes
 * two sheets print are left as they are, to be said; codes made up here take none that is printed anywhere.
 */
export const lineCodes = (sheets: readonly FoundSheet[]) => {
  const printed = new Set(
    sheets.length > 1 ? sheets.flatMap(({ lines }) => lines.flatMap((line) => printedCode(line) ?? [])) : [],
  );
  const taken = new Set<string>();
  const takenOn = new Map(sheets.map(({ table }) => [table.name, new Set<string>()]));
  return (line: FoundLine, usual: string): string => {
    const own = takenOn.get(line.sheet);
    const take = (code: string): string => {
      taken.add(code);
      own?.add(code);
      return code;
    };
    const wanted = printedCode(line);
    if (wanted !== null && !own?.has(wanted)) return take(wanted);
    for (let number = 1; ; number += 1) {
      const code = number === 1 ? usual : `${usual}-${number}`;
      if (!taken.has(code) && !printed.has(code)) return take(code);
    }
  };
};
