import { readFile, stat } from 'node:fs/promises';
import { fail } from '#shared/contract/failure.ts';
import { readRawFile } from '../importing/read-file.ts';
import { largestDocument } from '../reading/file-format.ts';
import { readDocument } from '../reading/read-document.ts';
import { readFoundSheets } from '../workbook/found-sheets.ts';

export interface FileInput {
  readonly path: string;
  /** Name of the file for messages. */
  readonly name: string;
}

/** What runs in a thread of its own: parsers, which take long and may be fed anything. */
export const tasks = {
  /** An uploaded list as rows of cells. */
  'read-list': async ({ path, name }: FileInput) => readRawFile(await readFile(path), name),
  /** A workbook of our own, to be compared with what it was made from. */
  'read-workbook': async ({ path, name }: FileInput) => readFoundSheets(await readFile(path), name),
  /** A document of any format as text. */
  'read-document': async ({ path, name }: FileInput) => {
    const { size } = await stat(path);
    if (size > largestDocument) fail('reading.too-large', { place: name, size, maximum: largestDocument });
    return readDocument(await readFile(path), name);
  },
} as const;

export type TaskName = keyof typeof tasks;
export type TaskOutput<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]>>;
