import type { frameworkFailures } from '../../../contract/failures/framework.ts';
import type { ParameterProblem } from '../../../scoring/methods/parameter-problem.ts';
import type { FailureSentences } from '../../translation.ts';
import { methods } from '../methods.ts';

/** `levels.2.factor` → `parameter “Levels, no. 3, Factor”`. */
const parameterPlace = (at: string): string => {
  const names: Readonly<Record<string, string>> = methods.parameters;
  const words = at
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? `no. ${Number(part) + 1}` : (names[part] ?? part)));
  return at === '' ? 'the parameters' : `parameter “${words.join(', ')}”`;
};

const problems: Readonly<Record<ParameterProblem, string>> = {
  missing: 'must be given and is empty. Fill it in',
  'wrong-type': 'is of the wrong type. Enter it again',
  'not-a-decimal': 'must be a number and is not. Enter a number',
  'too-small': 'is too small or has too few entries. Increase it',
  'too-large': 'is too large or has too many entries. Reduce it',
  'not-positive': 'must be above 0 and is not. Enter a positive number',
  duplicate: 'must have no repetitions and has one. Rename or remove the repeated entry',
  'not-ascending': 'must ascend by value and does not. Put the knots in order',
  'equal-to-baseline': 'must have a target other than the baseline; they are equal. Change one of them',
  'floor-not-below-cap': 'must have the lower limit below the upper one; it is not. Change one of them',
  'above-full-score':
    'must not exceed the indicator’s full score and does. Change the score or the full score',
  'full-score-unreachable':
    'must reach the indicator’s full score at best and does not. Change the score or the full score',
};

export const frameworkSentences: FailureSentences<typeof frameworkFailures> = {
  'framework.frozen': ({ id }) =>
    `Framework ${id}: a published version cannot be changed. Copy it into a draft and change that.`,
  'framework.not-publishable': ({ id, problems: count }) =>
    `Framework ${id}: publishing needs a check without problems; ${count} were found. Mend them one by one and publish again.`,
  'framework.in-use': ({ id, evaluations }) =>
    `Framework ${id}: a version in use cannot be removed; ${evaluations} evaluations use it. Deal with these evaluations first.`,
  'framework.no-dimensions': ({ place }) =>
    `${place}: at least one dimension is needed; there is none. Add dimensions and indicators.`,
  'framework.empty-dimension': ({ place }) =>
    `${place}: every dimension needs an indicator; there is none. Add indicators or remove the dimension.`,
  'framework.total-differs': ({ place, found, expected }) =>
    `${place}: the full scores must add up to the total score ${expected}; they add up to ${found}. Adjust the full scores or the total score.`,
  'framework.dimension-weight-differs': ({ place, found, expected }) =>
    `${place}: the weight must equal the sum of the full scores, ${expected}; it is ${found}. Set the weight to ${expected} or adjust the full scores.`,
  'framework.full-score-zero': ({ place }) =>
    `${place}: the full score must be above 0; it is 0. Enter a full score or remove the indicator.`,
  'framework.duplicate-code': ({ place, code }) =>
    `${place}: codes must be unique; “${code}” is already used. Choose another code.`,
  'framework.unknown-group': ({ place, group }) =>
    `${place}: the group must belong to the dimension; “${group}” does not. Choose another group or add it first.`,
  'framework.method-unknown': ({ place, method, version }) =>
    `${place}: the scoring method must be one this application has; “${method}” version ${version} is not. Choose another method.`,
  'framework.method-parameters': ({ place, at, detail }) =>
    `${place}: ${parameterPlace(at)} ${problems[detail]}.`,
  'framework.bands-empty': ({ place }) =>
    `${place}: grade bands are needed; there are none. Add grade bands.`,
  'framework.bands-overlap': ({ place, lower, upper, at }) =>
    `${place}: grade bands must not overlap; “${lower}” and “${upper}” overlap at ${at}. Change a limit of one of them.`,
  'framework.bands-gap': ({ place, from, to }) =>
    `${place}: grade bands must leave no gap; there is no grade from ${from} to ${to}. Change the limits beside the gap.`,
  'framework.band-inverted': ({ place, name, minimum, maximum }) =>
    `${place}: the lower limit of grade “${name}” must be below its upper limit; they are ${minimum} and ${maximum}. Correct the limits.`,
  'framework.band-duplicate': ({ place, name }) =>
    `${place}: grade names must be unique; “${name}” occurs more than once. Rename one.`,
  'framework.bands-range': ({ place, found, expected }) =>
    `${place}: the grade bands must cover ${expected}; they cover ${found}. Change the limits of the lowest or highest grade.`,
  'framework.citation-none': ({ place }) =>
    `${place}: at least one clause of the plan must be cited; there is none. Pick a clause from the plan.`,
  'framework.citation-missing': ({ place, paragraph, quote }) =>
    `${place}: a quotation must match the plan; the cited place in paragraph ${paragraph} does not read “${quote}”. Pick the clause from the plan again.`,
  'framework.veto-grade-unknown': ({ place, grade }) =>
    `${place}: the grade of a veto must be among the grade bands; “${grade}” is not. Choose another grade.`,
  'framework.bonus-above-cap': ({ place, points, cap }) =>
    `${place}: a bonus must not exceed the limit of all bonuses, ${cap}; it is ${points}. Lower the bonus or raise the limit.`,
};
