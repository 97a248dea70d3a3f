import type { frameworkFailures } from '../../../contract/failures/framework.ts';
import type { FormulaProblem } from '../../../scoring/formula/problem.ts';
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
  negative: 'must not be negative and is. Enter 0 or more',
  'too-many-digits': 'has too many digits. Use fewer',
  'not-a-date': 'must be a day of the calendar and is not. Enter year, month and day',
  'zero-target': 'is divided by and must not be 0; it is. Enter another target or choose another method',
  'equal-bounds': 'must differ from the impermissible value; they are equal. Change one of them',
  'not-descending': 'must fall from the best to the worst and does not. Change the order or the values',
  'not-one-direction':
    'must rise or fall throughout, without equal values, and does not. Change the order or the values',
  'floor-not-below-full-score':
    'must be below the indicator’s full score and is not. Lower it or raise the full score',
  'cap-below-points':
    'must not be below the points of one occurrence and is. Raise the limit or lower the points',
  'above-floor': 'must not exceed the lowest score of late completion and does. Change one of them',
  'tolerance-not-below-limit':
    'must be below the deviation that earns nothing; it is not. Change one of them',
  'not-a-name':
    'must begin with a letter and have only letters, digits and underscores, and no function’s name; it does not. Rename it',
  unused: 'is not used by the formula. Use it or remove it',
};

const formulaPlace = (part: string, position: number): string =>
  `character ${position} of ${part === '' ? 'the formula' : `intermediate value “${part}”`}`;

const unitName = (unit: string): string => (unit === '' ? 'no unit' : `“${unit}”`);

const formulaProblem: Readonly<Record<FormulaProblem, (found: string, wanted: string) => string>> = {
  empty: (found) => `a formula is needed; “${found}” holds none. Enter one`,
  'too-long': (found, wanted) =>
    `a formula has at most ${wanted} characters; this has ${found}. Divide it into intermediate values`,
  'too-deep': (found, wanted) =>
    `brackets, signs and functions go at most ${wanted} deep; from “${found}” on they go deeper. Divide it into intermediate values`,
  'unexpected-character': (found) =>
    `only numbers, names, + − × ÷, brackets, commas and comparisons are understood; “${found}” is not. Remove it`,
  'unexpected-end': (found, wanted) =>
    `the formula must be complete; it ends with “${found}” where ${wanted === '' ? 'a number, name or bracket' : `“${wanted}”`} is needed. Complete it`,
  unexpected: (found, wanted) =>
    `${wanted === '' ? 'the signs and brackets before it must allow this' : `“${wanted}” is needed here`}; “${found}” was found. Correct it`,
  'number-too-long': (found, wanted) =>
    `a number has at most ${wanted} digits; “${found}” has more. Use fewer`,
  'unknown-name': (found) =>
    `names must be figures or intermediate values; “${found}” is neither. Add the figure or correct the name`,
  'unknown-function': (found) =>
    `the functions are min, max, round and if; “${found}” is none of them. Use one of these`,
  'wrong-argument-count': (found, wanted) =>
    `${found} needs ${found === 'if' ? 'a condition and two values' : `at least ${wanted} values`}; there are fewer. Complete it`,
  'condition-wanted': (found) =>
    `if begins with a comparison such as a > b; ${found === '' ? 'there is none' : `“${found}” was found`}. Add a comparison`,
  'comparison-outside-if': (found) =>
    `comparisons belong into the first part of if; “${found}” stands outside. Move or remove it`,
  'units-differ': (found, wanted) =>
    `both sides must have the same unit; they have ${unitName(found)} and ${unitName(wanted)}. Use figures of one unit, or convert with a number that bears a unit, such as 10000元`,
  'unit-left': (found) =>
    `the result must be a plain number; it is in ${unitName(found)}. Divide by a number of this unit, such as ÷2000${found}`,
  'places-not-whole': (found, wanted) =>
    `round keeps 0 to ${wanted} decimals, a whole number; “${found}” is not. Correct it`,
  'zero-denominator': (found) => `a divisor must not be 0; it is ${found}. Correct the divisor`,
  cyclic: (found) =>
    `an intermediate value must not lead back to itself; “${found}” does. Rewrite one of them`,
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
    `${place}: the scoring method must be one this application has; “${method}” version ${version} is not. Choose another method; where the data comes from a newer version of the application, open it there.`,
  'framework.method-parameters': ({ place, at, detail }) =>
    `${place}: ${parameterPlace(at)} ${problems[detail]}.`,
  'framework.formula': ({ place, part, position, problem, found, wanted }) =>
    `${place}: at ${formulaPlace(part, position)}, ${formulaProblem[problem](found, wanted)}.`,
  'framework.figure-units': ({ place, figure, unit, other, otherUnit }) =>
    `${place}: a figure must have the same unit in every indicator; “${figure}” has ${unitName(unit)} here and ${unitName(otherUnit)} in ${other}. Use one unit or another name.`,
  'framework.figure-name-taken': ({ place, figure }) =>
    `${place}: a figure must not bear the code of an indicator, veto or bonus; “${figure}” is already used. Rename it.`,
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
