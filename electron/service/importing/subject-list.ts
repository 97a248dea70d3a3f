import { stat } from 'node:fs/promises';
import { fail } from '#shared/contract/failure.ts';
import type { CancelSignal, Progress } from '#shared/contract/index.ts';
import type { SubjectPreview } from '#shared/contract/methods/evaluations.ts';
import { runInWorker } from '../worker/run-in-worker.ts';
import { readPasted } from './delimited.ts';
import { type ExistingSubject, findSubjects } from './find-subjects.ts';
import { largestFile } from './preflight.ts';
import type { RawFile } from './raw-table.ts';

export interface PreviewOptions {
  /** Pasted text, or an uploaded file under the name it came with. */
  readonly from:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'file'; readonly path: string; readonly name: string };
  /** Subjects of the evaluation, to find duplicates among. */
  readonly existing: readonly ExistingSubject[];
  readonly signal?: CancelSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Entry of the reading thread; bundles pass their own. */
  readonly worker?: URL | undefined;
}

/** Heap of the reading thread in megabytes, and the longest a file may take. */
const memoryMegabytes = 1024;
const milliseconds = 60_000;

const readFile = async (path: string, name: string, { signal, worker }: PreviewOptions): Promise<RawFile> => {
  const { size } = await stat(path);
  if (size > largestFile) fail('file.too-large', { place: name, size, maximum: largestFile });
  return runInWorker(
    'read-list',
    { path, name },
    { method: 'subjects.preview', memoryMegabytes, milliseconds, signal, worker },
  );
};

/** Reads a subject list and says of every row what would be taken and what is wrong or doubtful. Writes nothing. */
export const previewSubjects = async (options: PreviewOptions): Promise<SubjectPreview> => {
  const { from, existing, onProgress } = options;
  onProgress?.({ step: 'reading', done: 0, total: 0 });
  const file =
    from.kind === 'text'
      ? { tables: [readPasted(from.text)], encoding: null }
      : await readFile(from.path, from.name, options);
  onProgress?.({ step: 'checking', done: 0, total: 0 });
  return findSubjects(file, from.kind === 'file' ? from.name : '', existing);
};
