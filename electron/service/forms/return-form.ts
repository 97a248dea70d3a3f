import { stat } from 'node:fs/promises';
import { fail } from '#shared/contract/failure.ts';
import type { ParsedInput } from '#shared/contract/index.ts';
import type { Context } from '../handler.ts';
import { largestFile } from '../importing/preflight.ts';
import { runInWorker } from '../worker/run-in-worker.ts';
import { type PreparedForm, prepareForm } from './preview-form.ts';

/** Heap of the reading thread in megabytes, and the longest a file may take. */
const memoryMegabytes = 1024;
const milliseconds = 60_000;

/** Reads an uploaded form in a thread of its own and holds it against the evaluation. Writes nothing. */
export const takeReturnedForm = async (
  method: 'forms.preview' | 'forms.commit',
  { evaluationId, handle, name, scorerId }: ParsedInput<'forms.preview'>,
  { workspace, signal, progress }: Context,
): Promise<PreparedForm> => {
  progress({ step: 'reading', done: 0, total: 0 });
  const path = workspace.transfers.pathOf(handle);
  const { size } = await stat(path);
  if (size > largestFile) fail('file.too-large', { place: name, size, maximum: largestFile });
  const grids = await runInWorker(
    'read-form',
    { path, name },
    { method, memoryMegabytes, milliseconds, signal, progress },
  );
  progress({ step: 'checking', done: 0, total: 0 });
  return prepareForm(workspace, grids, { evaluationId, scorerId, name });
};
