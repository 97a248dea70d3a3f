import { type Failure, failure } from '../contract/failure.ts';
import type { FrameworkDocument } from '../model/framework.ts';
import type { EvaluationRules } from '../model/rules.ts';
import { checkGradeBands } from './grade-bands-check.ts';

/**
 * What an evaluation's rules lack to be computed with on a framework: bands that cover its total score, and the grade
 * of every veto in force among them. Paths point into the rules.
 */
export const checkRules = (rules: EvaluationRules, framework: FrameworkDocument): Failure[] => {
  const grades = new Set(rules.gradeBands.map((band) => band.name));
  return [
    ...checkGradeBands(rules.gradeBands, framework.totalScore, framework.title, ['gradeBands']),
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
