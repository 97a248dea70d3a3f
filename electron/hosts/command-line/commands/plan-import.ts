import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { uploadFile } from '../../files/upload-file.ts';
import { refuseFurther, requirePositional } from '../arguments.ts';
import type { Invocation } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { UsageError } from '../usage-error.ts';

/** Reads a document and keeps it as a plan of the workspace, with the facts as they are found. */
export const importPlan = async (invocation: Invocation): Promise<ExitCode> => {
  const { catalogue, output, signal, resolvePath } = invocation;
  const { headings, planImported } = catalogue.commandLine;
  const given = requirePositional(invocation, 1, headings.document);
  refuseFurther(invocation, 2);
  const path = resolvePath(given);
  const name = basename(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    const found = error instanceof Error ? error.message : String(error);
    throw new UsageError({ problem: 'unreadable', what: given, found, allowed: headings.document });
  });
  const client = await invocation.open();
  const { handle } = await uploadFile(client, name, bytes);
  const preview = await client.call('readings.previewFile', { handle, name }, { signal });
  for (const notice of preview.file.notices)
    output.note(catalogue.planReading.fileNotices[notice.kind](notice.count));
  const { planId } = await client.call(
    'readings.keepPlan',
    {
      document: { kind: 'file', handle, name },
      textSha256: preview.textSha256,
      facts: preview.facts,
    },
    { signal },
  );
  const { facts, counts, stripped, warnings } = preview;
  output.result(
    { planId, facts, counts, stripped: stripped.length, warnings: warnings.length },
    planImported(planId, facts.title, counts.proposals, warnings.length),
  );
  return exitCodes.ok;
};
