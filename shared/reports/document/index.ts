import { fitFileName } from '../file-name.ts';
import { documentContext } from './context.ts';
import { reportCover } from './cover.ts';
import { documentBuilder } from './document-builder.ts';
import type { ReportDocument } from './document-model.ts';
import type { ReportDocumentInput } from './input.ts';
import { totalsChart, totalsTable } from './sections/totals.ts';

/** 评价报告: the whole report of an evaluation as data. */
export const evaluationReport = (input: ReportDocumentInput): ReportDocument => {
  const context = documentContext(input);
  const { words, snapshot } = context;
  const builder = documentBuilder(words, input.texts);
  builder.add({ kind: 'contents', title: words.contents });
  builder.heading(1, 'conclusions', words.headings.conclusions);
  builder.heading(2, 'conclusions.overall', words.headings.overall);
  builder.table('totals', words.totals.title, totalsTable(context));
  builder.figure('totals', words.totals.chart, totalsChart(context));
  return {
    title: words.reportTitle(snapshot.evaluation.title),
    creator: snapshot.evaluation.agency,
    cover: reportCover(context),
    blocks: builder.build(),
  };
};

/**
 * 反馈意见书: what one subject is told, on one page.
 * @throws RangeError for a subject the evaluation does not have.
 */
export const subjectBrief = (input: ReportDocumentInput, subjectId: string): ReportDocument => {
  const context = documentContext(input);
  const { words, snapshot } = context;
  const subject = context.subjects.find(({ id }) => id === subjectId);
  if (!subject) throw new RangeError(`no subject ${subjectId}`);
  const builder = documentBuilder(words, input.texts);
  builder.heading(1, `brief/${subject.id}`, subject.name);
  return {
    title: words.briefTitle,
    creator: snapshot.evaluation.agency,
    cover: null,
    compact: true,
    ...(context.provisional ? { provisional: words.cover.provisional } : {}),
    blocks: builder.build(),
  };
};

/** File name of the report, fit for every system. */
export const evaluationReportName = ({ snapshot, catalogue }: ReportDocumentInput, ending: string): string =>
  fitFileName(
    catalogue.report.fileName(
      catalogue.report.reportTitle(snapshot.evaluation.title),
      snapshot.evaluation.year,
    ),
    ending,
  );

/** File name of the brief of one subject. */
export const subjectBriefName = (
  { snapshot, catalogue }: ReportDocumentInput,
  subjectId: string,
  ending: string,
): string =>
  fitFileName(
    catalogue.report.briefFileName(
      snapshot.subjects.find(({ id }) => id === subjectId)?.name ?? subjectId,
      snapshot.evaluation.year,
    ),
    ending,
  );
