import type { Translation } from '../translation.ts';
import type { forms as chinese } from '../zh-CN/forms.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const forms: Translation<typeof chinese> = {
  kinds: {
    scoring: 'Scoring form',
    'self-assessment': 'Self-assessment form',
    'data-collection': 'Data-collection form',
  },

  scoringSheet: {
    fileName: (title, scorer) => `${title} scoring form (${scorer})`,
    title: (title) => `${title}: scoring form`,
    groups: { item: 'Indicator', entry: 'Score', words: 'Remarks' },
    number: 'No.',
    dimension: 'Dimension',
    indicator: 'Indicator',
    rule: 'Scoring rule',
    clause: 'Clause',
    fullScore: 'Full',
    what: 'To fill in',
    value: 'Entry',
    points: 'Points',
    blank: 'Left blank',
    deduction: 'Deduction reason',
    comment: 'Comment',
    source: 'Data source',
    status: 'State',
    evidence: (list) => `Evidence: ${list}`,
    clauseLine: (section, quote) => (section === null ? `“${quote}”` : `${section} “${quote}”`),
    vetoes: 'Vetoes',
    bonuses: 'Bonuses',
    vetoRule: '“Yes” where it applies, “No” where it does not.',
    bonusRule: (points) => `Recognised points, 0 to ${points}.`,
    pointsUpTo: (fullScore) => `0 to ${fullScore} points`,
    pointsStep: (fullScore, step) => `0 to ${fullScore} points in steps of ${step}`,
    figure: (name, unit) => (unit === '' ? name : `${name} (${unit})`),
    actual: (unit) => (unit === '' ? 'Actual value' : `Actual value (${unit})`),
    level: 'Level',
    yesNo: 'Yes or no',
    parts: (count) => (count === 1 ? 'In the row below' : `In the ${count} rows below`),
    figuresElsewhere: (marks) => `Computed from ${marks}; the application gives the points`,
    deductionItem: (text, points, cap) =>
      `${text} (${points} each time${cap === null ? '' : `, at most ${cap}`})`,
    yes: 'Yes',
    no: 'No',
    completed: 'Completed?',
    completedOn: 'Day of completion',
    total: 'Total of points',
    counts: { filled: 'Filled in ', open: 'Open ', blank: 'Blank ' },
    statuses: { filled: 'Filled', open: 'Open', blank: 'Blank', reviewed: 'In review', parts: '—' },
    note: 'Note: yellow cells are filled in, all others are locked. The total is a running one of what is filled in, without bonuses; indicators the application computes (“the application gives the points”) are not in it. What counts is the computation after import.',
    noteReviewed: 'Indicators marked “In review” have gone on to a review and are not filled in here.',
    errorTitle: 'Cannot be taken',
    promptTitle: 'How to fill in',
    numberError: (minimum, maximum) =>
      minimum === null && maximum === null
        ? 'Fill in a number without its unit.'
        : maximum === null
          ? `Fill in a number of at least ${minimum ?? ''}, without its unit.`
          : `Fill in a number from ${minimum ?? ''} to ${maximum}.`,
    stepPrompt: (step) => `In steps of ${step}; the full score is always possible.`,
    wholeError: (maximum) =>
      `Fill in a whole number from 0 to ${maximum}. What did not occur is 0 or left empty.`,
    dayError: 'Fill in a day, for example 2024-05-06.',
    choiceListError: 'Choose from the list.',
    choices: 'Choices',
  },

  instructions: {
    name: 'How to fill in',
    title: (title) => `${title}: how to fill in the scoring form`,
    evaluation: 'Evaluation',
    scorer: 'Scorer',
    subjects: 'Subjects',
    subjectList: (count, names) => `${count}: ${names}`,
    framework: 'Framework',
    frameworkVersion: (title, number) => `${title}, version ${number}`,
    writtenOn: 'Exported on',
    return: 'Handing in',
    returnText:
      'Save the file when done and hand it to the lead, who imports it. Do not save it as csv or in another format.',
    headingFill: 'Filling in',
    lines: [
      'One sheet per subject. Only the yellow cells are filled in; the others are locked, without a password.',
      'Rule and clause stand to the left of every row; “To fill in” says what goes into the cell and within which bounds.',
      'Levels, yes or no, and reasons for a blank are chosen from lists; numbers are typed without units and without formulas.',
      'Checklists: choose “Yes” or “No” in the row of every item. Deductions: type how often each item occurred, 0 where it did not; where nothing is deducted, type 0 in any of the rows.',
      'Completion by a day: choose whether it is completed; if so, type the day in the row below.',
      'Observations (actual values) are shared by all scorers of a subject; state the source beside them. Values that are there already may stay after checking.',
      'Where no score is possible, choose a reason under “Left blank” and leave the entry empty; never both.',
      'Nought is not the same as not filled in: type 0 for 0 points.',
    ],
    headingRules: 'Please note',
    rules: [
      'Sorting, filtering, column widths and sheet names may be changed. Sort the whole table, not some of its columns.',
      'Do not delete rows, columns or anything hidden: the import finds its way by the codes there, and without them the sheet cannot be imported.',
      'Do not merge cells.',
      'Where a score was changed in the application after the export, the import shows both values and the lead chooses.',
    ],
  },

  fields: {
    judgement: 'Score',
    comment: 'Comment',
    'deduction-reason': 'Deduction reason',
    source: 'Data source',
    'target-value': 'Target of the year',
    'actual-value': 'Achieved',
    'self-score': 'Self-assessed score',
    deviation: 'Reasons for deviation, and measures',
  },
  states: {
    accepted: 'Can be taken',
    unchanged: 'No change',
    doubtful: 'To be confirmed',
    refused: 'Not taken',
  },
  nothing: '(empty)',
  blank: (reason) => `Blank: ${reason}`,
  items: (done, total) => `${done} of ${total} items`,

  screen: {
    title: 'Forms',
    intro:
      'Scorers and subjects without the application fill in forms with Excel or WPS; they are imported when they come back.',
    write: 'Export forms',
    scorers: 'Scorers',
    subjects: 'Subjects',
    all: 'All',
    none: 'None',
    language: 'Language of the forms',
    languages: { 'zh-CN': '中文 (Chinese)', en: 'English' },
    kind: 'Kind of form',
    plan: (files, sheets) =>
      files === 1
        ? `1 file with ${plural(sheets, 'sheet', 'sheets')}`
        : `${files} files with ${plural(sheets, 'sheet', 'sheets')} each, in one zip archive`,
    start: 'Export forms',
    noScorers: 'The evaluation has no scorers yet. Add them under Setup.',
    noSubjects: 'The evaluation has no subjects yet. Add them under Setup.',
    locked: 'The evaluation is final; forms are neither exported nor imported.',
    written: (count, cells) =>
      `${plural(count, 'file', 'files')} exported; ${plural(cells, 'cell', 'cells')} read back, all the same.`,
    savedTo: (place) => `Saved to ${place}`,
    downloaded: 'Handed to the browser; see its list of downloads.',
    cancelled: 'The export was cancelled.',
    failed: 'Not exported',
    read: 'Import forms',
    choose: 'Choose a form that came back',
    chooseHint: 'xlsx or xls; it is previewed first and nothing is written.',
    readFailed: 'Not read',
    another: 'Choose another file',
    leave: 'Put it away',
    of: (kind, scorer) => (scorer === '' ? kind : `${kind}: ${scorer}`),
    owner: 'The form belongs to',
    ownerByFile: 'As the file says',
    sheetsRead: (read, total) => `${read} of ${plural(total, 'sheet', 'sheets')} read`,
    sheetRefused: 'Sheets that were not read',
    allStates: 'All',
    empty: (count) => `${plural(count, 'cell is', 'cells are')} empty on both sides and not listed.`,
    noLines: 'No row fits.',
    subject: 'Subject',
    place: 'Place',
    placeOf: (row, column) => `Row ${row}, ${column}`,
    item: 'Number and name',
    field: 'Field',
    found: 'In the form',
    before: 'In the application',
    after: 'Would become',
    state: 'Outcome',
    remark: 'Remark',
    takeDoubtful: (place) => `Take ${place}`,
    take: 'Take',
    takeAll: 'Take all to be confirmed',
    takeNone: 'Take none of them',
    commit: (count) => `Import ${plural(count, 'entry', 'entries')}`,
    nothingToTake:
      'There is nothing to import: nothing was accepted, and nothing to be confirmed was chosen.',
    summary: 'Preview',
    table: 'Contents of the form',
    committed: (taken, left) =>
      `${plural(taken, 'entry was', 'entries were')} imported; the other ${left} were not.`,
    undo: 'Undo this import',
    undone: (reverted, kept) =>
      kept === 0
        ? `Undone: ${plural(reverted, 'place', 'places')} restored.`
        : `Undone: ${plural(reverted, 'place', 'places')} restored; ${kept} changed since the import and stay.`,
    undoFailed: 'Not undone',
    commitFailed: 'Not imported',
    page: (from, to, total) => `Rows ${from} to ${to} of ${total}`,
    previous: 'Previous',
    next: 'Next',
  },

  commandLine: {
    written: (files, cells) =>
      `Wrote ${plural(files, 'file', 'files')}; read back and compared ${plural(cells, 'cell', 'cells')}, all equal.`,
    counts: ({ accepted, doubtful, refused, unchanged, empty }) =>
      `${accepted} can be taken, ${doubtful} to be confirmed, ${refused} not taken, ${unchanged} without change, ${empty} empty.`,
    notWritten:
      'Preview only, nothing was written. --commit imports; --take-doubtful takes what is to be confirmed as well.',
    committed: (taken, left, batch) =>
      `${taken} imported, the other ${left} were not. To undo: hengping forms undo EVALUATION ${batch}`,
    undone: (reverted, kept) => `Undone: ${reverted} restored, ${kept} left as they are.`,
    file: 'FILE',
    batch: 'BATCH',
  },
};
