import type { Subject } from '../../model/evaluation.ts';
import type { SubjectResult } from '../../model/result.ts';
import { numberCell, textCell } from '../cells.ts';
import type { Cell } from '../sheet-model.ts';
import type { ReportContext } from './context.ts';

/** Whether any subject stands in a track, so that a column for it is worth its room. */
export const hasTracks = (context: ReportContext): boolean =>
  context.subjects.some((subject) => subject.track !== '');

/** Points of every dimension of the framework, in its order. */
export const dimensionCells = (result: SubjectResult, context: ReportContext): Cell[] =>
  context.framework.dimensions.map((dimension) => {
    const own = result.dimensions.find((each) => each.dimensionId === dimension.id);
    if (!own || own.scoredCount === 0) return textCell(context.texts.summary.notRanked, 'body-centre');
    return numberCell(own.points.rounded, context.decimals, 'body-number');
  });

/** Heading of a dimension's column: code, name and full score. */
export const dimensionHeadings = (context: ReportContext): Cell[] =>
  context.framework.dimensions.map((dimension) =>
    textCell(context.texts.summary.dimension(dimension.code, dimension.name, dimension.weight), 'header'),
  );

/** 名次: a number, 并列第2, or a dash while incomplete. */
export const rankCell = (result: SubjectResult, context: ReportContext): Cell => {
  const { summary } = context.texts;
  if (result.rank === null) return textCell(summary.notRanked, 'body-centre');
  return result.rank.tied
    ? textCell(summary.tied(result.rank.position), 'body-centre')
    : numberCell(String(result.rank.position), null, 'body-centre');
};

export const gradeCell = (result: SubjectResult, context: ReportContext): Cell =>
  textCell(result.grade ?? context.texts.summary.notRanked, 'body-centre');

/** Codes of the vetoes that applied. */
export const vetoCell = (result: SubjectResult, context: ReportContext): Cell =>
  textCell(
    result.vetoes.length === 0 ? context.texts.summary.none : result.vetoes.join(context.texts.listSeparator),
    'body-centre',
  );

/** What a reader of a total must know: rescaling, missing scores, vetoes. */
export const remarks = (result: SubjectResult, context: ReportContext): string => {
  const { summary, clauseSeparator, listSeparator } = context.texts;
  const parts: string[] = [];
  if (!result.complete) parts.push(summary.incomplete(result.missingCells, result.cellCount));
  if (result.rescaled !== null) parts.push(summary.rescaled(result.applicableFullScore.rounded));
  if (result.vetoes.length > 0 && result.grade !== null && result.gradeByTotal !== null)
    parts.push(summary.vetoed(result.vetoes.join(listSeparator), result.grade, result.gradeByTotal));
  return parts.join(clauseSeparator);
};

/** Subjects with their results, in the order of the evaluation. */
export const subjectsWithResults = (context: ReportContext): { subject: Subject; result: SubjectResult }[] =>
  context.subjects.map((subject) => ({ subject, result: context.resultOf(subject) }));
