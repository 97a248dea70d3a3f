import type { DerivationTarget } from '../contract/methods/results.ts';
import type { Derivation } from '../model/derivation.ts';
import type { EvaluationSnapshot } from '../model/snapshot.ts';

/**
 * Where a number of a subject's result comes from, as a tree from the number down to scorer, cell, method, input,
 * rounding, clause and evidence. Computed by the same code as the result itself.
 * Throws FailureError `request.not-found` for a subject, scorer or indicator the snapshot does not have.
 */
export const explain = (
  _snapshot: EvaluationSnapshot,
  _subjectId: string,
  _target: DerivationTarget,
): Derivation => {
  throw new Error('being written');
};
