import { readZipDirectory, unpack } from '#service/archives/zip-directory.ts';

/** Text of one part of a workbook file. */
export const partOf = (bytes: Buffer, name: string): string => {
  const entry = readZipDirectory(bytes, 'test').find((each) => each.name === name);
  if (!entry) throw new Error(`no part ${name}`);
  return unpack(bytes, entry, 50_000_000, 'test').toString('utf8');
};
