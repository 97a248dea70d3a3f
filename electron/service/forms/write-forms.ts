import { readFile, rm } from 'node:fs/promises';
import { fail } from '#shared/contract/failure.ts';
import type { Output, ParsedInput } from '#shared/contract/index.ts';
import type { FormKind } from '#shared/model/form.ts';
import type { ReviewRound } from '#shared/model/review-round.ts';
import { distinctNames } from '../archives/distinct-names.ts';
import { type LaidDownFile, layDownFiles } from '../archives/lay-down-files.ts';
import type { Connection } from '../db/connection.ts';
import type { Context } from '../handler.ts';
import { readSettings } from '../handlers/settings.ts';
import { openForScoring } from '../open-for-scoring.ts';
import { findEvaluation, listScorers, listSubjects } from '../queries/evaluations.ts';
import { findVersion } from '../queries/frameworks.ts';
import { findReviewRound, listReviewRounds } from '../queries/reviews.ts';
import { readSnapshot } from '../queries/snapshot.ts';
import { type ExportedWorkbook, exportWorkbook, localToday } from '../workbook/export-workbook.ts';
import { dataCollectionWriter } from './data-collection-writer.ts';
import type { FormWriter, WritingScene } from './form-writer.ts';
import { reviewWriter } from './review-writer.ts';
import { scoringWriter } from './scoring-writer.ts';
import { selfAssessmentWriter } from './self-assessment-writer.ts';

/** How every kind of form is written. A kind without a writer does not compile. */
const formWriters: { readonly [Kind in FormKind]: FormWriter } = {
  scoring: scoringWriter,
  review: reviewWriter,
  'self-assessment': selfAssessmentWriter,
  'data-collection': dataCollectionWriter,
};

/** Those that were asked for, in the order of the evaluation; an unknown one is `request.not-found`. */
const chosen = <Each extends { readonly id: string }>(
  all: readonly Each[],
  ids: readonly string[],
  noun: 'subject' | 'scorer',
): Each[] => {
  const wanted = new Set(ids);
  const found = all.filter(({ id }) => wanted.delete(id));
  for (const id of wanted) fail('request.not-found', { noun, id });
  return found;
};

/** The open review that forms are written for: the one asked for, or the one opened last. */
const openReview = (connection: Connection, evaluationId: string, id: string | null): ReviewRound => {
  if (id === null)
    return (
      listReviewRounds(connection, evaluationId).findLast(({ closing }) => closing === null) ??
      fail('form.no-review', {})
    );
  const round = findReviewRound(connection, evaluationId, id);
  if (round.closing !== null) fail('review.round-closed', { round: round.round });
  return round;
};

/** The files in one archive; the single files go. */
const archive = async (
  files: readonly ExportedWorkbook[],
  archiveName: string,
  directory: string,
): Promise<LaidDownFile> =>
  layDownFiles({
    files: await Promise.all(files.map(async ({ path, name }) => ({ name, bytes: await readFile(path) }))),
    archiveName,
    directory,
  });

const writeAll = async (
  writer: FormWriter,
  scene: WritingScene,
  { workspace, signal, progress }: Context,
): Promise<{ readonly file: LaidDownFile; readonly files: Output<'forms.write'>['files'] }> => {
  const planned = writer.forms(scene);
  const temporaryDirectory = workspace.transfers.directory;
  const names = distinctNames(planned.map(({ name }) => name));
  const written: ExportedWorkbook[] = [];
  let isHandedOut = false;
  try {
    for (const [index, { workbook }] of planned.entries()) {
      const exported = await exportWorkbook(workbook, names[index] ?? '', {
        temporaryDirectory,
        method: 'forms.write',
        signal,
        // Of several files it is the files that are counted.
        onProgress: (each) => {
          if (planned.length === 1) progress(each);
        },
      });
      written.push(exported);
      if (planned.length > 1) progress({ step: 'writing', done: index + 1, total: planned.length });
    }
    const [first] = written;
    if (!first) return fail('form.no-scorer', {});
    const file =
      written.length === 1 ? first : await archive(written, writer.archiveName(scene), temporaryDirectory);
    isHandedOut = written.length === 1;
    return {
      file,
      files: written.map(({ name, sheets, comparedCells }) => ({ name, sheets, comparedCells })),
    };
  } finally {
    if (!isHandedOut) await Promise.all(written.map(({ path }) => rm(path, { force: true })));
  }
};

/** Writes forms of a kind, reads each back and compares. Refused once scores are locked. */
export const writeForms = async (
  { evaluationId, kind, scorerIds, subjectIds, reviewId, language }: ParsedInput<'forms.write'>,
  context: Context,
): Promise<Output<'forms.write'>> => {
  const { workspace, progress } = context;
  const { connection } = workspace;
  progress({ step: 'computing', done: 0, total: 0 });
  openForScoring(connection, evaluationId);
  const evaluation = findEvaluation(connection, evaluationId);
  const { file, files } = await writeAll(
    formWriters[kind],
    {
      connection,
      evaluation,
      framework: findVersion(connection, evaluation.frameworkVersionId),
      subjects: chosen(listSubjects(connection, evaluationId), subjectIds, 'subject'),
      scorers: chosen(listScorers(connection, evaluationId), scorerIds, 'scorer'),
      review: kind === 'review' ? openReview(connection, evaluationId, reviewId) : null,
      snapshot: () => readSnapshot(workspace, evaluationId),
      language,
      fonts: readSettings(workspace).fonts,
      today: localToday(),
    },
    context,
  );
  const { path, name, size, sha256 } = file;
  return { ...workspace.transfers.offer({ path, name, size, sha256, temporary: true }), files };
};
