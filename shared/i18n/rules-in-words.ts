import { type FrameworkDocument, indicatorsOf } from '../model/framework.ts';
import type { GradeConditionOutcome, SubjectResult } from '../model/result.ts';
import type { EvaluationRules } from '../model/rules.ts';
import type { Catalogue } from './translation.ts';

/** The rules that not every evaluation has, as lines; a list is empty where there is no such rule. */
export interface FurtherRules {
  readonly conditions: readonly string[];
  readonly annualTargets: readonly string[];
  readonly rollUp: readonly string[];
}

/** Conditions of grades, targets of the year and the roll-up in words, from the same parameters that are computed with. */
export const furtherRulesInWords = (
  rules: EvaluationRules,
  framework: FrameworkDocument,
  { rules: words }: Catalogue,
): FurtherRules => {
  const indicators = new Map(indicatorsOf(framework).map((indicator) => [indicator.id, indicator]));
  const nameOf = (id: string): string => {
    const indicator = indicators.get(id);
    return indicator ? `${indicator.code} ${indicator.name}` : id;
  };
  return {
    conditions: rules.gradeConditions.map(({ grade, conditions }) =>
      words.gradeConditions(grade, conditions),
    ),
    annualTargets: rules.annualTargets.map((rule) =>
      words.annualTarget(nameOf(rule.indicatorId), rule, indicators.get(rule.indicatorId)?.unit ?? ''),
    ),
    rollUp: rules.rollUp ? [words.rollUp(rules.rollUp, rules.rollUp.quantities.map(nameOf))] : [],
  };
};

/** A condition with whether it held and what was found. */
export const conditionOutcomeInWords = (
  { grade, condition, below, notApplicable, ...found }: GradeConditionOutcome,
  { rules: words }: Catalogue,
  separator: string,
): string =>
  words.conditionOf(
    grade,
    words.gradeCondition(condition),
    words.gradeConditionOutcome({
      ...found,
      kind: condition.kind,
      below: below.join(separator),
      notApplicable: notApplicable.join(separator),
    }),
  );

/** Conditions that failed for a grade the total alone would have reached. */
export const failedConditions = ({
  gradeConditions,
  gradeByTotal,
  gradeByConditions,
}: SubjectResult): GradeConditionOutcome[] =>
  gradeByTotal === gradeByConditions ? [] : gradeConditions.filter(({ held }) => !held);
