import type { FrameworkDocument, Indicator } from '#shared/model/framework.ts';
import type { EvaluationRules } from '#shared/model/rules.ts';
import { type DecisionItem, decisionItems } from '#shared/reports/scoring-form/decision-items.ts';
import { inputOf } from '#shared/scoring/methods/index.ts';
import type { SheetItem } from './sheet.ts';

/** One line of the form: an indicator, or a veto or bonus that is in force. */
export type FormItem = SheetItem & { readonly code: string; readonly name: string } & (
    | { readonly kind: 'indicator'; readonly indicator: Indicator }
    | DecisionItem
  );

/** A dimension with its indicators, or the closing section of vetoes and bonuses (`dimensionId` null). */
export interface FormSection {
  readonly dimensionId: string | null;
  readonly code: string;
  readonly name: string;
  /** Full score of its indicators; null where points are not added. */
  readonly fullScore: string | null;
  readonly items: readonly FormItem[];
}

/** The form in paper order. Vetoes and bonuses appear only where the evaluation has them in force. */
export const formSections = (
  framework: FrameworkDocument,
  rules: Pick<EvaluationRules, 'vetoes' | 'bonuses'>,
  decisionsTitle: string,
): FormSection[] => {
  const dimensions = framework.dimensions.map(
    ({ id, code, name, weight, indicators }): FormSection => ({
      dimensionId: id,
      code,
      name,
      fullScore: weight,
      items: indicators.map((indicator) => ({
        kind: 'indicator',
        item: indicator.id,
        code: indicator.code,
        name: indicator.name,
        from: inputOf(indicator.method).from,
        indicator,
      })),
    }),
  );
  const decisions = decisionItems(framework, rules).map(
    (decision): FormItem => ({ ...decision, code: decision.item }),
  );
  return decisions.length === 0
    ? dimensions
    : [
        ...dimensions,
        { dimensionId: null, code: '', name: decisionsTitle, fullScore: null, items: decisions },
      ];
};

/** Position of the item that a search finds first: code first, then words of the name. -1 when nothing fits. */
export const findItem = (items: readonly FormItem[], typed: string): number => {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return -1;
  const code = (item: FormItem) => item.code.toLowerCase();
  const exactly = items.findIndex((item) => code(item) === wanted);
  if (exactly >= 0) return exactly;
  const starting = items.findIndex((item) => code(item).startsWith(wanted));
  return starting >= 0 ? starting : items.findIndex((item) => item.name.toLowerCase().includes(wanted));
};

/** The figures that formulas of the form need, each once, with the number of indicators that need it. */
export const figureUses = (items: readonly FormItem[]): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>();
  for (const item of items)
    if (item.kind === 'indicator' && item.indicator.method.id === 'formula')
      for (const { name } of item.indicator.method.parameters.figures)
        uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
};
