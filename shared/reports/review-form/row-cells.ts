import { blankCell, numberCell, textCell } from '../cells.ts';
import { rowCodeText } from '../forms/codes.ts';
import {
  blankReasonCell,
  choiceCell,
  isFilledFormula,
  ownCell,
  partKey,
  pointsCell,
  type RowScene,
  valueCell,
  wordsCell,
} from '../scoring-form/entry-cells.ts';
import type { Cell } from '../sheet-model.ts';
import { type ReviewColumn, reviewColumns, reviewPlace } from './columns.ts';
import type { ReviewRow } from './rows.ts';

const statusCell = ({ line, review }: ReviewRow, scene: RowScene): Cell => {
  const { row, catalogue } = scene;
  const { statuses } = catalogue.forms.reviewSheet;
  if (!review) return textCell(catalogue.forms.scoringSheet.statuses.parts, 'body-muted');
  const isTyped = (column: ReviewColumn): string => `${ownCell(reviewPlace(column), row)}<>""`;
  const isFilled = isFilledFormula(line, reviewPlace, scene);
  const isGiven = line.blank ? `OR(${isFilled},${isTyped('blank')})` : isFilled;
  const { open, kept, changed, unfounded } = statuses;
  return {
    kind: 'text',
    text: review.answered ? (review.kept ? kept : changed) : open,
    style: 'body-centre',
    formula: `IF(${isTyped('keep')},"${kept}",IF(${isGiven},IF(${isTyped('reason')},"${changed}","${unfounded}"),"${open}"))`,
  };
};

/** The cells of a row of a review form. */
export const reviewRowCells = (each: ReviewRow, scene: RowScene): Cell[] => {
  const { line, own, review } = each;
  const { item, part, mark, start, words, what } = line;
  const { keepWord } = scene.catalogue.forms.reviewSheet;
  const fullScore = words?.fullScore ?? '';
  const isKept = review?.kept ?? null;
  const cells: { readonly [Column in ReviewColumn]: Cell } = {
    code: textCell(rowCodeText({ mark, item: item.item, part, start }), 'data-text'),
    key: textCell(part === '' ? '' : partKey(item.mark), 'data-text'),
    mark: textCell(mark, part === '' ? 'body-centre' : 'body-muted'),
    indicator: textCell(words?.name ?? '', 'body-text'),
    rule: textCell(words?.rule ?? '', 'body-text'),
    clause: textCell(words?.clause ?? '', 'body-text'),
    full: fullScore === '' ? blankCell('body-number') : numberCell(fullScore, null, 'body-number'),
    own: textCell(own, 'body-text'),
    others: textCell(review?.others ?? '', 'body-text'),
    what: textCell(what, 'body-text'),
    keep: choiceCell(isKept === null ? undefined : isKept ? keepWord : ''),
    value: valueCell(line),
    points: pointsCell(line, reviewPlace, scene).cell,
    blank: blankReasonCell(line, scene.catalogue),
    deduction: wordsCell(line.texts.get('deduction-reason')),
    reason: wordsCell(review?.reason),
    status: statusCell(each, scene),
  };
  return reviewColumns.map(({ id }) => cells[id]);
};
