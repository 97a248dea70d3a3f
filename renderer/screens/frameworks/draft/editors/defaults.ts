import type { Indicator } from '#shared/model/framework.ts';
import { decimalText } from '#shared/model/primitives.ts';
import { compare, exact, zero } from '#shared/scoring/exact.ts';
import type { MethodId, MethodSpecification, ParametersOf } from '#shared/scoring/methods/specification.ts';

/** The indicator's own target where it is a positive number. */
const numericTarget = ({ target }: Indicator): string | null =>
  target !== null && decimalText.safeParse(target).success && compare(exact(target), zero) > 0
    ? target
    : null;

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
};

/** A method with its starting parameters. */
export const startingSpecification = (id: MethodId, indicator: Indicator): MethodSpecification =>
  ({ id, version: 1, parameters: startingParameters[id](indicator) }) as MethodSpecification;
