import type { ComparedItem } from '#shared/scoring/weights/comparisons.ts';
import { reciprocalText } from '#shared/scoring/weights/judgement.ts';

/** Every pair once, in the order of the matrix row by row. */
export const pairsOf = (
  items: readonly ComparedItem[],
): readonly { readonly first: ComparedItem; readonly second: ComparedItem }[] =>
  items.flatMap((first, position) => items.slice(position + 1).map((second) => ({ first, second })));

/** The scale from 9 for the first (−8) over equal (0) to 9 for the second (8). */
export const degrees: readonly number[] = Array.from({ length: 17 }, (_, position) => position - 8);

/** The judgement of a place on the scale: −2 is `3`, 0 is `1`, 2 is `1/3`. */
export const textOfDegree = (degree: number): string =>
  degree <= 0 ? String(1 - degree) : `1/${degree + 1}`;

/** The place of a judgement on the scale; null for one between the places, such as 2.5. */
export const degreeOf = (text: string): number | null => {
  // Twice the other way round is the same number in lowest terms.
  const lowest = reciprocalText(reciprocalText(text) ?? '');
  return degrees.find((degree) => textOfDegree(degree) === lowest) ?? null;
};
