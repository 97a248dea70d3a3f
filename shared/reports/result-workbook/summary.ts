import { dayInWords } from '../../i18n/day-in-words.ts';
import type { Subject } from '../../model/evaluation.ts';
import type { SubjectResult } from '../../model/result.ts';
import { fitForCell } from '../cell-text.ts';
import { blankCell, numberCell, textCell } from '../cells.ts';
import { calculated, LiveAmounts } from '../formula/live-cell.ts';
import { unroundedCell } from '../formula/unrounded.ts';
import { rowParts, textHeight } from '../layout/row-parts.ts';
import { sheetBuilder, span } from '../layout/sheet-builder.ts';
import type { Cell, CellRange, Sheet } from '../sheet-model.ts';
import { bonusChecks } from './bonus-checks.ts';
import type { WorkbookContext } from './places.ts';
import {
  dimensionCells,
  dimensionHeadings,
  gradeCell,
  rankCell,
  remarks,
  subjectsWithResults,
  vetoCell,
} from './subject-columns.ts';
import { type SubjectSource, SummaryFormulas, subjectSource } from './summary-formulas.ts';
import { type SummaryColumnId, summaryColumns, summaryWidths } from './summary-rows.ts';
import { addLine, addSignatures, addTitle, agencyParticulars, landscape } from './table-parts.ts';

/** One subject's line and what it is calculated from. */
interface Line {
  readonly context: WorkbookContext;
  readonly subject: Subject;
  readonly result: SubjectResult;
  readonly number: number;
  readonly source: SubjectSource | null;
  readonly formulas: SummaryFormulas | null;
  readonly amounts: LiveAmounts;
}

const missingCell = ({ context, result, source }: Line): Cell => {
  const none = result.applicableFullScore.exact === '0' && result.missingCells === 0;
  const cell = none
    ? textCell(context.texts.summary.notRanked, 'body-centre')
    : numberCell(String(result.missingCells), null, 'body-centre');
  return calculated(cell, source?.missing ?? null);
};

/** Remarks that can grow; those that go on in further rows are no one text any more, and the note tells what they cannot. */
const liveRemarks = ({ context, result, source, formulas }: Line): string | null => {
  const words = fitForCell(remarks(result, context));
  return source && formulas && rowParts(words, 'body-text', summaryWidths.remarks) === 1 ? words : null;
};

/** A line is high enough for what its remarks may come to say. */
const lineHeight = (line: Line): number => {
  const words = liveRemarks(line);
  const longest = words !== null && line.formulas ? `${words}${line.formulas.bonusWords(words)}` : '';
  return Math.max(26, textHeight(longest, 'body-text', summaryWidths.remarks));
};

/** The cells of every column; the dimensions are several. */
const cellsOf: { readonly [Id in SummaryColumnId]: (line: Line) => Cell | readonly Cell[] } = {
  number: ({ number }) => numberCell(String(number), null, 'body-centre'),
  subject: ({ subject }) => textCell(subject.name, 'body-text'),
  code: ({ subject }) => textCell(subject.code, 'body-centre'),
  track: ({ subject }) => textCell(subject.track, 'body-centre'),
  dimensions: ({ context, result, source, amounts }) =>
    dimensionCells(result, context, amounts, source?.dimensions ?? []),
  obtained: ({ result, source, amounts }) =>
    amounts.cell(result.obtained, source?.obtained ?? null, 'body-number'),
  applicable: ({ result, source, amounts }) =>
    amounts.cell(result.applicableFullScore, source?.applicable ?? null, 'body-number'),
  base: ({ result, source, amounts }) => amounts.cell(result.base, source?.base ?? null, 'body-number'),
  // As it was recognised: the total is rounded once, with all its digits.
  bonus: ({ context, result }) =>
    unroundedCell(result.bonus, context.snapshot.evaluation.rules.rounding, 'body-number'),
  total: ({ subject, result, source, formulas, amounts }) =>
    amounts.cell(result.total, (source && formulas?.total(subject, source.base)) ?? null, 'total-number'),
  rate: ({ subject, result, formulas, amounts }) =>
    amounts.cell(result.rate, formulas?.rate(subject) ?? null, 'body-number'),
  missing: missingCell,
  grade: ({ context, subject, result, source, formulas }) =>
    calculated(gradeCell(result, context), (source && formulas?.grade(subject, result, source)) ?? null),
  vetoes: ({ context, result }) => vetoCell(result, context),
  rank: ({ context, subject, result, formulas }) =>
    calculated(rankCell(result, context), formulas?.rank(subject, result) ?? null),
  remarks: (line) => {
    const words = liveRemarks(line);
    return words !== null && line.formulas
      ? { kind: 'text', text: words, style: 'body-text', formula: line.formulas.remarks(line.subject, words) }
      : textCell(remarks(line.result, line.context), 'body-text');
  },
};

/** 评分汇总表: every subject on one line, dimension by dimension, to total, grade and rank. */
export const summarySheet = (name: string, context: WorkbookContext): Sheet => {
  const { texts, snapshot, framework } = context;
  const { summary: words } = texts;
  const { rounding } = snapshot.evaluation.rules;
  const places = context.places.summary();
  const formulas = places && new SummaryFormulas(context, places);
  const amounts = new LiveAmounts(rounding);
  const columns = summaryColumns(context);
  const sheet = sheetBuilder(
    columns.flatMap((id) =>
      id === 'dimensions' ? framework.dimensions.map(() => summaryWidths[id]) : [summaryWidths[id]],
    ),
  );

  addTitle(
    sheet,
    words.title(snapshot.evaluation.title),
    agencyParticulars(context, dayInWords(context.today, context)),
  );
  const head = sheet.add(
    columns.map((id) =>
      id === 'dimensions'
        ? span(textCell(words.dimensions, 'header'), framework.dimensions.length)
        : textCell(words[id], 'header'),
    ),
    { minimumHeight: 24 },
  );
  sheet.add(
    columns.flatMap((id) => (id === 'dimensions' ? dimensionHeadings(context) : [blankCell('header')])),
    { minimumHeight: 36 },
  );
  let column = 0;
  let bonusColumn = 0;
  for (const id of columns) {
    if (id === 'bonus') bonusColumn = column;
    if (id !== 'dimensions') sheet.merge({ top: head, left: column, bottom: head + 1, right: column });
    column += id === 'dimensions' ? framework.dimensions.length : 1;
  }

  const bonuses: CellRange[] = [];
  subjectsWithResults(context).forEach(({ subject, result }, index) => {
    const source = subjectSource(context, subject);
    const line = { context, subject, result, number: index + 1, source, formulas, amounts };
    const row = sheet.add(
      columns.flatMap((id) => cellsOf[id](line)),
      { minimumHeight: lineHeight(line) },
    );
    if (places && places.rows.get(subject.id) !== row)
      throw new RangeError(`subject ${subject.id} stands in row ${row} of ${name}`);
    bonuses.push({ top: row, left: bonusColumn, bottom: row, right: bonusColumn });
  });
  sheet.rule(head);
  addLine(sheet, words.noteDimensions(rounding.place), 'note');
  addLine(sheet, words.noteBase, 'note');
  const own = context.catalogue.inspectionSheets.expertScores;
  if (formulas)
    addLine(
      sheet,
      [
        words.noteLive,
        ...(formulas.isGraded ? [] : [words.noteBands]),
        ...(amounts.fixed === 0 ? [] : [own.noteFixed(amounts.fixed)]),
      ].join(''),
      'note',
    );
  else if (!context.places.isCalculable) addLine(sheet, own.noteNotCalculable, 'note');
  addSignatures(sheet, texts.signatures.agency);
  return sheet.build(name, {
    print: landscape(context, { first: head, last: head + 1 }),
    frozen: { rows: head + 2, columns: 2 },
    filter: null,
    names: [],
    validations: bonusChecks(context, bonuses),
  });
};
