import type { Subject } from '../../model/evaluation.ts';
import type { FormAnswer, FormContent } from '../../model/form.ts';
import type { FrameworkDocument } from '../../model/framework.ts';
import { isReviewed, type ReviewRound } from '../../model/review-round.ts';
import type { ReviewSheet, ReviewSheetCell } from '../../model/review-sheet.ts';
import type { EvaluationRules } from '../../model/rules.ts';
import type { Score } from '../../model/score.ts';
import type { ScoringFormInput } from '../scoring-form/context.ts';
import { type ScoringItem, scoringItems } from '../scoring-form/items.ts';

/** Everything the review form of one scorer is made from. Equal input gives an equal workbook. */
export interface ReviewFormInput extends Omit<ScoringFormInput, 'subjects'> {
  readonly round: ReviewRound;
  /** How much of the others' scores is shown. */
  readonly othersShown: ReviewSheet['othersShown'];
  /** One sheet each, in this order, with what the scorer sees of the round on screen. */
  readonly subjects: readonly { readonly subject: Subject; readonly cells: readonly ReviewSheetCell[] }[];
}

/** An indicator under review. */
type ReviewedItem = Extract<ScoringItem, { kind: 'indicator' }>;

/** The indicators of a subject that a round reviews, in paper order. */
export const reviewedItems = (
  framework: FrameworkDocument,
  rules: Pick<EvaluationRules, 'vetoes' | 'bonuses'>,
  round: Pick<ReviewRound, 'cells'>,
  subjectId: string,
): ReviewedItem[] =>
  scoringItems(framework, rules).filter(
    (item): item is ReviewedItem => item.kind === 'indicator' && isReviewed(round, subjectId, item.item),
  );

/** What a scorer answered, as a form holds it. */
export const answerContent = (
  score: Pick<Score, 'value' | 'blankReason' | 'review'> | null,
): Extract<FormContent, { kind: 'answer' }> => {
  if (!score || (score.value === null && score.blankReason === null)) return { kind: 'answer', answer: null };
  const { value, blankReason, review } = score;
  const answer: FormAnswer = {
    kept: review?.kept ?? false,
    value,
    blankReason,
    reason: review?.reason ?? '',
  };
  return { kind: 'answer', answer };
};

/** The earlier judgement, as row codes take its digest. */
export const earlierContent = (
  earlier: Pick<Score, 'value' | 'blankReason'> | null,
): Extract<FormContent, { kind: 'judgement' }> => ({
  kind: 'judgement',
  value: earlier?.value ?? null,
  blankReason: earlier?.blankReason ?? null,
});
