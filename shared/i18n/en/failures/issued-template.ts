import type { issuedTemplateFailures } from '../../../contract/failures/issued-template.ts';
import type { FailureSentences } from '../../translation.ts';

const at = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string =>
  `“${sheet}” ${cell}`;

export const issuedTemplateSentences: FailureSentences<typeof issuedTemplateFailures> = {
  'issued-template.not-xlsx': ({ place }) =>
    `“${place}”: an issued form must be an xlsx workbook to be filled without disturbing the rest. This file has another format. Open it in Excel or WPS and save it as xlsx.`,
  'issued-template.no-mappings': ({ name }) =>
    `“${name}”: what belongs into its cells must be stated first. Nothing is. Take the proposals, or state it cell by cell.`,
  'issued-template.no-such-sheet': ({ sheet, known }) =>
    `“${sheet}”: the sheet must be in the form. It is not; there are ${known.map((each) => `“${each}”`).join(', ')}. Remove what is stated for it.`,
  'issued-template.formula-cell': (facts) =>
    `${at(facts)}: formulas are never written over. The cell holds “=${facts.formula}”. Remove what is stated for it; the formula gives the result.`,
  'issued-template.merged-cell': (facts) =>
    `${at(facts)}: of merged cells only the first is filled. This one lies inside the area. Use ${facts.first}.`,
  'issued-template.array-cell': (facts) =>
    `${at(facts)}: areas of array formulas are never written into. The cell lies in ${facts.range}. Remove what is stated for it.`,
  'issued-template.table-heading': (facts) =>
    `${at(facts)}: headings of lists are never written over. The cell is a heading of ${facts.range}. Remove what is stated for it.`,
  'issued-template.cell-twice': (facts) =>
    `${at(facts)}: a cell takes one thing. Two are stated for it. Remove one of them.`,
  'issued-template.too-few-rows': ({ sheet, firstRow, lastRow, needed }) =>
    `“${sheet}” rows ${firstRow} to ${lastRow}: there must be enough rows. There are ${lastRow - firstRow + 1} for ${needed}. Choose fewer subjects, or ask for a form with more rows.`,
  'issued-template.source-missing': (facts) =>
    `${at(facts)}: what is filled in must be part of the evaluation. It has no “${facts.source}”. State something else for the cell.`,
  'issued-template.no-subject': (facts) =>
    `${at(facts)}: the cell is about one subject. None is chosen. Choose the subjects.`,
  'issued-template.no-value': (facts) =>
    `${at(facts)}: there is no value yet (${facts.source}). The cell stays as it is. Fill the form again once there is one.`,
  'issued-template.provisional': (facts) =>
    `${at(facts)}: results that are handed in should be complete. “${facts.subject}” has ${facts.missing} cells to be scored; the figure is provisional. Fill the form again once they are.`,
  'issued-template.not-in-list': (facts) =>
    `${at(facts)}: the drop-down offers ${facts.allowed.join(', ')}. “${facts.found}” is not among them. Check the names of the grades.`,
  'issued-template.too-long': (facts) =>
    `${at(facts)}: a cell takes ${facts.maximum} characters. The text has ${facts.length}. Shorten it and try again.`,
};
