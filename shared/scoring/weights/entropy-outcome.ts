import { type FrameworkDocument, type Indicator, indicatorsOf } from '../../model/framework.ts';
import type { EvaluationResult } from '../../model/result.ts';
import type { EntropyData, WeightingSettings } from '../../model/weighting.ts';
import { type Statistic, undefinedBecause } from '../agreement/statistic.ts';
import { weightedSumOfResult } from '../analysis/weighted-sum.ts';
import { exact, toApproximateNumber } from '../exact.ts';
import { type EntropyConvention, type EntropyWeights, entropyWeights } from './entropy.ts';

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
