import type { IndicatorResult } from '../../model/result.ts';
import { dispersion } from '../../scoring/agreement/dispersion.ts';
import { compare, type Exact, exact, subtract, toApproximateNumber } from '../../scoring/exact.ts';

export const deviationDecimals = 3;
/** How far a standard deviation must be from a tie, in units of its last place, to be rounded alike everywhere. */
const tieMargin = 1e-6;

/** How far the scorers lie apart. */
export interface Spread {
  /** 极差; null without a value. */
  readonly range: Exact | null;
  /** Sample standard deviation as it is printed; null with fewer than two values. */
  readonly deviation: { readonly text: string; readonly isSafe: boolean } | null;
  /** Whether exactly the numbers of the row are what counts here. */
  readonly isLive: boolean;
}

const deviationOf = (values: readonly Exact[]): Spread['deviation'] => {
  const found = dispersion(values.map(toApproximateNumber));
  if (!found.defined || !found.value.sampleDeviation.defined) return null;
  const { value } = found.value.sampleDeviation;
  const units = value * 10 ** deviationDecimals;
  return {
    text: value.toFixed(deviationDecimals),
    isSafe: Math.abs(units - Math.floor(units) - 0.5) > tieMargin,
  };
};

export const spreadOf = (values: readonly Exact[]): Spread => {
  const ordered = values.toSorted(compare);
  const least = ordered[0];
  const most = ordered.at(-1);
  return {
    range: least && most ? subtract(most, least) : null,
    deviation: deviationOf(values),
    isLive: true,
  };
};

/** Points that a scorer gave count, whether the aggregation used them or not; a blank that counts 0 is no opinion. */
export const indicatorSpread = ({ cells }: IndicatorResult): Spread => ({
  ...spreadOf(
    cells.flatMap(({ points, state }) => (points && state === 'scored' ? [exact(points.exact)] : [])),
  ),
  isLive: !cells.some(({ points, state }) => points !== null && state !== 'scored'),
});
