import { canonicalJson } from '../../model/canonical-json.ts';
import { blankReasons } from '../../model/entered-value.ts';
import type { Subject } from '../../model/evaluation.ts';
import { formCodesVersion } from '../../model/form.ts';
import { blankCell, canonicalDecimal, numberCell, textCell } from '../cells.ts';
import type { Choices } from '../choices.ts';
import { columnCodeText, stampText } from '../forms/codes.ts';
import { type SheetBuilder, sheetBuilder, span } from '../layout/sheet-builder.ts';
import type { Cell, PrintSetup, Sheet } from '../sheet-model.ts';
import { cachedTotal } from './cached-points.ts';
import { hiddenColumns, placeOf, type ScoringColumn, scoringColumns } from './columns.ts';
import type { FormEntries } from './contents.ts';
import type { ScoringFormInput } from './context.ts';
import type { EntryInput } from './entry.ts';
import { rowCells, type TableRows, tableRange, totalKey } from './row-cells.ts';
import { type ScoringRow, scoringRows } from './rows.ts';
import { ValidationRanges } from './validations.ts';

const visibleColumns = scoringColumns.length - hiddenColumns.length;
const codeHeight = 12;
const titleHeight = 34;
const lineHeight = 22;
const entryHeight = 26;

/** Reasons for a blank as their drop-down offers them. */
export const blankReasonChoices = ({ rules }: ScoringFormInput['catalogue']): readonly string[] =>
  blankReasons.map((reason) => rules.blankReasons[reason]);

export const formPrint = (
  { catalogue, evaluation }: ScoringFormInput,
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
const addLine = (
  sheet: SheetBuilder,
  text: string,
  style: 'title' | 'particulars' | 'note' | 'signature',
  height: number,
): void => {
  sheet.add(
    [...hiddenColumns.map(() => blankCell('data-text')), span(textCell(text, style), visibleColumns)],
    {
      minimumHeight: height,
    },
  );
};

const addCodes = (sheet: SheetBuilder, input: ScoringFormInput, subject: Subject, start: string): void => {
  const { evaluation, framework, scorer } = input;
  const stamp = stampText({
    version: formCodesVersion,
    kind: 'scoring',
    evaluationId: evaluation.id,
    frameworkSha256: framework.sha256,
    subjectId: subject.id,
    scorerId: scorer.id,
    round: 1,
    start,
  });
  sheet.add([textCell(stamp, 'data-text')], { height: codeHeight, hidden: true });
  sheet.add(
    scoringColumns.map(({ id }) => textCell(columnCodeText(id), 'data-text')),
    { height: codeHeight, hidden: true },
  );
};

const between = (first: ScoringColumn, last: ScoringColumn): number => placeOf(last) - placeOf(first) + 1;

/** Two rows of headings: groups of columns, and the columns. Returns the first. */
const addHeadings = (sheet: SheetBuilder, { forms }: ScoringFormInput['catalogue']): number => {
  const words = forms.scoringSheet;
  const { groups } = words;
  const hidden = hiddenColumns.map(() => blankCell('data-text'));
  const first = sheet.add(
    [
      ...hidden,
      span(textCell(groups.item, 'header'), between('mark', 'full')),
      span(textCell(groups.entry, 'header'), between('what', 'blank')),
      span(textCell(groups.words, 'header'), between('deduction', 'source')),
      textCell(words.status, 'header'),
    ],
    { minimumHeight: lineHeight },
  );
  const names: { readonly [Column in ScoringColumn]: string } = {
    code: '',
    key: '',
    mark: words.number,
    dimension: words.dimension,
    indicator: words.indicator,
    rule: words.rule,
    clause: words.clause,
    full: words.fullScore,
    what: words.what,
    value: words.value,
    points: words.points,
    blank: words.blank,
    deduction: words.deduction,
    comment: words.comment,
    source: words.source,
    status: '',
  };
  sheet.add(
    scoringColumns.map(({ id }) =>
      names[id] === '' && id !== 'status' ? blankCell('data-text') : textCell(names[id], 'header'),
    ),
    { minimumHeight: lineHeight },
  );
  const place = placeOf('status');
  sheet.merge({ top: first, left: place, bottom: first + 1, right: place });
  return first;
};

const countFormula = (status: string, table: TableRows): string =>
  `COUNTIF(${tableRange('status', table)},"${status}")`;

/** The running total and how much is filled in, kept in view above the table. */
const addTotals = (
  sheet: SheetBuilder,
  { catalogue, framework, evaluation }: ScoringFormInput,
  rows: readonly ScoringRow[],
  total: string,
  table: TableRows,
): void => {
  const words = catalogue.forms.scoringSheet;
  const { statuses, counts } = words;
  const countable = rows.filter(
    ({ part, input, item, reviewed }) => part === '' && !reviewed && (input !== null || item.from !== 'none'),
  );
  const isBlank = ({ blank }: ScoringRow): boolean => blank !== null && blank.reason !== null;
  const blankCount = countable.filter(isBlank).length;
  const filledCount = countable.filter((row) => !isBlank(row) && row.value !== null).length;
  const counted = (called: string, number: number, status: string): Cell => ({
    kind: 'text',
    text: `${called}${number}`,
    style: 'total-centre',
    formula: `"${called}"&${countFormula(status, table)}`,
  });
  const label = (text: string): Cell => textCell(text, 'total-centre');
  sheet.add(
    [
      ...hiddenColumns.map(() => blankCell('data-text')),
      span(label(words.total), between('mark', 'clause')),
      numberCell(framework.document.totalScore, null, 'total-number'),
      label(''),
      label(''),
      {
        kind: 'number',
        number: canonicalDecimal(total),
        decimals: evaluation.rules.rounding.decimals,
        style: 'total-number',
        formula: `ROUND(SUMIF(${tableRange('key', table)},"${totalKey}",${tableRange('points', table)}),9)`,
      },
      counted(counts.filled, filledCount, statuses.filled),
      counted(counts.open, countable.length - filledCount - blankCount, statuses.open),
      counted(counts.blank, blankCount, statuses.blank),
      span(label(''), 2),
    ],
    { minimumHeight: lineHeight },
  );
};

interface Filled {
  readonly sheet: SheetBuilder;
  readonly head: number;
  readonly table: TableRows;
  readonly validations: ValidationRanges;
}

/** Lays out the sheet over a table that is said to end at row `last`, and finds where it really ends. */
const fill = (
  input: ScoringFormInput,
  subject: Subject,
  rows: readonly ScoringRow[],
  choices: Choices,
  last: number,
): Filled => {
  const { catalogue, evaluation, scorer } = input;
  const words = catalogue.forms.scoringSheet;
  const { particulars } = catalogue.workbook;
  const validations = new ValidationRanges(choices, words);
  const sheet = sheetBuilder(
    scoringColumns.map(({ width }) => width),
    hiddenColumns,
  );
  addCodes(sheet, input, subject, input.digest(canonicalJson(rows.map(({ start }) => start))));
  addLine(sheet, words.title(evaluation.title), 'title', titleHeight);
  addLine(
    sheet,
    [
      particulars.subject(subject.name),
      ...(subject.code === '' ? [] : [particulars.subjectCode(subject.code)]),
      particulars.year(evaluation.year),
      particulars.scorer(scorer.name),
      particulars.unit,
    ].join('　　'),
    'particulars',
    lineHeight,
  );
  // The table starts behind the totals and two rows of headings.
  const first = sheet.next + 3;
  const scene = { table: { first, last }, decimals: evaluation.rules.rounding.decimals, catalogue };
  const made = rows.map((line) => rowCells(line, { ...scene, row: 0 }).points);
  const total = cachedTotal(made.filter((points) => points !== null));
  const top = sheet.next;
  addTotals(sheet, input, rows, total, scene.table);
  const head = addHeadings(sheet, catalogue);
  const reasons: EntryInput = { type: 'choice', choices: blankReasonChoices(catalogue) };
  let group = sheet.next;
  for (const line of rows) {
    const row = sheet.next;
    if (line.part === '') group = row;
    sheet.add(rowCells(line, { ...scene, row }).cells, { minimumHeight: entryHeight });
    // An indicator and its parts are read together.
    if (line.isLastPart) sheet.keepTogether(group);
    if (line.reviewed) continue;
    if (line.input) validations.add(line.input, row, placeOf('value'));
    if (line.blank) validations.add(reasons, row, placeOf('blank'));
  }
  const table = { first, last: sheet.next - 1 };
  sheet.rule(top);
  addLine(sheet, words.note, 'note', lineHeight);
  if (rows.some(({ reviewed }) => reviewed)) addLine(sheet, words.noteReviewed, 'note', lineHeight);
  addLine(sheet, catalogue.workbook.signatures.scorer, 'signature', titleHeight);
  return { sheet, head, table, validations };
};

/** One subject's sheet of a scoring form. */
export const scoringFormSheet = (
  name: string,
  input: ScoringFormInput,
  subject: Subject,
  entries: FormEntries,
  choices: Choices,
): Sheet => {
  const rows = scoringRows(input, entries);
  // Formulas over the table need its last row, which is known once it has been laid out.
  const { table } = fill(input, subject, rows, choices, rows.length);
  const { sheet, head, validations } = fill(input, subject, rows, choices, table.last);
  return sheet.build(name, {
    print: formPrint(input, { first: head, last: head + 1 }),
    frozen: { rows: head + 2, columns: placeOf('indicator') + 1 },
    filter: { top: head + 1, left: placeOf('mark'), bottom: table.last, right: scoringColumns.length - 1 },
    names: [],
    protected: true,
    validations: validations.list(),
  });
};
