import type { Indicator } from '#shared/model/framework.ts';
import { decimalText } from '#shared/model/primitives.ts';
import { compare, exact, exactToText, multiply, one, zero } from '#shared/scoring/exact.ts';
import { isFormulaName } from '#shared/scoring/formula/tokens.ts';
import { methods } from '#shared/scoring/methods/index.ts';
import type { MethodId, MethodSpecification, ParametersOf } from '#shared/scoring/methods/specification.ts';

/** The indicator's own target where it is a positive number. */
const numericTarget = ({ target }: Indicator): string | null =>
  target !== null && decimalText.safeParse(target).success && compare(exact(target), zero) > 0
    ? target
    : null;

const coefficients = ['1', '0.8', '0.6', '0.4', '0.2'];

const doubled = (text: string): string => exactToText(multiply(exact(text), exact('2')));

/** The indicator's name as far as it can stand in a formula. */
const figureName = (name: string): string => {
  const letters = name.replace(/[^\p{L}\p{N}_]/gu, '').slice(0, 20);
  return isFormulaName(letters) ? letters : '数据1';
};

/** Parameters a method starts with when it is chosen, from what the indicator already says. */
const startingParameters: { readonly [Id in MethodId]: (indicator: Indicator) => ParametersOf<Id> } = {
  direct: () => ({ step: '0.5' }),
  level: () => ({
    levels: [
      { name: 'A', factor: '1', minimumCriteria: null },
      { name: 'B', factor: '0.8', minimumCriteria: null },
      { name: 'C', factor: '0.6', minimumCriteria: null },
      { name: 'D', factor: '0', minimumCriteria: null },
    ],
    criteria: [],
  }),
  checklist: ({ name }) => ({ items: [{ id: '1', text: name, weight: '1' }] }),
  'yes-no': ({ name }) => ({ condition: name }),
  ratio: (indicator) => ({
    target: numericTarget(indicator) ?? '100',
    cap: '1',
    direction: indicator.direction,
    nominalTarget: null,
    annualised: null,
  }),
  piecewise: (indicator) => ({
    points: [
      { value: '0', score: '0' },
      { value: numericTarget(indicator) ?? '100', score: indicator.fullScore },
    ],
  }),
  baseline: (indicator) => {
    const start = indicator.baseline ?? '0';
    const target = numericTarget(indicator) ?? '100';
    return {
      baseline: compare(exact(start), exact(target)) === 0 ? '0' : start,
      target,
      floor: '0',
      cap: '1',
    };
  },
  deduction: ({ name, fullScore }) => ({
    items: [
      {
        id: '1',
        text: name,
        points: compare(exact(fullScore), one) < 0 ? fullScore : '1',
        cap: null,
        reasonRequired: false,
      },
    ],
    floor: '0',
  }),
  efficacy: (indicator) => {
    const satisfactory = numericTarget(indicator) ?? '100';
    return {
      satisfactory,
      impermissible: indicator.direction === 'higher' ? '0' : doubled(satisfactory),
      base: '60',
      range: '40',
      floor: '0',
      cap: '100',
    };
  },
  'efficacy-banded': (indicator) => {
    const best = exact(numericTarget(indicator) ?? '100');
    const falls =
      indicator.direction === 'higher'
        ? ['1', '0.8', '0.6', '0.4', '0.2']
        : ['1', '1.2', '1.4', '1.6', '1.8'];
    return {
      bands: ['优秀', '良好', '平均', '较低', '较差'].map((name, index) => ({
        name,
        value: exactToText(multiply(best, exact(falls[index] ?? '1'))),
        coefficient: coefficients[index] ?? '0',
      })),
      coefficientBelow: '0',
    };
  },
  deadline: ({ deadline, fullScore }) => ({
    deadline: /\d{4}-\d{2}-\d{2}/.exec(deadline ?? '')?.[0] ?? '2030-12-31',
    late: {
      rule: 'per-period',
      period: 'month',
      points: compare(exact(fullScore), one) < 0 ? fullScore : '1',
    },
    floor: '0',
    notDone: '0',
  }),
  deviation: (indicator) => ({
    target: numericTarget(indicator) ?? '100',
    scale: { type: 'linear', tolerance: '5', limit: '50' },
  }),
  formula: ({ name, unit }) => {
    const figure = figureName(name);
    // A unit that is one word can stand behind a number of the formula; any other is left to be filled in.
    const own = /^(?:%|\p{L}+)$/u.test(unit) ? unit : '';
    return {
      figures: [{ name: figure, unit: own }],
      definitions: [],
      formula: `min(${figure}÷100${own}，1)`,
      gives: 'share',
      outside: 'refuse',
      whenZero: null,
    };
  },
};

/** A method with its starting parameters. */
export const startingSpecification = (id: MethodId, indicator: Indicator): MethodSpecification =>
  ({
    id,
    version: methods[id].version,
    parameters: startingParameters[id](indicator),
  }) as MethodSpecification;
