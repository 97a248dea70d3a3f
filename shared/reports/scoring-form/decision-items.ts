import type { Bonus, FrameworkDocument, Veto } from '../../model/framework.ts';
import type { EvaluationRules } from '../../model/rules.ts';

/** A line that decides something beside the indicators: a veto or bonus. It is a fact, kept under its code. */
export type DecisionItem = { readonly item: string; readonly name: string; readonly from: 'observation' } & (
  | { readonly kind: 'veto'; readonly veto: Veto }
  | { readonly kind: 'bonus'; readonly bonus: Bonus }
);

/** The vetoes, then the bonuses, that the evaluation has in force. */
export const decisionItems = (
  framework: FrameworkDocument,
  rules: Pick<EvaluationRules, 'vetoes' | 'bonuses'>,
): DecisionItem[] => [
  ...framework.vetoes
    .filter(({ code }) => rules.vetoes.includes(code))
    .map(
      (veto): DecisionItem => ({
        kind: 'veto',
        item: veto.code,
        name: veto.name,
        from: 'observation',
        veto,
      }),
    ),
  ...framework.bonuses
    .filter(({ code }) => rules.bonuses.includes(code))
    .map(
      (bonus): DecisionItem => ({
        kind: 'bonus',
        item: bonus.code,
        name: bonus.name,
        from: 'observation',
        bonus,
      }),
    ),
];
