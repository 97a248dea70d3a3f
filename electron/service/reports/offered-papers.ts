import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { zip } from 'fflate';
import { writeFailure } from '../workbook/write-failure.ts';

export interface MadePaper {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A finished file in the folder of files under way; the caller offers or removes it. */
export interface OfferedFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** Names inside one folder; a second file of one name gets a number. */
const distinctNames = (papers: readonly MadePaper[]): string[] => {
  const used = new Set<string>();
  return papers.map(({ name }) => {
    const dot = name.lastIndexOf('.');
    let own = name;
    for (let number = 2; used.has(own.toLowerCase()); number += 1)
      own = `${name.slice(0, dot)} (${number})${name.slice(dot)}`;
    used.add(own.toLowerCase());
    return own;
  });
};

const zipped = (papers: readonly MadePaper[]): Promise<Uint8Array> => {
  const names = distinctNames(papers);
  const files = Object.fromEntries(
    papers.map(({ bytes }, index) => [names[index] ?? '', [bytes, { level: 0 }] as const]),
  );
  return new Promise((resolve, reject) => {
    zip(files as Parameters<typeof zip>[0], (error, bytes) => (error ? reject(error) : resolve(bytes)));
  });
};

/** Lays down one paper as it is, or several in a zip file under `folderName`. */
export const layDownPapers = async (
  papers: readonly MadePaper[],
  folderName: string,
  directory: string,
): Promise<OfferedFile> => {
  const [only] = papers;
  const isSingle = papers.length === 1 && only !== undefined;
  const bytes = isSingle ? only.bytes : await zipped(papers);
  const name = isSingle ? only.name : folderName;
  const path = join(directory, randomUUID());
  try {
    await mkdir(directory, { recursive: true });
    const file = await open(path, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(path, { force: true });
    throw writeFailure(error, path);
  }
  return {
    path,
    name,
    size: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
};
