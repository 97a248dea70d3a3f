import type { Translation } from '../translation.ts';
import type { planReading as chinese } from '../zh-CN/plan-reading.ts';
import { plural } from './plural.ts';

const evaluationKinds: Translation<typeof chinese>['evaluationKinds'] = {
  'third-party': 'third-party evaluation',
  'annual-report': 'annual quality report',
  'spot-check': 'random spot checks',
  inspection: 'inspection',
  acceptance: 'acceptance and certification',
  performance: 'performance assessment',
  monitoring: 'monitoring and evaluation',
};

/** Texts of reading a plan and drafting a framework from it. */
export const planReading: Translation<typeof chinese> = {
  comparators: {
    'at-least': 'at least',
    'at-most': 'at most',
    reach: 'reaches',
    about: 'about',
    'increase-by': 'increases by',
    'decrease-by': 'decreases by',
    'from-to': 'rises to',
    between: 'between',
    'build-count': 'number built',
    ratio: 'in the ratio',
    all: 'all',
    'none-left': 'none left',
    none: 'no figure',
  },
  evaluationKinds,
  setAsideReasons: {
    date: 'date',
    'document-title': 'number in the title of a document',
    'document-number': 'document number',
    'name-or-code': 'name or code',
    ordinal: 'ordinal',
    past: 'past achievement or present state',
    drafting: 'how the plan was drafted',
    condition: 'condition or threshold',
    reward: 'amount of a reward',
    'time-limit': 'time limit of a procedure',
    period: 'period',
    weight: 'points or weight',
    enumeration: 'count of contents',
    baseline: 'baseline',
    contact: 'contact details',
    denominator: 'base of a rate',
    indefinite: 'indefinite number',
    'no-aim': 'no aim is stated',
  },
  strippedReasons: {
    breadcrumb: 'position on the site',
    navigation: 'navigation of the site',
    control: 'buttons of the page',
    credit: 'credits of the site',
    advert: 'advertisement',
    source: 'source and publication',
    'page-number': 'page number',
    'running-head': 'head or foot of the page',
    'import-note': 'import note',
  },
  warningKinds: {
    'foreign-name': 'A name that does not belong here stands between the paragraphs',
    'replaced-word': 'A word seems to have been replaced',
    'mirror-site': 'The text seems to come from a mirror site',
    'unreadable-characters': 'Unreadable characters',
    'direction-override': 'Characters that turn the direction of the text',
    'invisible-characters': 'Invisible characters',
    'lost-plus-sign': 'A plus sign seems to be lost',
    'lost-quotation-marks': 'Quotation marks do not pair',
    'unclosed-bracket': 'A bracket is not closed',
    'damaged-document-number': 'Damaged document number',
    'damaged-date': 'Damaged date',
    'damaged-number': 'Damaged number',
    'look-alike-characters': 'Look-alike characters',
    'numbering-gap': 'The numbering has a gap',
    'elided-units': 'Names of units are shortened',
  },
  fileNotices: {
    'ending-differs': () => 'The content differs from what the file name says; it was read by its content',
    macros: () => 'The file holds macros; they were not run',
    'external-links': (count) => `${count} external ${count === 1 ? 'link was' : 'links were'} not followed`,
    'pages-without-text': (count) =>
      `${plural(count, 'page is a picture', 'pages are pictures')}; the words there were not read`,
    'damaged-pages': (count) =>
      `${plural(count, 'page has', 'pages have')} errors and may lack words; compare with the original`,
    'numbering-restored': (count) =>
      `${count} automatic ${count === 1 ? 'number was' : 'numbers were'} written into the text`,
    'numbering-missing': () =>
      'The file seems to use automatic numbering, which the doc format does not keep as text; where headings lack their numbers, save it as docx and read that',
    pictures: (count) => `${plural(count, 'picture was', 'pictures were')} not read`,
    'tracked-changes': (count) =>
      `The file has ${count} tracked ${count === 1 ? 'change' : 'changes'}; inserted words were kept, deleted ones left out`,
    'hidden-words': (count) =>
      `${plural(count, 'stretch', 'stretches')} of hidden words ${count === 1 ? 'was' : 'were'} not read`,
    comments: (count) => `${plural(count, 'comment was', 'comments were')} not read`,
    'notes-at-end': (count) =>
      `${plural(count, 'note was', 'notes were')} put behind the text, without the ${count === 1 ? 'mark' : 'marks'} in it`,
    'heads-and-feet': (count) =>
      `${count} page ${count === 1 ? 'head or foot was' : 'heads or feet were'} not read`,
    'cells-repeated': (count) =>
      `${plural(count, 'cell', 'cells')} merged downwards ${count === 1 ? 'was' : 'were'} written into each row`,
    'misread-encoding': (count) =>
      `${plural(count, 'line looks', 'lines look')} garbled by a wrong encoding; compare with the original file`,
  },
  reasons: {
    'from-words': ({ quote, paragraph }) => `From “${quote}” in paragraph ${paragraph}`,
    'ratio-with-cap': ({ value, unit }) =>
      `The target is ${value}${unit}: scored by the share reached, up to the full score`,
    'piecewise-range': ({ from, to, unit }) =>
      `The target is a range of ${from}–${to}${unit}: the lower end passes, the upper end is excellent, in between is interpolated`,
    'about-tolerance': ({ value, percent }) =>
      `The target says “about”: the full score starts at ${100 - percent}% of ${value}`,
    'baseline-progress': ({ from, to, unit }) =>
      `From ${from}${unit} to ${to}${unit}: scored by the progress made`,
    'ratio-met': ({ left, right }) => `The target is the ratio ${left}:${right}: met or not`,
    'lower-is-better': ({ value, unit }) => `The target is at most ${value}${unit}: lower is better`,
    'nothing-left': () => 'Not a single case may be left: yes or no',
    'cycle-kept': ({ years }) => `A round every ${years} years is asked for: kept or not`,
    'deadline-met': ({ deadline }) =>
      `A step to be taken once by ${deadline}: full points in time, less for every month late`,
    'yes-no-milestone': () => 'A step to be taken once by a date: done in time or not',
    'checklist-items': ({ count }) => `${count} items are listed: checked one by one`,
    'level-criteria': ({ count }) => `No figure is set: graded by ${count} criteria`,
    'direct-as-printed': () => 'The table has its own standard: kept as printed, judged by the scorer',
    'rule-recognised': ({ method }) => `The printed standard can be computed as “${method}”`,
    'weight-quantitative': () => 'A figure is set, so it weighs more',
    'weight-evaluation': () => 'It orders evaluation, so it weighs more',
    'weight-plain': () => 'No figure is set, so it weighs less',
    'weight-as-printed': ({ score }) => `The table prints ${score} points`,
    'merged-duplicates': ({ count }) => `The same target is stated ${count} times and counts once`,
    'deadline-inherited': ({ deadline }) => `The deadline “${deadline}” carries over from before`,
    'units-from-section': ({ section }) => `Responsible units from ${section}`,
    'garbled-number': ({ found, readAs }) =>
      `“${found}” seems to have lost characters and is read as “${readAs}”; to be confirmed`,
  },
  confidence: { high: 'high confidence', medium: 'medium confidence', low: 'low confidence' },
  summary: {
    untitled: '(the text has no title)',
    counts: (counts) =>
      `${counts.sections} headings, ${counts.targets} targets, ${counts.responsibilities} lists of units, ${counts.evaluationClauses} evaluation clauses, ${counts.tasks} tasks, ${counts.indicators} indicators, ${counts.stripped} lines stripped`,
    targets: 'Targets ([paragraph] value, deadline, words):',
    warnings: 'To be looked at:',
    quoted: (found) => `: “${found}”`,
    readAs: (readAs) => `, read as “${readAs}”`,
  },
  draft: {
    title: (plan) => `Indicators for ${plan}`,
    untitledPlan: 'the plan',
    otherDimension: 'Other',
    countUnit: 'items',
    indicatorName: {
      evaluation: (kind, section) => {
        const evaluated = kind === null ? 'evaluation and use of results' : evaluationKinds[kind];
        return section === null ? `Carrying out: ${evaluated}` : `${section} (${evaluated})`;
      },
    },
    evidence: {
      share: ['Statistical report and basis of the calculation', 'Register or ledger'],
      count: ['Documents of recognition, approval or licence', 'Register and photographs'],
      people: ['Register', 'Records of appointment, training or assessment'],
      money: ['Budget approval and payment vouchers', 'Final accounts'],
      training: ['Training notice, register and completion records'],
      frequency: ['Minutes or records of activities'],
      milestone: ['The document issued, or papers of opening or acceptance'],
      policy: ['Rules in writing', 'Records of their being carried out'],
      evaluation: ['Evaluation scheme and report', 'Documents that use the results'],
    },
    levelNames: ['A', 'B', 'C', 'D'],
    yesCondition: (subject, deadline) =>
      deadline === null
        ? `${subject} done, with evidence`
        : `${subject} done before ${deadline}, with evidence`,
    cycleCondition: (subject, years) => `${subject}: a round every ${years} years, with evidence`,
    noneCondition: (subject) => `No case of: ${subject}`,
    ratioCondition: (subject, left, right) => `${subject} meets ${left}:${right}`,
    criteria: {
      policy: (subject) => `There are rules or a scheme for “${subject}”`,
      carriedOut: 'It is carried out, with complete records',
      effect: 'It has results that can be verified',
      evaluationArranged: 'Evaluation is arranged: by whom, of what and when',
      evaluationDone: 'It was carried out as arranged, with a written result',
      evaluationUsed: 'The result was used for improvement or reward',
    },
    garbledNote: (found, readAs) => `The text has “${found}”, read as “${readAs}”; to be confirmed`,
    lowestGrade: 'Unsatisfactory',
    gradeBands: [
      { name: 'Excellent', minimum: '90', maximum: '100' },
      { name: 'Good', minimum: '80', maximum: '90' },
      { name: 'Satisfactory', minimum: '60', maximum: '80' },
      { name: 'Unsatisfactory', minimum: '0', maximum: '60' },
    ],
  },
};
