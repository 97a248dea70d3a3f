import { basename } from 'node:path';
import { checkTemplate } from '#service/reports/template-papers.ts';
import type { Client } from '#shared/contract/index.ts';
import type { TemplateProblem } from '#shared/model/report-template.ts';
import { uploadFile } from '../../files/upload-file.ts';
import { type Actions, performAction } from '../actions.ts';
import { refuseFurther, requirePositional, textOption } from '../arguments.ts';
import type { Command, Invocation } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { type GivenFile, readGivenFile } from '../given-file.ts';
import { outgoingFile } from '../outgoing-file.ts';

const readTemplate = (invocation: Invocation): Promise<GivenFile> => {
  const what = invocation.catalogue.commandLine.headings.document;
  return readGivenFile(invocation, requirePositional(invocation, 1, what), what);
};

const problemLine = (
  { kind, found, expected, place }: TemplateProblem,
  { catalogue }: Invocation,
): string => {
  const words = catalogue.reports.templates;
  return `${words.at(words.parts[place.part], place.paragraph)}${words.colon}${words.problems[kind](found, expected)}`;
};

/** Checks the fields of a template; needs no workspace. */
const check = async (invocation: Invocation): Promise<ExitCode> => {
  const { output, catalogue } = invocation;
  refuseFurther(invocation, 2);
  const { bytes, name } = await readTemplate(invocation);
  const { fields, perSubject, problems } = checkTemplate(bytes, name);
  const words = catalogue.reports.templates;
  const lines =
    problems.length === 0
      ? [words.good(fields.length), ...(perSubject ? [words.goodPerSubject] : [])]
      : problems.map((problem) => problemLine(problem, invocation));
  output.result({ name, fields, perSubject, problems }, lines.join('\n'));
  return problems.length === 0 ? exitCodes.ok : exitCodes.problems;
};

/** The template of this name and content in the workspace; it is added where there is none. */
const keptTemplate = async (client: Client, name: string, bytes: Buffer): Promise<string> => {
  const { handle, sha256 } = await uploadFile(client, name, bytes);
  const known = (await client.call('reportTemplates.list', {})).find(
    (each) => each.name === name && each.sha256 === sha256 && each.state === 'present',
  );
  if (!known) return (await client.call('reportTemplates.add', { handle, actor: 'lead' })).id;
  await client.call('files.close', { handle });
  return known.id;
};

/** Fills a template from an evaluation into a new file. */
const fill = async (invocation: Invocation): Promise<ExitCode> => {
  const { output, catalogue, language, signal } = invocation;
  const { headings } = catalogue.commandLine;
  const { bytes, name } = await readTemplate(invocation);
  const evaluationId = requirePositional(invocation, 2, headings.evaluation);
  refuseFurther(invocation, 4);
  const target = await outgoingFile(invocation, 3);
  const client = await invocation.open();
  const id = await keptTemplate(client, name, bytes);
  const ask = { id, evaluationId, subjectIds: [], language };
  const words = catalogue.reports.templates;
  const missing = await client.call('reportTemplates.missing', ask, { signal });
  if (missing.length > 0) output.note(words.missing(missing.length));
  for (const { name: field, isLoop, where } of missing)
    output.note(words.missingIn(isLoop ? words.loopLines(field) : field, where));
  const made = await client.call(
    'reportTemplates.fill',
    { ...ask, inPlaceOfMissing: textOption(invocation, 'missing') ?? null },
    { signal },
  );
  const path = await target.keep(client, made);
  output.note(words.filled(basename(path), made.papers, made.compared));
  output.result({ file: path, size: made.size, sha256: made.sha256, papers: made.papers, missing }, path);
  return exitCodes.ok;
};

/** What is done with a template. Only checking needs no workspace. */
const actions: Actions = { check, fill };

export const reportTemplate: Command = {
  options: { missing: { type: 'string' } },
  run: (invocation) => performAction(invocation, actions),
};
