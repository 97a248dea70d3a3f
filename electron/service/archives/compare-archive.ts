import { unzipSync } from 'fflate';
import { fail } from '#shared/contract/failure.ts';
import type { ZipPart } from './zip-writer.ts';

const differs = (place: string, what: string, expected: string, found: string): never =>
  fail('file.read-back-differs', { place, what, expected, found });

/**
 * Unpacks an archive with another library than the one that packed it, and compares names, order and contents. Fails
 * with `file.read-back-differs` at the first difference.
 */
export const compareArchive = (written: Uint8Array, files: readonly ZipPart[], place: string): void => {
  const found = unzipSync(written);
  const names = files.map(({ name }) => name).join(' ');
  const foundNames = Object.keys(found).join(' ');
  if (foundNames !== names) differs(place, place, names, foundNames);
  for (const { name, bytes } of files) {
    const own = found[name] ?? new Uint8Array();
    if (!Buffer.from(own.buffer, own.byteOffset, own.byteLength).equals(bytes))
      differs(place, name, String(bytes.byteLength), String(own.byteLength));
  }
};
