import type { IndicatorProposal } from './proposal.ts';

/** How much a kind of line asks for beside the others: figures and evaluation clauses weigh more. */
const asks: { readonly [Each in IndicatorProposal['weight']]: number } = {
  quantitative: 6,
  evaluation: 5,
  milestone: 3,
  plain: 2,
  'as-printed': 0,
};

/** Steps in thousandths of a point, coarse ones first. */
const steps = [500n, 100n, 50n, 10n, 5n, 1n];

/** Digits behind the point that shares have at least. */
const fewestDecimals = 3;

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

const scaled = (text: string, decimals: number): bigint => {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(decimals, '0'));
};

const decimal = (units: bigint, decimals: number): string => {
  const text = String(units).padStart(decimals + 1, '0');
  const fraction = text.slice(-decimals).replace(/0+$/, '');
  const whole = text.slice(0, -decimals);
  return fraction === '' ? whole : `${whole}.${fraction}`;
};

/**
 * Shares `points` out in proportion to `weights` (whole numbers above 0), exactly, in halves of a point where there is
 * room: rests go to the largest remainders, and each gets at least one step. Null where there are more shares than the
 * smallest steps, or no points.
 */
export const sharePoints = (weights: readonly bigint[], points: string): string[] | null => {
  const count = BigInt(weights.length);
  if (count === 0n) return [];
  const decimals = Math.max(fewestDecimals, decimalsOf(points));
  const finer = 10n ** BigInt(decimals - fewestDecimals);
  const amount = scaled(points, decimals);
  const step =
    steps.map((each) => each * finer).find((each) => amount % each === 0n && amount / each >= count * 2n) ??
    1n;
  const units = amount / step;
  if (units < count) return null;
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  // One step for each beforehand, so that none is left with nothing.
  const shared = units - count;
  const shares = weights.map((weight) => {
    const numerator = shared * weight;
    return { units: 1n + numerator / total, rest: numerator % total };
  });
  let left = units - shares.reduce((sum, share) => sum + share.units, 0n);
  const order = shares
    .map((share, index) => ({ share, index }))
    .sort((a, b) =>
      a.share.rest === b.share.rest ? a.index - b.index : a.share.rest < b.share.rest ? 1 : -1,
    );
  for (const { share } of order) {
    if (left <= 0n) break;
    share.units += 1n;
    left -= 1n;
  }
  return shares.map((share) => decimal(share.units * step, decimals));
};

/** What a kind of line asks for, as a weight for `sharePoints`. */
export const askOf = (weight: IndicatorProposal['weight']): bigint => BigInt(Math.max(asks[weight], 1));

/**
 * Full scores that add up to exactly 100, in halves of a point where there is room: every line gets its share by what
 * it asks for.
 */
export const shareHundred = (weights: readonly IndicatorProposal['weight'][]): string[] => {
  const shares = sharePoints(weights.map(askOf), '100');
  if (shares === null) throw new RangeError(`more lines than points: ${weights.length}`);
  return shares;
};
