import type { Dimension, Indicator } from '../../model/framework.ts';
import type { DimensionResult, IndicatorResult } from '../../model/result.ts';
import { exact, exactToText } from '../../scoring/exact.ts';
import { blankCell, numberCell, textCell } from '../cells.ts';
import { calculated } from '../formula/live-cell.ts';
import { unroundedCell } from '../formula/unrounded.ts';
import type { Cell, Formula } from '../sheet-model.ts';
import { indicatorRemarks } from './expert-remarks.ts';
import type { DimensionRows } from './expert-rows.ts';
import { type ExpertSheet, fullScoreOf, spreadCells, sumCell } from './expert-sheet.ts';
import { indicatorSpread } from './expert-spread.ts';
import { subordinateFormula } from './roll-up-formulas.ts';
import { blankText } from './score-sheet-rows.ts';

/** Whether the points of an indicator are the subject's own, not those of its subordinates. */
const isOwn = ({ rollUp }: IndicatorResult): boolean => rollUp === null || rollUp.from === 'own';

/** Whether the points of an indicator follow from the scorers' points on the sheet. */
const followsScorers = (own: ExpertSheet, indicator: IndicatorResult): boolean =>
  isOwn(indicator) &&
  indicator.arbitration === null &&
  !(own.isArbitrated && own.context.snapshot.evaluation.rules.aggregation.level === 'total');

/** The mean of the subordinates' points, or words where none has points; null where it is a value. */
const belowFormula = (own: ExpertSheet, indicator: IndicatorResult, row: number): Formula | null => {
  if (isOwn(indicator) || indicator.arbitration !== null) return null;
  const below = subordinateFormula(own.context, indicator);
  return below && own.formulas ? own.formulas.belowOrWords(row, below) : null;
};

const pointsCell = (own: ExpertSheet, indicator: IndicatorResult, row: number): Cell => {
  const { formulas, amounts, context } = own;
  const { rounding } = context.snapshot.evaluation.rules;
  const words = context.catalogue.inspectionSheets.expertScores;
  const { points } = indicator;
  const isRounded = rounding.place === 'indicator';
  const cell = points
    ? isRounded
      ? numberCell(points.rounded, rounding.decimals, 'body-number')
      : unroundedCell(points, rounding, 'body-number')
    : textCell(indicator.state === 'not-applicable' ? words.notApplicable : words.unscored, 'body-muted');
  if (!formulas) return cell;
  if (!followsScorers(own, indicator))
    return calculated(cell, belowFormula(own, indicator, row), rounding.decimals);
  const unrounded = formulas.points(row);
  const formula = !isRounded
    ? unrounded
    : points
      ? amounts.rounded(points, unrounded)
      : amounts.formula(unrounded);
  return calculated(cell, formula && formulas.pointsOrWords(row, formula), rounding.decimals);
};

const missingOf = (indicator: IndicatorResult): number => {
  if (indicator.arbitration === null) return indicator.cells.filter(({ use }) => use === 'unscored').length;
  const isOpen = indicator.points === null && indicator.arbitration.blankReason === null;
  return isOpen ? indicator.cells.filter(({ use }) => use === 'arbitrated').length : 0;
};

const missingCell = (own: ExpertSheet, indicator: IndicatorResult, row: number): Cell => {
  const words = own.context.catalogue.inspectionSheets.expertScores;
  const isDone = indicator.state === 'scored' || indicator.state === 'not-applicable';
  if (!isOwn(indicator))
    return isDone ? numberCell('0', null, 'body-centre') : textCell(words.unscored, 'body-muted');
  const cell = numberCell(String(missingOf(indicator)), null, 'body-centre');
  return calculated(cell, indicator.arbitration === null ? (own.formulas?.missing(row) ?? null) : null);
};

const scorerCell = (own: ExpertSheet, indicator: IndicatorResult, scorer: number): Cell => {
  const { context, formulas } = own;
  const { rounding } = context.snapshot.evaluation.rules;
  const id = context.scorers[scorer]?.id;
  const found = indicator.cells.find(({ scorerId }) => scorerId === id);
  const cell = found?.points
    ? unroundedCell(found.points, rounding, 'body-number')
    : textCell(
        blankText(found ?? { state: 'unscored', value: null, blankReason: null }, context),
        'body-muted',
      );
  return calculated(
    cell,
    formulas?.scorerPoints(scorer, indicator.indicatorId, found?.points !== null && found !== undefined) ??
      null,
    rounding.decimals,
  );
};

export const addIndicator = (own: ExpertSheet, indicator: Indicator, rows: DimensionRows): void => {
  const { context, results, formulas, amounts, sheet } = own;
  const words = context.catalogue.inspectionSheets;
  const row = rows.rows.get(indicator.id) ?? 0;
  const found = results.get(indicator.id);
  if (!found) throw new RangeError(`no result for indicator ${indicator.id}`);
  const isRated = found.rate !== null || found.points === null;
  const added = sheet.add(
    [
      textCell(context.texts.scoreSheet.indicatorCell(indicator.code, indicator.name), 'body-text'),
      numberCell(indicator.fullScore, null, 'body-number'),
      ...context.scorers.map((_, scorer) => scorerCell(own, found, scorer)),
      pointsCell(own, found, row),
      ...spreadCells(own, row, indicatorSpread(found), 'body-number'),
      amounts.cellOr(
        found.rate,
        formulas && isRated
          ? { isMissing: `ISTEXT(${formulas.score(row)})`, expression: formulas.rate(row) }
          : null,
        words.expertScores.none,
        'body-number',
      ),
      missingCell(own, found, row),
      textCell(indicatorRemarks(found, context), 'body-text'),
    ],
    { minimumHeight: 22, continued: words.continued },
  );
  if (added !== row) throw new RangeError(`indicator ${indicator.id} stands in row ${added}, not ${row}`);
};

export const addSubtotal = (own: ExpertSheet, dimension: Dimension, rows: DimensionRows): void => {
  const { context, result, sums, columns, formulas, amounts, sheet, isArbitrated } = own;
  const words = context.catalogue.inspectionSheets.expertScores;
  const found = result.dimensions.find(({ dimensionId }) => dimensionId === dimension.id);
  const isEmpty = dimension.indicators.length === 0;
  const live = isEmpty ? null : formulas;
  const full = fullScoreOf(dimension.indicators);
  const rate = (dimensionResult: DimensionResult | undefined): Cell =>
    amounts.cellOr(
      dimensionResult?.rate ?? null,
      live && full.numerator !== 0n
        ? {
            isMissing: `COUNT(${live.scores(rows)})=0`,
            expression: `${live.score(rows.subtotal)}/${live.applicableIn(rows)}*100`,
          }
        : null,
      words.none,
      'total-number',
    );
  sheet.add(
    [
      textCell(words.subtotal(dimension.code), 'total-centre'),
      numberCell(exactToText(full), null, 'total-number'),
      ...sums.map((scorer, index) =>
        sumCell(
          own,
          scorer.dimensions.get(dimension.id) ?? exact('0'),
          'total-number',
          isArbitrated ? null : (live?.scorerSubtotal(index, rows) ?? null),
        ),
      ),
      sumCell(own, exact(found?.points.exact ?? '0'), 'total-number', live?.subtotal(rows) ?? null),
      ...(columns.range === null ? [] : [blankCell('total-number'), blankCell('total-number')]),
      rate(found),
      blankCell('total-number'),
      blankCell('total-text'),
    ],
    { minimumHeight: 22 },
  );
};
