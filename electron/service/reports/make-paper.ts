import type { Language } from '#shared/contract/methods/settings.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { type Paper, type ReportText, subjectOfPaper } from '#shared/model/report-text.ts';
import type { ReportDocument } from '#shared/reports/document/document-model.ts';
import { evaluationReport, subjectBrief } from '#shared/reports/document/index.ts';
import type { ReportDocumentInput } from '#shared/reports/document/input.ts';
import { readAnnualTables } from '../queries/annual-tables.ts';
import { currentResults } from '../queries/current-results.ts';
import { findSubject } from '../queries/evaluations.ts';
import { previousYear } from '../queries/previous-year.ts';
import { readSnapshot } from '../queries/snapshot.ts';
import { localToday } from '../workbook/export-workbook.ts';
import type { Workspace } from '../workspace.ts';

/** What every paper of an evaluation is made from, read once. */
export type PaperSource = Omit<ReportDocumentInput, 'texts'>;

export const readPaperSource = (
  workspace: Workspace,
  evaluationId: string,
  language: Language,
): PaperSource => {
  const snapshot = readSnapshot(workspace, evaluationId);
  return {
    snapshot,
    result: currentResults(workspace, evaluationId),
    catalogue: catalogues[language],
    today: localToday(),
    annual: readAnnualTables(workspace, snapshot.evaluation),
    previous: previousYear(workspace, snapshot.evaluation),
  };
};

/** A paper as the numbers make it, with what people wrote in its paragraphs. */
export const makePaper = (
  { connection }: Workspace,
  source: PaperSource,
  paper: Paper,
  texts: readonly ReportText[],
): ReportDocument => {
  const input = {
    ...source,
    texts: Object.fromEntries(texts.map(({ paragraph, text, replaced }) => [paragraph, { text, replaced }])),
  };
  const subjectId = subjectOfPaper(paper);
  if (subjectId === null) return evaluationReport(input);
  return subjectBrief(input, findSubject(connection, source.snapshot.evaluation.id, subjectId).id);
};
