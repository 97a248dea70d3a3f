import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { sharedEntry } from '#shared/scoring/results/shared-entry.ts';
import type { FormItem } from './form-items.ts';
import type { Judgement, Sheet } from './sheet.ts';

/** What is entered for a line: its own entry, or the figures of its formula put together. */
export const useEntered = (sheet: Sheet, item: FormItem): Judgement => {
  const read = useCallback((): string => {
    const { value, blankReason } = sheet.row(item.item);
    if (item.kind !== 'indicator' || item.indicator.method.id !== 'formula')
      return JSON.stringify({ value, blankReason });
    const names = item.indicator.method.parameters.figures.map(({ name }) => name);
    const rows = new Map([item.item, ...names].map((name) => [name, sheet.row(name)]));
    const entry = sharedEntry(item.indicator, rows);
    return JSON.stringify({ value: entry?.value ?? null, blankReason: entry?.blankReason ?? null });
  }, [sheet, item]);
  // Text, so that a line is drawn again only when what stands in it has changed.
  const text = useSyncExternalStore(sheet.subscribe, read);
  return useMemo(() => JSON.parse(text) as Judgement, [text]);
};
