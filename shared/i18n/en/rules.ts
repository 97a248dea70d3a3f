import { type AggregationRule, type BlankRule, type RoundingRule, scoringRoles } from '../../model/rules.ts';
import { exact, exactToText, hundred, multiply } from '../../scoring/exact.ts';
import type { Translation } from '../translation.ts';
import type { rules as chinese } from '../zh-CN/rules.ts';
import { plural } from './plural.ts';

const percent = (fraction: string): string => `${exactToText(multiply(exact(fraction), hundred))}%`;

const indicators = (count: number): string => plural(count, 'indicator', 'indicators');

export const rules: Translation<typeof chinese> = {
  aggregationMethods: {
    mean: 'Mean',
    median: 'Median',
    trimmed: 'Trimmed mean',
    'trimmed-share': 'Mean trimmed by share',
    weighted: 'Mean weighted by scorer',
    'role-weighted': 'Mean weighted by role',
  },
  aggregationLevels: {
    indicator: 'Per indicator',
    total: 'On each scorer’s total',
  },
  roundingModes: {
    'half-up': 'Half up',
    'half-even': 'Half to even (GB/T 8170)',
  },
  roundingPlaces: {
    total: 'once, on the total',
    indicator: 'on every indicator, then added',
  },
  blankReasons: {
    'not-applicable': 'Not applicable',
    unobtainable: 'Unobtainable',
    refused: 'Refused',
  },
  blankRules: {
    rescale: 'taken out of the full score (rescaled)',
    zero: 'counts 0',
  },
  tieRules: {
    minimum: 'Ties take up places (1, 2, 2, 4)',
    dense: 'Ties take up no places (1, 2, 2, 3)',
  },
  defaultGrades: ['Excellent', 'Good', 'Pass', 'Fail'],
  vetoEffects: {
    grade: (grade) => `grade fixed to “${grade}”`,
    cap: (grade) => `grade no better than “${grade}”`,
  },
  roles: {
    scorer: 'Scorer',
    reviewer: 'Reviewer',
    lead: 'Lead',
    viewer: 'Viewer',
  },
  evaluationStates: {
    draft: 'Draft',
    planned: 'Planned',
    'self-assessment': 'Self-assessment',
    'on-site': 'On site',
    scoring: 'Scoring',
    review: 'Review',
    final: 'Final',
    reported: 'Reported',
    rectification: 'Rectification',
    closed: 'Closed',
  },
  progressStatuses: {
    'not-started': 'Not started',
    'under-way': 'Under way',
    'done-on-time': 'Done on time',
    'done-late': 'Done late',
    'not-done': 'Not done',
  },
  subjectKinds: {
    school: 'School',
    enterprise: 'Enterprise',
    county: 'County',
    consortium: 'Consortium',
    other: 'Other',
  },
  statementSources: {
    seed: 'Stated in the plan',
    reading: 'Read from the plan',
    derived: 'Derived from the plan',
    inferred: 'Inferred when drafting',
    person: 'Entered by a person',
  },
  directions: {
    higher: 'Higher is better',
    lower: 'Lower is better',
  },
  cellStates: {
    scored: 'Scored',
    blank: 'Left blank (with reason)',
    unscored: 'Not yet scored',
  },
  cellUses: {
    counted: 'Counted',
    trimmed: 'Dropped as an extreme',
    blank: 'Rescaled, not counted',
    unscored: 'Not yet scored, not counted',
    'no-weight': 'Weight 0, not counted',
    incomplete: 'Sheet unfinished, not counted',
    arbitrated: 'Replaced by arbitration, not counted',
    'from-below': 'Taken from the subordinates, not counted',
  },
  scorerTotalUses: {
    counted: 'Counted',
    trimmed: 'Dropped as an extreme',
    incomplete: 'Sheet unfinished',
    'no-weight': 'Weight 0, not counted',
  },
  exclusionReasons: {
    highest: 'dropped as the highest',
    lowest: 'dropped as the lowest',
    'not-middle': 'not in the middle, not counted',
    'no-weight': 'weight 0, not counted',
    'weight-missing': 'no weight, not counted',
    'not-applicable': 'not applicable, rescaled',
    unobtainable: 'unobtainable, rescaled',
    refused: 'refused, rescaled',
    'not-scored': 'not yet scored, not counted',
    'value-refused': 'stored value does not suit the method, not counted',
    'sheet-unfinished': 'sheet unfinished, not counted',
    arbitrated: 'replaced by an arbitration, not counted',
    'from-below': 'taken from the subordinates, not counted',
  },
  subordinateUses: {
    counted: 'counted',
    'not-applicable': 'not applicable, not counted',
    unscored: 'no points yet, not counted',
    'no-weight': 'weight 0, not counted',
    'weight-missing': 'no weight, not counted',
  },
  rollUpMethods: {
    mean: 'Mean',
    weighted: 'Weighted mean',
  },
  gradeConditionKinds: {
    'indicators-reaching': 'Indicators reaching a rate, at least',
    'indicators-below': 'Indicators below a rate, at most',
    'dimensions-reaching': 'Every dimension reaches a rate of',
  },
  indicatorStates: {
    scored: 'Scored',
    partial: 'Not yet scored by every scorer',
    unscored: 'Not yet scored',
    'not-applicable': 'Not applicable',
  },
  evidenceStates: {
    present: 'Present',
    missing: 'File missing',
    altered: 'Content altered',
  },

  rounding: (rule: RoundingRule): string =>
    `${rules.roundingModes[rule.mode]}, ${rule.decimals} decimals, ${rules.roundingPlaces[rule.place]}`,
  aggregation: (rule: AggregationRule): string => {
    const level = rules.aggregationLevels[rule.level];
    if (rule.method === 'trimmed')
      return `${level}: from ${rule.threshold} scorers on, the highest ${rule.drop} and the lowest ${rule.drop} are dropped before the mean; plain mean below that`;
    if (rule.method === 'trimmed-share')
      return `${level}: ${percent(rule.fraction)} of the scores are dropped before the mean, half at each end (their number rounded down to an even one)`;
    if (rule.method === 'role-weighted')
      return `${level}: mean weighted by role (${scoringRoles
        .map((role) => `${rules.roles[role].toLowerCase()} ${rule.weights[role] ?? 'not stated'}`)
        .join(', ')})`;
    return `${level}: ${rules.aggregationMethods[rule.method].toLowerCase()}`;
  },
  gradeCondition: (condition) => {
    const { kind, dimension, rate } = condition;
    if (kind === 'dimensions-reaching')
      return dimension === null
        ? `every dimension has a score rate of at least ${rate}%`
        : `dimension ${dimension} has a score rate of at least ${rate}%`;
    const within = dimension === null ? '' : ` in dimension ${dimension}`;
    if (kind === 'indicators-reaching')
      return `at least ${indicators(condition.count)}${within} with a score rate of ${rate}% or more`;
    return condition.count === 0
      ? `no indicator${within} with a score rate below ${rate}%`
      : `at most ${indicators(condition.count)}${within} with a score rate below ${rate}%`;
  },
  gradeConditionOutcome: ({ held, reaching, applicable, below, notApplicable }) =>
    `${held ? 'held' : 'failed'} (${reaching} of ${applicable} reach it${below === '' ? '' : `; below: ${below}`}${notApplicable === '' ? '' : `; not applicable: ${notApplicable}`})`,
  conditionOf: (grade, condition, outcome) => `${grade}: ${condition} – ${outcome}`,
  exclusion: (name, reason) => `${name} (${reason})`,
  madeOf: (counted, left) =>
    `Made up of ${plural(counted, 'subordinate', 'subordinates')}${left === '' ? '' : `; left out: ${left}`}`,
  gradeConditions: (grade, conditions) => `${grade}: ${conditions.map(rules.gradeCondition).join(', ')}`,
  annualTarget: (name, rule, unit) =>
    rule.basis === 'stated'
      ? `${name}: target of the year ${rule.target}${unit}`
      : `${name}: target of the year = target × ${rule.elapsed} ÷ ${rule.total}`,
  rollUp: (rule, quantities) =>
    [
      rule.combine === 'mean'
        ? 'mean of the subordinates, indicator by indicator'
        : `mean of the subordinates weighted by ${rule.weightName}, indicator by indicator`,
      ...(quantities.length === 0
        ? []
        : [`the figures of ${quantities.join(', ')} are added and scored as one`]),
      ...(rule.own.use === 'none' ? ['the superior’s own scores are not taken'] : []),
      ...(rule.own.use === 'share' ? [`the superior’s own scores count for ${percent(rule.own.share)}`] : []),
      ...(rule.own.use === 'dimensions'
        ? [`dimensions ${rule.own.dimensions.join(', ')} are the superior’s own`]
        : []),
      'a subordinate without points leaves the mean and is never a zero',
    ].join('; '),
  blanks: (rule: BlankRule): string =>
    (['not-applicable', 'unobtainable', 'refused'] as const)
      .map((reason) => `${rules.blankReasons[reason]}: ${rules.blankRules[rule[reason]]}`)
      .join('; '),
  band: (name, minimum, maximum, isTop) =>
    isTop
      ? `${name}: ${minimum} up to and including ${maximum}`
      : `${name}: ${minimum} up to but below ${maximum}`,
};
