import { stat } from 'node:fs/promises';
import { fail } from '#shared/contract/failure.ts';
import type { IssuedTable } from '#shared/contract/methods/framework-imports.ts';
import type { Context } from '../../handler.ts';
import { readPasted } from '../../importing/delimited.ts';
import { largestFile } from '../../importing/preflight.ts';
import type { RawFile } from '../../importing/raw-table.ts';
import { runInWorker } from '../../worker/run-in-worker.ts';

/** Heap of the reading thread in megabytes, and the longest a file may take. */
const memoryMegabytes = 1024;
const milliseconds = 60_000;

/** An issued table as rows of cells, hidden sheets included: a file in a thread of its own, a pasted range here. */
export const readIssuedTable = async (
  from: IssuedTable,
  method: string,
  { workspace, signal, progress }: Context,
): Promise<{ readonly file: RawFile; readonly place: string }> => {
  progress({ step: 'reading', done: 0, total: 0 });
  if (from.kind === 'text') return { file: { tables: [readPasted(from.text)], encoding: null }, place: '' };
  const path = workspace.transfers.pathOf(from.handle);
  const { name } = from;
  const { size } = await stat(path);
  if (size > largestFile) fail('file.too-large', { place: name, size, maximum: largestFile });
  const options = { method, memoryMegabytes, milliseconds, signal };
  return { file: await runInWorker('read-list', { path, name, hiddenSheets: true }, options), place: name };
};
