import { join } from 'node:path';
import { saveFile } from '../../files/save-file.ts';
import { checkTarget } from '../../files/target.ts';
import { refuseFurther, requirePositional } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

/** Writes the result workbook of an evaluation to a file. */
export const exportCommand: Command = {
  options: {},
  run: async (invocation) => {
    const { output, catalogue, language, signal, resolvePath, positionals } = invocation;
    const texts = catalogue.commandLine;
    const evaluationId = requirePositional(invocation, 0, texts.headings.evaluation);
    refuseFurther(invocation, 2);
    const asked = positionals[1];
    // A target that is open elsewhere is reported before any work is done.
    if (asked !== undefined) await checkTarget(resolvePath(asked));
    const client = await invocation.open();
    const made = await client.call('exports.workbook', { evaluationId, language }, { signal });
    const path = asked === undefined ? join(resolvePath('.'), made.name) : resolvePath(asked);
    await saveFile(client, made.handle, made.sha256, path);
    await client.call('files.close', { handle: made.handle });
    output.note(texts.exported(made.sheets.length, made.comparedCells));
    output.result({ file: path, size: made.size, sha256: made.sha256, sheets: made.sheets }, path);
    return exitCodes.ok;
  },
};
