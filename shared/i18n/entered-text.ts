import type { EnteredValue } from '../model/entered-value.ts';
import type { MethodSpecification } from '../scoring/methods/specification.ts';
import type { Catalogue } from './translation.ts';

type Composed = Extract<EnteredValue, { kind: 'counts' | 'completion' | 'figures' }>;

/** Deductions, a completion or figures as short as a table cell needs it: `扣分2项3次`, `2024-05-06完成`. */
export const composedText = (
  value: Composed,
  method: MethodSpecification,
  { methods }: Catalogue,
): string => {
  const { entered } = methods;
  switch (value.kind) {
    case 'counts':
      return entered.counts(
        value.counts.length,
        value.counts.reduce((times, { count }) => times + count, 0),
      );
    case 'completion':
      return entered.completion(value.completedOn);
    case 'figures': {
      const units = new Map(
        method.id === 'formula' ? method.parameters.figures.map(({ name, unit }) => [name, unit]) : [],
      );
      return value.figures
        .map(({ name, number }) => entered.figure(name, number, units.get(name) ?? ''))
        .join(entered.separator);
    }
  }
};

/** The same in full: every item deducted for, with its reason. */
export const composedDetail = (
  value: Composed,
  method: MethodSpecification,
  catalogue: Catalogue,
): string => {
  if (value.kind !== 'counts' || value.counts.length === 0) return composedText(value, method, catalogue);
  const { entered } = catalogue.methods;
  const items = new Map(
    method.id === 'deduction' ? method.parameters.items.map(({ id, text }) => [id, text]) : [],
  );
  return value.counts
    .map(({ item, count, reason }) => entered.count(items.get(item) ?? item, count, reason))
    .join(entered.separator);
};
