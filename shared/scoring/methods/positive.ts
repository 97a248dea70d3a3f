import { nonNegativeDecimalText } from '../../model/primitives.ts';
import { compare, exact, zero } from '../exact.ts';
import type { ParameterProblem } from './parameter-problem.ts';

/** A decimal above zero. */
export const positiveDecimalText = nonNegativeDecimalText.refine((text) => compare(exact(text), zero) > 0, {
  error: 'not-positive' satisfies ParameterProblem,
});
