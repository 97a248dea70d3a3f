import type { EnteredValue } from '../../model/entered-value.ts';
import type { Indicator } from '../../model/framework.ts';
import type { Entry } from './cells.ts';

/**
 * The shared fact an indicator is computed from: its own, or the figures of its formula put together. A figure left
 * blank with a reason leaves every indicator that needs it blank for that reason; while one is missing there is no
 * entry.
 */
export const sharedEntry = (
  { id, method }: Pick<Indicator, 'id' | 'method'>,
  observations: ReadonlyMap<string, Entry>,
): Entry | undefined => {
  const own = observations.get(id);
  if (method.id !== 'formula' || own?.blankReason) return own;
  const figures: { name: string; number: string }[] = [];
  let isMissing = false;
  for (const { name } of method.parameters.figures) {
    const entry = observations.get(name);
    if (entry?.blankReason) return { value: null, blankReason: entry.blankReason };
    if (!entry?.value) isMissing = true;
    else if (entry.value.kind === 'number') figures.push({ name, number: entry.value.number });
    // A stored figure of another shape is refused by the method, which says so.
    else return { value: entry.value, blankReason: null };
  }
  return isMissing ? undefined : { value: { kind: 'figures', figures }, blankReason: null };
};

/** The shared facts an indicator's value is kept as: one by one for the figures of a formula, else the value itself. */
export const factsOf = (
  indicatorId: string,
  value: EnteredValue,
): { readonly item: string; readonly value: EnteredValue }[] =>
  value.kind === 'figures'
    ? value.figures.map(({ name, number }) => ({ item: name, value: { kind: 'number', number } }))
    : [{ item: indicatorId, value }];
