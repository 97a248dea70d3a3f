import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '#shared/contract/index.ts';
import type { Workbook } from '#shared/reports/sheet-model.ts';
import type { Cancellable } from '../cancellation.ts';
import { packageWriter } from './ooxml/package-writer.ts';
import { ReadBack } from './read-back.ts';

export interface ExportWorkbookOptions extends Cancellable {
  /** Where the finished file waits for its host; made when missing. */
  readonly temporaryDirectory: string;
  /** Entry of the parsing thread, where it does not stand beside its caller. */
  readonly worker?: URL | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface ExportedWorkbook {
  /** The file in the temporary directory; the caller moves or removes it. */
  readonly path: string;
  /** Name offered to the person. */
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** Sheet names in order. */
  readonly sheets: string[];
  /** Filled cells that were read back and found equal. */
  readonly comparedCells: number;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The day printed on tables where no other is given: today by the local clock, ISO 8601. */
export const localToday = (): string => {
  const now = new Date();
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
};

/**
 * Writes a workbook under the name offered to the person, reads it back with another library and compares every cell.
 * Only a file that equals the data is handed out; after any failure or cancellation nothing is left behind.
 */
export const exportWorkbook = async (
  workbook: Workbook,
  name: string,
  { temporaryDirectory, method, signal, onProgress, worker }: ExportWorkbookOptions,
): Promise<ExportedWorkbook> => {
  await mkdir(temporaryDirectory, { recursive: true });
  const path = join(temporaryDirectory, `${randomUUID()}.xlsx`);
  const readBack = new ReadBack(path, workbook, {
    name,
    method,
    signal,
    onProgress: (done, total) => onProgress?.({ step: 'comparing', done, total }),
    worker,
  });
  try {
    await packageWriter.write(workbook, {
      path,
      method,
      signal,
      onSheet: (sheet) => readBack.expect(sheet),
      onProgress: (done, total) => onProgress?.({ step: 'writing', done, total }),
    });
    onProgress?.({ step: 'reading-back', done: 0, total: 0 });
    const comparedCells = await readBack.compare();
    const bytes = await readFile(path);
    return {
      path,
      name,
      size: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      sheets: workbook.sheets.map((sheet) => sheet.name),
      comparedCells,
    };
  } catch (error) {
    readBack.abandon();
    await rm(path, { force: true });
    throw error;
  }
};
