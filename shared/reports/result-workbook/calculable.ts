import { indicatorsOf } from '../../model/framework.ts';
import type { EvaluationRules } from '../../model/rules.ts';
import { standingOf } from '../../scoring/aggregation/index.ts';
import { compare, exact, exactToText, sum } from '../../scoring/exact.ts';
import { fitsNumberCell } from '../cells.ts';
import type { ReportContext } from './context.ts';

/** Above this, binary floats leave too few digits behind the point. */
const largestTotal = exact('10000');
/** Nearer to the whole, nothing would be left to average in binary floats. */
const largestFraction = exact('0.999999');

const weightsOf = ({ aggregation }: EvaluationRules): string[] =>
  aggregation.method === 'weighted' || aggregation.method === 'role-weighted'
    ? Object.values(aggregation.weights)
    : [];

/**
 * Whether the numbers the evaluation is made of fit into the cells of a spreadsheet, so that formulas over them give the
 * results: full scores and weights of at most 15 digits, a total score of usual size, somebody whose scores count.
 */
export const isCalculable = ({ framework, snapshot, scorers }: ReportContext): boolean => {
  const { rules } = snapshot.evaluation;
  const { aggregation } = rules;
  const fullScores = indicatorsOf(framework).map(({ fullScore }) => fullScore);
  const numbers = [
    framework.totalScore,
    framework.bonusCap,
    ...fullScores,
    exactToText(sum(fullScores.map(exact))),
    ...weightsOf(rules),
    ...rules.gradeBands.flatMap(({ minimum, maximum }) => [minimum, maximum]),
  ];
  return (
    scorers.some((scorer) => standingOf(aggregation, scorer) === 'counts') &&
    numbers.every(fitsNumberCell) &&
    compare(exact(framework.totalScore), largestTotal) <= 0 &&
    (aggregation.method !== 'trimmed-share' || compare(exact(aggregation.fraction), largestFraction) <= 0)
  );
};
