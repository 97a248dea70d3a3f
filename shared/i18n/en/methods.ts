import { exact, exactToText, multiply, sum } from '../../scoring/exact.ts';
import type { MethodWords } from '../../scoring/methods/words.ts';
import type { Translation } from '../translation.ts';
import type { methods as chinese } from '../zh-CN/methods.ts';

const share = (fullScore: string, factor: string): string =>
  exactToText(multiply(exact(fullScore), exact(factor)));

const spaced = (unit: string): string => (unit === '' || unit === '%' ? unit : ` ${unit}`);

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
  },
  enteredKinds: {
    number: 'Number',
    level: 'Level',
    items: 'Checklist',
    'yes-no': 'Yes or no',
  },
  yes: 'Yes',
  no: 'No',
};
