import type { Derivation, DerivationFacts, DerivationStep } from '../../model/derivation.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Clause } from '../../model/plan.ts';
import type { EvaluationRules } from '../../model/rules.ts';
import type { EvaluationSnapshot } from '../../model/snapshot.ts';
import { type Exact, exactToText, subtract } from '../exact.ts';
import type { PreparedFramework } from '../results/cells.ts';
import type { SubjectComputation } from '../results/computation.ts';
import type { EntryIndex } from '../results/entries.ts';
import { amountOf, roundExact } from '../rounding.ts';
import type { ReviewedScores } from './review.ts';

/** What every part of a derivation is made from. */
export interface Explanation {
  readonly snapshot: EvaluationSnapshot;
  readonly computation: SubjectComputation;
  readonly index: EntryIndex;
  readonly rules: EvaluationRules;
  /** The same about another subject of the evaluation. */
  readonly about: (computation: SubjectComputation) => Explanation;
  readonly reviewed: ReviewedScores;
  /** Files attached for the subject, by indicator. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
}

/** Builds a step; the compiler checks the facts against the step. */
export const node = <Step extends DerivationStep>(
  step: Step,
  facts: DerivationFacts[Step],
  more: Partial<Pick<Derivation, 'amount' | 'specification' | 'clause' | 'children'>> = {},
): Derivation => ({
  step,
  facts: { ...facts },
  amount: null,
  specification: null,
  clause: null,
  children: [],
  ...more,
});

export const amountIn = ({ rules }: Explanation, value: Exact) => amountOf(value, rules.rounding);

/** A number as it is read in a sentence: exact where it ends, else to six decimals and marked so. */
export const readable = (
  value: Exact,
): { readonly value: string; readonly precision: 'exact' | 'approximate' } => {
  const text = exactToText(value);
  return text.includes('/')
    ? { value: roundExact(value, { mode: 'half-up', decimals: 6 }), precision: 'approximate' }
    : { value: text, precision: 'exact' };
};

/** 缺项折算 as it is printed: obtained ÷ what applies × total score. */
export const rescaleFacts = (
  prepared: PreparedFramework,
  obtained: Exact,
  notApplicable: Exact,
): DerivationFacts['rescale'] => {
  const { value, precision } = readable(obtained);
  const applicable = exactToText(subtract(prepared.fullScore, notApplicable));
  return { obtained: value, precision, applicable, fullScore: prepared.framework.totalScore };
};

export const roundingNode = (explanation: Explanation, value: Exact): Derivation => {
  const { mode, decimals } = explanation.rules.rounding;
  return node('rounding', { mode, decimals }, { amount: amountIn(explanation, value) });
};

export const clauseNode = ({ snapshot }: Explanation, clause: Clause): Derivation =>
  node('clause', { planTitle: snapshot.plan.title }, { clause });

/** Clauses and files an indicator rests on. */
export const groundsOf = (
  explanation: Explanation,
  indicator: { readonly id: string; readonly citations: readonly Clause[] },
): Derivation[] => [
  ...indicator.citations.map((clause) => clauseNode(explanation, clause)),
  ...(explanation.evidence.get(indicator.id) ?? []).map(({ id, name, size, sha256 }) =>
    node('evidence', { id, name, size, sha256 }),
  ),
];
