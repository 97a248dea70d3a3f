import { openPackage } from './ooxml/package-parts.ts';

/**
 * What Excel would repair or refuse in a workbook file, one sentence per fault; none for a sound file. Use it as
 * `expect(ooxmlFaults(bytes)).toEqual([])`.
 */
export const ooxmlFaults = (bytes: Uint8Array): string[] => {
  const faults: string[] = [];
  const report = (fault: string) => faults.push(fault);
  openPackage(bytes, report);
  return faults;
};
