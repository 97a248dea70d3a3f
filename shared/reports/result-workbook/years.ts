import { dayInWords } from '../../i18n/day-in-words.ts';
import type { SubjectResult } from '../../model/result.ts';
import type { SubjectComparison } from '../../model/year-comparison.ts';
import { compareYears, type EvaluatedYear } from '../../scoring/comparison/years.ts';
import { blankCell, numberCell, textCell } from '../cells.ts';
import { sheetBuilder, span } from '../layout/sheet-builder.ts';
import type { Cell, Sheet } from '../sheet-model.ts';
import type { ReportContext } from './context.ts';
import { addLine, addSignatures, addTitle, agencyParticulars, amountCell, landscape } from './table-parts.ts';

/** 被评对象, then 上年 and 本年 of total, rate, rank, grade with the change of the total, 可比性. */
const widths = [30, 10, 10, 10, 10, 10, 11, 11, 9, 9, 34];

/** Both years, subject by subject; the earlier year's decimals may differ from this one's. */
export const comparisonsOf = (previous: EvaluatedYear, { snapshot, result }: ReportContext) =>
  compareYears(previous, { snapshot, result });

/** Why a change is shown or not, in words. */
export const totalComparability = ({ reasons }: SubjectComparison, { catalogue }: ReportContext): string => {
  const words = catalogue.years;
  return reasons.length === 0
    ? words.comparable
    : words.notComparable(reasons.map((reason) => words.totalReasons[reason]).join(words.separator));
};

/** 年度对比: totals, rates, ranks and grades of two years. */
export const yearsSheet = (name: string, context: ReportContext, previous: EvaluatedYear): Sheet => {
  const { snapshot, catalogue, decimals, subjects } = context;
  const { years: words, workbook: texts } = catalogue;
  const own = words.sheet;
  const before = previous.snapshot.evaluation;
  const decimalsBefore = before.rules.rounding.decimals;
  const rankCell = (rank: SubjectResult['rank']): Cell => {
    if (rank === null) return textCell(words.none, 'body-centre');
    const text = own.rankOf(rank.position, rank.of);
    return textCell(rank.tied ? own.tied(text) : text, 'body-centre');
  };
  const sheet = sheetBuilder(widths);
  addTitle(sheet, own.title(snapshot.evaluation.title), [
    ...agencyParticulars(context, dayInWords(context.today, context)),
    own.years(before.year, snapshot.evaluation.year),
  ]);
  const header = (text: string): Cell => textCell(text, 'header');
  const head = sheet.add(
    [
      header(own.subject),
      span(header(own.total), 3),
      span(header(own.rate), 2),
      span(header(own.rank), 2),
      span(header(own.grade), 2),
      header(own.note),
    ],
    { minimumHeight: 22 },
  );
  sheet.add(
    [
      blankCell('header'),
      ...[own.before, own.now, own.change, ...[1, 2, 3].flatMap(() => [own.before, own.now])].map(header),
      blankCell('header'),
    ],
    { minimumHeight: 22 },
  );
  for (const column of [0, widths.length - 1])
    sheet.merge({ top: head, left: column, bottom: head + 1, right: column });
  const comparisons = new Map(comparisonsOf(previous, context).map((each) => [each.subjectId, each]));
  for (const subject of subjects) {
    const comparison = comparisons.get(subject.id);
    if (!comparison) continue;
    sheet.add(
      [
        textCell(subject.name, 'body-text'),
        amountCell(comparison.totalBefore, decimalsBefore, 'body-number', words.none),
        amountCell(comparison.totalNow, decimals, 'body-number'),
        comparison.change === null
          ? textCell(words.none, 'body-centre')
          : numberCell(comparison.change, decimals, 'body-number'),
        amountCell(comparison.rateBefore, decimalsBefore, 'body-number', words.none),
        amountCell(comparison.rateNow, decimals, 'body-number'),
        rankCell(comparison.rankBefore),
        rankCell(comparison.rankNow),
        textCell(comparison.gradeBefore ?? words.none, 'body-centre'),
        textCell(comparison.gradeNow ?? words.none, 'body-centre'),
        textCell(totalComparability(comparison, context), 'body-text'),
      ],
      { minimumHeight: 22 },
    );
  }
  sheet.rule(head);
  addLine(sheet, own.earlier(before.title), 'note');
  addLine(sheet, own.legend, 'note');
  addSignatures(sheet, texts.signatures.agency);
  return sheet.build(name, {
    print: landscape(context, { first: head, last: head + 1 }),
    frozen: { rows: head + 2, columns: 1 },
    filter: null,
    names: [],
  });
};
