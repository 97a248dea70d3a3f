import { join } from 'node:path';
import type { Client } from '#shared/contract/index.ts';
import type { FileHandle } from '#shared/contract/methods/files.ts';
import { type PlainEncoding, plainEncodings, plainTableIds } from '#shared/model/export-profile.ts';
import { resultSheetIds } from '#shared/reports/result-workbook/index.ts';
import { saveFile } from '../../files/save-file.ts';
import { checkTarget } from '../../files/target.ts';
import { refuseFurther, requirePositional, textOption } from '../arguments.ts';
import type { Command, Invocation } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { findNamed } from '../find.ts';
import { UsageError } from '../usage-error.ts';

const formats = ['xlsx', 'csv', 'json'] as const;
type Format = (typeof formats)[number];

/** One of the words an option takes, the first where it is not given. @throws UsageError `unreadable`. */
const wordOption = <Word extends string>(
  invocation: Invocation,
  name: string,
  words: readonly [Word, ...Word[]],
): Word => {
  const asked = textOption(invocation, name);
  if (asked === undefined) return words[0];
  const found = words.find((word) => word === asked);
  if (found === undefined)
    throw new UsageError({
      problem: 'unreadable',
      what: `--${name}`,
      found: asked,
      allowed: words.join(', '),
    });
  return found;
};

/** A list of words separated by commas, or null where the option is not given. @throws UsageError `unreadable`. */
const listOption = (invocation: Invocation, name: string, allowed: readonly string[]): string[] | null => {
  const asked = textOption(invocation, name);
  if (asked === undefined) return null;
  const words = asked.split(/[,，]/).map((word) => word.trim());
  const unknown = words.find((word) => !allowed.includes(word));
  if (unknown !== undefined)
    throw new UsageError({
      problem: 'unreadable',
      what: `--${name}`,
      found: unknown,
      allowed: allowed.join(', '),
    });
  return words;
};

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
    const clash = ownOptions.find((name) => invocation.values[name] !== undefined);
    if (clash !== undefined) throw new UsageError({ problem: 'unexpected', found: `--${clash}` });
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
  const format = wordOption<Format>(invocation, 'format', formats);
  const sheets = listOption(invocation, 'sheets', resultSheetIds);
  const tables = listOption(invocation, 'tables', plainTableIds);
  const misplaced = format === 'xlsx' ? ['tables', 'encoding', 'long-numbers'] : ['sheets'];
  const clash = misplaced.find((name) => invocation.values[name] !== undefined);
  if (clash !== undefined) throw new UsageError({ problem: 'unexpected', found: `--${clash}` });
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
  const encoding = wordOption<PlainEncoding>(invocation, 'encoding', plainEncodings);
  const longNumbers = wordOption(invocation, 'long-numbers', ['as-is', 'as-text']);
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
    const { output, catalogue, resolvePath, positionals } = invocation;
    const evaluationId = requirePositional(invocation, 0, catalogue.commandLine.headings.evaluation);
    refuseFurther(invocation, 2);
    const make = choose(invocation, evaluationId);
    const asked = positionals[1];
    // A target that is open elsewhere is reported before any work is done.
    if (asked !== undefined) await checkTarget(resolvePath(asked));
    const { client, file, note, facts } = await make();
    const path = asked === undefined ? join(resolvePath('.'), file.name) : resolvePath(asked);
    await saveFile(client, file.handle, file.sha256, path);
    await client.call('files.close', { handle: file.handle });
    output.note(note);
    output.result({ file: path, size: file.size, sha256: file.sha256, ...facts }, path);
    return exitCodes.ok;
  },
};
