import type { rulesFailures } from '../../../contract/failures/rules.ts';
import type { FailureSentences } from '../../translation.ts';
import { rules } from '../rules.ts';

const numberPlaces = {
  weight: 'Weight of a scorer',
  'role-weight': 'Weight of a role',
  share: 'Share dropped',
  rate: 'Score rate',
  target: 'Target of the year',
  'own-share': 'Share of the superior’s own points',
  band: 'Grade band',
};

const roleName = (role: string): string =>
  Object.entries(rules.roles).find(([each]) => each === role)?.[1] ?? role;
const shorten = (number: string): string => (number.length > 24 ? `${number.slice(0, 24)}…` : number);

export const rulesSentences: FailureSentences<typeof rulesFailures> = {
  'rules.too-many-digits': ({ place, of, found, maximum }) =>
    `${numberPlaces[place]}${of === '' ? '' : ` “${of}”`}: a number has at most ${maximum} digits; found “${shorten(found)}”. Write a shorter number.`,
  'rules.trimmed-too-few': ({ drop, threshold }) =>
    `Trimmed mean: it starts from more scorers than the ${2 * drop} who are dropped; now ${threshold}. Raise the starting number or drop fewer.`,
  'rules.share-range': ({ found }) =>
    `Mean trimmed by share: the share lies from 0 to below 1; found “${shorten(found)}”. Enter a number such as 0.2 or 0.4.`,
  'rules.role-weight-missing': ({ role }) =>
    `Mean weighted by role: every role that fills in sheets needs a weight; “${roleName(role)}” has none. Enter it; 0 leaves the role out.`,
  'rules.weights-zero': ({ by }) =>
    `${by === 'role' ? 'Mean weighted by role' : 'Mean weighted by scorer'}: at least one weight is above 0; all are 0. Enter the weights.`,
  'rules.condition-grade-unknown': ({ grade }) =>
    `Conditions of “${grade}”: the grade must be among the grade bands; there is no “${grade}”. Choose another grade, or add the band.`,
  'rules.condition-grade-repeated': ({ grade }) =>
    `Conditions of “${grade}”: a grade is listed once; “${grade}” is listed several times. Put the conditions together.`,
  'rules.condition-lowest-grade': ({ grade }) =>
    `Conditions of “${grade}”: the lowest grade has none, or no grade might be left; “${grade}” is the lowest. Remove the conditions.`,
  'rules.condition-dimension-unknown': ({ grade, number, dimension }) =>
    `Condition ${number} of “${grade}”: the dimension must be in the framework; there is none with the code “${dimension}”. Choose another.`,
  'rules.condition-rate-range': ({ grade, number, found }) =>
    `Condition ${number} of “${grade}”: a score rate lies from 0 to 100; found “${shorten(found)}”. Correct it.`,
  'rules.condition-count-range': ({ grade, number, found, maximum }) =>
    `Condition ${number} of “${grade}”: the number is at most the ${maximum} indicators in scope; found ${found}. Correct the number or the scope.`,
  'rules.condition-order': ({ grade, number, better }) =>
    `Condition ${number} of “${grade}”: a worse grade asks for no more than a better one; it asks for more than the same condition of “${better}”. Adjust the two.`,
  'rules.annual-target-unknown': ({ id }) =>
    `Target of the year: the indicator must be in the framework; there is no “${id}”. Remove the entry.`,
  'rules.annual-target-repeated': ({ code, name }) =>
    `Target of the year of “${code} ${name}”: an indicator has one entry; there are several. Keep one.`,
  'rules.annual-target-without-target': ({ code, name }) =>
    `Target of the year of “${code} ${name}”: only methods that measure against a target (ratio, progress from a baseline) can be broken down; this one does not. Remove the entry.`,
  'rules.annual-target-periods': ({ code, name, elapsed, total }) =>
    `Target of the year of “${code} ${name}”: no more periods have passed than there are; found ${elapsed} of ${total}. Correct them.`,
  'rules.annual-target-not-positive': ({ code, name, found }) =>
    `Target of the year of “${code} ${name}”: the target is above 0; found “${found}”. Correct it.`,
  'rules.annual-target-equals-baseline': ({ code, name, found }) =>
    `Target of the year of “${code} ${name}”: the target differs from the baseline; both are “${found}”. Correct it.`,
  'rules.own-share-range': ({ found }) =>
    `Roll-up: the share of the superior’s own points lies above 0 and below 1; found “${shorten(found)}”. Enter a number such as 0.4, or take no own points.`,
  'rules.own-dimension-unknown': ({ dimension }) =>
    `Roll-up: a dimension of the superior’s own must be in the framework; there is none with the code “${dimension}”. Choose another.`,
  'rules.own-dimensions-all': () =>
    'Roll-up: at least one dimension comes from below; all are the superior’s own. Choose fewer, or switch the roll-up off.',
  'rules.weight-name-missing': () =>
    'Roll-up: a weighted mean states what the weights are; nothing is stated. Enter it, for example “enrolment”.',
  'rules.quantity-unknown': ({ id }) =>
    `Roll-up: an indicator whose figures are added must be in the framework; there is no “${id}”. Remove the entry.`,
  'rules.quantity-not-shared': ({ code, name }) =>
    `Roll-up of “${code} ${name}”: only indicators scored from a shared figure can be added up; this one is not. Take the mean instead.`,
  'rules.subordinate-weight-missing': ({ subject, weight }) =>
    `Subject “${subject}”: a roll-up weighted by “${weight}” needs its weight; there is none and the subject is not counted above. Enter it in the subject list under Setup.`,
  'rules.superior-circle': ({ subjects }) =>
    `Superior of a subject: subjects cannot be each other’s superiors; “${subjects}” form a circle. Clear the superior of one of them.`,
  'rules.superior-unknown': ({ subject }) =>
    `Subject “${subject}”: the superior must be a subject of the same evaluation; the one chosen is no longer there. Choose another, or clear it.`,
};
