import type { EnteredValue } from '#shared/model/entered-value.ts';
import {
  add,
  compare,
  type Exact,
  exact,
  multiply,
  subtract,
  sum,
  whole,
  zero,
} from '#shared/scoring/exact.ts';
import type { DeductionParameters } from '#shared/scoring/methods/deduction.ts';
import type { MethodPreview } from './method-preview.ts';

/** Counts above this are not drawn; the curve has long reached its floor. */
const mostDrawn = 50;

/** What stands for a reason in a sample; it is never kept. */
const sampleReason = '—';

/** Every item so many times, with a reason where one is asked for. */
const everyItem = ({ items }: DeductionParameters, count: number): EnteredValue => ({
  kind: 'counts',
  counts:
    count < 1
      ? []
      : items.map(({ id, reasonRequired }) => ({
          item: id,
          count,
          reason: reasonRequired ? sampleReason : '',
        })),
});

/** How often every item must occur until nothing more can be lost. */
const occurrencesToFloor = ({ items, floor }: DeductionParameters, fullScore: Exact): number => {
  const available = subtract(fullScore, exact(floor));
  for (let count = 1; count < mostDrawn; count += 1) {
    const lost = sum(
      items.map(({ points, cap }) => {
        const counted = multiply(whole(count), exact(points));
        return cap !== null && compare(counted, exact(cap)) > 0 ? exact(cap) : counted;
      }),
    );
    if (compare(lost, available) >= 0) return count;
    const all = sum(items.map(({ cap }) => (cap === null ? add(available, fullScore) : exact(cap))));
    if (compare(lost, all) === 0) return count;
  }
  return mostDrawn;
};

/** 扣分法: the first item once and more often, every item once; the curve over equal counts of all items. */
export const deductionPreview: MethodPreview<DeductionParameters> = {
  samples: (parameters) => {
    const [first] = parameters.items;
    const reason = first?.reasonRequired ? sampleReason : '';
    const only = (count: number): EnteredValue => ({
      kind: 'counts',
      counts: first ? [{ item: first.id, count, reason }] : [],
    });
    return [{ kind: 'counts', counts: [] }, only(1), only(3), everyItem(parameters, 1)];
  },
  curve: (parameters, fullScore) => ({
    from: zero,
    to: whole(occurrencesToFloor(parameters, fullScore) + 2),
    bends: [],
    entered: (value) => everyItem(parameters, Math.round(Number(value))),
    axis: 'counts',
  }),
};
