import type { Subject } from '../../model/evaluation.ts';
import type { IndicatorResult } from '../../model/result.ts';
import { dispersion } from '../../scoring/agreement/dispersion.ts';
import { compare, type Exact, exact, subtract, toApproximateNumber } from '../../scoring/exact.ts';
import { rateOf } from '../../scoring/results/rates.ts';
import { amountOf } from '../../scoring/rounding.ts';
import { numberCell, textCell } from '../cells.ts';
import { sheetBuilder, span } from '../layout/sheet-builder.ts';
import type { Cell, Sheet, StyleName } from '../sheet-model.ts';
import type { ReportContext } from './context.ts';
import { addLine, addSignatures, addTitle, amountCell, landscape } from './table-parts.ts';

const scorerWidth = 9;
const deviationDecimals = 3;

/** Points that count towards range and deviation: those a scorer gave, whether the aggregation used them or not. */
const pointsOf = (indicator: IndicatorResult | undefined): Exact[] =>
  (indicator?.cells ?? []).flatMap(({ points, state }) =>
    points && state === 'scored' ? [exact(points.exact)] : [],
  );

/** 专家评分汇总: for one subject all scorers side by side, and how far they lie apart. */
export const expertScoresSheet = (name: string, context: ReportContext, subject: Subject): Sheet => {
  const { texts, snapshot, catalogue, framework, decimals, scorers } = context;
  const words = catalogue.inspectionSheets;
  const own = words.expertScores;
  const { rules } = snapshot.evaluation;
  const result = context.resultOf(subject);
  const results = new Map(result.indicators.map((each) => [each.indicatorId, each]));
  const widths = [34, 8, ...scorers.map(() => scorerWidth), 10, 8, 9, 9, 24];
  const sheet = sheetBuilder(widths);
  addTitle(sheet, own.title(snapshot.evaluation.title), [
    texts.particulars.subject(subject.name),
    ...(subject.code === '' ? [] : [texts.particulars.subjectCode(subject.code)]),
    texts.particulars.year(snapshot.evaluation.year),
    texts.particulars.unit,
  ]);
  const head = sheet.add(
    [
      own.indicator,
      own.fullScore,
      ...scorers.map((scorer) => scorer.name),
      own.score,
      own.range,
      own.deviation,
      own.rate,
      own.remarks,
    ].map((text) => textCell(text, 'header')),
    { minimumHeight: 34 },
  );

  const nameOf = (scorerId: string): string => scorers.find(({ id }) => id === scorerId)?.name ?? scorerId;

  /** Why a scorer's points were not used, scorers of one reason together. */
  const remarksOf = (indicator: IndicatorResult): string => {
    const reasons = Map.groupBy(
      indicator.cells.filter(({ use, state }) => use !== 'counted' && state !== 'unscored'),
      ({ use }) => use,
    );
    return [...reasons]
      .map(([use, cells]) =>
        own.useOf(
          catalogue.rules.cellUses[use],
          cells.map(({ scorerId }) => nameOf(scorerId)).join(texts.listSeparator),
        ),
      )
      .join(texts.clauseSeparator);
  };
  const cellOf = (indicator: IndicatorResult | undefined, scorerId: string): Cell => {
    const cell = indicator?.cells.find((each) => each.scorerId === scorerId);
    if (!cell || cell.state === 'unscored') return textCell(own.unscored, 'body-muted');
    if (cell.state === 'blank' && cell.blankReason !== null)
      return textCell(catalogue.rules.blankReasons[cell.blankReason], 'body-muted');
    return amountCell(cell.points, decimals, 'body-number');
  };
  const spread = (points: readonly Exact[], style: StyleName): [Cell, Cell] => {
    const ordered = points.toSorted(compare);
    const least = ordered[0];
    const most = ordered.at(-1);
    if (!least || !most) return [textCell('', style), textCell('', style)];
    const found = dispersion(points.map(toApproximateNumber));
    const deviation = found.defined ? found.value.sampleDeviation : found;
    return [
      amountCell(amountOf(subtract(most, least), rules.rounding), decimals, style),
      deviation.defined
        ? numberCell(deviation.value.toFixed(deviationDecimals), deviationDecimals, style)
        : textCell(words.none, style),
    ];
  };

  for (const dimension of framework.dimensions) {
    sheet.add(
      [span(textCell(own.group(dimension.code, dimension.name, dimension.weight), 'group'), widths.length)],
      { minimumHeight: 24 },
    );
    for (const indicator of dimension.indicators) {
      const found = results.get(indicator.id);
      sheet.add(
        [
          textCell(texts.scoreSheet.indicatorCell(indicator.code, indicator.name), 'body-text'),
          numberCell(indicator.fullScore, null, 'body-number'),
          ...scorers.map((scorer) => cellOf(found, scorer.id)),
          found?.state === 'not-applicable'
            ? textCell(own.notApplicable, 'body-muted')
            : amountCell(found?.points ?? null, decimals, 'body-number'),
          ...spread(pointsOf(found), 'body-number'),
          amountCell(found?.rate ?? null, decimals, 'body-number'),
          textCell(found ? remarksOf(found) : '', 'body-text'),
        ],
        { minimumHeight: 22, continued: words.continued },
      );
    }
  }
  const totals = scorers.map((scorer) => result.scorerTotals.find((each) => each.scorerId === scorer.id));
  const left = totals.flatMap((total) => (total && total.use !== 'counted' ? [total] : []));
  sheet.add(
    [
      textCell(own.total, 'total-centre'),
      numberCell(framework.totalScore, null, 'total-number'),
      ...totals.map((total) => amountCell(total?.total ?? null, decimals, 'total-number')),
      amountCell(result.base, decimals, 'total-number'),
      ...spread(
        totals.flatMap((total) => (total ? [exact(total.total.exact)] : [])),
        'total-number',
      ),
      amountCell(
        rateOf(exact(result.base.exact), exact(framework.totalScore), rules),
        decimals,
        'total-number',
      ),
      textCell(
        left
          .map(({ scorerId, use }) => own.useOf(catalogue.rules.scorerTotalUses[use], nameOf(scorerId)))
          .join(texts.clauseSeparator),
        'total-text',
      ),
    ],
    { minimumHeight: 26 },
  );
  sheet.rule(head);
  addLine(sheet, own.note, 'note');
  addSignatures(sheet, texts.signatures.agency);
  return sheet.build(name, {
    print: landscape(context, { first: head, last: head }),
    frozen: { rows: head + 1, columns: 1 },
    filter: null,
    names: [],
  });
};
