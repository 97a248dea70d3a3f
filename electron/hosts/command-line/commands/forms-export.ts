import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '#shared/contract/index.ts';
import { fillsSheets } from '#shared/model/evaluation.ts';
import { type FormKind, formFilledBy, formKinds } from '#shared/model/form.ts';
import type { ReviewRound } from '#shared/model/review-round.ts';
import { refuseFurther, requirePositional, textOption } from '../arguments.ts';
import type { Invocation } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { findNamed } from '../find.ts';
import { keepFile } from '../outgoing-file.ts';
import { UsageError } from '../usage-error.ts';
import { wordOption } from '../word-options.ts';

/** What `--kind` asks for, or null. */
const askedKind = (invocation: Invocation): FormKind | null => wordOption(invocation, 'kind', formKinds);

interface AskedForms {
  readonly kind: FormKind;
  /** The open round review forms are written for; null for every other kind. */
  readonly review: ReviewRound | null;
}

/** Kind and round: while a review is open its forms, otherwise scoring forms, unless an option says something else. */
const askedForms = async (
  invocation: Invocation,
  client: Client,
  evaluationId: string,
): Promise<AskedForms> => {
  const { catalogue, output } = invocation;
  const kind = askedKind(invocation);
  const asked = textOption(invocation, 'round');
  if (asked === '1' && (kind === null || kind === 'scoring')) return { kind: 'scoring', review: null };
  if (asked !== undefined && kind !== null && kind !== 'review')
    throw new UsageError({ problem: 'unexpected', found: '--round' });
  if (kind !== null && kind !== 'review') return { kind, review: null };
  const rounds = await client.call('reviews.rounds', { evaluationId });
  const open = rounds.filter(({ closing }) => closing === null);
  const review =
    asked === undefined
      ? open.at(-1)
      : findNamed('--round', open, asked, ({ id, round, reason }) => [String(round), id, reason]);
  if (!review) return { kind: kind ?? 'scoring', review: null };
  const { round, reason } = review;
  output.note(catalogue.forms.commandLine.round(round, reason, asked === undefined ? open.length - 1 : 0));
  return { kind: 'review', review };
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
  askedKind(invocation);
  const client = await invocation.open();
  const known = await client.call('evaluations.get', { id: evaluationId });
  const { kind, review } = await askedForms(invocation, client, evaluationId);
  const concerned = review
    ? known.subjects.filter(({ id }) => review.cells.some(({ subjectId }) => subjectId === id))
    : known.subjects;
  const subjects = named(invocation, 'subjects', concerned).map(({ id }) => id);
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
    const form = await client.call(
      'forms.write',
      { evaluationId, kind, reviewId: review?.id ?? null, language, ...request },
      { signal },
    );
    const path = join(folder, form.name);
    await keepFile(client, form, path);
    cells += form.files.reduce((sum, { comparedCells }) => sum + comparedCells, 0);
    written.push({ file: path, sheets: form.files.flatMap(({ sheets }) => sheets) });
  }
  output.note(catalogue.forms.commandLine.written(written.length, cells));
  output.result(written, written.map(({ file }) => file).join('\n'));
  return exitCodes.ok;
};
