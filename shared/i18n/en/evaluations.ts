import type { Translation } from '../translation.ts';
import type { evaluations as chinese } from '../zh-CN/evaluations.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const evaluations: Translation<typeof chinese> = {
  title: 'Evaluations',
  newEvaluation: 'New evaluation',
  none: 'No evaluations yet',
  noneRemedy: 'Choose a published framework and enter subjects and scorers to start scoring.',
  steps: {
    label: 'Steps of the evaluation',
    setup: 'Setup',
    scoring: 'Scoring',
    progress: 'Progress list',
    reviews: 'Review',
    results: 'Results',
    export: 'Export',
  },
  list: {
    title: 'Evaluation',
    year: 'Year',
    client: 'Client',
    people: 'Subjects × scorers',
    progress: 'Progress',
    state: 'State',
    actions: 'Actions',
    framework: (title, number) => `${title} · version ${number}`,
    counts: (subjects, scorers) => `${subjects} × ${scorers}`,
    scored: (scored, all) => `${scored}/${all}`,
    scoredExplained: (scored, all) => `${scored} of ${all} cells entered`,
    noCells: 'No sheets yet',
    setup: 'Setup',
    results: 'Results',
    remove: 'Remove',
    removeTitle: (title) => `Remove “${title}”?`,
    removeConsequences: (subjects, scorers, scores) =>
      `This removes ${plural(subjects, 'subject', 'subjects')}, ${plural(scorers, 'scorer', 'scorers')} and ${plural(scores, 'score or shared fact', 'scores and shared facts')}. It can be undone right away; the operation log keeps the record.`,
    removed: (title) => `“${title}” removed`,
  },
  undo: 'Undo',
  undone: 'Undone',
  undoneKept: (kept) =>
    `Undone; ${plural(kept, 'field', 'fields')} changed since then and kept the newer value.`,
  remove: 'Remove',

  sections: {
    label: 'Setup sections',
    framework: 'Framework',
    basics: 'Basics',
    subjects: 'Subjects',
    scorers: 'Scorers',
    rules: 'Rules',
    decisions: 'Vetoes and bonuses',
    workflow: 'Workflow',
    problems: (count) => `${count} to settle`,
  },

  create: 'Create',
  draftKept: 'What is entered here stays on this computer until the evaluation is created.',
  discardDraft: 'Start over',
  discardDraftConsequences: 'All lists and rules entered here are cleared. This cannot be undone.',
  proposedTitle: (framework, year) => `${framework} ${year}`,
  cannotCreate: 'Not ready to create',
  created: 'Evaluation created',
  weightsNotSaved:
    'The evaluation was created, but the scorers’ weights could not be saved. Enter them again below.',

  framework: {
    explained:
      'Only published versions can be used; a version never changes once published, so results can be checked later.',
    none: 'No published framework',
    noneRemedy: 'Publish a draft under Frameworks first.',
    version: 'Version',
    versionNumber: (number) => `Version ${number}`,
    plan: 'Plan',
    dimensions: 'Dimensions',
    indicators: 'Indicators',
    progressItems: 'Progress list',
    total: 'Full score',
    shipped: 'shipped',
    fixed: 'The framework cannot be exchanged once the evaluation exists.',
  },
  basics: {
    title: 'Title',
    titleWanted: 'An evaluation needs a title; it is empty and was not saved. Enter it.',
    titleProposed: 'Proposed from framework and year; change it freely.',
    year: 'Year',
    client: 'Client',
    agency: 'Agency',
    progressDate: 'Progress list judged on',
    progressDateRefused: (found) =>
      `Judged on: a date is needed, for example 2019-12-31; found “${found}”, which was not saved. Enter year, month and day.`,
    progressDateExplained: 'Whether a line is overdue is judged on this day; empty means today.',
    today: 'Today',
    yearRange: 'The year has four digits, 1990 to 2200; this has not and was not saved. Enter four digits.',
    frameworkWanted: 'Choose a framework.',
    titleMissing: 'Title: it is empty. Enter it.',
    yearMissing: (found) => `Year: four digits, 1990 to 2200; found “${found}”. Enter four digits.`,
  },

  subjects: {
    number: 'No.',
    name: 'Name',
    code: 'Code',
    codeExplained:
      'Unified social credit code or any other; kept as text, so leading zeros and 18 digits stay.',
    kind: 'Kind',
    track: 'Track',
    trackExplained: 'Subjects are ranked within their track; empty means one common ranking.',
    add: 'Add a row',
    paste: 'Paste a list',
    import: 'Import a file',
    importAccept: 'xlsx, xls, csv',
    explained:
      'Type here, or copy rows from Excel or WPS and press Ctrl+V here, or import an xlsx, xls or csv file.',
    none: 'No subjects yet',
    count: (count) => plural(count, 'subject', 'subjects'),
    rowLabel: (number, heading) => `Row ${number}: ${heading}`,
    newName: (number) => `Subject ${number}`,
    nameWanted: 'A name is needed; it is empty and was not saved. Enter it, or remove the row.',
    removeLabel: (name) => `Remove ${name}`,
    removed: (name) => `“${name}” removed`,
    added: (count) => `${plural(count, 'subject', 'subjects')} taken over`,
    removeWithScores: (name) => `Remove “${name}”?`,
    removeConsequences: (scores) =>
      `Its ${plural(scores, 'score or shared fact', 'scores and shared facts')} no longer count. It can be undone right away.`,
    problems: {
      noName: (number) => `Row ${number}: a subject needs a name; it is empty. Enter it, or remove the row.`,
      duplicateName: (name, first, second) =>
        `Row ${second}: names are unique; “${name}” is already in row ${first}. Rename or remove one of them.`,
      duplicateCode: (code, first, second) =>
        `Row ${second}: codes are unique; “${code}” is already in row ${first}. Check the code.`,
    },
  },
  preview: {
    title: 'Take over a list',
    pasteTitle: 'Paste a list',
    pasteLabel: 'Text of the list',
    pastePlaceholder:
      'Copy columns such as name and code from Excel or WPS and paste them here; the first row may hold headings.',
    read: 'Read',
    source: (sheet) => `Sheet “${sheet}”`,
    encoding: (encoding) => `encoding ${encoding}`,
    row: 'Row',
    take: 'Take',
    found: 'As found',
    remarks: 'Problems and doubts',
    taken: (taken, all) => `${taken} of ${plural(all, 'row', 'rows')} taken`,
    problems: (count) => `${plural(count, 'row', 'rows')} with problems, cannot be taken`,
    doubts: (count) => `${plural(count, 'row', 'rows')} in doubt`,
    problem: (sentence) => `Problem: ${sentence}`,
    doubt: (sentence) => `Doubt: ${sentence}`,
    onlyRemarked: 'Only rows with problems or doubts',
    takeOver: (count) => `Take over ${plural(count, 'row', 'rows')}`,
    nothing: 'There is no row to take.',
    alreadyListed: (name) => `“${name}” is already listed.`,
    alreadyCoded: (code, name) => `Code ${code} already stands for “${name}”.`,
    takeLabel: (row) => `Take row ${row}`,
    reading: (name) => `Reading ${name}`,
  },

  scorers: {
    name: 'Name',
    role: 'Role',
    organisation: 'Organisation',
    add: 'Add a scorer',
    none: 'No scorers yet',
    explained:
      'Scorers and leads fill in sheets; the lead also decides vetoes and bonuses; reviewers and viewers fill in none.',
    count: (sheets, all) =>
      `${plural(all, 'person', 'people')}, ${sheets} of them ${sheets === 1 ? 'fills' : 'fill'} in sheets`,
    rowLabel: (number, heading) => `Person ${number}: ${heading}`,
    nameWanted: 'A name is needed; it is empty and was not saved. Enter it, or remove the row.',
    newName: (number) => `Scorer ${number}`,
    removeLabel: (name) => `Remove ${name}`,
    removed: (name) => `“${name}” removed`,
    removeWithScores: (name) => `Remove scorer “${name}”?`,
    removeConsequences: (scores) =>
      `Their ${plural(scores, 'score', 'scores')} no longer count. It can be undone right away.`,
    problems: {
      noName: (number) => `Person ${number}: a name is needed; it is empty. Enter it, or remove the row.`,
      duplicateName: (name, first, second) =>
        `Person ${second}: names are unique; “${name}” is already person ${first}. Add the organisation or a number.`,
    },
  },

  rules: {
    bands: 'Grades',
    bandsExplained:
      'A grade includes its lower bound and excludes its upper bound; the top grade includes both. Grades meet end to end from 0 to the full score.',
    bandName: 'Grade',
    bandMinimum: 'From (included)',
    bandMaximum: 'To (excluded)',
    bandLabel: (number, heading) => `Grade ${number}: ${heading}`,
    addBand: 'Add a grade',
    removeBand: (name) => `Remove grade “${name}”`,
    bandsFine: 'The grades meet end to end, without overlap or gap.',
    rounding: 'Rounding',
    roundingMode: 'Mode',
    decimals: 'Decimals',
    roundingPlace: 'Place',
    roundingExplained: {
      'half-up': 'Exactly half goes up, as Excel’s ROUND does: 2.675 with two decimals is 2.68.',
      'half-even':
        'Exactly half goes to the even digit: 2.665 with two decimals is 2.66, 2.675 is 2.68 (GB/T 8170).',
    },
    placeExplained: {
      total:
        'Nothing is rounded on the way, only the total, once; the printed points may add up to one last digit more or less.',
      indicator:
        'Every indicator is rounded and then added, so that the printed rows add up to the total exactly.',
    },
    aggregation: 'Several scorers',
    aggregationMethod: 'Method',
    aggregationLevel: 'Level',
    drop: 'Drop at each end',
    dropUnit: '',
    threshold: 'From this many scorers',
    thresholdUnit: 'scorers',
    weights: 'Weights of the scorers',
    weightOf: (name) => `Weight of ${name}`,
    weightsExplained: 'Only their proportion counts; a scorer with weight 0 is left out.',
    aggregationConsequence: {
      mean: 'The mean of everyone who has scored; each counts the same.',
      median:
        'The middle scorer (the mean of the two middle ones when their number is even); a single high or low score changes nothing.',
      trimmed: (drop, threshold) =>
        `With ${threshold} or more scorers, the ${drop} highest and ${drop} lowest are dropped before the mean; with fewer, the plain mean.`,
      'trimmed-share': (scorers, drop) =>
        `The number of scorers times the share, rounded down to an even number, is dropped, half at each end (as Excel’s TRIMMEAN does): with ${scorers} scorers listed and all of them scoring, ${drop} at each end.`,
      weighted: 'The mean by weight; whoever has not scored leaves both sums.',
      'role-weighted':
        'The mean by the weight of each scorer’s role; whoever has not scored leaves both sums.',
    },
    levelConsequence: {
      indicator: 'Scorers are combined indicator by indicator, then the indicators are added.',
      total:
        'Each scorer’s sheet total is taken first, then the totals are combined; an incomplete sheet does not count.',
    },
    fraction: 'Share dropped (0 to 1, such as 0.4)',
    roleWeightsExplained:
      'Weights are per person: every scorer of a role takes its weight; 0 leaves the role out.',
    trimmedTooFew: (drop, threshold) =>
      `Trimmed mean: more scorers are needed than the ${2 * drop} dropped; the threshold is ${threshold}. Raise the threshold or drop fewer.`,
    blank: 'Blank indicators',
    blankExplained: {
      rescale: 'Its full score is taken out, and the rest is rescaled.',
      zero: 'It counts 0 points; the full score stays.',
    },
    blankConsequence: (rule, consequence) => `${rule}: ${consequence}`,
    ties: 'Tied ranks',
    changed: 'The rules were changed and are not applied yet.',
    apply: 'Apply',
    revert: 'Revert',
    applied: 'Rules applied',
    hasScores: (scores) =>
      `This evaluation holds ${plural(scores, 'score or shared fact', 'scores and shared facts')}; changing the rules changes no score, but it changes results already computed.`,
    applyTitle: 'Apply the new rules?',
    weightsMissing: (name) =>
      `Weighted mean: every scorer needs a weight; “${name}” has none. Enter it; 0 leaves a scorer out.`,
    weightsZero: 'Weighted mean: at least one weight is above 0; all are 0. Enter the weights.',
    number: (heading) => `${heading}: a number is needed.`,
  },

  decisions: {
    explained:
      'To be confirmed by the client before use; once in force, the lead decides them per subject at the end of the sheet.',
    vetoes: 'Vetoes',
    bonuses: 'Bonuses',
    noVetoes: 'The framework has no vetoes.',
    noBonuses: 'The framework has no bonuses.',
    inForce: 'In force',
    off: 'Off',
    basis: 'Basis',
    noBasis: 'Not in the plan’s text',
    effect: 'Effect',
    points: (points) => `up to ${points} points`,
    cap: (cap) => `bonuses add up to ${cap} points at most`,
    confirmFirst: 'To be confirmed by the client before use',
  },

  workflow: {
    explained: 'The state follows the work; going back needs a reason, which the log keeps.',
    now: 'State',
    moveTo: (state) => `Move to “${state}”`,
    moved: (state) => `The state is now “${state}”`,
    reason: 'Reason for going back',
    reasonWanted: 'Going back needs a reason.',
    goBack: 'Go back',
    goBackTitle: (state) => `Go back to “${state}”`,
    locks: 'From “Final” on, scores and setup no longer change; go back first to change them.',
    locked: (state) =>
      `The evaluation is “${state}”; the setup can only be looked at. To change it, go back under Workflow and give the reason.`,
  },
};
