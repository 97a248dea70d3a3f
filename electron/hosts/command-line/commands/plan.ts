import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { readPlanFileText, readPlanText } from '#service/reading/read-plan-file.ts';
import { inExchangeShape } from '#shared/plan/exchange-shape.ts';
import { type Actions, performAction } from '../actions.ts';
import { refuseFurther, requirePositional } from '../arguments.ts';
import type { Command, Invocation } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { LateProgress } from '../late-progress.ts';
import { readingSummary } from '../reading-summary.ts';
import { keepStandardInput } from '../standard-input.ts';
import { draftPlan } from './plan-draft.ts';
import { importPlan } from './plan-import.ts';

const method = 'plan read';
const standardInput = '-';

const fingerprint = async (path: string): Promise<{ size: number; sha256: string }> => {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of createReadStream(path)) {
    hash.update(piece);
    size += piece.length;
  }
  return { size, sha256: hash.digest('hex') };
};

/** Reads the document at the path and prints what was found. */
const readDocumentAt = async (
  path: string,
  name: string,
  { output, catalogue, signal }: Invocation,
): Promise<void> => {
  const progress = new LateProgress(output, catalogue.commandLine.planProgress);
  try {
    const text = await readPlanFileText(path, name, { method, signal });
    for (const notice of text.notices)
      output.note(catalogue.planReading.fileNotices[notice.kind](notice.count));
    const reading = await readPlanText(text.text, name, {
      method,
      signal,
      progress: ({ done, total }) => progress.update(done, total),
    });
    const file = {
      name,
      ...(await fingerprint(path)),
      format: text.format,
      encoding: text.encoding,
      notices: text.notices,
    };
    output.result({ ...inExchangeShape(reading), file }, readingSummary(reading, catalogue.planReading));
  } finally {
    progress.end();
  }
};

/** Reads a plan from a document and prints what was found; needs no workspace. */
const readPlan = async (invocation: Invocation): Promise<ExitCode> => {
  const { catalogue, signal, resolvePath } = invocation;
  const { headings } = catalogue.commandLine;
  const file = requirePositional(invocation, 1, headings.document);
  refuseFurther(invocation, 2);
  if (file !== standardInput) {
    const path = resolvePath(file);
    await readDocumentAt(path, basename(path), invocation);
    return exitCodes.ok;
  }
  const input = await keepStandardInput(headings.standardInput, method, signal);
  try {
    await readDocumentAt(input.path, headings.standardInput, invocation);
  } finally {
    await input.remove();
  }
  return exitCodes.ok;
};

/** What is done with a plan. Only reading needs no workspace. */
const actions: Actions = {
  read: readPlan,
  import: importPlan,
  draft: draftPlan,
};

export const plan: Command = {
  options: { 'accept-all': { type: 'boolean' }, title: { type: 'string' } },
  run: (invocation) => performAction(invocation, actions),
};
