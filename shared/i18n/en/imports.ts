import type { Translation } from '../translation.ts';
import type { imports as chinese } from '../zh-CN/imports.ts';
import { plural } from './plural.ts';

export const imports: Translation<typeof chinese> = {
  commandLine: {
    file: 'file',
    notWritten:
      'Previewed only, nothing written. Add --commit to import, and --take-doubtful to take doubtful and replacing cells as well.',
    undo: (batch) => `To undo: hengping import EVALUATION --undo ${batch}`,
  },
  nav: {
    label: 'Data in and out',
    forms: 'Forms',
    selfAssessments: 'Self-assessment',
    imports: 'Import tables',
  },
  title: 'Import tables',
  intro:
    'Imports figures and scores from tables of others: subjects × indicators, indicators × subjects, indicators × experts, lists with one value a row, individual score sheets. Things are found by code or name; everything is previewed before anything is written.',
  choose: 'Choose a file',
  chooseHint: 'xlsx, xls, csv, or a web table saved as xls; copied cells can be pasted on this page.',
  paste: 'Paste a table',
  pasteTitle: 'Paste cells copied from a spreadsheet',
  pasteLabel: 'Table',
  pastePlaceholder: 'Select and copy in Excel or WPS, headings included, and paste here.',
  read: 'Preview',
  another: 'Choose another file',
  readFailed: 'Not read',
  commitFailed: 'Not imported',
  undoFailed: 'Not undone',
  pasted: 'Pasted table',
  encoding: (name) => `Encoding ${name}`,
  locked: 'The evaluation is final; nothing is imported any more.',
  noSubjects: 'The evaluation has no subjects. Add them under “Setup” first.',

  tables: 'Sheets',
  tableCount: (read, total) => `${plural(total, 'sheet')}, ${read} read`,
  take: 'Read',
  takeTable: (sheet) => `Read sheet “${sheet}”`,
  sheet: 'Sheet',
  unnamedSheet: 'Pasted table',
  layout: 'Read as',
  layouts: {
    'subjects-by-items': 'A subject a row, an indicator a column',
    'items-by-subjects': 'An indicator a row, a subject a column',
    'items-by-scorers': 'An indicator a row, a scorer a column',
    rows: 'A value a row',
  },
  noLayout: 'Not understood, not read',
  rows: 'Rows',
  ofSubject: 'Subject',
  ofScorer: 'Scorer',
  inTable: 'In the table',
  chooseSubject: 'Choose the subject',
  chooseScorer: 'Choose the scorer',

  labels: 'Names to decide on',
  labelsHint:
    'These are not the exact names or codes of anything here; values under them are not imported. Choose what is meant, or leave them out.',
  axes: { subject: 'Subject', item: 'Indicator or figure', scorer: 'Scorer' },
  axis: 'Kind',
  foundLabel: 'In the table',
  place: 'Place',
  placeOf: (row, column) => (row === 0 ? `Column ${column}` : `${column}${row}`),
  cellsWaiting: 'Cells',
  meaning: 'Means',
  meaningOf: (found) => `What “${found}” means`,
  unresolved: 'Not decided, not imported',
  leaveOut: 'Leave out',
  likely: (name) => `${name} (similar)`,

  cells: 'Values',
  filters: {
    all: 'All to look at',
    refused: 'Not imported',
    doubtful: 'To check',
    replaces: 'Replacing',
    plain: 'Others',
  },
  show: 'Show',
  noCells: 'No cell fits.',
  takeCell: (place) => `Import ${place}`,
  takeColumn: 'Import',
  state: 'Outcome',
  states: { new: 'New', replaces: 'Replaces', same: 'Same', refused: 'Not imported' },
  subject: 'Subject',
  item: 'Indicator or figure',
  scorer: 'Scorer',
  sharedFact: 'Figure',
  found: 'In the table',
  before: 'Stored',
  after: 'Becomes',
  remark: 'Remark',
  listed: (listed, total) => `${plural(total, 'cell')} to look at; the first ${listed} are listed.`,
  plainListed: (listed) => `Only the first ${listed} of them are listed.`,
  countsLine: ({ cells, fresh, replaced, same, refused, unmatched }) =>
    [
      `${plural(cells, 'value')}: ${fresh} new`,
      `${replaced} replacing`,
      `${same} as stored`,
      `${refused} not imported`,
      ...(unmatched > 0 ? [`${unmatched} more under names to decide on`] : []),
    ].join(', '),
  rowsLeftOut: (count) => `${plural(count, 'row')} left out`,
  page: (from, to, total) => `${from}–${to} of ${plural(total, 'cell')}`,
  previous: 'Previous',
  next: 'Next',

  commit: (count) => `Import ${plural(count, 'cell')}`,
  nothingToTake: 'There is nothing to import.',
  committed: (observations, scores) =>
    `Imported ${[
      ...(observations > 0 ? [plural(observations, 'figure')] : []),
      ...(scores > 0 ? [plural(scores, 'score')] : []),
    ].join(' and ')}.`,
  undo: 'Undo this import',
  undone: (reverted, kept) =>
    kept === 0
      ? `Undone; ${plural(reverted, 'field')} restored.`
      : `Undone; ${plural(reverted, 'field')} restored, ${kept} changed since and kept.`,
};
