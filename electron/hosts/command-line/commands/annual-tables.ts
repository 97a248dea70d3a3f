import { join } from 'node:path';
import { saveFile } from '../../files/save-file.ts';
import { checkTarget } from '../../files/target.ts';
import { refuseFurther, requirePositional, textOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { findNamed } from '../find.ts';

/** Writes the data tables of the annual quality report, of one subject or of all, to a workbook. */
export const annualTables: Command = {
  options: { subject: { type: 'string' } },
  run: async (invocation) => {
    const { output, catalogue, language, signal, resolvePath, positionals } = invocation;
    const texts = catalogue.commandLine;
    const evaluationId = requirePositional(invocation, 0, texts.headings.evaluation);
    refuseFurther(invocation, 2);
    const wanted = textOption(invocation, 'subject');
    const asked = positionals[1];
    // A target that is open elsewhere is reported before any work is done.
    if (asked !== undefined) await checkTarget(resolvePath(asked));
    const client = await invocation.open();
    const { subjects } = await client.call('evaluations.get', { id: evaluationId });
    const subject =
      wanted === undefined
        ? null
        : findNamed(texts.headings.subject, subjects, wanted, ({ id, name, code }) => [id, name, code]);
    const made = await client.call(
      'annualTables.export',
      { evaluationId, subjectId: subject?.id ?? null, language },
      { signal },
    );
    const path = asked === undefined ? join(resolvePath('.'), made.name) : resolvePath(asked);
    await saveFile(client, made.handle, made.sha256, path);
    await client.call('files.close', { handle: made.handle });
    output.note(texts.exported(made.sheets.length, made.comparedCells));
    output.result({ file: path, size: made.size, sha256: made.sha256, sheets: made.sheets }, path);
    return exitCodes.ok;
  },
};
