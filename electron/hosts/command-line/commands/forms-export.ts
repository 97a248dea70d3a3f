import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fillsSheets } from '#shared/model/evaluation.ts';
import { type FormKind, formFilledBy, formKindSchema, formKinds } from '#shared/model/form.ts';
import { saveFile } from '../../files/save-file.ts';
import { checkTarget } from '../../files/target.ts';
import { refuseFurther, requirePositional, textOption } from '../arguments.ts';
import type { Invocation } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { findNamed } from '../find.ts';
import { UsageError } from '../usage-error.ts';

const kindOf = (invocation: Invocation): FormKind => {
  const asked = textOption(invocation, 'kind') ?? 'scoring';
  const parsed = formKindSchema.safeParse(asked);
  if (!parsed.success)
    throw new UsageError({
      problem: 'unreadable',
      what: '--kind',
      found: asked,
      allowed: formKinds.join(', '),
    });
  return parsed.data;
};

/** Those an option names, or all of them. */
const named = <Each extends { readonly id: string; readonly name: string }>(
  invocation: Invocation,
  option: string,
  all: readonly Each[],
): readonly Each[] => {
  const asked = textOption(invocation, option);
  return asked === undefined
    ? all
    : asked
        .split(/[,，]/)
        .map((each) => findNamed(`--${option}`, all, each.trim(), ({ id, name }) => [name, id]));
};

/** Writes forms into a folder, one file per person or body that fills them in. */
export const exportForms = async (invocation: Invocation): Promise<ExitCode> => {
  const { catalogue, output, language, signal, resolvePath, positionals } = invocation;
  const evaluationId = requirePositional(invocation, 1, catalogue.commandLine.headings.evaluation);
  refuseFurther(invocation, 3);
  const kind = kindOf(invocation);
  const client = await invocation.open();
  const known = await client.call('evaluations.get', { id: evaluationId });
  const subjects = named(invocation, 'subjects', known.subjects).map(({ id }) => id);
  const scorers = named(invocation, 'scorers', known.scorers.filter(fillsSheets)).map(({ id }) => id);
  const requests =
    formFilledBy[kind] === 'scorer'
      ? scorers.map((id) => ({ scorerIds: [id], subjectIds: subjects }))
      : subjects.map((id) => ({ scorerIds: [], subjectIds: [id] }));
  const folder = resolvePath(positionals[2] ?? '.');
  await mkdir(folder, { recursive: true });
  const written: { file: string; sheets: readonly string[] }[] = [];
  let cells = 0;
  for (const request of requests) {
    const form = await client.call('forms.write', { evaluationId, kind, language, ...request }, { signal });
    const path = join(folder, form.name);
    await checkTarget(path);
    await saveFile(client, form.handle, form.sha256, path);
    await client.call('files.close', { handle: form.handle });
    cells += form.files.reduce((sum, { comparedCells }) => sum + comparedCells, 0);
    written.push({ file: path, sheets: form.files.flatMap(({ sheets }) => sheets) });
  }
  output.note(catalogue.forms.commandLine.written(written.length, cells));
  output.result(written, written.map(({ file }) => file).join('\n'));
  return exitCodes.ok;
};
