import { useCallback } from 'react';
import { useFailureText, useTexts } from '../../application/texts.tsx';
import type { ListProblem } from './list-problems.ts';
import type { RulesProblem } from './rules-problems.ts';

/** Makes the sentence for a problem of the subject list. */
export const useSubjectProblemText = (): ((problem: ListProblem) => string) => {
  const words = useTexts().evaluations.subjects.problems;
  return useCallback(
    (problem) => {
      switch (problem.kind) {
        case 'no-name':
          return words.noName(problem.number);
        case 'duplicate-name':
          return words.duplicateName(problem.name, problem.first, problem.second);
        case 'duplicate-code':
          return words.duplicateCode(problem.code, problem.first, problem.second);
      }
    },
    [words],
  );
};

/** Makes the sentence for a problem of the list of scorers, which has no codes. */
export const useScorerProblemText = (): ((problem: ListProblem) => string) => {
  const words = useTexts().evaluations.scorers.problems;
  return useCallback(
    (problem) =>
      problem.kind === 'duplicate-name'
        ? words.duplicateName(problem.name, problem.first, problem.second)
        : words.noName(problem.kind === 'no-name' ? problem.number : problem.second),
    [words],
  );
};

/** Makes the sentence for a problem of the rules. */
export const useRulesProblemText = (): ((problem: RulesProblem) => string) => {
  const failureText = useFailureText();
  const { rules } = useTexts().evaluations;
  return useCallback(
    (problem) => {
      switch (problem.kind) {
        case 'failure':
          return failureText(problem.failure);
        case 'weight-missing':
          return rules.weightsMissing(problem.scorer);
        case 'weights-zero':
          return rules.weightsZero;
      }
    },
    [failureText, rules],
  );
};
