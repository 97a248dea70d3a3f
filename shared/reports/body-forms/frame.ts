import type { Catalogue } from '../../i18n/translation.ts';
import type { Evaluation, Subject } from '../../model/evaluation.ts';
import { type FormKind, formCodesVersion } from '../../model/form.ts';
import type { FrameworkVersion } from '../../model/framework.ts';
import { blankCell, textCell } from '../cells.ts';
import { columnCodeText, stampText } from '../forms/codes.ts';
import type { Digest } from '../forms/content.ts';
import { type SheetBuilder, span } from '../layout/sheet-builder.ts';
import type { ValidationRanges } from '../scoring-form/validations.ts';
import type { PrintSetup, Sheet, StyleName } from '../sheet-model.ts';

/** What every form of an evaluated body is made from. Equal input gives an equal workbook. */
export interface BodyFormInput {
  readonly evaluation: Evaluation;
  readonly framework: FrameworkVersion;
  readonly catalogue: Catalogue;
  /** Day printed on the form, ISO 8601. */
  readonly today: string;
  readonly digest: Digest;
}

/** A column of a form; the first of a form carries the codes and is hidden. */
export interface BodyColumn {
  readonly id: string;
  readonly width: number;
}

const codeHeight = 12;
const lineHeight = 22;
export const entryHeight = 26;
const titleHeight = 34;
const headingHeight = 34;

/** The hidden first rows: what the sheet is, and what its columns are. */
export const addFormCodes = (
  sheet: SheetBuilder,
  kind: FormKind,
  { evaluation, framework }: BodyFormInput,
  subject: Subject,
  columns: readonly BodyColumn[],
  start: string,
): void => {
  const stamp = stampText({
    version: formCodesVersion,
    kind,
    evaluationId: evaluation.id,
    frameworkSha256: framework.sha256,
    subjectId: subject.id,
    scorerId: null,
    round: 1,
    reviewId: null,
    start,
  });
  sheet.add([textCell(stamp, 'data-text')], { height: codeHeight, hidden: true });
  sheet.add(
    columns.map(({ id }) => textCell(columnCodeText(id), 'data-text')),
    { height: codeHeight, hidden: true },
  );
};

/** A line over all columns that can be seen. */
const addWideLine = (
  sheet: SheetBuilder,
  text: string,
  style: StyleName,
  minimumHeight = style === 'title' || style === 'signature' ? titleHeight : lineHeight,
): void => {
  sheet.add([blankCell('data-text'), span(textCell(text, style), sheet.columnCount - 1)], { minimumHeight });
};

/** Title, particulars and the headings of the columns; returns the row of the headings. */
export const addFormHead = <Column extends string>(
  sheet: SheetBuilder,
  { title, particulars }: { readonly title: string; readonly particulars: readonly string[] },
  columns: readonly { readonly id: Column }[],
  headings: { readonly [Each in Column]: string },
): number => {
  addWideLine(sheet, title, 'title');
  addWideLine(sheet, particulars.join('　　'), 'particulars');
  return sheet.add(
    columns.map(({ id }) => (id === 'code' ? blankCell('data-text') : textCell(headings[id], 'header'))),
    { minimumHeight: headingHeight },
  );
};

/** A4 landscape, one page wide, the heading on every page. */
const bodyFormPrint = ({ catalogue, evaluation }: BodyFormInput, repeatedRow: number): PrintSetup => ({
  paper: 'A4',
  orientation: 'landscape',
  fitToWidth: true,
  repeatedRows: { first: repeatedRow, last: repeatedRow },
  margins: { top: 16, bottom: 15, left: 14, right: 12, footer: 7 },
  footer: { left: evaluation.client, centre: catalogue.workbook.page, right: '' },
});

/** Rules the table off, adds what stands below it, and closes the sheet: protected, its heading on every page. */
export const finishForm = (
  sheet: SheetBuilder,
  name: string,
  input: BodyFormInput,
  {
    head,
    frozenColumns,
    note,
    signatures,
    validations,
  }: {
    readonly head: number;
    readonly frozenColumns: number;
    readonly note: string;
    readonly signatures: string;
    readonly validations: ValidationRanges;
  },
): Sheet => {
  sheet.rule(head);
  addWideLine(sheet, note, 'note');
  addWideLine(sheet, signatures, 'signature');
  return sheet.build(name, {
    print: bodyFormPrint(input, head),
    frozen: { rows: head + 1, columns: frozenColumns },
    filter: null,
    names: [],
    protected: true,
    validations: validations.list(),
  });
};
