import { dayInWords } from '../../i18n/day-in-words.ts';
import { indicatorsOf } from '../../model/framework.ts';
import type { IndicatorComparison } from '../../model/year-comparison.ts';
import type { EvaluatedYear } from '../../scoring/comparison/years.ts';
import { blankCell, numberCell, textCell } from '../cells.ts';
import { sheetBuilder } from '../layout/sheet-builder.ts';
import type { Cell, Sheet, StyleName } from '../sheet-model.ts';
import type { ReportContext } from './context.ts';
import { addLine, addTitle, agencyParticulars, amountCell, landscape } from './table-parts.ts';
import { comparisonsOf } from './years.ts';

/** 被评对象, 维度／指标, 满分 and 得分 and 得分率 of two years, changes, 可比性. */
const widths = [30, 38, 9, 9, 9, 9, 13, 13, 10, 13, 36];

/** Whether two years' points of an indicator compare, in words. */
export const indicatorComparability = (
  { comparable, reasons }: Pick<IndicatorComparison, 'comparable' | 'reasons'>,
  { years: words }: ReportContext['catalogue'],
): string => {
  const named = reasons.map((reason) => words.reasons[reason]).join(words.separator);
  if (comparable === 'points') return words.comparable;
  return comparable === 'rate' ? words.comparableByRate(named) : words.notComparable(named);
};

/** 年度对比明细: every dimension and indicator of every subject in two years, for filtering. */
export const yearDetailsSheet = (name: string, context: ReportContext, previous: EvaluatedYear): Sheet => {
  const { snapshot, catalogue, decimals, framework, subjects, texts } = context;
  const { years: words } = catalogue;
  const own = words.sheet;
  const { evaluation } = previous.snapshot;
  const decimalsBefore = evaluation.rules.rounding.decimals;
  const documentBefore = previous.snapshot.framework.document;
  const fullScores = new Map(indicatorsOf(documentBefore).map(({ id, fullScore }) => [id, fullScore]));
  const sheet = sheetBuilder(widths);
  addTitle(sheet, own.detailsTitle(snapshot.evaluation.title), [
    ...agencyParticulars(context, dayInWords(context.today, context)),
    own.years(evaluation.year, snapshot.evaluation.year),
  ]);
  const head = sheet.add(
    [
      own.subject,
      own.item,
      `${own.fullScore}\n${own.before}`,
      `${own.fullScore}\n${own.now}`,
      `${own.points}\n${own.before}`,
      `${own.points}\n${own.now}`,
      `${own.rate}\n${own.before}`,
      `${own.rate}\n${own.now}`,
      own.pointsChange,
      own.rateChange,
      own.note,
    ].map((text) => textCell(text, 'header')),
    { minimumHeight: 36 },
  );
  const changeCell = (change: string | null, style: StyleName): Cell =>
    change === null ? textCell(words.none, 'body-centre') : numberCell(change, decimals, style);
  const comparisons = new Map(comparisonsOf(previous, context).map((each) => [each.subjectId, each]));
  for (const subject of subjects) {
    const comparison = comparisons.get(subject.id);
    if (!comparison) continue;
    const dimensions = new Map(comparison.dimensions.map((each) => [each.dimensionId, each]));
    const indicators = new Map(comparison.indicators.map((each) => [each.indicatorId, each]));
    for (const dimension of framework.dimensions) {
      const both = dimensions.get(dimension.id);
      sheet.add(
        [
          textCell(subject.name, 'total-text'),
          textCell(texts.scoreSheet.indicatorCell(dimension.code, dimension.name), 'total-text'),
          blankCell('total-number'),
          numberCell(dimension.weight, null, 'total-number'),
          blankCell('total-number'),
          blankCell('total-number'),
          amountCell(both?.rateBefore ?? null, decimalsBefore, 'total-number', words.none),
          amountCell(both?.rateNow ?? null, decimals, 'total-number', words.none),
          blankCell('total-number'),
          changeCell(both?.change ?? null, 'total-number'),
          textCell(both?.comparable ? words.comparable : words.dimensionNotComparable, 'total-text'),
        ],
        { minimumHeight: 22 },
      );
      for (const indicator of dimension.indicators) {
        const each = indicators.get(indicator.id);
        if (!each) continue;
        const fullBefore =
          each.previousIndicatorId === null ? undefined : fullScores.get(each.previousIndicatorId);
        sheet.add(
          [
            textCell(subject.name, 'body-text'),
            textCell(texts.scoreSheet.indicatorCell(indicator.code, indicator.name), 'body-text'),
            fullBefore === undefined
              ? textCell(words.none, 'body-centre')
              : numberCell(fullBefore, null, 'body-number'),
            numberCell(indicator.fullScore, null, 'body-number'),
            amountCell(each.before, decimalsBefore, 'body-number', words.none),
            amountCell(each.now, decimals, 'body-number', words.none),
            amountCell(each.rateBefore, decimalsBefore, 'body-number', words.none),
            amountCell(each.rateNow, decimals, 'body-number', words.none),
            changeCell(each.comparable === 'points' ? each.change : null, 'body-number'),
            changeCell(each.comparable === 'rate' ? each.change : null, 'body-number'),
            textCell(indicatorComparability(each, catalogue), 'body-text'),
          ],
          { minimumHeight: 21 },
        );
      }
    }
  }
  const last = sheet.next - 1;
  sheet.rule(head);
  addLine(sheet, own.legend, 'note');
  return sheet.build(name, {
    print: landscape(context, { first: head, last: head }),
    frozen: { rows: head + 1, columns: 2 },
    filter: last > head ? { top: head, left: 0, bottom: last, right: widths.length - 1 } : null,
    names: [],
  });
};
