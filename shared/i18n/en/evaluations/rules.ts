import type { Translation } from '../../translation.ts';
import type { evaluationRules as chinese } from '../../zh-CN/evaluations/rules.ts';
import { plural } from '../plural.ts';

/** Texts of the settings of an evaluation’s rules. */
export const evaluationRules: Translation<typeof chinese> = {
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
    'role-weighted': 'The mean by the weight of each scorer’s role; whoever has not scored leaves both sums.',
  },
  levelConsequence: {
    indicator: 'Scorers are combined indicator by indicator, then the indicators are added.',
    total:
      'Each scorer’s sheet total is taken first, then the totals are combined; an incomplete sheet does not count.',
  },
  fraction: 'Share dropped (0 to 1, such as 0.4)',
  roleWeightsExplained:
    'Weights are per person: every scorer of a role takes its weight; 0 leaves the role out.',
  conditions: {
    title: 'Conditions of grades',
    explained: (indicators) =>
      `Beside the total, a grade may ask indicators or dimensions for a score rate: “29 of 36 qualified, the others basically qualified” is “at least 29 reach the rate of qualified” and “at most 0 below the rate of basically qualified”. Where a condition fails, the next lower grade is tried. This framework has ${indicators} indicators; those that do not apply are not counted.`,
    kind: 'Condition',
    scope: 'Scope',
    whole: 'All indicators',
    rate: 'Rate (%)',
    count: 'Number',
    add: 'Add a condition',
    addTo: (grade) => `Add a condition to ${grade}`,
    none: 'No conditions; the total alone counts',
    label: (grade, number) => `${grade}, condition ${number}`,
    remove: (label) => `Remove ${label}`,
  },
  annual: {
    title: 'Targets of the year',
    explained:
      'A target of several years can be scored by the part due in the evaluated year; indicators not listed keep the framework’s target.',
    nothing: 'No indicator of this framework is scored against a target.',
    indicator: 'Indicator',
    basis: 'Basis',
    bases: { periods: 'By periods', stated: 'Stated' },
    parameters: 'Parameters',
    elapsed: 'passed',
    total: 'of',
    target: 'Of the year',
    whole: (target) => `Whole target ${target}`,
    label: (name, heading) => `${name}, ${heading}`,
    add: 'Add an indicator…',
    remove: (name) => `Remove the target of the year of ${name}`,
  },
  rollUp: {
    title: 'Roll-up',
    explained:
      'Where subjects stand above one another (district and city), the indicators of the superior can come from its subordinates. Superiors and weights are entered under Subjects.',
    on: 'On',
    off: 'Off; every subject has its own scores alone',
    combine: 'Combined by',
    weightName: 'Name of the weight',
    weightPlaceholder: 'What it is, such as enrolment',
    own: 'The superior’s own scores',
    ownUses: { none: 'Not taken', share: 'Mixed by a share', dimensions: 'Some dimensions' },
    share: 'Share of the own scores (0 to 1)',
    quantities: (count) => `Indicators whose figures are added up (${count})`,
  },
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
};
