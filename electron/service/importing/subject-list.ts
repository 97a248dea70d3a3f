import type { CancelSignal, Progress } from '#shared/contract/index.ts';
import type { SubjectPreview } from '#shared/contract/methods/evaluations.ts';
import { readPasted } from './delimited.ts';
import { type ExistingSubject, findSubjects } from './find-subjects.ts';
import { readInWorker } from './read-in-worker.ts';

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

/** Reads a subject list and says of every row what would be taken and what is wrong or doubtful. Writes nothing. */
export const previewSubjects = async (options: PreviewOptions): Promise<SubjectPreview> => {
  const { from, existing, signal, onProgress, worker } = options;
  onProgress?.({ step: 'reading', done: 0, total: 0 });
  const file =
    from.kind === 'text'
      ? { tables: [readPasted(from.text)], encoding: null }
      : await readInWorker(
          { path: from.path, name: from.name },
          { method: 'subjects.preview', signal, worker },
        );
  onProgress?.({ step: 'checking', done: 0, total: 0 });
  return findSubjects(file, from.kind === 'file' ? from.name : '', existing);
};
