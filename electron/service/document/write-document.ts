import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import type { CancelSignal, Progress } from '#shared/contract/index.ts';
import type { Language } from '#shared/contract/methods/settings.ts';
import type { ReportDocument } from '#shared/reports/document/document-model.ts';
import { runInWorker } from '../worker/run-in-worker.ts';
import { type DocumentFonts, pixelsOf, uprightPage } from './page.ts';
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
 * Writes a report as a Word file, reads it back with the reader of foreign documents and compares every paragraph, cell
 * and picture. One thread draws the charts while another writes the text. Only a file that equals the document stays;
 * after any failure or cancellation nothing is left at the path.
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
  const stop = new AbortController();
  const cancel = (): void => stop.abort();
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel);
  const common = { method, memoryMegabytes, milliseconds, signal: stop.signal, progress: onProgress, worker };
  const figures = document.blocks.filter((block) => block.kind === 'figure');
  const { port1: sending, port2: charts } = new MessageChannel();
  const drawing =
    figures.length === 0
      ? null
      : runInWorker(
          'draw-charts',
          {
            charts: figures.map(({ chart }) => chart),
            width: pixelsOf(uprightPage(document).textWidth),
            name,
            fontFolders,
          },
          common,
        ).then((drawn) => sending.postMessage(drawn));
  const writing = runInWorker(
    'write-document',
    { document, path, name, fonts, language, charts: drawing && charts },
    { ...common, transfer: drawing ? [charts] : [] },
  );
  try {
    const [written] = await Promise.all([writing, drawing]);
    return written;
  } catch (error) {
    // Neither thread goes on without the other, and the file goes when nobody writes to it any more.
    stop.abort();
    await Promise.allSettled([writing, drawing]);
    await rm(path, { force: true });
    throw error;
  } finally {
    sending.close();
    signal?.removeEventListener('abort', cancel);
  }
};
