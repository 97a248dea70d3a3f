import type { Client } from '#shared/contract/index.ts';
import type { FileHandle } from '#shared/contract/methods/files.ts';
import { plainEncodings, plainTableIds } from '#shared/model/export-profile.ts';
import { resultSheetIds } from '#shared/reports/result-workbook/index.ts';
import { refuseFurther, requirePositional, textOption } from '../arguments.ts';
import type { Command, Invocation } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { findNamed } from '../find.ts';
import { outgoingFile } from '../outgoing-file.ts';
import { refuseOptions, wordOption, wordsOption } from '../word-options.ts';

const formats = ['xlsx', 'csv', 'json'] as const;

/** A file of the service, how it is spoken of, and what is told to programs besides. */
interface Made {
  readonly client: Client;
  readonly file: FileHandle;
  readonly note: string;
  readonly facts: object;
}

const ownOptions = ['sheets', 'format', 'tables', 'encoding', 'long-numbers'] as const;

/** Asks the service for what the options say. Options are read before the workspace is opened. */
const choose = (invocation: Invocation, evaluationId: string): (() => Promise<Made>) => {
  const { catalogue, language, signal } = invocation;
  const texts = catalogue.commandLine;
  const profile = textOption(invocation, 'profile');
  if (profile !== undefined) {
    refuseOptions(invocation, ownOptions);
    return async () => {
      const client = await invocation.open();
      const known = await client.call('exportProfiles.list', {});
      const { id } = findNamed('--profile', known, profile, (each) => [each.name, each.id]);
      const file = await client.call('exportProfiles.run', { evaluationId, id }, { signal });
      return {
        client,
        file,
        note: texts.exportedFiles(file.files.length, file.compared),
        facts: { files: file.files },
      };
    };
  }
  const format = wordOption(invocation, 'format', formats) ?? 'xlsx';
  const sheets = wordsOption(invocation, 'sheets', resultSheetIds);
  const tables = wordsOption(invocation, 'tables', plainTableIds);
  refuseOptions(invocation, format === 'xlsx' ? ['tables', 'encoding', 'long-numbers'] : ['sheets']);
  if (format === 'xlsx')
    return async () => {
      const client = await invocation.open();
      const chosen = sheets === null ? {} : { sheets };
      const file = await client.call('exports.workbook', { evaluationId, language, ...chosen }, { signal });
      return {
        client,
        file,
        note: texts.exported(file.sheets.length, file.comparedCells),
        facts: { sheets: file.sheets },
      };
    };
  const encoding = wordOption(invocation, 'encoding', plainEncodings) ?? 'utf-8';
  const longNumbers = wordOption(invocation, 'long-numbers', ['as-is', 'as-text']) ?? 'as-is';
  return async () => {
    const client = await invocation.open();
    const data =
      format === 'json'
        ? ({ format, tables } as const)
        : ({ format, tables, encoding, longNumbers } as const);
    const file = await client.call('plainExports.write', { evaluationId, language, data }, { signal });
    return {
      client,
      file,
      note: texts.exportedTables(file.tables.length, file.compared),
      facts: { tables: file.tables },
    };
  };
};

/** Writes the result workbook of an evaluation, its plain data, or what a saved export says, to a file. */
export const exportCommand: Command = {
  options: {
    profile: { type: 'string' },
    sheets: { type: 'string' },
    format: { type: 'string' },
    tables: { type: 'string' },
    encoding: { type: 'string' },
    'long-numbers': { type: 'string' },
  },
  run: async (invocation) => {
    const { output, catalogue } = invocation;
    const evaluationId = requirePositional(invocation, 0, catalogue.commandLine.headings.evaluation);
    refuseFurther(invocation, 2);
    const make = choose(invocation, evaluationId);
    const target = await outgoingFile(invocation, 1);
    const { client, file, note, facts } = await make();
    const path = await target.keep(client, file);
    output.note(note);
    output.result({ file: path, size: file.size, sha256: file.sha256, ...facts }, path);
    return exitCodes.ok;
  },
};
