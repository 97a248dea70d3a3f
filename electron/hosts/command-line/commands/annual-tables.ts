import { refuseFurther, requirePositional, textOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { findNamed } from '../find.ts';
import { outgoingFile } from '../outgoing-file.ts';

/** Writes the data tables of the annual quality report, of one subject or of all, to a workbook. */
export const annualTables: Command = {
  options: { subject: { type: 'string' } },
  run: async (invocation) => {
    const { output, catalogue, language, signal } = invocation;
    const texts = catalogue.commandLine;
    const evaluationId = requirePositional(invocation, 0, texts.headings.evaluation);
    refuseFurther(invocation, 2);
    const wanted = textOption(invocation, 'subject');
    const target = await outgoingFile(invocation, 1);
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
    const path = await target.keep(client, made);
    output.note(texts.exported(made.sheets.length, made.comparedCells));
    output.result({ file: path, size: made.size, sha256: made.sha256, sheets: made.sheets }, path);
    return exitCodes.ok;
  },
};
