import type { statisticsFailures } from '../../../contract/failures/statistics.ts';
import type { FailureSentences } from '../../translation.ts';

const cell = ({ place, row, column }: { place: string; row: string; column: string }): string =>
  `${place}, “${row}” against “${column}”`;

export const statisticsSentences: FailureSentences<typeof statisticsFailures> = {
  'statistics.matrix-size': ({ place, found, minimum, maximum }) =>
    `${place}: a comparison matrix has ${minimum} to ${maximum} items; ${found} were found. Add or remove items, or compare them in groups.`,
  'statistics.matrix-not-square': ({ place, row, found, expected }) =>
    `${place}: every row of the matrix needs ${expected} numbers; the row “${row}” has ${found}. Complete the row or remove what is too much.`,
  'statistics.judgement-missing': (facts) =>
    `${cell(facts)}: every pair needs a judgement; it is empty. Fill it in.`,
  'statistics.judgement-unreadable': ({ found, ...facts }) =>
    `${cell(facts)}: a judgement is a number or a fraction such as 3 or 1/3; “${found}” was found. Enter it again.`,
  'statistics.judgement-not-positive': ({ found, ...facts }) =>
    `${cell(facts)}: a judgement must be above 0; ${found} was found. Enter 1 to 9 or its reciprocal.`,
  'statistics.judgement-outside-scale': ({ found, ...facts }) =>
    `${cell(facts)}: a judgement must lie between 1/9 and 9; ${found} was found. Enter 1 to 9 or its reciprocal.`,
  'statistics.diagonal-not-one': ({ place, row, found }) =>
    `${place}, “${row}”: an item compared with itself is 1; ${found} was found. Change it to 1.`,
  'statistics.not-reciprocal': ({ found, opposite, ...facts }) =>
    `${cell(facts)}: the two judgements of a pair must be reciprocals of each other; ${found} and ${opposite} were found. Correct one of them; enter fractions such as 1/3 where the division does not end.`,
  'statistics.matrices-differ': ({ place, found, expected }) =>
    `${place}: matrices that are combined must have the same items; this one has ${found}, the others ${expected}. Check what each expert compared.`,
  'statistics.nothing-to-combine': ({ place }) =>
    `${place}: at least one complete set of judgements is needed; there is none. Enter judgements first.`,
  'statistics.rating-outside-scale': ({ found, minimum, maximum, ...facts }) =>
    `${cell(facts)}: a rating must lie between ${minimum} and ${maximum}; ${found} was found. Enter it again, or leave it empty where nothing was rated.`,
  'statistics.weight-unusable': ({ place, item, found }) =>
    `${place}, “${item}”: a weight must be a number of 0 or more; ${found} was found. Correct it.`,
  'statistics.weights-count': ({ place, found, expected }) =>
    `${place}: ${expected} weights are needed; ${found} were found. Check that every item has one.`,
  'statistics.weights-all-zero': ({ place }) =>
    `${place}: at least one weight must be above 0; all are 0. Enter weights.`,
  'statistics.share-outside': ({ place, found }) =>
    `${place}: the share of the first weights must lie between 0 and 1; ${found} was found. Enter a number from 0 to 1.`,
  'statistics.total-not-in-steps': ({ place, total, step }) =>
    `${place}: the total must be a whole multiple of the step; the total is ${total}, the step ${step}. Change the total or choose a smaller step.`,
  'statistics.step-too-coarse': ({ place, item, total, step }) =>
    `${place}, “${item}”: every full score must be above 0; with a total of ${total} in steps of ${step} this item gets none. Choose a smaller step, raise the total or remove the item.`,
};
