import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CancelSignal, Progress } from '#shared/contract/index.ts';
import type { Language } from '#shared/contract/methods/settings.ts';
import type { ReportDocument } from '#shared/reports/document/document-model.ts';
import { runInWorker } from '../worker/run-in-worker.ts';
import type { DocumentFonts } from './page.ts';
import type { WrittenFile } from './write-document-input.ts';

export interface WriteDocumentOptions {
  /** The file to make; an existing one is replaced. */
  readonly path: string;
  /** Name of the file for messages; that of the path when left out. */
  readonly name?: string;
  /** Names of fonts, of the settings. */
  readonly fonts: DocumentFonts;
  readonly language: Language;
  /** Name of the calling method, for cancellation. */
  readonly method: string;
  readonly signal?: CancelSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Entry of the thread, where it does not stand beside its caller. */
  readonly worker?: URL | undefined;
  /** Folders with fonts for charts, instead of where this system keeps them. */
  readonly fontFolders?: readonly string[] | undefined;
}

/** Bounds of writing our own document; far above the largest report, and still an end. */
const memoryMegabytes = 2048;
const milliseconds = 300_000;

/**
 * Writes a report as a Word file in a thread of its own, reads it back with the reader of foreign documents and
 * compares every paragraph, cell and picture. Only a file that equals the document stays; after any failure or
 * cancellation nothing is left at the path.
 */
export const writeDocument = async (
  document: ReportDocument,
  {
    path,
    name = basename(path),
    fonts,
    language,
    method,
    signal,
    onProgress,
    worker,
    fontFolders,
  }: WriteDocumentOptions,
): Promise<WrittenFile> => {
  try {
    return await runInWorker(
      'write-document',
      { document, path, name, fonts, language, fontFolders },
      { method, memoryMegabytes, milliseconds, signal, progress: onProgress, worker },
    );
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
};
