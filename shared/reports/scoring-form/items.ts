import type { Dimension, FrameworkDocument, Indicator } from '../../model/framework.ts';
import type { EvaluationRules } from '../../model/rules.ts';
import type { FormulaParameters } from '../../scoring/methods/formula.ts';
import { inputOf } from '../../scoring/methods/index.ts';
import { type DecisionItem, decisionItems } from './decision-items.ts';

/** A line of the scoring form: an indicator, a figure formulas need, or a veto or bonus in force. */
export type ScoringItem = {
  /** What it is kept under. */
  readonly item: string;
  /** Printed number, unlike any other of the form. */
  readonly mark: string;
  readonly name: string;
  /** Where its judgement belongs; `none` where it has none of its own. */
  readonly from: 'score' | 'observation' | 'none';
} & (
  | { readonly kind: 'indicator'; readonly indicator: Indicator; readonly dimension: Dimension }
  | {
      readonly kind: 'figure';
      readonly figure: FormulaParameters['figures'][number];
      /** The first indicator that needs it, which it stands under. */
      readonly indicator: Indicator;
    }
  | DecisionItem
);

/**
 * The form in paper order: dimension by dimension, every figure once under the first indicator that needs it, then the
 * vetoes and bonuses that are in force.
 */
export const scoringItems = (
  framework: FrameworkDocument,
  rules: Pick<EvaluationRules, 'vetoes' | 'bonuses'>,
): ScoringItem[] => {
  const figures = new Set<string>();
  const indicatorItems = (dimension: Dimension, indicator: Indicator): ScoringItem[] => {
    const { method, id, code, name } = indicator;
    const own: ScoringItem = {
      kind: 'indicator',
      item: id,
      mark: code,
      name,
      from: method.id === 'formula' ? 'none' : inputOf(method).from,
      indicator,
      dimension,
    };
    if (method.id !== 'formula') return [own];
    const needed = method.parameters.figures.filter((figure) => !figures.has(figure.name));
    for (const figure of needed) figures.add(figure.name);
    return [
      own,
      ...needed.map(
        (figure, index): ScoringItem => ({
          kind: 'figure',
          item: figure.name,
          mark: `${code}-${index + 1}`,
          name: figure.name,
          from: 'observation',
          figure,
          indicator,
        }),
      ),
    ];
  };
  return [
    ...framework.dimensions.flatMap((dimension) =>
      dimension.indicators.flatMap((indicator) => indicatorItems(dimension, indicator)),
    ),
    ...decisionItems(framework, rules).map((decision): ScoringItem => ({ ...decision, mark: decision.item })),
  ];
};
