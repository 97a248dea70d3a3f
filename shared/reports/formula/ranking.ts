import type { EvaluationRules } from '../../model/rules.ts';
import type { Formula } from '../sheet-model.ts';
import { filledWords } from './reference.ts';

/** Values that are ranked against each other, and those among them that take part. */
export interface RankedValues {
  /** The own value, and all values as a fixed range. None is negative. */
  readonly value: string;
  readonly values: string;
  /** 1 for every value that takes part, as a product of conditions over ranges of the same shape. */
  readonly eligible: string;
}

/**
 * The place of a value, the highest first: 1, 2, 2, 4, or with dense ties 1, 2, 2, 3. With dense ties it is the number
 * of distinct values above it and one more; what is not above becomes 0 and is that one. All values must be numbers then.
 */
export const placeFormula = (
  { value, values, eligible }: RankedValues,
  ties: EvaluationRules['ranking']['ties'],
): Formula => {
  const above = `${eligible}*(${values}>${value})`;
  if (ties === 'minimum') return `1+SUMPRODUCT(${above})`;
  return `SUMPRODUCT((FREQUENCY(${above}*${values},${above}*${values})>0)*1)`;
};

/** How many share the value, itself included. */
export const sharingFormula = ({ value, values, eligible }: RankedValues): Formula =>
  `SUMPRODUCT(${eligible}*(${values}=${value}))`;

/**
 * The rank as it is printed: a number, or words around it where several share it. `tied` makes these words; it is given
 * a text that stands for the number.
 */
export const printedRankFormula = (
  ranked: RankedValues,
  ties: EvaluationRules['ranking']['ties'],
  tied: (position: string) => string,
): Formula => {
  const place = placeFormula(ranked, ties);
  return `IF(${sharingFormula(ranked)}>1,${filledWords(tied, place)},${place})`;
};
