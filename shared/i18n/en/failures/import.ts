import type { importFailures } from '../../../contract/failures/import.ts';
import type { FailureSentences } from '../../translation.ts';

/** Where it stands, as the spreadsheet shows it. */
const at = (place: { readonly sheet: string; readonly row: number; readonly column: string }): string =>
  `${place.sheet === '' ? '' : `“${place.sheet}” `}${place.column}${place.row}`;

const meanings = {
  yes: 'yes',
  no: 'no',
  'not-applicable': 'not applicable',
  'not-done': 'not completed',
} as const;

export const importSentences: FailureSentences<typeof importFailures> = {
  'import.nothing-recognised': ({ place, sheets }) =>
    `“${place}”: at least one table must name subjects, indicators and values. The headings of ${sheets.filter((each) => each !== '').length === 0 ? 'its tables' : sheets.map((each) => `“${each}”`).join(', ')} match no subject or indicator of this evaluation. Write codes or names of indicators into the heading, and names or codes of subjects at the start of the rows.`,
  'import.changed-since-preview': ({ place }) =>
    `“${place}”: what is imported must be what the preview showed. The file, the choices or the stored values have changed since. Preview again, then import.`,
  'import.nothing-to-take': ({ place }) =>
    `“${place}”: at least one cell must be fit to import. Every cell is refused, left out or equal to what is stored. See the remarks of the preview.`,
  'import.row-left-out': ({ found, ...place }) =>
    `${at(place)}: this row is no data. “${found}” is a total, a note, a signature line or a repeated heading. The row is not imported; if it is data, rename it and try again.`,
  'import.row-unlabelled': (place) =>
    `${at(place)}: every row must say whose it is and of what. The row holds values and no name. It is not imported; add the name and try again.`,
  'import.subject-unknown': () =>
    'It must be known whose values these are. Neither table nor sheet name nor title says so. Choose the subject under “Sheets”.',
  'import.scorer-unknown': () =>
    'It must be known who gave the scores. Neither table nor sheet name nor title names the scorer. Choose the scorer under “Sheets”.',
  'import.labels-disagree': ({ code, name }) =>
    `Code and name of a row must mean the same. Code “${code}” and name “${name}” do not. Correct one of them and try again.`,
  'import.name-differs': ({ found, expected }) =>
    `The name must be that of the code. The code means “${expected}”, the table says “${found}”. The code is taken; check that both mean the same.`,
  'import.label-from-above': ({ found }) =>
    `The row must be named. Its name is empty, and “${found}” above was taken. Check it; untick what does not belong there.`,
  'import.points-not-figure': ({ indicator }) =>
    `“${indicator}” is computed from a figure, so the figure is wanted and not the points. The column holds points. Enter the figure; the points follow from it.`,
  'import.shown-rounded': ({ shown, number }) =>
    `The cell shows “${shown}” and holds ${number}. What it holds is taken; if the shown number is meant, enter it in the table.`,
  'import.share-of-one': ({ found }) =>
    `The unit is %, so a percentage is wanted. The cell holds ${found}, which may be a share of 1. ${found}% is taken; if that is not meant, correct the table.`,
  'import.word-read-as': ({ found, meaning }) =>
    `“${found}” is no word of the form and was read as “${meanings[meaning]}”. Check it; untick it if that is not meant.`,
  'import.level-by-points': ({ found, level }) =>
    `The indicator is judged by level and the table gives ${found} points. Only “${level}” gives as many and was taken. Check it; untick it if that is not meant.`,
  'import.twice': ({ first }) =>
    `Every item of a subject has one value. ${first} holds the same item. Delete one of the two; this one is not imported.`,
  'import.hidden-row': () =>
    'The row is hidden or filtered out in the table and is read all the same. Check whether it is wanted.',
  'import.hidden-column': ({ column }) =>
    `Hidden columns are read as well. Column ${column} is hidden in the table. Check whether it is wanted.`,
  'import.words-without-value': ({ found }) =>
    `Reasons and sources are imported together with a value. The row says “${found}” and holds no value. Add the value, or write it in the score sheet.`,
};
