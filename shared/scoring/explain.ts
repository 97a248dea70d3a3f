import { fail } from '../contract/failure.ts';
import type { DerivationTarget } from '../contract/methods/results.ts';
import type { Derivation } from '../model/derivation.ts';
import { fillsSheets } from '../model/evaluation.ts';
import type { EvaluationSnapshot } from '../model/snapshot.ts';
import { cellNode } from './derivation/cell.ts';
import { dimensionNode, indicatorNode } from './derivation/indicator.ts';
import type { Explanation } from './derivation/node.ts';
import { reviewedScores } from './derivation/review.ts';
import { scorerTotalNode } from './derivation/scorer-total.ts';
import { totalNode } from './derivation/total.ts';
import { prepareFramework } from './results/cells.ts';
import type { SubjectComputation } from './results/computation.ts';
import { EntryIndex } from './results/entries.ts';
import { subjectComputer } from './results/subjects.ts';

/** What is asked for, or the failure that there is none. */
const found = <Value>(
  value: Value | null | undefined,
  noun: 'subject' | 'scorer' | 'indicator',
  id: string,
): Value => value ?? fail('request.not-found', { noun, id });

const derive = (explanation: Explanation, target: DerivationTarget): Derivation => {
  const { computation } = explanation;
  const indicator = (id: string) =>
    found(
      computation.indicators.find((each) => each.prepared.indicator.id === id),
      'indicator',
      id,
    );
  const scorer = (id: string) =>
    found(
      computation.sheets.find((each) => each.scorer.id === id),
      'scorer',
      id,
    );
  switch (target.of) {
    case 'total':
      return totalNode(explanation);
    case 'dimension': {
      const prepared = computation.prepared.dimensions.find(
        ({ dimension }) => dimension.id === target.dimensionId,
      );
      return dimensionNode(explanation, found(prepared, 'indicator', target.dimensionId).dimension);
    }
    case 'indicator':
      return indicatorNode(explanation, indicator(target.indicatorId));
    case 'cell': {
      const position = computation.sheets.indexOf(scorer(target.scorerId));
      const cell = cellNode(explanation, indicator(target.indicatorId), position, { alone: true });
      return found(cell, 'indicator', target.indicatorId);
    }
    case 'scorer-total':
      return scorerTotalNode(explanation, scorer(target.scorerId));
  }
};

/** What is told about any subject of a snapshot. */
const explanations = (snapshot: EvaluationSnapshot): ((subjectId: string) => Explanation) => {
  const { rules } = snapshot.evaluation;
  const prepared = prepareFramework(snapshot.framework.document, rules);
  const index = new EntryIndex(snapshot, prepared);
  const compute = subjectComputer(prepared, snapshot.scorers.filter(fillsSheets), index, snapshot.subjects);
  return (subjectId) => {
    const subject = found(
      snapshot.subjects.find(({ id }) => id === subjectId),
      'subject',
      subjectId,
    );
    return explanationOf({ snapshot, index, rules }, compute(subject));
  };
};

/** What is told about one subject, and on demand about those below it. */
const explanationOf = (
  common: Pick<Explanation, 'snapshot' | 'index' | 'rules'>,
  computation: SubjectComputation,
): Explanation => {
  const { snapshot } = common;
  const { id } = computation.subject;
  return {
    ...common,
    computation,
    evidence: Map.groupBy(
      snapshot.evidence.filter((file) => file.subjectId === id),
      (file) => file.indicatorId,
    ),
    reviewed: reviewedScores(snapshot, id),
    about: (other) => explanationOf(common, other),
  };
};

/**
 * The derivation of every subject's total, each when it is asked for; what all have in common is prepared once.
 * Throws FailureError `request.not-found` for a subject the snapshot does not have.
 */
export const totalDerivations = (snapshot: EvaluationSnapshot): ((subjectId: string) => Derivation) => {
  const explanation = explanations(snapshot);
  return (subjectId) => totalNode(explanation(subjectId));
};

/**
 * Where a number of a subject's result comes from, as a tree from the number down to scorer, cell, method, input,
 * rounding, clause and evidence. Computed by the same code as the result itself.
 * Throws FailureError `request.not-found` for a subject, scorer or indicator the snapshot does not have.
 */
export const explain = (
  snapshot: EvaluationSnapshot,
  subjectId: string,
  target: DerivationTarget,
): Derivation => {
  return derive(explanations(snapshot)(subjectId), target);
};
