import type { ImportChoices } from '#shared/contract/methods/imports.ts';
import type { Scorer, Subject } from '#shared/model/evaluation.ts';
import { type FrameworkDocument, type Indicator, indicatorsOf } from '#shared/model/framework.ts';
import { inputOf } from '#shared/scoring/methods/index.ts';

/** What the labels of a table can mean, and what a person decided about them. Travels to the reading thread. */
export interface ImportScene {
  readonly framework: FrameworkDocument;
  readonly subjects: readonly Pick<Subject, 'id' | 'name' | 'code'>[];
  /** Those who fill in score sheets. */
  readonly scorers: readonly Pick<Scorer, 'id' | 'name'>[];
  readonly choices: ImportChoices;
}

/** What a value can be stored under. */
export type Item =
  | {
      readonly kind: 'indicator';
      readonly id: string;
      readonly code: string;
      readonly name: string;
      readonly unit: string;
      readonly indicator: Indicator;
      readonly from: 'score' | 'observation';
    }
  | {
      readonly kind: 'figure' | 'veto' | 'bonus';
      readonly id: string;
      readonly code: string;
      readonly name: string;
      readonly unit: string;
      readonly from: 'observation';
    };

/** Every indicator, figure of a formula, veto and bonus, in the order of the form; a shared figure stands once. */
export const itemsOf = (framework: FrameworkDocument): Item[] => {
  const figures = new Map<string, string>();
  const indicators = indicatorsOf(framework);
  for (const { method } of indicators)
    if (method.id === 'formula')
      for (const { name, unit } of method.parameters.figures) if (!figures.has(name)) figures.set(name, unit);
  return [
    ...indicators.map(
      (indicator): Item => ({
        kind: 'indicator',
        id: indicator.id,
        code: indicator.code,
        name: indicator.name,
        unit: indicator.unit,
        indicator,
        from: inputOf(indicator.method).from,
      }),
    ),
    ...[...figures].map(
      ([name, unit]): Item => ({ kind: 'figure', id: name, code: '', name, unit, from: 'observation' }),
    ),
    ...framework.vetoes.map(
      ({ code, name }): Item => ({ kind: 'veto', id: code, code, name, unit: '', from: 'observation' }),
    ),
    ...framework.bonuses.map(
      ({ code, name }): Item => ({ kind: 'bonus', id: code, code, name, unit: '', from: 'observation' }),
    ),
  ];
};
