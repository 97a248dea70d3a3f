import { fail } from '#shared/contract/failure.ts';
import type { reportMethods } from '#shared/contract/methods/reports.ts';
import type { Writing } from '#shared/model/report-text.ts';
import { subjectOfPaper } from '#shared/model/report-text.ts';
import { textStates } from '#shared/reports/edited-document.ts';
import type { Context, HandlersOf } from '../handler.ts';
import { createdChanges } from '../log/field-changes.ts';
import { findEvaluation, findSubject } from '../queries/evaluations.ts';
import { findReportTexts, type PaperPlace, reportTextId } from '../queries/reports.ts';
import { exportPapers } from '../reports/export-papers.ts';
import { makePaper, readPaperSource } from '../reports/make-paper.ts';
import { reportTemplateHandlers } from './report-templates.ts';

/** Writes into one paragraph; null lets the generated text stand. One field, so that text and origin stay together. */
const write = (
  { workspace, changed }: Context,
  place: PaperPlace,
  paragraph: string,
  writing: Writing | null,
  actor: string,
): { batch: string } => {
  const { connection } = workspace;
  const evaluation = findEvaluation(connection, place.evaluationId);
  if (evaluation.state === 'closed') fail('report.evaluation-closed', { title: evaluation.title });
  const subjectId = subjectOfPaper(place.paper);
  if (subjectId !== null) findSubject(connection, place.evaluationId, subjectId);
  const { batch } = workspace.log.record(
    actor,
    createdChanges('report-text', reportTextId(place, paragraph), { writing }),
  );
  changed(['report-text'], place.evaluationId);
  return { batch };
};

export const reportHandlers: HandlersOf<typeof reportMethods> = {
  ...reportTemplateHandlers,
  'reports.get': (place, { workspace }) => {
    const { texts, clashes } = findReportTexts(workspace.connection, place);
    const source = readPaperSource(workspace, place.evaluationId, place.language);
    const document = makePaper(workspace, source, place.paper, texts);
    return { document, texts: textStates(document, texts), clashes };
  },
  'reports.setText': ({ paragraph, text, replaced, actor, ...place }, context) =>
    write(context, place, paragraph, { text, replaced }, actor),
  'reports.restoreText': ({ paragraph, actor, ...place }, context) =>
    write(context, place, paragraph, null, actor),
  'reports.export': async ({ evaluationId, papers, language }, { workspace, signal, progress }) => {
    const made = await exportPapers(workspace, {
      evaluationId,
      papers,
      language,
      signal,
      onProgress: progress,
    });
    return {
      ...workspace.transfers.offer({ ...made.file, temporary: true }),
      papers: made.papers,
      compared: made.compared,
      warnings: [...made.warnings],
    };
  },
};
