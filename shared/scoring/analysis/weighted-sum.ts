import type { EvaluationResult } from '../../model/result.ts';
import { add, divide, type Exact, exact, isZero, multiply, sum, zero } from '../exact.ts';

/** Units judged by criteria: total rate of a unit = Σ weight × rate, all exact. */
export interface WeightedSum {
  /** Shares of the total, adding up to 1. */
  readonly weights: readonly Exact[];
  /** 得分率 0 … 1, units × criteria. */
  readonly rates: readonly (readonly Exact[])[];
}

/** Total rate of every unit. */
export const totalRates = ({ weights, rates }: WeightedSum): readonly Exact[] =>
  rates.map((row) => {
    let total = zero;
    row.forEach((rate, criterion) => {
      total = add(total, multiply(weights[criterion] ?? zero, rate));
    });
    return total;
  });

/** A weighted sum taken from results, with what its rows and columns are. */
export interface ResultWeightedSum extends WeightedSum {
  readonly criteria: readonly { readonly id: string; readonly code: string }[];
  readonly subjectIds: readonly string[];
  /**
   * Subjects that cannot be compared by changing weights: incomplete ones, and ones to which some criterion does not
   * apply, since their full scores are rescaled differently.
   */
  readonly leftOut: readonly { readonly subjectId: string; readonly why: 'incomplete' | 'not-applicable' }[];
}

const ratesOf = (
  parts: readonly { readonly fullScore: string; readonly points: { readonly exact: string } | null }[],
): Exact[] | null => {
  const rates: Exact[] = [];
  for (const { fullScore, points } of parts) {
    const full = exact(fullScore);
    if (points === null || isZero(full)) return null;
    rates.push(divide(exact(points.exact), full));
  }
  return rates;
};

/**
 * The results as a weighted sum over dimensions or over indicators: weights are shares of the full score, rates are
 * points ÷ full score. Bonuses and vetoes stand outside; what follows from it is analysis, never the official result.
 */
export const weightedSumOfResult = (
  result: EvaluationResult,
  level: 'dimension' | 'indicator',
): ResultWeightedSum => {
  const subjectIds: string[] = [];
  const rates: Exact[][] = [];
  const leftOut: { subjectId: string; why: 'incomplete' | 'not-applicable' }[] = [];
  for (const subject of result.subjects) {
    const { subjectId } = subject;
    const applies = subject.indicators.every(({ points }) => points !== null);
    const row = applies ? ratesOf(level === 'dimension' ? subject.dimensions : subject.indicators) : null;
    if (!subject.complete) leftOut.push({ subjectId, why: 'incomplete' });
    else if (row === null) leftOut.push({ subjectId, why: 'not-applicable' });
    else {
      subjectIds.push(subjectId);
      rates.push(row);
    }
  }
  const first = result.subjects[0];
  const parts =
    level === 'dimension'
      ? (first?.dimensions ?? []).map(({ dimensionId: id, code, fullScore }) => ({ id, code, fullScore }))
      : (first?.indicators ?? []).map(({ indicatorId: id, code, fullScore }) => ({ id, code, fullScore }));
  const full = sum(parts.map(({ fullScore }) => exact(fullScore)));
  return {
    criteria: parts.map(({ id, code }) => ({ id, code })),
    weights: parts.map(({ fullScore }) => (isZero(full) ? zero : divide(exact(fullScore), full))),
    rates,
    subjectIds,
    leftOut,
  };
};
