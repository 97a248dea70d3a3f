import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail } from '#shared/contract/failure.ts';
import { writeFailure } from '../files/write-failure.ts';
import { compareArchive } from './compare-archive.ts';
import { distinctNames } from './distinct-names.ts';
import { writeZip, type ZipPart } from './zip-writer.ts';

/** Files that were made and are handed out as one. */
export interface FilesToLayDown {
  readonly files: readonly ZipPart[];
  /** Name of the archive of several files, with its ending. */
  readonly archiveName: string;
  /** Where files under way stand; made when missing. */
  readonly directory: string;
}

/** A finished file in the folder of files under way; the caller offers, moves or removes it. */
export interface LaidDownFile {
  readonly path: string;
  /** Name offered to the person. */
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/**
 * Lays files down as one: a single file as it is under its own name, several in an archive under names of their own.
 * What was written is read again and compared. What was begun is removed after any failure, which is
 * `workspace.disk-full`, `file.target-unwritable` or `file.read-back-differs`.
 */
export const layDownFiles = async ({
  files,
  archiveName,
  directory,
}: FilesToLayDown): Promise<LaidDownFile> => {
  const [first] = files;
  const only = files.length === 1 && first !== undefined ? first : null;
  const names = distinctNames(files.map(({ name }) => name));
  const parts = files.map(({ bytes }, index) => ({ name: names[index] ?? '', bytes }));
  const name = only ? only.name : archiveName;
  const bytes = only ? only.bytes : await writeZip(parts);
  const path = join(directory, randomUUID());
  try {
    await mkdir(directory, { recursive: true });
    await writeFile(path, bytes, { flag: 'wx', flush: true });
    const written = await readFile(path);
    if (!written.equals(bytes))
      fail('file.read-back-differs', {
        place: name,
        what: name,
        expected: String(bytes.byteLength),
        found: String(written.byteLength),
      });
    if (!only) compareArchive(written, parts, name);
    return {
      path,
      name,
      size: written.byteLength,
      sha256: createHash('sha256').update(written).digest('hex'),
    };
  } catch (error) {
    // What cannot be removed either was not made; the first failure is the one to tell.
    await rm(path, { force: true }).catch(() => undefined);
    throw writeFailure(error, path);
  }
};
