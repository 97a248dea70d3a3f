import { fail } from '#shared/contract/failure.ts';
import type { ParsedInput } from '#shared/contract/index.ts';
import type { FormKind } from '#shared/model/form.ts';
import type { Context } from '../handler.ts';
import { readSettings } from '../handlers/settings.ts';
import { openForScoring } from '../open-for-scoring.ts';
import { findEvaluation, findScorer, listSubjects } from '../queries/evaluations.ts';
import { findVersion } from '../queries/frameworks.ts';
import { type ExportedWorkbook, exportWorkbook, localToday } from '../workbook/export-workbook.ts';
import type { FormWriter } from './form-writer.ts';
import { scoringWriter } from './scoring-writer.ts';

/** How every kind of form is written. A kind without a writer does not compile. */
const formWriters: { readonly [Kind in FormKind]: FormWriter } = {
  scoring: scoringWriter,
};

/** Writes one person's forms of a kind, reads them back and compares. Refused once scores are locked. */
export const writeForm = async (
  { evaluationId, kind, scorerId, subjectIds, language }: ParsedInput<'forms.write'>,
  { workspace, signal, progress }: Context,
): Promise<ExportedWorkbook> => {
  progress({ step: 'computing', done: 0, total: 0 });
  const { connection } = workspace;
  openForScoring(connection, evaluationId);
  const evaluation = findEvaluation(connection, evaluationId);
  const wanted = new Set(subjectIds);
  const subjects = listSubjects(connection, evaluationId).filter(({ id }) => wanted.delete(id));
  for (const id of wanted) fail('request.not-found', { noun: 'subject', id });
  const writer = formWriters[kind];
  const { workbook, name } = writer.write({
    connection,
    evaluation,
    framework: findVersion(connection, evaluation.frameworkVersionId),
    subjects,
    scorer: writer.byScorer ? findScorer(connection, evaluationId, scorerId ?? '') : null,
    language,
    fonts: readSettings(workspace).fonts,
    today: localToday(),
  });
  return exportWorkbook(workbook, name, {
    temporaryDirectory: workspace.transfers.directory,
    signal,
    onProgress: progress,
  });
};
