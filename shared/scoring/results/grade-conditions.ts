import type { GradeConditionOutcome } from '../../model/result.ts';
import type { EvaluationRules, GradeBand, GradeCondition } from '../../model/rules.ts';
import { add, compare, type Exact, exact, zero } from '../exact.ts';
import type { PreparedFramework } from './cells.ts';
import { bestFirst } from './grades.ts';
import { rateOf } from './rates.ts';

/** The part of a computed indicator that conditions look at. */
export interface JudgedIndicator {
  readonly prepared: { readonly indicator: { readonly code: string }; readonly fullScore: Exact };
  readonly counted: Exact | null;
}

/** A code with its printed score rate; null where nothing applies. */
interface Rated {
  readonly code: string;
  readonly rate: Exact | null;
}

const printedRate = (points: Exact, fullScore: Exact, rules: EvaluationRules): Exact | null => {
  const rate = rateOf(points, fullScore, rules);
  return rate && exact(rate.rounded);
};

const ratedDimension = (
  code: string,
  indicators: readonly JudgedIndicator[],
  rules: EvaluationRules,
): Rated => {
  let points = zero;
  let applicable = zero;
  for (const { counted, prepared } of indicators)
    if (counted) {
      points = add(points, counted);
      applicable = add(applicable, prepared.fullScore);
    }
  return { code, rate: printedRate(points, applicable, rules) };
};

interface Judged {
  readonly code: string;
  readonly indicators: readonly JudgedIndicator[];
}

const outcomeOf = (
  condition: GradeCondition,
  dimensions: readonly Judged[],
  rules: EvaluationRules,
): Omit<GradeConditionOutcome, 'grade'> => {
  const inScope = dimensions.filter(
    ({ code }) => condition.dimension === null || code === condition.dimension,
  );
  const rated: readonly Rated[] =
    condition.kind === 'dimensions-reaching'
      ? inScope.map(({ code, indicators }) => ratedDimension(code, indicators, rules))
      : inScope
          .flatMap(({ indicators }) => indicators)
          .map(({ counted, prepared }) => ({
            code: prepared.indicator.code,
            rate: counted && printedRate(counted, prepared.fullScore, rules),
          }));
  const limit = exact(condition.rate);
  const applicable = rated.filter(({ rate }) => rate !== null);
  const below = applicable.filter(({ rate }) => rate && compare(rate, limit) < 0);
  const reaching = applicable.length - below.length;
  const held =
    condition.kind === 'indicators-reaching'
      ? reaching >= condition.count
      : below.length <= (condition.kind === 'indicators-below' ? condition.count : 0);
  return {
    condition,
    held,
    reaching,
    applicable: applicable.length,
    below: below.map(({ code }) => code),
    notApplicable: rated.filter(({ rate }) => rate === null).map(({ code }) => code),
  };
};

/** Every condition of every grade judged, in the order of the rules. */
export const judgeConditions = (
  prepared: PreparedFramework,
  indicators: readonly (JudgedIndicator & {
    readonly prepared: { readonly dimension: { readonly id: string } };
  })[],
): GradeConditionOutcome[] => {
  const { rules } = prepared;
  if (rules.gradeConditions.length === 0) return [];
  const dimensions = prepared.dimensions.map(({ dimension }) => ({
    code: dimension.code,
    indicators: indicators.filter((each) => each.prepared.dimension.id === dimension.id),
  }));
  return rules.gradeConditions.flatMap(({ grade, conditions }) =>
    conditions.map((condition) => ({ grade, ...outcomeOf(condition, dimensions, rules) })),
  );
};

/**
 * The grade after its conditions: from the grade by the total downwards, the first whose conditions all hold. The
 * lowest grade is what is left when none does.
 */
export const gradeAfterConditions = (
  byTotal: string | null,
  outcomes: readonly GradeConditionOutcome[],
  bands: readonly GradeBand[],
): string | null => {
  if (byTotal === null || outcomes.length === 0) return byTotal;
  const order = bestFirst(bands).map(({ name }) => name);
  const from = order.slice(order.indexOf(byTotal));
  const failed = new Set(outcomes.filter(({ held }) => !held).map(({ grade }) => grade));
  return from.find((grade) => !failed.has(grade)) ?? order.at(-1) ?? byTotal;
};
