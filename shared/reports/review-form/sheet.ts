import { canonicalJson } from '../../model/canonical-json.ts';
import type { Choices } from '../choices.ts';
import { type SheetBuilder, sheetBuilder } from '../layout/sheet-builder.ts';
import type { EntryInput } from '../scoring-form/entry.ts';
import {
  addCodes,
  addHeadings,
  addLine,
  addTop,
  entryHeight,
  type FilledSheet,
  finishSheet,
  hiddenColumns,
  lineHeight,
  scorerStamp,
  titleHeight,
} from '../scoring-form/frame.ts';
import { blankReasonChoices } from '../scoring-form/sheet.ts';
import { ValidationRanges } from '../scoring-form/validations.ts';
import type { Sheet } from '../sheet-model.ts';
import { type ReviewColumn, reviewColumns, reviewPlace } from './columns.ts';
import type { ReviewFormInput } from './context.ts';
import { reviewRowCells } from './row-cells.ts';
import { type ReviewRow, reviewRows } from './rows.ts';

const between = (first: ReviewColumn, last: ReviewColumn): number =>
  reviewPlace(last) - reviewPlace(first) + 1;

/** The one choice of the column that keeps the earlier score. */
export const keepChoices = ({ forms }: ReviewFormInput['catalogue']): readonly string[] => [
  forms.reviewSheet.keepWord,
];

const addColumnHeadings = (sheet: SheetBuilder, { catalogue, othersShown }: ReviewFormInput): number => {
  const words = catalogue.forms.scoringSheet;
  const own = catalogue.forms.reviewSheet;
  return addHeadings(
    sheet,
    [
      { text: words.groups.item, columns: between('mark', 'full') },
      { text: own.groups.before, columns: between('own', 'others') },
      { text: own.groups.entry, columns: between('what', 'blank') },
      { text: own.groups.words, columns: between('deduction', 'reason') },
    ],
    [
      words.number,
      words.indicator,
      words.rule,
      words.clause,
      words.fullScore,
      own.own,
      own.others[othersShown],
      words.what,
      own.keep,
      words.value,
      words.points,
      words.blank,
      own.deduction,
      own.reasonColumn,
      words.status,
    ],
  );
};

/** Lays out the sheet over a table that is said to end at row `last`, and finds where it really ends. */
const fill = (
  input: ReviewFormInput,
  { subject }: ReviewFormInput['subjects'][number],
  rows: readonly ReviewRow[],
  choices: Choices,
  last: number,
): FilledSheet => {
  const { catalogue, evaluation, round, othersShown } = input;
  const words = catalogue.forms.reviewSheet;
  const hasPartReasons = rows.some(({ line }) => line.texts.has('deduction-reason'));
  const validations = new ValidationRanges(choices, catalogue.forms.scoringSheet);
  const sheet = sheetBuilder(
    reviewColumns.map(({ width }) => width),
    [
      ...hiddenColumns,
      ...(othersShown === 'hidden' ? [reviewPlace('others')] : []),
      ...(hasPartReasons ? [] : [reviewPlace('deduction')]),
    ],
  );
  const start = input.digest(canonicalJson(rows.map(({ line }) => line.start)));
  addCodes(sheet, scorerStamp(input, subject, round, start), reviewColumns);
  addTop(sheet, words.title(evaluation.title), input, subject, [words.round(round.round)]);
  addLine(sheet, words.reason(round.reason), 'note', lineHeight);
  const top = sheet.next;
  const head = addColumnHeadings(sheet, input);
  const first = sheet.next;
  const scene = { table: { first, last }, decimals: evaluation.rules.rounding.decimals, catalogue };
  const reasons: EntryInput = { type: 'choice', choices: blankReasonChoices(catalogue) };
  const keep: EntryInput = { type: 'choice', choices: keepChoices(catalogue) };
  let group = first;
  for (const each of rows) {
    const { line, review } = each;
    const row = sheet.next;
    if (line.part === '') group = row;
    sheet.add(reviewRowCells(each, { ...scene, row }), { minimumHeight: entryHeight });
    // An indicator and its parts are read together.
    if (line.isLastPart) sheet.keepTogether(group);
    if (line.input) validations.add(line.input, row, reviewPlace('value'));
    if (line.blank) validations.add(reasons, row, reviewPlace('blank'));
    if (review && review.kept !== null) validations.add(keep, row, reviewPlace('keep'));
  }
  const table = { first, last: sheet.next - 1 };
  sheet.rule(top);
  addLine(sheet, words.note, 'note', lineHeight);
  addLine(sheet, catalogue.workbook.signatures.scorer, 'signature', titleHeight);
  return { sheet, head, table, validations };
};

/** One subject's sheet of a review form. */
export const reviewFormSheet = (
  name: string,
  input: ReviewFormInput,
  each: ReviewFormInput['subjects'][number],
  choices: Choices,
): Sheet => {
  const rows = reviewRows(input, each);
  return finishSheet(name, input, reviewColumns, rows.length, (last) =>
    fill(input, each, rows, choices, last),
  );
};
