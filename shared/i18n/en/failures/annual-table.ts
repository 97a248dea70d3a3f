import type { annualTableFailures } from '../../../contract/failures/annual-table.ts';
import type { FailureSentences } from '../../translation.ts';

const unitText = (unit: string): string => (unit === '' ? 'no unit' : `“${unit}”`);

export const annualTableSentences: FailureSentences<typeof annualTableFailures> = {
  'annual-template.shipped': ({ title }) =>
    `Data tables “${title}”: a template that ships with the application stays as it is. Copy it and edit the copy.`,
  'annual-template.in-use': ({ title, evaluations }) =>
    `Data tables “${title}”: a template in use is not removed; it is used by ${evaluations.join(', ')}. Choose another template there first.`,
  'annual-template.order': ({ title }) =>
    `Data tables “${title}”: a new order names every table there is; this one does not, it may have been changed elsewhere. Reload and try again.`,
  'annual-table.no-template': ({ title }) =>
    `Evaluation “${title}”: annual figures need a template of the data tables; none is chosen. Choose one under Annual data.`,
  'annual-table.not-a-number': ({ subject, field, found }) =>
    `${subject}, “${field}”: a number is wanted; found “${found}”. Enter digits only, without unit or separators.`,
  'annual-table.text-not-linked': ({ field }) =>
    `“${field}”: a field of text takes no observation. Make it a number first.`,
  'annual-table.not-linkable': ({ field, item }) =>
    `“${field}”: only indicators observed as a number and figures of formulas can be linked; chosen was “${item}”. Choose another.`,
  'annual-table.linked-twice': ({ field, item, other }) =>
    `“${field}”: an observation belongs to one field; “${item}” is linked to “${other}”. Remove that link first.`,
  'annual-table.unit-differs': ({ field, unit, item, itemUnit }) =>
    `“${field}”: both sides of a link have one unit; here it is ${unitText(unit)}, of “${item}” ${unitText(itemUnit)}. Check that it is the same figure, or bring the units together.`,
  'annual-table.percent-range': ({ subject, field, found }) =>
    `${subject}, “${field}”: a percentage lies between 0 and 100; entered is ${found}. Check it.`,
  'annual-table.negative': ({ subject, field, found }) =>
    `${subject}, “${field}”: usually not below 0; entered is ${found}. Check it.`,
  'annual-table.not-whole': ({ subject, field, found, unit }) =>
    `${subject}, “${field}”: what is counted in “${unit}” is a whole number; entered is ${found}. Check it.`,
  'annual-table.part-exceeds-whole': ({ subject, field, found, whole, wholeFound }) =>
    `${subject}, “${field}”: a part is not above its whole; entered is ${found}, “${whole}” is ${wholeFound}. Check both.`,
  'annual-table.linked-values-differ': ({ subject, field, values }) =>
    `${subject}, “${field}”: linked observations should be equal; found ${values.join(', ')}. Entering the figure here makes them so.`,
  'annual-table.own-value-waiting': ({ subject, field, own }) =>
    `${subject}, “${field}”: the linked observation counts; ${own}, entered here before the link, differs and is not used. Check it, and enter it again if it is right.`,
  'annual-table.previous-differs': ({ subject, field, entered, earlier, year }) =>
    `${subject}, “${field}”: last year’s figure is usually that reported for ${year}; entered is ${entered}, reported was ${earlier}. Check it; clear the box to take the reported one.`,
  'annual-table.previous-unit-differs': ({ subject, field, unit, earlierUnit, year }) =>
    `${subject}, “${field}”: the unit differs from ${year}, so last year’s figure was not taken over; now ${unitText(unit)}, then ${unitText(earlierUnit)}. Convert it and enter it.`,
};
