import type { Evaluation, Scorer, Subject } from '../../model/evaluation.ts';
import { type FormStamp, formCodesVersion } from '../../model/form.ts';
import type { ReviewRound } from '../../model/review-round.ts';
import { blankCell, textCell } from '../cells.ts';
import { codeColumns, columnCodeText, stampText } from '../forms/codes.ts';
import { type SheetBuilder, span } from '../layout/sheet-builder.ts';
import type { PrintSetup, Sheet, StyleName } from '../sheet-model.ts';
import type { ScoringFormInput } from './context.ts';
import type { TableRows } from './entry-cells.ts';
import type { ValidationRanges } from './validations.ts';

const codeHeight = 12;
export const titleHeight = 34;
export const lineHeight = 22;
export const entryHeight = 26;

/** The first columns hold codes and keys. */
export const hiddenColumns = [0, 1] as const;

/** A4 landscape, one page wide. */
export const formPrint = (
  { catalogue, evaluation }: Pick<ScoringFormInput, 'catalogue' | 'evaluation'>,
  repeatedRows: PrintSetup['repeatedRows'],
): PrintSetup => ({
  paper: 'A4',
  orientation: 'landscape',
  fitToWidth: true,
  repeatedRows,
  margins: { top: 16, bottom: 15, left: 14, right: 12, footer: 7 },
  footer: { left: evaluation.agency, centre: catalogue.workbook.page, right: '' },
});

/** A line over all columns that can be seen. */
export const addLine = (sheet: SheetBuilder, text: string, style: StyleName, height: number): void => {
  sheet.add(
    [
      ...hiddenColumns.map(() => blankCell('data-text')),
      span(textCell(text, style), sheet.columnCount - hiddenColumns.length),
    ],
    { minimumHeight: height },
  );
};

/** What a form of a scorer says of itself; `review` is the round it answers in, null for the first. */
export const scorerStamp = (
  { evaluation, framework, scorer }: Pick<ScoringFormInput, 'evaluation' | 'framework' | 'scorer'>,
  subject: Subject,
  review: Pick<ReviewRound, 'id' | 'round'> | null,
  start: string,
): FormStamp => ({
  version: formCodesVersion,
  kind: review ? 'review' : 'scoring',
  evaluationId: evaluation.id,
  frameworkSha256: framework.sha256,
  subjectId: subject.id,
  scorerId: scorer.id,
  round: review?.round ?? 1,
  reviewId: review?.id ?? null,
  start,
});

/** The hidden first rows: what the sheet is, and what its columns are. */
export const addCodes = (
  sheet: SheetBuilder,
  stamp: FormStamp,
  columns: readonly { readonly id: string }[],
): void => {
  sheet.add([textCell(stampText(stamp), 'data-text')], { height: codeHeight, hidden: true });
  sheet.add(
    columns.map(({ id }) => textCell(columnCodeText(id), 'data-text')),
    { height: codeHeight, hidden: true },
  );
};

/** Title and particulars over the table. */
export const addTop = (
  sheet: SheetBuilder,
  title: string,
  {
    evaluation,
    scorer,
    catalogue,
  }: {
    readonly evaluation: Evaluation;
    readonly scorer: Scorer;
    readonly catalogue: ScoringFormInput['catalogue'];
  },
  subject: Subject,
  further: readonly string[] = [],
): void => {
  const { particulars } = catalogue.workbook;
  addLine(sheet, title, 'title', titleHeight);
  addLine(
    sheet,
    [
      particulars.subject(subject.name),
      ...(subject.code === '' ? [] : [particulars.subjectCode(subject.code)]),
      particulars.year(evaluation.year),
      ...further,
      particulars.scorer(scorer.name),
      particulars.unit,
    ].join('　　'),
    'particulars',
    lineHeight,
  );
};

/**
 * Two rows of headings over all columns that can be seen: groups of columns, and the columns; the last column, which
 * says how a row stands, belongs to none. Returns the first row.
 */
export const addHeadings = (
  sheet: SheetBuilder,
  groups: readonly { readonly text: string; readonly columns: number }[],
  names: readonly string[],
): number => {
  const hidden = hiddenColumns.map(() => blankCell('data-text'));
  const status = names.at(-1) ?? '';
  const first = sheet.add(
    [
      ...hidden,
      ...groups.map(({ text, columns }) => span(textCell(text, 'header'), columns)),
      textCell(status, 'header'),
    ],
    { minimumHeight: lineHeight },
  );
  sheet.add([...hidden, ...names.slice(0, -1).map((text) => textCell(text, 'header')), blankCell('header')], {
    minimumHeight: lineHeight,
  });
  const place = sheet.columnCount - 1;
  sheet.merge({ top: first, left: place, bottom: first + 1, right: place });
  return first;
};

/** A sheet that is laid out, and where its table stands. */
export interface FilledSheet {
  readonly sheet: SheetBuilder;
  /** First of the two rows of headings. */
  readonly head: number;
  readonly table: TableRows;
  readonly validations: ValidationRanges;
}

/**
 * Closes the sheet of a form: protected, its headings on every page, everything up to the indicator kept in view. It is
 * filled twice: formulas over the table need its last row, which is known once it has been laid out.
 */
export const finishSheet = (
  name: string,
  input: Pick<ScoringFormInput, 'catalogue' | 'evaluation'>,
  columns: readonly { readonly id: string }[],
  rowCount: number,
  fill: (last: number) => FilledSheet,
): Sheet => {
  const { sheet, head, table, validations } = fill(fill(rowCount).table.last);
  const placeOf = (column: string): number => columns.findIndex(({ id }) => id === column);
  return sheet.build(name, {
    print: formPrint(input, { first: head, last: head + 1 }),
    frozen: { rows: head + 2, columns: placeOf('indicator') + 1 },
    filter: {
      top: head + 1,
      left: placeOf(codeColumns.mark),
      bottom: table.last,
      right: columns.length - 1,
    },
    names: [],
    protected: true,
    validations: validations.list(),
  });
};
