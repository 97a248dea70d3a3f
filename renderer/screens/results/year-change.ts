import { compare, exact, zero } from '#shared/scoring/exact.ts';
import { roundExact } from '#shared/scoring/rounding.ts';

/** A change with its sign and the decimals results are shown with; null where nothing compares. */
export const signedChange = (change: string | null, decimals: number): string | null => {
  if (change === null) return null;
  const value = exact(change);
  const text = roundExact(value, { mode: 'half-up', decimals });
  const sign = compare(value, zero);
  if (sign === 0) return text;
  return sign > 0 ? `+${text}` : text.replace('-', '−');
};
