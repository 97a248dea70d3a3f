import { type AggregationRule, type BlankRule, type RoundingRule, scoringRoles } from '../../model/rules.ts';
import { exact, exactToText, hundred, multiply } from '../../scoring/exact.ts';
import type { Translation } from '../translation.ts';
import type { rules as chinese } from '../zh-CN/rules.ts';

const percent = (fraction: string): string => `${exactToText(multiply(exact(fraction), hundred))}%`;

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
  },
  scorerTotalUses: {
    counted: 'Counted',
    trimmed: 'Dropped as an extreme',
    incomplete: 'Sheet unfinished',
    'no-weight': 'Weight 0, not counted',
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
  blanks: (rule: BlankRule): string =>
    (['not-applicable', 'unobtainable', 'refused'] as const)
      .map((reason) => `${rules.blankReasons[reason]}: ${rules.blankRules[rule[reason]]}`)
      .join('; '),
  band: (name, minimum, maximum, isTop) =>
    isTop
      ? `${name}: ${minimum} up to and including ${maximum}`
      : `${name}: ${minimum} up to but below ${maximum}`,
};
