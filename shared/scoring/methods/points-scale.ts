import { divide, type Exact, exact, exactToText, isZero, multiply } from '../exact.ts';
import { roundExact } from '../rounding.ts';

/**
 * Points as the same share of a new full score: a decimal as short as it comes out, rounded half up to six decimals
 * where it does not end.
 */
export const scaledPoints = (points: string, from: Exact, to: Exact): string => {
  if (isZero(from)) return points;
  const scaled = divide(multiply(exact(points), to), from);
  const text = exactToText(scaled);
  return text.includes('/') ? roundExact(scaled, { mode: 'half-up', decimals: 6 }) : text;
};
