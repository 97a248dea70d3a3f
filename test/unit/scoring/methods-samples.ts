import type { MethodSpecification, ParametersOf } from '#shared/scoring/methods/specification.ts';

/** One plain specification of each further method, for a full score of 10. */
export const deduction = (more: Partial<ParametersOf<'deduction'>> = {}): MethodSpecification => ({
  id: 'deduction',
  version: 1,
  parameters: {
    items: [
      { id: '1', text: '未建台账', points: '2', cap: '4', reasonRequired: false },
      { id: '2', text: '违规收费', points: '1.5', cap: null, reasonRequired: true },
    ],
    floor: '0',
    ...more,
  },
});

export const efficacy = (more: Partial<ParametersOf<'efficacy'>> = {}): MethodSpecification => ({
  id: 'efficacy',
  version: 1,
  parameters: {
    satisfactory: '12',
    impermissible: '6',
    base: '60',
    range: '40',
    floor: '0',
    cap: '100',
    ...more,
  },
});

export const banded = (
  values: readonly string[] = ['9.8', '6.4', '3.6', '1.4', '-1.2'],
  coefficientBelow = '0',
): MethodSpecification => ({
  id: 'efficacy-banded',
  version: 1,
  parameters: {
    bands: ['优秀', '良好', '平均', '较低', '较差'].map((name, index) => ({
      name,
      value: values[index]!,
      coefficient: ['1', '0.8', '0.6', '0.4', '0.2'][index]!,
    })),
    coefficientBelow,
  },
});

export const perPeriod = (
  period: 'day' | 'week' | 'month',
  points: string,
  more: Partial<ParametersOf<'deadline'>> = {},
): MethodSpecification => ({
  id: 'deadline',
  version: 1,
  parameters: {
    deadline: '2024-01-31',
    late: { rule: 'per-period', period, points },
    floor: '3',
    notDone: '0',
    ...more,
  },
});

export const stepwise = (...steps: readonly (readonly [days: number, points: string])[]) =>
  perPeriod('day', '1', {
    late: { rule: 'steps', steps: steps.map(([days, points]) => ({ days, points })) },
  });

export const deviation = (
  scale: ParametersOf<'deviation'>['scale'] = { type: 'linear', tolerance: '5', limit: '25' },
  target = '200',
): MethodSpecification => ({ id: 'deviation', version: 1, parameters: { target, scale } });

export const deviationBands: ParametersOf<'deviation'>['scale'] = {
  type: 'bands',
  bands: [
    { percent: '5', points: '10' },
    { percent: '10', points: '6' },
  ],
  beyond: '1',
};

export const formula = (
  text: string,
  units: Readonly<Record<string, string>>,
  more: Partial<ParametersOf<'formula'>> = {},
): Extract<MethodSpecification, { id: 'formula' }> => ({
  id: 'formula',
  version: 1,
  parameters: {
    figures: Object.entries(units).map(([name, unit]) => ({ name, unit })),
    definitions: [],
    formula: text,
    gives: 'points',
    outside: 'refuse',
    whenZero: null,
    ...more,
  },
});
