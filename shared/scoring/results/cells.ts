import type { Failure } from '../../contract/failure.ts';
import type { BlankReason, EnteredValue } from '../../model/entered-value.ts';
import type { Dimension, FrameworkDocument, Indicator } from '../../model/framework.ts';
import type { Amount } from '../../model/primitives.ts';
import type { ResultCell } from '../../model/result.ts';
import type { EvaluationRules } from '../../model/rules.ts';
import { methodOfYear, type TargetOfYear, targetOfYear } from '../annual-target.ts';
import { type Exact, exact, reduce, sum, zero } from '../exact.ts';
import { inputOf } from '../methods/index.ts';
import type { MethodSpecification } from '../methods/specification.ts';
import { amountOf } from '../rounding.ts';
import { scoreEntered } from '../score-entered.ts';
import { rateOf } from './rates.ts';
import { scaledToExact, type Term, termOf } from './terms.ts';

/** What stands in a score or an observation; a missing one is the same as both null. */
export interface Entry {
  readonly value: EnteredValue | null;
  readonly blankReason: BlankReason | null;
}

/** One scorer's indicator, computed. Three states that are never confused: points (0 included), blank, unscored. */
export interface CellScore extends Entry {
  readonly state: 'scored' | 'blank' | 'unscored';
  /** Unrounded points; 0 for a blank that counts zero; null where there is nothing to count. */
  readonly points: Exact | null;
  readonly amount: Amount | null;
  /** What goes into this scorer's sheet: the rounded points where every indicator is rounded. */
  readonly counted: Exact | null;
  /** Points and what is counted of them, as they are summed. */
  readonly pointsTerm: Term | null;
  readonly term: Term | null;
  /** What is written of it where it counts in the first round, by scorer: one object however often it occurs. */
  readonly written: ResultCell[];
  /** Why the stored value cannot count; the cell is unscored then. */
  readonly failure: Failure | null;
}

export interface PreparedIndicator {
  readonly indicator: Indicator;
  readonly dimension: Dimension;
  readonly position: number;
  readonly fullScore: Exact;
  readonly from: 'observation' | 'score';
  /** 折算目标 in force for the evaluated year; null where the framework's own target stands. */
  readonly year: TargetOfYear | null;
  /** The method that is computed with: the indicator's own, or with the year's target. */
  readonly method: MethodSpecification;
  /** The cell for an entry. Equal entries give the same object, so a level chosen 200 times is computed once. */
  readonly cell: (entry: Entry | undefined) => CellScore;
  /** The mean of `count` cells that add up to `scaled` thousandths of a point; the same object for the same mean. */
  readonly mean: (scaled: number, count: number) => Exact;
  /** What is written of aggregated points. Equal objects are written once. */
  readonly written: (points: Exact) => WrittenPoints;
}

/** Aggregated points as they are printed and summed. */
export interface WrittenPoints {
  readonly amount: Amount;
  /** What goes into the sums above: rounded where the rule rounds every indicator. */
  readonly counted: Exact;
  readonly term: Term;
  /** 得分率 in percent. */
  readonly rate: Amount | null;
}

/** A framework with its rules, parsed once for any number of subjects and scorers. */
export interface PreparedFramework {
  readonly framework: FrameworkDocument;
  readonly rules: EvaluationRules;
  readonly indicators: readonly PreparedIndicator[];
  readonly positions: ReadonlyMap<string, number>;
  readonly dimensions: readonly {
    readonly dimension: Dimension;
    readonly fullScore: Exact;
    readonly indicators: readonly PreparedIndicator[];
  }[];
  /** Sum of all full scores. */
  readonly fullScore: Exact;
  readonly totalScore: Exact;
}

/** The cell in which nothing stands. */
export const unscored: CellScore = {
  state: 'unscored',
  value: null,
  blankReason: null,
  points: null,
  amount: null,
  counted: null,
  pointsTerm: null,
  term: null,
  written: [],
  failure: null,
};

const keyOf = (value: EnteredValue): string => {
  switch (value.kind) {
    case 'number':
      return `n${value.number}`;
    case 'level':
      return `l${value.level}`;
    case 'items':
      return `i${value.items.join('\n')}`;
    case 'yes-no':
      return value.yes ? 'y1' : 'y0';
    case 'counts':
      return `c${JSON.stringify(value.counts)}`;
    case 'completion':
      return `d${value.completedOn ?? ''}`;
    case 'figures':
      return `f${value.figures.map(({ number }) => number).join(' ')}`;
  }
};

/** Rounded points where the rule rounds every indicator, the points themselves otherwise. */
export const countedPoints = (points: Exact, amount: Amount, rules: EvaluationRules): Exact =>
  rules.rounding.place === 'indicator' ? exact(amount.rounded) : points;

const withPoints = (unreduced: Exact, rules: EvaluationRules) => {
  const points = reduce(unreduced);
  const amount = amountOf(points, rules.rounding);
  const counted = countedPoints(points, amount, rules);
  const pointsTerm = termOf(points);
  const term = counted === points ? pointsTerm : termOf(reduce(counted));
  return { points, amount, counted, pointsTerm, term, written: [] };
};

const scoreCell = (
  method: MethodSpecification,
  fullScore: string,
  rules: EvaluationRules,
  value: EnteredValue,
): CellScore => {
  const outcome = scoreEntered(method, value, fullScore);
  return outcome.ok
    ? { state: 'scored', value, blankReason: null, failure: null, ...withPoints(outcome.value.points, rules) }
    : { ...unscored, value, failure: outcome.failure };
};

const blankCell = (rules: EvaluationRules, blankReason: BlankReason): CellScore => ({
  ...unscored,
  state: 'blank',
  blankReason,
  ...(rules.blank[blankReason] === 'zero' ? withPoints(zero, rules) : {}),
});

/** More scorers than an evaluation can have. */
const largestPanel = 1024;

const prepareIndicator = (
  indicator: Indicator,
  dimension: Dimension,
  position: number,
  rules: EvaluationRules,
): PreparedIndicator => {
  const cells = new Map<string, CellScore>();
  const levels = new Map<string, CellScore>();
  const numbers = new Map<string, CellScore>();
  const means = new Map<number, Exact>();
  const partsOf = new WeakMap<Exact, number>();
  const writings = new WeakMap<Exact, WrittenPoints>();
  const fullScore = exact(indicator.fullScore);
  const remember = (key: string, make: () => CellScore): CellScore => {
    const known = cells.get(key);
    if (known) return known;
    const made = make();
    cells.set(key, made);
    return made;
  };
  const year = targetOfYear(
    indicator.method,
    rules.annualTargets.find(({ indicatorId }) => indicatorId === indicator.id),
  );
  const method = methodOfYear(indicator.method, year);
  return {
    indicator,
    dimension,
    position,
    year,
    method,
    fullScore,
    from: inputOf(indicator.method).from,
    cell: (entry) => {
      if (entry?.value) {
        const { value } = entry;
        // The two kinds most entries are of are found without making a key.
        if (value.kind === 'level' || value.kind === 'number') {
          const [known, key] = value.kind === 'level' ? [levels, value.level] : [numbers, value.number];
          const found = known.get(key);
          if (found) return found;
          const made = scoreCell(method, indicator.fullScore, rules, value);
          known.set(key, made);
          return made;
        }
        return remember(keyOf(value), () => scoreCell(method, indicator.fullScore, rules, value));
      }
      if (entry?.blankReason) {
        const { blankReason } = entry;
        return remember(`b${blankReason}`, () => blankCell(rules, blankReason));
      }
      return unscored;
    },
    mean: (scaled, count) => {
      const key = scaled * largestPanel + count;
      const known = means.get(key);
      if (known) return known;
      const made = reduce(scaledToExact(scaled, count));
      partsOf.set(made, count);
      means.set(key, made);
      return made;
    },
    written: (points) => {
      const known = writings.get(points);
      if (known) return known;
      const amount = amountOf(points, rules.rounding);
      const counted = countedPoints(points, amount, rules);
      const term = termOf(reduce(counted), counted === points ? (partsOf.get(points) ?? 1) : 1);
      const made = { amount, counted, term, rate: rateOf(counted, fullScore, rules) };
      writings.set(points, made);
      return made;
    },
  };
};

export const prepareFramework = (framework: FrameworkDocument, rules: EvaluationRules): PreparedFramework => {
  let position = 0;
  const dimensions = framework.dimensions.map((dimension) => {
    const indicators = dimension.indicators.map((indicator) =>
      prepareIndicator(indicator, dimension, position++, rules),
    );
    return { dimension, indicators, fullScore: sum(indicators.map((each) => each.fullScore)) };
  });
  const indicators = dimensions.flatMap((each) => each.indicators);
  return {
    framework,
    rules,
    indicators,
    positions: new Map(indicators.map((each) => [each.indicator.id, each.position])),
    dimensions,
    fullScore: sum(dimensions.map((each) => each.fullScore)),
    totalScore: exact(framework.totalScore),
  };
};
