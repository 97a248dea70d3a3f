import { contentDigest } from '../forms/content.ts';
import { entryWords } from '../scoring-form/context.ts';
import { entryFormOf } from '../scoring-form/entry-forms.ts';
import { itemWords } from '../scoring-form/item-words.ts';
import { itemRows, type ScoringRow } from '../scoring-form/rows.ts';
import { answerContent, earlierContent, type ReviewFormInput, reviewedItems } from './context.ts';
import { othersWords, ownPartWords, ownWords } from './given-words.ts';

/** What the row of an indicator says of its review. */
interface ReviewWords {
  readonly others: string;
  /** Null where there is no earlier score that could be kept. */
  readonly kept: boolean | null;
  readonly reason: string;
  readonly answered: boolean;
}

/** A row of a review form before it is laid out. */
export interface ReviewRow {
  readonly line: ScoringRow;
  /** The own earlier score, or what it held in this part. */
  readonly own: string;
  /** Null on the rows of parts. */
  readonly review: ReviewWords | null;
}

/** Rows of one subject's sheet in paper order, every indicator followed by its parts. */
export const reviewRows = (
  input: ReviewFormInput,
  { subject, cells }: ReviewFormInput['subjects'][number],
): ReviewRow[] => {
  const { framework, evaluation, round, catalogue, digest, othersShown } = input;
  const cellOf = new Map(cells.map((cell) => [cell.indicatorId, cell]));
  return reviewedItems(framework.document, evaluation.rules, round, subject.id).flatMap((item) => {
    const cell = cellOf.get(item.item);
    if (!cell) return [];
    const content = answerContent(cell.answer);
    const { answer } = content;
    const before = entryFormOf(item, entryWords(catalogue)).write(cell.own?.value ?? null);
    const isChanged = answer !== null && !answer.kept;
    const review: ReviewWords = {
      others: othersShown === 'hidden' ? '' : othersWords(cell, item.indicator, catalogue),
      kept: cell.own ? (answer?.kept ?? false) : null,
      reason: answer?.reason ?? '',
      answered: answer !== null,
    };
    return itemRows(
      item,
      // Formulas are computed from shared facts, which are not reviewed.
      itemWords(item, input, () => ''),
      {
        value: isChanged ? answer.value : null,
        blankReason: isChanged ? answer.blankReason : null,
        start: {
          answer: contentDigest(content, digest),
          earlier: contentDigest(earlierContent(cell.own), digest),
        },
        texts: new Map(),
        reviewed: false,
      },
      input,
    ).map((line) => {
      const isOwn = line.part === '';
      return {
        line,
        own: isOwn ? ownWords(cell, item.indicator, catalogue) : ownPartWords(before.get(line.part)?.value),
        review: isOwn ? review : null,
      };
    });
  });
};
