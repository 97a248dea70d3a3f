import { canonicalJson } from '../../model/canonical-json.ts';
import { blankReasons } from '../../model/entered-value.ts';
import type { Subject } from '../../model/evaluation.ts';
import { blankCell, canonicalDecimal, numberCell, textCell } from '../cells.ts';
import type { Choices } from '../choices.ts';
import { type SheetBuilder, sheetBuilder, span } from '../layout/sheet-builder.ts';
import type { Cell, Sheet } from '../sheet-model.ts';
import { cachedTotal } from './cached-points.ts';
import { placeOf, type ScoringColumn, scoringColumns } from './columns.ts';
import type { FormEntries } from './contents.ts';
import type { ScoringFormInput } from './context.ts';
import type { EntryInput } from './entry.ts';
import { type TableRows, tableRange } from './entry-cells.ts';
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
} from './frame.ts';
import { rowCells, totalKey } from './row-cells.ts';
import { type ScoringRow, scoringRows } from './rows.ts';
import { ValidationRanges } from './validations.ts';

/** Reasons for a blank as their drop-down offers them. */
export const blankReasonChoices = ({ rules }: ScoringFormInput['catalogue']): readonly string[] =>
  blankReasons.map((reason) => rules.blankReasons[reason]);

const between = (first: ScoringColumn, last: ScoringColumn): number => placeOf(last) - placeOf(first) + 1;

/** Two rows of headings. Returns the first. */
const addColumnHeadings = (sheet: SheetBuilder, { forms }: ScoringFormInput['catalogue']): number => {
  const words = forms.scoringSheet;
  const { groups } = words;
  return addHeadings(
    sheet,
    [
      { text: groups.item, columns: between('mark', 'full') },
      { text: groups.entry, columns: between('what', 'blank') },
      { text: groups.words, columns: between('deduction', 'source') },
    ],
    [
      words.number,
      words.dimension,
      words.indicator,
      words.rule,
      words.clause,
      words.fullScore,
      words.what,
      words.value,
      words.points,
      words.blank,
      words.deduction,
      words.comment,
      words.source,
      words.status,
    ],
  );
};

const countFormula = (status: string, table: TableRows): string =>
  `COUNTIF(${tableRange(placeOf('status'), table)},"${status}")`;

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
        formula: `ROUND(SUMIF(${tableRange(placeOf('key'), table)},"${totalKey}",${tableRange(placeOf('points'), table)}),9)`,
      },
      counted(counts.filled, filledCount, statuses.filled),
      counted(counts.open, countable.length - filledCount - blankCount, statuses.open),
      counted(counts.blank, blankCount, statuses.blank),
      span(label(''), 2),
    ],
    { minimumHeight: lineHeight },
  );
};

/** Lays out the sheet over a table that is said to end at row `last`, and finds where it really ends. */
const fill = (
  input: ScoringFormInput,
  subject: Subject,
  rows: readonly ScoringRow[],
  choices: Choices,
  last: number,
): FilledSheet => {
  const { catalogue, evaluation } = input;
  const words = catalogue.forms.scoringSheet;
  const validations = new ValidationRanges(choices, words);
  const sheet = sheetBuilder(
    scoringColumns.map(({ width }) => width),
    hiddenColumns,
  );
  const start = input.digest(canonicalJson(rows.map((row) => row.start)));
  addCodes(sheet, scorerStamp(input, subject, null, start), scoringColumns);
  addTop(sheet, words.title(evaluation.title), input, subject);
  // The table starts behind the totals and two rows of headings.
  const first = sheet.next + 3;
  const scene = { table: { first, last }, decimals: evaluation.rules.rounding.decimals, catalogue };
  const made = rows.map((line) => rowCells(line, { ...scene, row: 0 }).points);
  const total = cachedTotal(made.filter((points) => points !== null));
  const top = sheet.next;
  addTotals(sheet, input, rows, total, scene.table);
  const head = addColumnHeadings(sheet, catalogue);
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
  return finishSheet(name, input, scoringColumns, rows.length, (last) =>
    fill(input, subject, rows, choices, last),
  );
};
