import type { Subject } from '../../model/evaluation.ts';
import type { Dimension, Indicator } from '../../model/framework.ts';
import type { Amount } from '../../model/primitives.ts';
import type { IndicatorResult, SubjectResult } from '../../model/result.ts';
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  hundred,
  isZero,
  multiply,
  subtract,
  sum,
  whole,
} from '../../scoring/exact.ts';
import { amountOf } from '../../scoring/rounding.ts';
import { subjectsWithResults } from '../result-workbook/subject-columns.ts';
import type { DocumentContext } from './context.ts';

/** A subject with its result. */
export interface SubjectLine {
  readonly subject: Subject;
  readonly result: SubjectResult;
}

/** A figure of one subject. */
export interface SubjectRate {
  readonly subject: Subject;
  readonly rate: Amount;
}

/** How all subjects together stand in a dimension. */
export interface DimensionStanding {
  readonly dimension: Dimension;
  /** Mean of the subjects' rates before rounding; null where no subject has one. */
  readonly rate: Amount | null;
  /** The subjects that have a rate, the highest first. */
  readonly rates: readonly SubjectRate[];
}

export interface CountedText {
  readonly text: string;
  readonly count: number;
}

/** How all subjects together stand in an indicator. */
export interface IndicatorStanding {
  readonly indicator: Indicator;
  readonly dimension: Dimension;
  /** Mean points and mean rate of the subjects that have points; null where none has. */
  readonly points: Amount | null;
  readonly rate: Amount | null;
  /** Mean of full score less points. */
  readonly lost: Amount | null;
  readonly rates: readonly SubjectRate[];
  readonly notApplicable: number;
  /** Subjects whose result is still missing or partly missing. */
  readonly unfinished: number;
  /** What scorers gave as reasons, the most frequent first. */
  readonly reasons: readonly CountedText[];
}

const roundedBy = (context: DocumentContext, value: Exact): Amount =>
  amountOf(value, context.snapshot.evaluation.rules.rounding);

/** Mean of exact values as the evaluation prints it; null of none. */
export const meanOf = (values: readonly Exact[], context: DocumentContext): Amount | null =>
  values.length === 0 ? null : roundedBy(context, divide(sum(values), whole(values.length)));

/** Difference of two printed figures, so that a reader who subtracts them finds it. */
export const printedDifference = (first: Amount, second: Amount, context: DocumentContext): Amount =>
  roundedBy(context, subtract(exact(first.rounded), exact(second.rounded)));

/** `part` in percent of `all`, as the evaluation rounds; null where there is nothing to divide by. */
export const shareOf = (part: Exact, all: Exact, context: DocumentContext): Amount | null =>
  isZero(all) ? null : roundedBy(context, divide(multiply(part, hundred), all));

const highestFirst = (a: SubjectRate, b: SubjectRate): number =>
  compare(exact(b.rate.exact), exact(a.rate.exact)) || a.subject.position - b.subject.position;

/** Orders by an amount, the highest first; what has none comes last. */
export const byAmount =
  <Item>(amount: (item: Item) => Amount | null) =>
  (a: Item, b: Item): number => {
    const [first, second] = [amount(a), amount(b)];
    if (!first || !second) return Number(first === null) - Number(second === null);
    return compare(exact(second.exact), exact(first.exact));
  };

export const dimensionStandings = (context: DocumentContext): DimensionStanding[] => {
  const lines = subjectsWithResults(context);
  return context.framework.dimensions.map((dimension) => {
    const rates = lines
      .flatMap(({ subject, result }): SubjectRate[] => {
        const rate = result.dimensions.find(({ dimensionId }) => dimensionId === dimension.id)?.rate;
        return rate ? [{ subject, rate }] : [];
      })
      .toSorted(highestFirst);
    return {
      dimension,
      rates,
      rate: meanOf(
        rates.map(({ rate }) => exact(rate.exact)),
        context,
      ),
    };
  });
};

/** Texts that people wrote, counted; a full stop at the end makes no other text. */
export const countTexts = (texts: readonly string[]): CountedText[] => {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const own = text.trim().replace(/[。.；;]+$/u, '');
    if (own !== '') counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .toSorted((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
};

/** Points not reached by a subject in an indicator; null without points. */
export const lostPoints = (indicator: Indicator, result: IndicatorResult | undefined): Exact | null =>
  result?.points ? subtract(exact(indicator.fullScore), exact(result.points.exact)) : null;

export const indicatorStandings = (context: DocumentContext): IndicatorStanding[] => {
  const lines = subjectsWithResults(context);
  const byIndicator = new Map<string, { subject: Subject; result: IndicatorResult }[]>();
  for (const { subject, result } of lines)
    for (const each of result.indicators) {
      const known = byIndicator.get(each.indicatorId);
      if (known) known.push({ subject, result: each });
      else byIndicator.set(each.indicatorId, [{ subject, result: each }]);
    }
  const reasons = Map.groupBy(
    context.snapshot.scores.filter(({ deductionReason }) => deductionReason.trim() !== ''),
    ({ indicatorId }) => indicatorId,
  );
  return context.framework.dimensions.flatMap((dimension) =>
    dimension.indicators.map((indicator): IndicatorStanding => {
      const own = byIndicator.get(indicator.id) ?? [];
      const lost = own.flatMap(({ result }) => lostPoints(indicator, result) ?? []);
      return {
        indicator,
        dimension,
        points: meanOf(
          own.flatMap(({ result }) => (result.points ? [exact(result.points.exact)] : [])),
          context,
        ),
        rate: meanOf(
          own.flatMap(({ result }) => (result.rate ? [exact(result.rate.exact)] : [])),
          context,
        ),
        lost: meanOf(lost, context),
        rates: own
          .flatMap(({ subject, result }) => (result.rate ? [{ subject, rate: result.rate }] : []))
          .toSorted(highestFirst),
        notApplicable: own.filter(({ result }) => result.state === 'not-applicable').length,
        unfinished: own.filter(({ result }) => result.state === 'partial' || result.state === 'unscored')
          .length,
        reasons: countTexts((reasons.get(indicator.id) ?? []).map(({ deductionReason }) => deductionReason)),
      };
    }),
  );
};

/** The items that share the first place of an ordered list. */
export const firstOf = <Item>(items: readonly Item[], amount: (item: Item) => Amount | null): Item[] => {
  const best = items[0] ? amount(items[0]) : null;
  return best
    ? items.filter((item) => {
        const own = amount(item);
        return own !== null && compare(exact(own.rounded), exact(best.rounded)) === 0;
      })
    : [];
};

/** Sum of exact amounts. */
export const sumOf = (amounts: readonly (Amount | null)[]): Exact =>
  amounts.reduce<Exact>((all, amount) => (amount ? add(all, exact(amount.exact)) : all), whole(0));
