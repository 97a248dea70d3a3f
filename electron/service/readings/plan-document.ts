import { createHash } from 'node:crypto';
import { fail } from '#shared/contract/failure.ts';
import type { PlanDocument } from '#shared/contract/methods/readings.ts';
import type { PlanFile } from '#shared/model/plan.ts';
import { longestPlanText, type PlanFileText } from '#shared/plan/plan-file.ts';
import type { PlanReading } from '#shared/plan/reading.ts';
import type { Connection } from '../db/connection.ts';
import type { Context } from '../handler.ts';
import { readPlanFileText } from '../reading/read-plan-file.ts';
import { readingOfText } from './review-of-plan.ts';

/** A document as read: its file, the text as it came and what was found in it. */
export interface ReadDocument {
  readonly file: PlanFile;
  readonly reading: PlanReading;
}

/** The text of the file read last, so that keeping what was just previewed does not parse it again. */
const lastText = new WeakMap<Connection, { readonly key: string; readonly text: PlanFileText }>();

const textOfFile = async (
  { handle, name }: { readonly handle: string; readonly name: string },
  method: string,
  { workspace, signal, progress }: Context,
): Promise<{ readonly file: PlanFile; readonly text: string }> => {
  const { path, size, sha256 } = workspace.transfers.fileOf(handle);
  if (size === 0) fail('reading.empty', { place: name });
  const key = `${sha256} ${name}`;
  const known = lastText.get(workspace.connection);
  progress({ step: 'reading', done: 0, total: 0 });
  const found = known?.key === key ? known.text : await readPlanFileText(path, name, { method, signal });
  lastText.set(workspace.connection, { key, text: found });
  const { text, format, encoding, notices } = found;
  return { file: { name, size, sha256, format, encoding, notices }, text };
};

/** Pasted text as the file it is kept as. */
export const pastedFile = (text: string, name: string): PlanFile => {
  const bytes = Buffer.from(text, 'utf8');
  return {
    name: `${name}.txt`,
    size: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    format: 'pasted',
    encoding: 'utf-8',
    notices: [],
  };
};

/** Reads a document; writes nothing. */
export const readPlanDocument = async (
  document: PlanDocument,
  method: string,
  context: Context,
): Promise<ReadDocument> => {
  const { name } = document;
  if (document.kind === 'text') {
    if (document.text.trim() === '') fail('reading.empty', { place: '' });
    if (document.text.length > longestPlanText)
      fail('reading.too-long', { place: '', length: document.text.length, maximum: longestPlanText });
  }
  const { file, text } =
    document.kind === 'file'
      ? await textOfFile(document, method, context)
      : { file: pastedFile(document.text, name), text: document.text };
  const place = document.kind === 'file' ? name : '';
  const reading = await readingOfText(text, place, method, context);
  if (reading.text.trim() === '') fail('reading.no-text', { place });
  return { file, reading };
};
