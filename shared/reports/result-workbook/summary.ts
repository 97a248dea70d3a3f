import type { Subject } from '../../model/evaluation.ts';
import type { SubjectResult } from '../../model/result.ts';
import { blankCell, numberCell, textCell } from '../cells.ts';
import { sheetBuilder, span } from '../layout/sheet-builder.ts';
import type { Cell, Sheet } from '../sheet-model.ts';
import { dayInWords, type ReportContext } from './context.ts';
import {
  dimensionCells,
  dimensionHeadings,
  gradeCell,
  hasTracks,
  rankCell,
  remarks,
  subjectsWithResults,
  vetoCell,
} from './subject-columns.ts';
import { addLine, addSignatures, addTitle, agencyParticulars, amountCell, landscape } from './table-parts.ts';

/** A column of the summary: its heading, width and cell; columns with nothing to say are left out. */
interface SummaryColumn {
  readonly heading: string;
  readonly width: number;
  readonly cell: (subject: Subject, result: SubjectResult, number: number) => Cell;
}

const dimensionWidth = 9.5;

/** 评分汇总表: every subject on one line, dimension by dimension, to total, grade and rank. */
export const summarySheet = (name: string, context: ReportContext): Sheet => {
  const { texts, snapshot, framework, decimals } = context;
  const { summary: words } = texts;
  const lines = subjectsWithResults(context);
  const rescaled = lines.some(({ result }) => result.rescaled !== null);
  const outOfHundred = framework.totalScore === '100';

  const before: SummaryColumn[] = [
    {
      heading: words.number,
      width: 5,
      cell: (_subject, _result, number) => numberCell(String(number), null, 'body-centre'),
    },
    { heading: words.subject, width: 24, cell: (subject) => textCell(subject.name, 'body-text') },
    { heading: words.code, width: 24, cell: (subject) => textCell(subject.code, 'body-centre') },
    ...(hasTracks(context)
      ? [
          {
            heading: words.track,
            width: 10,
            cell: (subject: Subject) => textCell(subject.track, 'body-centre'),
          },
        ]
      : []),
  ];
  const after: SummaryColumn[] = [
    {
      heading: words.obtained,
      width: 10,
      cell: (_subject, result) => amountCell(result.obtained, decimals, 'body-number'),
    },
    ...(rescaled
      ? [
          {
            heading: words.applicable,
            width: 10,
            cell: (_subject: Subject, result: SubjectResult) =>
              amountCell(result.applicableFullScore, decimals, 'body-number'),
          },
          {
            heading: words.base,
            width: 10,
            cell: (_subject: Subject, result: SubjectResult) =>
              amountCell(result.base, decimals, 'body-number'),
          },
        ]
      : []),
    {
      heading: words.bonus,
      width: 7,
      cell: (_subject, result) => amountCell(result.bonus, decimals, 'body-number'),
    },
    {
      heading: words.total,
      width: 10,
      cell: (_subject, result) => amountCell(result.total, decimals, 'total-number'),
    },
    ...(outOfHundred
      ? []
      : [
          {
            heading: words.rate,
            width: 10,
            cell: (_subject: Subject, result: SubjectResult) =>
              amountCell(result.rate, decimals, 'body-number'),
          },
        ]),
    { heading: words.grade, width: 8, cell: (_subject, result) => gradeCell(result, context) },
    { heading: words.vetoes, width: 9.5, cell: (_subject, result) => vetoCell(result, context) },
    { heading: words.rank, width: 9, cell: (_subject, result) => rankCell(result, context) },
    {
      heading: words.remarks,
      width: 22,
      cell: (_subject, result) => textCell(remarks(result, context), 'body-text'),
    },
  ];
  const dimensions = framework.dimensions.length;
  const sheet = sheetBuilder([
    ...before.map((column) => column.width),
    ...framework.dimensions.map(() => dimensionWidth),
    ...after.map((column) => column.width),
  ]);

  addTitle(
    sheet,
    words.title(snapshot.evaluation.title),
    agencyParticulars(context, dayInWords(context.today, context)),
  );
  const heading = (column: SummaryColumn) => textCell(column.heading, 'header');
  const under = () => blankCell('header');
  const head = sheet.add(
    [...before.map(heading), span(textCell(words.dimensions, 'header'), dimensions), ...after.map(heading)],
    { minimumHeight: 24 },
  );
  sheet.add([...before.map(under), ...dimensionHeadings(context), ...after.map(under)], {
    minimumHeight: 36,
  });
  const columns = [
    ...before.map((_, index) => index),
    ...after.map((_, index) => before.length + dimensions + index),
  ];
  for (const column of columns) sheet.merge({ top: head, left: column, bottom: head + 1, right: column });

  lines.forEach(({ subject, result }, index) => {
    const cells = (of: readonly SummaryColumn[]) =>
      of.map((column) => column.cell(subject, result, index + 1));
    sheet.add([...cells(before), ...dimensionCells(result, context), ...cells(after)], { minimumHeight: 26 });
  });
  sheet.rule(head);
  addLine(sheet, words.noteDimensions(snapshot.evaluation.rules.rounding.place), 'note');
  addLine(sheet, words.noteBase, 'note');
  addSignatures(sheet, texts.signatures.agency);
  return sheet.build(name, {
    print: landscape(context, { first: head, last: head + 1 }),
    frozen: { rows: head + 2, columns: 2 },
    filter: null,
    names: [],
  });
};
