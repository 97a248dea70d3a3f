import { conditionOutcomeInWords, failedConditions } from '../../i18n/rules-in-words.ts';
import type { Subject } from '../../model/evaluation.ts';
import type { SubjectResult } from '../../model/result.ts';
import { numberCell, textCell } from '../cells.ts';
import type { LiveAmounts } from '../formula/live-cell.ts';
import type { Cell } from '../sheet-model.ts';
import type { ReportContext } from './context.ts';

/** Whether any subject stands in a track, so that a column for it is worth its room. */
export const hasTracks = (context: ReportContext): boolean =>
  context.subjects.some((subject) => subject.track !== '');

/** Points of every dimension of the framework, in its order, calculated where a source is given. */
export const dimensionCells = (
  result: SubjectResult,
  context: ReportContext,
  amounts: LiveAmounts,
  sources: readonly ({ readonly isMissing: string; readonly expression: string } | null)[],
): Cell[] =>
  context.framework.dimensions.map((dimension, index) => {
    const own = result.dimensions.find((each) => each.dimensionId === dimension.id);
    return amounts.cellOr(
      own && own.scoredCount > 0 ? own.points : null,
      sources[index] ?? null,
      context.texts.summary.notRanked,
      'body-number',
    );
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

/** The subordinates a result is made of, with those that stand out and why. */
const madeOf = (result: SubjectResult, { catalogue, subjects, texts }: ReportContext): string => {
  const { rules } = catalogue;
  const subordinates = result.rollUp?.subordinates ?? [];
  const left = subordinates.flatMap(({ subjectId, weight, complete }) => {
    if (complete && weight !== null) return [];
    const name = subjects.find(({ id }) => id === subjectId)?.name ?? subjectId;
    const reason = weight === null ? rules.subordinateUses['weight-missing'] : texts.summary.unfinished;
    return [rules.exclusion(name, reason)];
  });
  return rules.madeOf(subordinates.length - left.length, left.join(texts.listSeparator));
};

/** Scorers whose sheets are left out of the total, and why. */
const leftOut = (result: SubjectResult, { catalogue, scorers }: ReportContext): string[] =>
  result.exclusions.map(({ id, reason }) =>
    catalogue.rules.exclusion(
      scorers.find((scorer) => scorer.id === id)?.name ?? id,
      catalogue.rules.exclusionReasons[reason],
    ),
  );

/** What a reader of a total must know: rescaling, missing scores, vetoes. */
export const remarks = (result: SubjectResult, context: ReportContext): string => {
  const { summary, clauseSeparator, listSeparator } = context.texts;
  const parts: string[] = [];
  if (!result.complete) parts.push(summary.incomplete(result.missingCells, result.cellCount));
  if (result.rescaled !== null) parts.push(summary.rescaled(result.applicableFullScore.rounded));
  if (result.rollUp) parts.push(madeOf(result, context));
  if (result.exclusions.length > 0) parts.push(summary.leftOut(leftOut(result, context).join(listSeparator)));
  for (const outcome of failedConditions(result))
    parts.push(conditionOutcomeInWords(outcome, context.catalogue, listSeparator));
  if (result.vetoes.length > 0 && result.grade !== null && result.gradeByConditions !== null)
    parts.push(summary.vetoed(result.vetoes.join(listSeparator), result.grade, result.gradeByConditions));
  return parts.join(clauseSeparator);
};

/** Subjects with their results, in the order of the evaluation. */
export const subjectsWithResults = (context: ReportContext): { subject: Subject; result: SubjectResult }[] =>
  context.subjects.map((subject) => ({ subject, result: context.resultOf(subject) }));
