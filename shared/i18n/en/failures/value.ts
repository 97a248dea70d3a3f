import type { valueFailures } from '../../../contract/failures/value.ts';
import type { FailureSentences } from '../../translation.ts';
import { methods } from '../methods.ts';

export const valueSentences: FailureSentences<typeof valueFailures> = {
  'value.not-a-number': ({ found }) =>
    `A number such as 12 or 12.5 is needed; “${found}” is not one. Enter digits only, without words or units.`,
  'value.too-many-digits': ({ found, maximum }) =>
    `A number has at most ${maximum} digits; “${found}” has more. Enter fewer digits.`,
  'value.below-minimum': ({ found, minimum }) =>
    `The number must be ${minimum} or more; ${found} was found. Check and enter it again.`,
  'value.above-maximum': ({ found, maximum }) =>
    `The number must be ${maximum} or less; ${found} was found. Check and enter it again.`,
  'value.wrong-step': ({ found, step }) =>
    `Points must be a multiple of ${step}; ${found} was found. Enter points in steps of ${step}.`,
  'value.unknown-level': ({ found, allowed }) =>
    `The level must be one of ${allowed.join(', ')}; “${found}” was found. Choose one of the listed levels.`,
  'value.unknown-item': ({ found }) =>
    `The checklist has no item numbered “${found}”. Tick listed items only.`,
  'value.duplicate-item': ({ found }) =>
    `Each checklist item counts once; “${found}” occurs more than once. Remove the repetition.`,
  'value.wrong-kind': ({ found, wanted }) =>
    `This indicator takes: ${methods.enteredKinds[wanted].toLowerCase()}; “${found}” is of another kind. Enter a value of that kind.`,
  'value.wrong-place': ({ indicator, wanted }) =>
    wanted === 'observation'
      ? `${indicator}: the value is shared by all scorers and belongs to the observations; it was sent as one scorer’s score. Enter it as an observation.`
      : `${indicator}: each scorer judges it separately; it was sent as a shared observation. Enter it on the score sheet.`,
  'value.zero-denominator': ({ found }) =>
    `The score is target ÷ actual, so the actual value cannot be 0; ${found} was found. Check the value, or give a blank reason where there is none.`,
  'value.division-by-zero': () =>
    'The points cannot be computed because a divisor is 0. Check the indicator’s parameters and the value entered.',
  'value.formula-zero': ({ part, position }) =>
    `Character ${position} of ${part === '' ? 'the formula' : `intermediate value “${part}”`}: a divisor must not be 0; with these figures it is. Check the figures, or leave blank with a reason.`,
  'value.formula-unsound': () =>
    'The indicator’s formula must be computable; it is not. Check the formula in the framework.',
  'value.number-too-large': () =>
    'A number in the computation exceeds what can be handled. Check the figures and the formula.',
  'value.points-outside': ({ found, maximum }) =>
    `The formula must give 0 to ${maximum} points; with these figures it gives ${found}. Check the figures or the formula.`,
  'value.reason-missing': ({ item }) =>
    `“${item}”: a deduction needs a reason; there is none. Write the reason beside it.`,
  'value.figure-missing': ({ name }) =>
    `“${name}”: every figure of the formula is needed; this one is missing. Fill it in.`,
  'value.unknown-figure': ({ found }) =>
    `The formula does not use “${found}”. Send only the figures it lists.`,
  'value.figures-apart': ({ indicator, names }) =>
    `${indicator}: the figures of a formula are filled in one by one; they came in one piece. Fill in each: ${names.join(', ')}.`,
  'value.blank-and-value': () =>
    'An entry has either a value or a blank reason; both were found. Keep one of them.',
  'value.not-a-date': ({ found }) =>
    `A date such as 2019-05-06 is needed; “${found}” is not one. Enter year, month and day.`,
};
