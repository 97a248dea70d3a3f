import type { frameworkImportFailures } from '../../../contract/failures/framework-import.ts';
import type { FailureSentences } from '../../translation.ts';

const at = (place: { readonly sheet: string; readonly row: number; readonly column: string }): string =>
  `${place.sheet === '' ? '' : `“${place.sheet}” `}row ${place.row}, column ${place.column}`;

const headed = (place: {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly heading: string;
}): string => (place.heading === '' ? at(place) : `${at(place)} (${place.heading})`);

const table = (place: string): string => (place === '' ? 'The pasted cells' : `“${place}”`);
const column = (sheet: string, heading: string): string =>
  `Column “${heading}”${sheet === '' ? '' : ` of “${sheet}”`}`;

const leftOut = {
  summary: 'a sum',
  heading: 'a repeated heading',
  signature: 'a line for signatures',
  nameless: 'no name of an indicator',
} as const;

export const frameworkImportSentences: FailureSentences<typeof frameworkImportFailures> = {
  'framework-import.no-table': ({ place }) =>
    `${table(place)}: a table of indicators is needed, with headings for levels (or names) of indicators and for scores or rules. None was found. Add the headings, or copy only the table.`,
  'framework-import.no-lines': ({ place, sheets }) =>
    `${table(place)}${sheets.join('') === '' ? '' : `, ${sheets.map((sheet) => `“${sheet}”`).join(', ')}`}: indicators are needed under the heading. None was found. Check the sheet.`,
  'framework-import.no-such-sheet': ({ place, sheet }) =>
    `${table(place)}: the chosen table is needed. No table of indicators is called “${sheet}”. Choose another sheet.`,
  'framework-import.no-such-row': ({ place, sheet, row }) =>
    `${table(place)}: rows left out must be rows that are read. ${sheet === '' ? 'Row' : `“${sheet}” row`} ${row} is none of them. Preview it again and choose.`,
  'framework-import.row-without-sheet': ({ place, row }) =>
    `${table(place)}: where several sheets are read, rows left out must name their sheet. Row ${row} names none. Name the sheet, or read one sheet only.`,
  'framework-import.code-collides': (facts) =>
    `“${facts.sheet}” row ${facts.row}: codes must differ between sheets. “${facts.code} ${facts.name}” has the code of “${facts.firstName}” in “${facts.firstSheet}” row ${facts.firstRow}. Correct the code in the file, leave one of the rows out, or do not read one of the sheets.`,
  'framework-import.dimension-shared': (facts) =>
    `“${facts.sheet}” row ${facts.row}: dimensions of one name are read as one. “${facts.name}” stands in “${facts.firstSheet}” row ${facts.firstRow} already; the indicators of both sheets come under it. If they do not belong together, do not read one of the sheets, or rename it in the file.`,
  'framework-import.dimension-from-sheet': ({ sheet, name }) =>
    `“${sheet}”: every indicator needs a dimension. The sheet has no column of dimensions; its name “${name}” stands in for it. Check it, and rename it in the draft if needed.`,
  'framework-import.hidden-sheet-read': ({ sheet }) =>
    `“${sheet}”: hidden sheets need a decision. This sheet is hidden in the file and is read. Check whether it should be imported.`,
  'framework-import.hidden-sheet-unread': ({ sheet, rows }) =>
    `“${sheet}”: hidden sheets are not read by themselves. This one has indicators in ${rows} rows and is not read. If it is needed, choose the sheet.`,
  'framework-import.changed': ({ place }) =>
    `${table(place)}: what is imported must be what was previewed. It has changed. Preview it again.`,
  'framework-import.score-missing': (facts) =>
    `${headed(facts)}: every indicator needs a full score. “${facts.name}” has none and comes in with 0. Fill it in in the draft.`,
  'framework-import.score-unreadable': (facts) =>
    `${headed(facts)}: full scores are numbers. Found “${facts.found}”; the indicator comes in with 0. Fill it in in the draft.`,
  'framework-import.score-shared': (facts) =>
    `${headed(facts)}: every indicator needs its own full score. “${facts.found}” is merged over ${facts.rows} rows and was not divided; the indicators come in with 0. Divide it in the draft.`,
  'framework-import.shares-scaled': ({ sheet, heading, sheets }) =>
    `${column(sheets > 1 ? '' : sheet, heading)}${sheets > 1 ? ` of the ${sheets} sheets read` : ''}: full scores are in points. The column adds up to 1 and is read as parts of 100 points (0.05 is 5). Check it.`,
  'framework-import.percent-as-points': ({ sheet, heading }) =>
    `${column(sheet, heading)}: full scores are in points. The column is in percent; each percent is read as a point. Check it.`,
  'framework-import.sum-differs': (facts) =>
    `${at(facts)}: the score of “${facts.name}” must be the sum of its indicators. The table says ${facts.stated}, its indicators add up to ${facts.found}. Check the scores.`,
  'framework-import.total-not-hundred': ({ sheet, found, sheets }) =>
    `${sheets > 1 ? `The ${sheets} sheets read` : sheet === '' ? 'The table' : `“${sheet}”`}: full scores usually add up to 100. They add up to ${found}. Check them; it can be imported like this.`,
  'framework-import.name-from-rule': (facts) =>
    `${headed(facts)}: every indicator needs a name. This row has a rule and a score only and is named “${facts.found}”. Check the name in the draft.`,
  'framework-import.name-shortened': (facts) =>
    `${headed(facts)}: names have at most ${facts.maximum} characters. The cell has ${facts.length}; the name takes the first ${facts.maximum}, the whole text goes to the definition. Rewrite the name in the draft.`,
  'framework-import.name-repeated': (facts) =>
    `${headed(facts)}: names within a dimension should differ. “${facts.found}” stands in ${facts.firstSheet === facts.sheet ? '' : `“${facts.firstSheet}” `}row ${facts.firstRow} as well. Check whether it is a repetition.`,
  'framework-import.rule-missing': (facts) =>
    `${at(facts)}: every indicator needs a rule. “${facts.name}” has none; its name stands in for it. Write one in the draft.`,
  'framework-import.row-left-out': (facts) =>
    `${at(facts)}: this row is no indicator (${leftOut[facts.reason]}). “${facts.found}” is not imported. If it is one, rewrite it and try again.`,
  'framework-import.column-unused': (facts) =>
    `${facts.sheet === '' ? '' : `“${facts.sheet}” `}column ${facts.column} (${facts.heading}): nothing of an indicator goes by this heading, so it is not imported. If it is needed, change the heading to indicator, score, rule, target, evidence, responsible unit, time or note.`,
};
