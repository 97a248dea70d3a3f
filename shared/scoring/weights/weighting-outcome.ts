import { type Failure, failure } from '../../contract/failure.ts';
import { type FrameworkDocument, type Indicator, indicatorsOf } from '../../model/framework.ts';
import type { EvaluationResult } from '../../model/result.ts';
import type { EntropyData, Weighting, WeightingSettings, WeightSource } from '../../model/weighting.ts';
import type { Ratings } from '../agreement/ratings.ts';
import { type Statistic, undefinedBecause } from '../agreement/statistic.ts';
import { weightedSumOfResult } from '../analysis/weighted-sum.ts';
import { exact, toApproximateNumber } from '../exact.ts';
import { combineWeights } from './combination.ts';
import {
  type Comparison,
  comparisonsOf,
  dimensionsKey,
  type GroupAnalysis,
  groupAnalysis,
  presentWeights,
} from './comparisons.ts';
import { delphiWeights } from './delphi.ts';
import { type EntropyConvention, type EntropyWeights, entropyWeights } from './entropy.ts';
import { fullScoresFromWeights } from './full-scores.ts';
import { globalWeights, type LocalPriorities, levelConsistencyRatio } from './hierarchy.ts';

/** Words that name places in messages; made by the caller in the language shown. */
export interface WeightingPlaces {
  readonly comparison: (comparison: Comparison) => string;
  readonly expert: (expert: string, comparison: Comparison) => string;
  readonly source: (source: WeightSource) => string;
  readonly combination: string;
}

/** Weights of all indicators in form order, adding up to 1; or what is missing. */
export type SourceWeights =
  | { readonly ok: true; readonly weights: readonly number[] }
  | { readonly ok: false; readonly failures: readonly Failure[] }
  /** A statistic without a value, which says why itself. */
  | { readonly ok: false; readonly failures: readonly []; readonly undefined: Statistic };

/** One comparison with its group, or the note that present proportions are kept there. */
export interface WorkedComparison {
  readonly comparison: Comparison;
  /** Null where present proportions are kept. */
  readonly group: GroupAnalysis | null;
}

export const workedComparisons = (
  document: FrameworkDocument,
  { settings, experts }: Weighting,
  places: WeightingPlaces,
): WorkedComparison[] =>
  comparisonsOf(document).map((comparison) => ({
    comparison,
    group: settings.kept.includes(comparison.key)
      ? null
      : groupAnalysis(
          comparison,
          experts,
          settings,
          (expert) => places.expert(expert, comparison),
          places.comparison(comparison),
        ),
  }));

/** AHP weights of the indicators: weight of the dimension × weight within it, and CR of the lower level as a whole. */
export interface HierarchyWeights {
  readonly dimensions: readonly number[];
  readonly indicators: readonly (readonly number[])[];
  /** CR of the level of the indicators as a whole, over the matrices that were compared. */
  readonly levelRatio: number;
}

export type HierarchyOutcome =
  | { readonly ok: true; readonly value: HierarchyWeights }
  | { readonly ok: false; readonly failures: readonly Failure[] };

export const hierarchyWeights = (
  document: FrameworkDocument,
  settings: WeightingSettings,
  worked: readonly WorkedComparison[],
): HierarchyOutcome => {
  const byKey = new Map(worked.map((each) => [each.comparison.key, each]));
  const failures: Failure[] = [];
  const localOf = (key: string, items: readonly { readonly fullScore: string }[]): LocalPriorities => {
    const outcome = byKey.get(key)?.group?.outcome;
    if (!outcome) return { weights: presentWeights(items), consistencyIndex: 0, randomIndex: 0 };
    if (!outcome.ok) {
      failures.push(...outcome.failures);
      return { weights: presentWeights(items), consistencyIndex: 0, randomIndex: 0 };
    }
    const { weights, consistencyIndex } = outcome.analysis.priorities[settings.priorities];
    return { weights, consistencyIndex, randomIndex: outcome.analysis.randomIndex.value ?? 0 };
  };
  const dimensions = localOf(
    dimensionsKey,
    document.dimensions.map(({ weight }) => ({ fullScore: weight })),
  ).weights;
  const locals = document.dimensions.map(({ id, indicators }) => localOf(id, indicators));
  return failures.length > 0
    ? { ok: false, failures }
    : {
        ok: true,
        value: {
          dimensions,
          indicators: globalWeights(
            dimensions,
            locals.map(({ weights }) => weights),
          ),
          levelRatio: levelConsistencyRatio(dimensions, locals),
        },
      };
};

/** Ratings of one round, experts × indicators in form order; null where an expert left one out. */
export const ratingsOfRound = (
  document: FrameworkDocument,
  { experts }: Pick<Weighting, 'experts'>,
  round: number,
): Ratings =>
  experts.map(({ ratings }) => {
    const own = new Map(
      ratings.filter((each) => each.round === round).map(({ indicatorId, rating }) => [indicatorId, rating]),
    );
    return indicatorsOf(document).map(({ id }) => {
      const rating = own.get(id);
      return rating === undefined ? null : toApproximateNumber(exact(rating));
    });
  });

/** What entropy weights are taken from, units × indicators in form order. */
export interface EntropyTable {
  readonly units: readonly string[];
  readonly values: readonly (readonly number[])[];
  /** Indicators of the framework for which the data have no column. */
  readonly missing: readonly Indicator[];
  /** Subjects that could not take part: incomplete, or an indicator does not apply. */
  readonly leftOut: readonly string[];
}

/** The data as a table over the framework's indicators; null while nothing was chosen or the evaluation is not read. */
export const entropyTable = (
  document: FrameworkDocument,
  data: EntropyData | null,
  evaluation: { readonly result: EvaluationResult; readonly subjectName: (id: string) => string } | null,
): EntropyTable | null => {
  const indicators = indicatorsOf(document);
  const tableOf = (
    columns: readonly string[],
    rows: readonly { readonly name: string; readonly values: readonly number[] }[],
    leftOut: readonly string[],
  ): EntropyTable => {
    const positions = new Map(columns.map((id, position) => [id, position]));
    return {
      units: rows.map(({ name }) => name),
      values: rows.map(({ values }) =>
        indicators.flatMap(({ id }) => {
          const position = positions.get(id);
          return position === undefined ? [] : (values[position] ?? []);
        }),
      ),
      missing: indicators.filter(({ id }) => !positions.has(id)),
      leftOut,
    };
  };
  if (!data) return null;
  if (data.of === 'table')
    return tableOf(
      data.indicatorIds,
      data.units.map(({ name, values }) => ({
        name,
        values: values.map((value) => toApproximateNumber(exact(value))),
      })),
      [],
    );
  if (!evaluation) return null;
  const { criteria, rates, subjectIds, leftOut } = weightedSumOfResult(evaluation.result, 'indicator');
  return tableOf(
    criteria.map(({ id }) => id),
    rates.map((row, position) => ({
      name: evaluation.subjectName(subjectIds[position] ?? ''),
      values: row.map(toApproximateNumber),
    })),
    leftOut.map(({ subjectId }) => evaluation.subjectName(subjectId)),
  );
};

/** The squeeze of the third convention, as published with it. */
const squeeze = 0.002;

export const entropyConvention = (name: WeightingSettings['entropyConvention']): EntropyConvention =>
  name === 'squeezed-min-max' ? { name, epsilon: squeeze } : { name };

/** Entropy weights over a table. Rates are better when high; of a pasted table each indicator says itself. */
export const entropyOutcome = (
  document: FrameworkDocument,
  settings: WeightingSettings,
  table: EntropyTable | null,
): Statistic<EntropyWeights> => {
  if (!table) return undefinedBecause('too-few-objects');
  if (table.missing.length > 0) return undefinedBecause('shapes-differ');
  const directions = indicatorsOf(document).map(({ direction }) =>
    settings.entropyData?.of === 'table' ? direction : ('higher' as const),
  );
  return entropyWeights(table.values, directions, entropyConvention(settings.entropyConvention));
};

/** Everything the weights can come from, worked out once. */
export interface WorkedSources {
  readonly hierarchy: HierarchyOutcome;
  readonly delphi: Statistic<readonly number[]>;
  readonly entropy: Statistic<EntropyWeights>;
}

/** The weights of one source over all indicators. */
export const sourceWeights = (
  document: FrameworkDocument,
  source: WeightSource,
  worked: WorkedSources,
): SourceWeights => {
  const ofStatistic = (statistic: Statistic<readonly number[]>): SourceWeights =>
    statistic.defined
      ? { ok: true, weights: statistic.value }
      : { ok: false, failures: [], undefined: statistic };
  switch (source) {
    case 'ahp':
      return worked.hierarchy.ok
        ? { ok: true, weights: worked.hierarchy.value.indicators.flat() }
        : { ok: false, failures: worked.hierarchy.failures };
    case 'delphi':
      return ofStatistic(worked.delphi);
    case 'entropy':
      return ofStatistic(
        worked.entropy.defined ? { defined: true, value: worked.entropy.value.weights } : worked.entropy,
      );
    case 'present':
      return { ok: true, weights: presentWeights(indicatorsOf(document)) };
  }
};

/** Delphi weights of the last round with any rating. */
export const delphiOutcome = (
  document: FrameworkDocument,
  weighting: Weighting,
): Statistic<readonly number[]> => {
  for (let round = weighting.settings.rounds; round >= 1; round -= 1) {
    const ratings = ratingsOfRound(document, weighting, round).filter((row) =>
      row.some((rating) => rating !== null),
    );
    if (ratings.length > 0) return delphiWeights(ratings);
  }
  return undefinedBecause('too-few-raters');
};

/** The weights to apply: one source, or two combined with the stated shares. */
export const chosenWeights = (
  document: FrameworkDocument,
  settings: WeightingSettings,
  worked: WorkedSources,
  places: WeightingPlaces,
): SourceWeights => {
  const first = sourceWeights(document, settings.first, worked);
  if (!first.ok || settings.second === null) return first;
  const second = sourceWeights(document, settings.second, worked);
  if (!second.ok) return second;
  const combined = combineWeights(
    first.weights,
    second.weights,
    settings.combination === 'linear'
      ? { name: 'linear', share: Number(settings.share) }
      : { name: 'multiplicative' },
    { place: places.combination, items: indicatorsOf(document).map(({ code, name }) => `${code} ${name}`) },
  );
  return combined.ok ? { ok: true, weights: combined.value } : { ok: false, failures: [combined.failure] };
};

/** Old and new full score of every indicator. */
export interface NewFullScore {
  readonly indicatorId: string;
  readonly code: string;
  readonly name: string;
  readonly dimensionId: string;
  readonly weight: number;
  readonly before: string;
  readonly after: string;
}

/** The weights as full scores that add up to the framework's total exactly, or why they cannot be. */
export const newFullScores = (
  document: FrameworkDocument,
  settings: Pick<WeightingSettings, 'step'>,
  weights: readonly number[],
  place: string,
):
  | { readonly ok: true; readonly lines: readonly NewFullScore[] }
  | { readonly ok: false; readonly failure: Failure } => {
  const indicators = indicatorsOf(document);
  if (weights.length !== indicators.length)
    return {
      ok: false,
      failure: failure('statistics.weights-count', {
        place,
        found: weights.length,
        expected: indicators.length,
      }),
    };
  const scores = fullScoresFromWeights(weights, {
    total: document.totalScore,
    step: settings.step,
    place,
    items: indicators.map(({ code, name }) => `${code} ${name}`),
  });
  if (!scores.ok) return scores;
  const lines = document.dimensions
    .flatMap(({ id, indicators: own }) => own.map((indicator) => ({ indicator, dimensionId: id })))
    .map(({ indicator, dimensionId }, position) => ({
      indicatorId: indicator.id,
      code: indicator.code,
      name: indicator.name,
      dimensionId,
      weight: weights[position] ?? 0,
      before: indicator.fullScore,
      after: scores.value[position] ?? indicator.fullScore,
    }));
  return { ok: true, lines };
};
