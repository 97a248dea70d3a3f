import { fitFileName } from '../file-name.ts';
import { addAttachments, attachmentLabel } from './attachments/index.ts';
import { addBrief } from './brief.ts';
import { documentContext } from './context.ts';
import { reportCover } from './cover.ts';
import { documentBuilder } from './document-builder.ts';
import type { ReportDocument } from './document-model.ts';
import type { ReportDocumentInput } from './input.ts';
import { addAgreement } from './sections/agreement.ts';
import { addAnalysis } from './sections/analysis.ts';
import { addBasis } from './sections/basis.ts';
import { addChange } from './sections/change.ts';
import { addDimensions } from './sections/dimensions.ts';
import { addExperience } from './sections/experience.ts';
import { addLost } from './sections/lost.ts';
import { addProblems } from './sections/problems.ts';
import { addProgress } from './sections/progress.ts';
import { addSubjects } from './sections/subjects.ts';
import { addSuggestions } from './sections/suggestions.ts';
import { addTotals } from './sections/totals.ts';
import { addUses } from './sections/uses.ts';
import { addWork } from './sections/work.ts';

/**
 * 评价报告: the whole report of an evaluation as data, from 封面 to 附件. Every figure comes from the snapshot and its
 * results; texts people wrote stand in place of the generated ones by their keys.
 */
export const evaluationReport = (input: ReportDocumentInput): ReportDocument => {
  const context = documentContext(input);
  const { words, snapshot } = context;
  const builder = documentBuilder(words, input.texts);
  builder.add({ kind: 'contents', title: words.contents });
  addBasis(builder, context);
  addWork(builder, context);
  builder.heading(1, 'conclusions', words.headings.conclusions);
  addTotals(builder, context);
  addDimensions(builder, context);
  addChange(builder, context);
  addLost(builder, context);
  addAgreement(builder, context);
  addProgress(builder, context);
  addAnalysis(builder, context);
  addSubjects(builder, context);
  addExperience(builder, context);
  addProblems(builder, context, {
    findings: attachmentLabel('findings', context),
    ledger: attachmentLabel('ledger', context),
  });
  addSuggestions(builder, context);
  addUses(builder, context);
  addAttachments(builder, context);
  return {
    title: words.reportTitle(snapshot.evaluation.title),
    creator: snapshot.evaluation.agency,
    cover: reportCover(context),
    blocks: builder.build(),
  };
};

/**
 * 反馈意见书: what one subject is told, on one page in most cases.
 * @throws RangeError for a subject the evaluation does not have.
 */
export const subjectBrief = (input: ReportDocumentInput, subjectId: string): ReportDocument => {
  const context = documentContext(input);
  const { words, snapshot } = context;
  const subject = context.subjects.find(({ id }) => id === subjectId);
  if (!subject) throw new RangeError(`no subject ${subjectId}`);
  const builder = documentBuilder(words, input.texts);
  addBrief(builder, context, { subject, result: context.resultOf(subject) });
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
