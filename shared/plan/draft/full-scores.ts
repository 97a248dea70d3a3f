import type { IndicatorProposal } from './proposal.ts';

/** How much a kind of line asks for beside the others: figures and evaluation clauses weigh more. */
const asks: { readonly [Each in IndicatorProposal['weight']]: number } = {
  quantitative: 6,
  evaluation: 5,
  milestone: 3,
  plain: 2,
  'as-printed': 0,
};

/** Smallest steps in thousandths of a point, coarse ones first. */
const steps = [500, 100, 50, 10, 5, 1];

const decimal = (thousandths: number): string => {
  const text = String(thousandths).padStart(4, '0');
  const fraction = text.slice(-3).replace(/0+$/, '');
  const wholePart = text.slice(0, -3);
  return fraction === '' ? wholePart : `${wholePart}.${fraction}`;
};

/**
 * Full scores that add up to exactly 100, in halves of a point where there is room: every line gets its share by what
 * it asks for, rests go to the largest remainders. Each line gets at least one step.
 */
export const shareHundred = (weights: readonly IndicatorProposal['weight'][]): string[] => {
  const count = weights.length;
  if (count === 0) return [];
  const step = steps.find((each) => 100_000 / each >= count * 2) ?? 1;
  const units = 100_000 / step;
  if (units < count) throw new RangeError(`more lines than points: ${count}`);
  const total = weights.reduce((sum, weight) => sum + Math.max(asks[weight], 1), 0);
  // One step for each beforehand, so that none is left with nothing.
  const shared = units - count;
  const shares = weights.map((weight) => {
    const numerator = shared * Math.max(asks[weight], 1);
    return { units: 1 + Math.floor(numerator / total), rest: numerator % total };
  });
  let left = units - shares.reduce((sum, share) => sum + share.units, 0);
  const order = shares
    .map((_share, index) => index)
    .sort((a, b) => (shares[b]?.rest ?? 0) - (shares[a]?.rest ?? 0) || a - b);
  for (const index of order) {
    if (left <= 0) break;
    const share = shares[index];
    if (!share) continue;
    share.units += 1;
    left -= 1;
  }
  return shares.map((share) => decimal(share.units * step));
};
