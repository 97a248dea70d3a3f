import { exact, exactToText, multiply, sum } from '../../scoring/exact.ts';
import type { MethodWords } from '../../scoring/methods/words.ts';
import type { Translation } from '../translation.ts';
import type { methods as chinese } from '../zh-CN/methods.ts';
import { plural } from './plural.ts';

const share = (fullScore: string, factor: string): string =>
  exactToText(multiply(exact(fullScore), exact(factor)));

const spaced = (unit: string): string => (unit === '' || unit === '%' ? unit : ` ${unit}`);

const periods = { day: 'day', week: 'week', month: 'month' };

const each = {
  direct: {
    name: 'Direct score',
    words: ({ step }, { fullScore }) => `Points are awarded between 0 and ${fullScore} in steps of ${step}.`,
  },
  level: {
    name: 'Levels',
    words: ({ levels, criteria }, { fullScore }) => {
      const looked =
        criteria.length === 0
          ? ''
          : `Criteria: ${criteria.map((text, index) => `(${index + 1}) ${text}`).join('; ')}. `;
      const graded = levels.map(({ name, factor, minimumCriteria }) => {
        const points = `level ${name} earns ${share(fullScore, factor)}`;
        if (minimumCriteria === null) return points;
        return minimumCriteria === 0
          ? `otherwise ${points}`
          : `with ${minimumCriteria} or more met ${points}`;
      });
      const text = graded.join(', ');
      return `${looked}${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    },
  },
  checklist: {
    name: 'Checklist',
    words: ({ items }, { fullScore }) => {
      const isEqual = items.every((item) => item.weight === items[0]?.weight);
      const listed = items
        .map((item, index) => `(${index + 1}) ${item.text}${isEqual ? '' : ` [weight ${item.weight}]`}`)
        .join('; ');
      const formula = isEqual
        ? `Score = ${fullScore} × items done ÷ ${items.length}`
        : `Score = ${fullScore} × weights of items done ÷ ${exactToText(sum(items.map((item) => exact(item.weight))))}`;
      return `${items.length} items are checked: ${listed}. ${formula}.`;
    },
  },
  'yes-no': {
    name: 'Yes or no',
    words: ({ condition }, { fullScore }) => `Condition: ${condition}. Met: ${fullScore}; not met: 0.`,
  },
  ratio: {
    name: 'Capped ratio',
    words: ({ target, cap, direction, nominalTarget, annualised }, { fullScore, unit }) => {
      const quotient = direction === 'higher' ? 'actual ÷ target' : 'target ÷ actual';
      const notes = [
        nominalTarget === null
          ? ''
          : `The plan states ${nominalTarget}${spaced(unit)}, read as ${target}${spaced(unit)}. `,
        annualised === null
          ? ''
          : `The target is broken down to the year as ${annualised}; the figure so obtained is the target computed with. `,
      ].join('');
      const reached = direction === 'higher' ? 'At or above the target' : 'At or below the target';
      const end =
        cap === '1'
          ? `${reached} earns the full score, otherwise in proportion.`
          : `At most ${share(fullScore, cap)}.`;
      return `Score = min(${quotient}, ${cap}) × ${fullScore}; target ${target}${spaced(unit)}. ${notes}${end}`;
    },
  },
  piecewise: {
    name: 'Piecewise interpolation',
    words: ({ points }, { unit }) => {
      const knots = points.map(({ value, score }) => `${value}${spaced(unit)} earns ${score}`).join(', ');
      const first = points[0];
      const last = points.at(-1);
      const ends =
        first && last
          ? `below ${first.value}${spaced(unit)} it stays ${first.score}, above ${last.value}${spaced(unit)} it stays ${last.score}`
          : '';
      return `An actual value of ${knots}, linear in between; ${ends}.`;
    },
  },
  baseline: {
    name: 'Progress from baseline',
    words: ({ baseline, target, floor, cap }, { fullScore, unit }) => {
      const start = baseline.startsWith('-') ? `(${baseline})` : baseline;
      return (
        `Score = (actual − ${start}) ÷ (${target} − ${start}) × ${fullScore}, at least ${share(fullScore, floor)} ` +
        `and at most ${share(fullScore, cap)} (baseline ${baseline}${spaced(unit)}, target ${target}${spaced(unit)}).`
      );
    },
  },
  deduction: {
    name: 'Deductions',
    words: ({ items, floor }, { fullScore }) => {
      const listed = items
        .map(({ text, points, cap, reasonRequired }, index) => {
          const limit = cap === null ? '' : `, at most ${cap}`;
          return `(${index + 1}) ${text}: ${points} each time${limit}${reasonRequired ? ', with a reason' : ''}`;
        })
        .join('; ');
      return `Starts at ${fullScore}; deducted for every occurrence of: ${listed}. At least ${floor} remains.`;
    },
  },
  efficacy: {
    name: 'Efficacy coefficient',
    words: ({ satisfactory, impermissible, base, range, floor, cap }, { fullScore, unit }) => {
      const start = impermissible.startsWith('-') ? `(${impermissible})` : impermissible;
      const limits = [floor === null ? '' : `at least ${floor}`, cap === null ? '' : `at most ${cap}`].filter(
        (text) => text !== '',
      );
      return (
        `Coefficient = ${base} + (actual − ${start}) ÷ (${satisfactory} − ${start}) × ${range} ` +
        `(satisfactory ${satisfactory}${spaced(unit)}, impermissible ${impermissible}${spaced(unit)}); ` +
        `score = coefficient ÷ 100 × ${fullScore}. ` +
        `${limits.length === 0 ? 'The coefficient has no limits and counts as computed' : `The coefficient is ${limits.join(' and ')}`}.`
      );
    },
  },
  'efficacy-banded': {
    name: 'Banded efficacy coefficient',
    words: ({ bands, coefficientBelow }, { fullScore, unit }) => {
      const listed = bands
        .map(({ name, value, coefficient }) => `${name} ${value}${spaced(unit)}, coefficient ${coefficient}`)
        .join('; ');
      const worst = bands.at(-1)?.name ?? '';
      return (
        `Standard values and coefficients: ${listed}. Base = ${fullScore} × coefficient of the band; ` +
        `adjustment = (actual − standard of the band) ÷ (standard of the band above − standard of the band) × ` +
        `(base of the band above − base of the band); score = base + adjustment. ` +
        `The best band earns ${fullScore} × its coefficient; worse than ${worst} counts with coefficient ${coefficientBelow}, without adjustment.`
      );
    },
  },
  deadline: {
    name: 'Completion by a deadline',
    words: ({ deadline, late, floor, notDone }, { fullScore }) => {
      const rule =
        late.rule === 'per-period'
          ? `${late.points} is deducted for every ${periods[late.period]} late that has begun`
          : `${late.steps.map(({ days, points }) => `${points} is deducted up to ${days} days late`).join(', ')}, later only the lowest score remains`;
      return `Completed by ${deadline} (that day included): ${fullScore}; ${rule}, late at least ${floor}; not completed: ${notDone}.`;
    },
  },
  deviation: {
    name: 'Deviation',
    words: ({ target, scale }, { fullScore, unit }) => {
      const start = target.startsWith('-') ? `(${target})` : target;
      const rule =
        scale.type === 'bands'
          ? `${scale.bands.map(({ percent, points }) => `up to ${percent}% earns ${points}`).join(', ')}, beyond that ${scale.beyond}`
          : `up to ${scale.tolerance}% earns ${fullScore}, from ${scale.limit}% on 0, linear in between`;
      return `Deviation = |actual − ${start}| ÷ ${target.replace('-', '')} × 100% (target ${target}${spaced(unit)}); ${rule}.`;
    },
  },
  formula: {
    name: 'Formula',
    words: ({ figures, definitions, formula, gives, outside, whenZero }, { fullScore }) => {
      const named = figures.map(({ name, unit }) => (unit === '' ? name : `${name} (${unit})`)).join(', ');
      const where = definitions.map(({ name, formula: text }) => `${name} = ${text}`).join('; ');
      return [
        `Score = ${gives === 'share' ? `(${formula}) × ${fullScore}` : formula}`,
        where === '' ? '' : `, where ${where}`,
        `. Figures: ${named}; percentages count as hundredths. `,
        outside === 'refuse'
          ? `A result outside 0 to ${fullScore} is not scored and needs its figures checked. `
          : `A result below 0 counts as 0, above ${fullScore} as ${fullScore}. `,
        whenZero === null
          ? 'A division by zero is not scored and needs its figures checked.'
          : `A division by zero earns ${whenZero}.`,
      ].join('');
    },
  },
} satisfies MethodWords;

export const methods: Translation<typeof chinese> = {
  each,
  working: {
    actual: 'Actual',
    target: 'Target',
    baseline: 'Baseline',
    ratio: 'Ratio',
    cap: 'Upper limit',
    floor: 'Lower limit',
    factor: 'Factor',
    'items-done': 'Weights of items done',
    'items-total': 'Weights of all items',
    'segment-start': 'Segment start',
    'segment-end': 'Segment end',
    awarded: 'Points awarded',
    'item-count': 'Occurrences',
    'item-deducted': 'To be deducted',
    deducted: 'Deducted in all',
    satisfactory: 'Satisfactory value',
    impermissible: 'Impermissible value',
    efficacy: 'Efficacy coefficient',
    'band-value': 'Standard of the band',
    'next-value': 'Standard of the band above',
    'base-points': 'Base points',
    adjustment: 'Adjustment',
    'periods-late': 'Periods late',
    'days-late': 'Days late',
    deviation: 'Deviation',
    figure: 'Figure',
    intermediate: 'Intermediate value',
    formula: 'Result of the formula',
    'zero-value': 'Points for a division by zero',
  },
  parameters: {
    step: 'Step',
    levels: 'Levels',
    name: 'Name',
    factor: 'Factor',
    minimumCriteria: 'Criteria to be met',
    criteria: 'Criteria',
    items: 'Items',
    id: 'Number',
    text: 'Text',
    weight: 'Weight',
    condition: 'Condition',
    target: 'Target',
    cap: 'Upper limit',
    direction: 'Direction',
    nominalTarget: 'Target as printed',
    annualised: 'Breakdown to the year',
    points: 'Knots',
    value: 'Value',
    score: 'Score',
    baseline: 'Baseline',
    floor: 'Lower limit',
    reasonRequired: 'Reason required',
    satisfactory: 'Satisfactory value',
    impermissible: 'Impermissible value',
    base: 'Base coefficient',
    range: 'Range of the coefficient',
    bands: 'Bands',
    coefficient: 'Coefficient',
    coefficientBelow: 'Coefficient below the lowest band',
    deadline: 'Deadline',
    late: 'Late',
    rule: 'Deduction for lateness',
    period: 'Lateness counted in',
    steps: 'Steps',
    days: 'Days late',
    notDone: 'Points if not completed',
    scale: 'Scale',
    type: 'Kind of scale',
    percent: 'Deviation up to (%)',
    beyond: 'Points beyond',
    tolerance: 'Full score up to (%)',
    limit: 'No points from (%)',
    figures: 'Figures',
    unit: 'Unit',
    definitions: 'Intermediate values',
    formula: 'Formula',
    gives: 'The formula gives',
    outside: 'Outside 0 to the full score',
    whenZero: 'Points for a division by zero',
  },
  periods,
  lateRules: { 'per-period': 'Per period', steps: 'By days late' },
  deviationScales: { bands: 'Bands', linear: 'Linear' },
  formulaGives: { points: 'Points', share: 'A share of the full score (0–1)' },
  formulaOutside: { refuse: 'Not scored', limit: 'Counts as the nearest bound' },
  enteredKinds: {
    number: 'Number',
    level: 'Level',
    items: 'Checklist',
    'yes-no': 'Yes or no',
    counts: 'Deductions',
    completion: 'Date of completion',
    figures: 'Figures',
  },
  entered: {
    counts: (items, times) =>
      times === 0 ? 'No deduction' : `${plural(items, 'item', 'items')}, ${times} times`,
    count: (item, count, reason) => `${item} × ${count}${reason === '' ? '' : ` (${reason})`}`,
    completion: (date) => (date === null ? 'Not completed' : `Completed ${date}`),
    figure: (name, number, unit) => `${name} ${number}${spaced(unit)}`,
    separator: '; ',
  },
  editor: {
    remove: 'Remove this row',
    pointsEach: 'Points each time',
    itemCap: 'At most',
    noCap: 'No limit',
    lowestScore: 'Lowest score',
    addDeduction: 'Add a deduction',
    newDeduction: 'New deduction',
    lowestCoefficient: 'Lowest coefficient',
    highestCoefficient: 'Highest coefficient',
    noLimit: 'No limit',
    standardValue: 'Standard value',
    addBand: 'Add a band',
    newBand: (position) => `Band ${position}`,
    datePattern: 'e.g. 2025-12-31',
    pointsPerPeriod: 'Points per period',
    lateLowest: 'Lowest score if late',
    daysUpTo: 'Days late up to',
    deductedPoints: 'Points deducted',
    addStep: 'Add a step',
    figureName: 'Name of the figure',
    addFigure: 'Add a figure',
    newFigure: (position) => `figure${position}`,
    noUnit: 'No unit',
    formulaHelp:
      '+ − × ÷, brackets, min(a, b), max(a, b), round(a, places), if(a > b, x, y). Numbers may bear a unit: 2000万元, 85%. A figure of one name is filled in once for all indicators.',
    definitionName: 'Name of the intermediate value',
    addDefinition: 'Add an intermediate value',
    newDefinition: (position) => `intermediate${position}`,
  },
  yes: 'Yes',
  no: 'No',
};
