import { type Failure, failure } from '../contract/failure.ts';
import type { FrameworkDocument } from '../model/framework.ts';
import type { EvaluationRules } from '../model/rules.ts';
import { checkGradeBands } from './grade-bands-check.ts';
import { checkAggregation } from './rules-check/aggregation.ts';
import { checkAnnualTargets } from './rules-check/annual-targets.ts';
import { tooManyDigits } from './rules-check/digits.ts';
import { checkGradeConditions } from './rules-check/grade-conditions.ts';
import { checkRollUp } from './rules-check/roll-up.ts';

/**
 * What an evaluation's rules lack to be computed with on a framework: bands that cover its total score, the grade of
 * every veto in force among them, parameters of the aggregation in their range, conditions of grades, targets of the
 * year and the roll-up that fit the framework. Paths point into the rules.
 */
export const checkRules = (rules: EvaluationRules, framework: FrameworkDocument): Failure[] => {
  const grades = new Set(rules.gradeBands.map((band) => band.name));
  return [
    ...rules.gradeBands.flatMap(({ name, minimum, maximum }, index) =>
      [minimum, maximum].flatMap((text) => tooManyDigits(text, 'band', name, ['gradeBands', index])),
    ),
    ...checkGradeBands(rules.gradeBands, framework.totalScore, framework.title, ['gradeBands']),
    ...checkAggregation(rules.aggregation),
    ...checkGradeConditions(rules, framework),
    ...checkAnnualTargets(rules, framework),
    ...checkRollUp(rules, framework),
    ...framework.vetoes
      .filter((veto) => rules.vetoes.includes(veto.code) && !grades.has(veto.effect.grade))
      .map((veto) =>
        failure(
          'framework.veto-grade-unknown',
          { place: `${veto.code} ${veto.name}`, grade: veto.effect.grade },
          ['vetoes', rules.vetoes.indexOf(veto.code)],
        ),
      ),
  ];
};
