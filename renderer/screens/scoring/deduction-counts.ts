import type { EnteredValue } from '#shared/model/entered-value.ts';

export type Counts = Extract<EnteredValue, { kind: 'counts' }>['counts'];

/** The most a count is taken to. */
const mostTimes = 9999;

export const countOf = (counts: Counts, item: string): number =>
  counts.find((each) => each.item === item)?.count ?? 0;

/** One more or one fewer of an item, in the order of the table; an item at 0 leaves with its reason. */
export const changeCount = (
  items: readonly { readonly id: string }[],
  counts: Counts,
  item: string,
  by: 1 | -1,
): Counts =>
  items.flatMap(({ id }) => {
    const present = counts.find((each) => each.item === id);
    if (id !== item) return present ?? [];
    const count = Math.min(mostTimes, Math.max(0, (present?.count ?? 0) + by));
    return count === 0 ? [] : { item: id, count, reason: present?.reason ?? '' };
  });

export const writeReason = (counts: Counts, item: string, reason: string): Counts =>
  counts.map((each) => (each.item === item ? { ...each, reason } : each));
