import type { EnteredValue } from '../../model/entered-value.ts';
import type { Indicator } from '../../model/framework.ts';
import { divide, type Exact, exact, minimum, multiply, sum, whole, zero } from '../../scoring/exact.ts';
import { roundExact } from '../../scoring/rounding.ts';
import { scoreEntered } from '../../scoring/score-entered.ts';

/** Decimals points are taken to in the cells, as the formulas take them. */
const settledDecimals = 9;

const settled = (value: Exact): string => roundExact(value, { mode: 'half-up', decimals: settledDecimals });

/** The result a points formula starts with: what the value earns, or what one part of it adds or takes away. */
export const cachedPoints = (
  indicator: Indicator,
  part: string,
  value: EnteredValue | null,
): string | null => {
  if (value === null || indicator.method.id === 'formula') return null;
  const { method, fullScore } = indicator;
  if (part === '') {
    const outcome = scoreEntered(method, value, fullScore);
    return outcome.ok ? settled(outcome.value.points) : null;
  }
  if (method.id === 'checklist' && value.kind === 'items') {
    const { items } = method.parameters;
    const item = items.find(({ id }) => part === `item:${id}`);
    if (!item) return null;
    const share = divide(
      multiply(exact(fullScore), exact(item.weight)),
      sum(items.map(({ weight }) => exact(weight))),
    );
    return settled(value.items.includes(item.id) ? share : zero);
  }
  if (method.id === 'deduction' && value.kind === 'counts') {
    const item = method.parameters.items.find(({ id }) => part === `item:${id}`);
    if (!item) return null;
    const count = value.counts.find((each) => each.item === item.id)?.count ?? 0;
    const counted = multiply(whole(count), exact(item.points));
    return settled(item.cap === null ? counted : minimum(counted, exact(item.cap)));
  }
  return null;
};

/** Sum of results, as the total starts with it. */
export const cachedTotal = (points: readonly string[]): string => settled(sum(points.map(exact)));
