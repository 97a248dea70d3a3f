import { readFile, stat } from 'node:fs/promises';
import { type FactsOf, fail } from '#shared/contract/failure.ts';
import { largestDocument } from './file-format.ts';

type Reason = FactsOf<'reading.unreadable'>['reason'];

const reasons: Readonly<Record<string, Reason>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'not-a-file',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
};

const statOf = async (path: string): Promise<{ size: number; isFile: boolean }> => {
  const found = await stat(path);
  return { size: found.size, isFile: found.isFile() };
};

/**
 * The bytes of a file that is no larger than is read. Its size is looked at before anything is read into memory; what
 * is no plain file (a folder, a pipe, a device without end) is not opened for reading. Fails with `reading.unreadable`
 * or `reading.too-large`.
 */
export const readWholeFile = async (path: string, place: string): Promise<Buffer> => {
  try {
    // Opening a pipe would wait for a writer.
    const { size, isFile } = await statOf(path);
    if (!isFile) fail('reading.unreadable', { place, reason: 'not-a-file', detail: '' });
    if (size > largestDocument) fail('reading.too-large', { place, size, maximum: largestDocument });
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (code === null) throw error;
    return fail('reading.unreadable', { place, reason: reasons[code] ?? 'other', detail: code });
  }
};
