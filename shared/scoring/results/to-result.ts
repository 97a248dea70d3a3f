import type { Dimension } from '../../model/framework.ts';
import type { Amount } from '../../model/primitives.ts';
import type { DimensionResult, IndicatorResult, ResultCell, SubjectResult } from '../../model/result.ts';
import type { EvaluationRules } from '../../model/rules.ts';
import { add, type Exact, exact, exactToText, subtract, zero } from '../exact.ts';
import { amountOf } from '../rounding.ts';
import type { CellScore } from './cells.ts';
import type { IndicatorComputation, SheetComputation, SubjectComputation } from './computation.ts';
import { exclusionsFrom, totalExclusionsFrom } from './exclusions.ts';
import { rateOf } from './rates.ts';
import { indicatorRollUp, subjectRollUp } from './roll-up-result.ts';
import { TermSum } from './terms.ts';

/** The cell as everybody reads it. Most count, in the first round; those are made once per scorer and entry. */
const writtenCell = (
  cell: CellScore,
  use: ResultCell['use'],
  sheet: SheetComputation | undefined,
  scorer: number,
  position: number,
): ResultCell => {
  const round = sheet?.entries?.roundAt(position) ?? 1;
  const isCommon = use === 'counted' && round === 1;
  const known = isCommon ? cell.written[scorer] : undefined;
  if (known) return known;
  const { state, value, blankReason, amount } = cell;
  const made = { scorerId: sheet?.scorer.id ?? '', state, value, blankReason, points: amount, use, round };
  if (isCommon) cell.written[scorer] = made;
  return made;
};

const indicatorResult = (
  computed: IndicatorComputation,
  sheets: readonly SheetComputation[],
  rules: EvaluationRules,
): IndicatorResult => {
  const { prepared, cells, uses, state, points, arbitrated } = computed;
  const written = points && prepared.written(points);
  return {
    indicatorId: prepared.indicator.id,
    code: prepared.indicator.code,
    fullScore: prepared.indicator.fullScore,
    state,
    cells: cells.map((cell, index) =>
      writtenCell(cell, uses[index] ?? 'unscored', sheets[index], index, prepared.position),
    ),
    arbitration: arbitrated?.arbitration ?? null,
    exclusions: exclusionsFrom(computed, sheets),
    rollUp: indicatorRollUp(computed, rules),
    points: written?.amount ?? null,
    rate: written?.rate ?? null,
  };
};

/** Points of a dimension: the sum of its indicators' counted points. */
export const sumDimension = (computation: SubjectComputation, dimension: Dimension) => {
  const sum = new TermSum();
  let left = zero;
  let scoredCount = 0;
  const own = computation.prepared.dimensions.find((each) => each.dimension === dimension);
  const indicators = (own?.indicators ?? []).flatMap(
    ({ position }) => computation.indicators[position] ?? [],
  );
  for (const { points, prepared, state } of indicators) {
    if (points) sum.add(prepared.written(points).term);
    else left = add(left, prepared.fullScore);
    if (state === 'scored' || state === 'not-applicable') scoredCount += 1;
  }
  const applicable = subtract(own?.fullScore ?? zero, left);
  return { points: sum.total(), applicable, scoredCount, indicators };
};

const dimensionResult = (
  computation: SubjectComputation,
  dimension: Dimension,
  fullScore: Exact,
): DimensionResult => {
  const { rules } = computation.prepared;
  const { points, applicable, scoredCount, indicators } = sumDimension(computation, dimension);
  return {
    dimensionId: dimension.id,
    code: dimension.code,
    name: dimension.name,
    fullScore: exactToText(fullScore),
    applicableFullScore: amountOf(applicable, rules.rounding),
    points: amountOf(points, rules.rounding),
    rate: rateOf(points, applicable, rules),
    scoredCount,
    indicatorCount: indicators.length,
  };
};

/** The result as everybody reads it, without its rank. */
export const toResult = (computation: SubjectComputation): SubjectResult => {
  const { prepared, supplements } = computation;
  const { rules } = prepared;
  const amount = (value: Exact): Amount => amountOf(value, rules.rounding);
  return {
    subjectId: computation.subject.id,
    indicators: computation.indicators.map((each) => indicatorResult(each, computation.sheets, rules)),
    dimensions: prepared.dimensions.map(({ dimension, fullScore }) =>
      dimensionResult(computation, dimension, fullScore),
    ),
    scorerTotals: computation.sheets.map(({ scorer, sheet, use }) => ({
      scorerId: scorer.id,
      total: amount(sheet.total),
      scoredCount: sheet.scoredCount + sheet.blankCount,
      indicatorCount: sheet.cells.length,
      use,
    })),
    exclusions: rules.aggregation.level === 'total' ? totalExclusionsFrom(computation.sheets) : [],
    rollUp: subjectRollUp(computation),
    obtained: amount(computation.obtained),
    applicableFullScore: amount(computation.applicable),
    rescaled: computation.rescaled && amount(computation.rescaled),
    base: amount(computation.base),
    bonuses: supplements.bonuses.map(({ bonus, text }) => ({ code: bonus.code, points: text })),
    bonus: amount(supplements.bonus),
    total: amount(computation.total),
    rate: rateOf(exact(computation.rounded), prepared.totalScore, rules) ?? amount(zero),
    complete: computation.complete,
    missingCells: computation.missingCells,
    cellCount: computation.cellCount,
    gradeConditions: [...computation.gradeConditions],
    gradeByConditions: computation.gradeByConditions,
    grade: computation.grade,
    gradeByTotal: computation.gradeByTotal,
    vetoes: supplements.vetoes.map((veto) => veto.code),
    problems: [...computation.problems],
    rank: null,
  };
};
