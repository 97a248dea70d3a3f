import type { Client } from '#shared/contract/index.ts';
import type { ImportChoices, ImportEntry, ImportPreview } from '#shared/contract/methods/imports.ts';
import { failureSentence } from '#shared/i18n/index.ts';
import { fillsSheets } from '#shared/model/evaluation.ts';
import { uploadFile } from '../../files/upload-file.ts';
import { refuseFurther, requirePositional, textOption } from '../arguments.ts';
import type { Command, Invocation } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { findNamed } from '../find.ts';
import { readGivenFile } from '../given-file.ts';
import { tableText } from '../table.ts';

const noChoices: ImportChoices = { tables: [], labels: [] };

/** What a person has to look at: names that mean nothing yet, rows left out, cells refused, doubtful or replacing. */
const previewText = (
  { labels, rows, remarked, remarkedTotal }: ImportPreview,
  { catalogue, language }: Invocation,
): string => {
  const words = catalogue.imports;
  const place = ({ sheet, row, column }: Pick<ImportEntry, 'sheet' | 'row' | 'column'>): string =>
    `${sheet} ${words.placeOf(row, column)}`.trim();
  const names = tableText(
    [
      { heading: words.axis, cell: ({ axis }) => words.axes[axis] },
      { heading: words.foundLabel, cell: ({ found }) => found },
      { heading: words.place, cell: place },
      { heading: words.cellsWaiting, cell: ({ cells }) => String(cells) },
    ],
    labels,
  );
  const cells = tableText(
    [
      { heading: words.state, cell: ({ state }) => words.states[state] },
      { heading: words.place, cell: place },
      { heading: words.found, cell: ({ found }) => found },
      {
        heading: words.remark,
        cell: ({ problem, doubts }) =>
          [...(problem ? [problem] : []), ...doubts].map((each) => failureSentence(each, language)).join(' '),
      },
    ],
    remarked,
  );
  return [
    ...(labels.length === 0 ? [] : [words.labels, names]),
    ...(remarked.length === 0 ? [] : [cells]),
    ...(remarkedTotal > remarked.length ? [words.listed(remarked.length, remarkedTotal)] : []),
    ...rows.map((row) => failureSentence(row, language)),
  ].join('\n');
};

/** Whose values the tables hold, where they do not say so and an option does. */
const choicesFor = async (
  client: Client,
  invocation: Invocation,
  evaluationId: string,
  { tables }: ImportPreview,
): Promise<ImportChoices> => {
  const { headings } = invocation.catalogue.commandLine;
  const subject = textOption(invocation, 'subject');
  const scorer = textOption(invocation, 'scorer');
  if (subject === undefined && scorer === undefined) return noChoices;
  const { subjects, scorers } = await client.call('evaluations.get', { id: evaluationId });
  const subjectId =
    subject === undefined
      ? null
      : findNamed(headings.subject, subjects, subject, ({ id, name, code }) => [id, name, code]).id;
  const scorerId =
    scorer === undefined
      ? null
      : findNamed('--scorer', scorers.filter(fillsSheets), scorer, ({ id, name }) => [id, name]).id;
  return {
    ...noChoices,
    tables: tables.map((table) => ({
      sheet: table.sheet,
      take: true,
      subjectId: table.subjectId === null ? subjectId : null,
      scorerId: table.scorerId === null ? scorerId : null,
    })),
  };
};

const undoImport = async (invocation: Invocation, evaluationId: string, batch: string): Promise<ExitCode> => {
  refuseFurther(invocation, 1);
  const client = await invocation.open();
  const undone = await client.call(
    'imports.undo',
    { evaluationId, batch, actor: 'lead' },
    { signal: invocation.signal },
  );
  invocation.output.result(undone, invocation.catalogue.imports.undone(undone.reverted, undone.kept));
  return exitCodes.ok;
};

/** Figures and scores from a table of others: previewed, and taken over with `--commit`. */
export const importCommand: Command = {
  options: {
    subject: { type: 'string' },
    scorer: { type: 'string' },
    'take-doubtful': { type: 'boolean' },
    commit: { type: 'boolean' },
    undo: { type: 'string' },
  },
  run: async (invocation) => {
    const { catalogue, output, signal, values } = invocation;
    const words = catalogue.imports;
    const evaluationId = requirePositional(invocation, 0, catalogue.commandLine.headings.evaluation);
    const undone = textOption(invocation, 'undo');
    if (undone !== undefined) return undoImport(invocation, evaluationId, undone);
    const given = requirePositional(invocation, 1, words.commandLine.file);
    refuseFurther(invocation, 2);
    const { name, bytes } = await readGivenFile(invocation, given, 'xlsx, xls, csv, html');
    const client = await invocation.open();
    const { handle } = await uploadFile(client, name, bytes);
    const request = { evaluationId, from: { kind: 'file', handle, name } } as const;
    const first = await client.call('imports.preview', { ...request, choices: noChoices }, { signal });
    const choices = await choicesFor(client, invocation, evaluationId, first);
    const preview =
      choices === noChoices
        ? first
        : await client.call('imports.preview', { ...request, choices }, { signal });
    output.note(words.countsLine(preview.counts));
    if (values.commit !== true) {
      output.result(preview, previewText(preview, invocation));
      output.note(words.commandLine.notWritten);
      return exitCodes.ok;
    }
    const leftOut =
      values['take-doubtful'] === true
        ? []
        : preview.remarked.filter(({ state }) => state !== 'refused').map(({ key }) => key);
    const committed = await client.call(
      'imports.commit',
      { ...request, choices, leftOut, digest: preview.digest, actor: 'lead' },
      { signal },
    );
    output.result({ ...committed, preview }, previewText(preview, invocation));
    output.note(words.committed(committed.observations, committed.scores));
    output.note(words.commandLine.undo(committed.batch));
    return exitCodes.ok;
  },
};
