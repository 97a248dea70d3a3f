import type { FrameworkDocument } from '../model/framework.ts';
import { defaultReviewRule } from '../model/review-rule.ts';
import type { EvaluationRules } from '../model/rules.ts';

/**
 * Rules a new evaluation starts from. Grades and rounding are the framework's own (the shipped ones round half up to
 * two decimals at the total); scorers are averaged per indicator; what does not apply is taken out of the full score,
 * what could not be obtained or was refused counts zero; vetoes and bonuses are off until the client
 * confirms them, and so are conditions of grades, the year's share of targets and the roll-up of subjects.
 */
export const defaultRules = (framework: FrameworkDocument): EvaluationRules => ({
  gradeBands: framework.gradeBands,
  rounding: framework.rounding,
  aggregation: { method: 'mean', level: 'indicator' },
  blank: { 'not-applicable': 'rescale', unobtainable: 'zero', refused: 'zero' },
  ranking: { ties: 'minimum' },
  gradeConditions: [],
  annualTargets: [],
  rollUp: null,
  review: defaultReviewRule,
  vetoes: [],
  bonuses: [],
});
