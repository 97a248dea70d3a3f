import type { ResultCell } from '../../model/result.ts';
import type { SubordinateUse } from '../../model/roll-up.ts';
import type { RollUpRule } from '../../model/rules.ts';
import type { Observation } from '../../model/score.ts';
import {
  add,
  divide,
  type Exact,
  exact,
  exactToText,
  isZero,
  multiply,
  one,
  subtract,
  zero,
} from '../exact.ts';
import { amountOf } from '../rounding.ts';
import { countedPoints, type PreparedFramework } from './cells.ts';
import type { IndicatorComputation, SubjectComputation } from './computation.ts';

/** One subordinate's part in an indicator. */
export interface SubordinateComputation {
  readonly subordinate: SubjectComputation;
  readonly indicator: IndicatorComputation;
  readonly weight: Exact;
  readonly use: SubordinateUse;
  /** The shared figure where figures are added up. */
  readonly quantity: Exact | null;
}

/** Where an indicator of a superior subject comes from. */
export interface RollUpComputation {
  readonly from: 'own' | 'mean' | 'quantity';
  readonly own: IndicatorComputation;
  /** Share of the own points; null where they are not mixed. */
  readonly share: Exact | null;
  readonly below: Exact | null;
  readonly quantity: Exact | null;
  readonly parts: readonly SubordinateComputation[];
}

const stateOf = (points: Exact | null, missing: number, waited: number): IndicatorComputation['state'] => {
  if (missing > 0) return points || missing < waited ? 'partial' : 'unscored';
  return points ? 'scored' : 'not-applicable';
};

/** The shared figure of a subject for an indicator: its own, or what was added up for it. */
const quantityOf = (computed: IndicatorComputation, observation: Observation | undefined): Exact | null => {
  if (computed.rollUp?.from === 'quantity') return computed.rollUp.quantity;
  if (computed.points === null) return null;
  // A blank that counts 0 adds nothing.
  return observation?.value?.kind === 'number' ? exact(observation.value.number) : zero;
};

const partOf = (
  subordinate: SubjectComputation,
  position: number,
  rule: RollUpRule,
): SubordinateComputation | null => {
  const indicator = subordinate.indicators[position];
  if (!indicator) return null;
  const { id } = indicator.prepared.indicator;
  const isAdded = rule.quantities.includes(id);
  const stated = rule.combine === 'mean' || isAdded ? '1' : subordinate.subject.weight;
  const weight = exact(stated ?? '0');
  const standing = (): SubordinateUse => {
    if (stated === null) return 'weight-missing';
    if (isZero(weight)) return 'no-weight';
    if (indicator.points) return 'counted';
    return indicator.state === 'not-applicable' ? 'not-applicable' : 'unscored';
  };
  const use = standing();
  const quantity =
    isAdded && use === 'counted' ? quantityOf(indicator, subordinate.observations.get(id)) : null;
  return { subordinate, indicator, weight, use, quantity };
};

/** Σwᵢsᵢ ÷ Σwᵢ over the subordinates that count; null where none does. */
const meanOf = (parts: readonly SubordinateComputation[]): Exact | null => {
  let total = zero;
  let weights = zero;
  for (const { use, weight, indicator } of parts)
    if (use === 'counted' && indicator.points) {
      total = add(total, multiply(weight, indicator.points));
      weights = add(weights, weight);
    }
  return isZero(weights) ? null : divide(total, weights);
};

/** What a subordinate leaves to be done: its open cells, or itself where nothing can be waited for below it. */
const openIn = ({ use, indicator }: SubordinateComputation): number => {
  if (use === 'no-weight') return 0;
  if (use === 'unscored' || use === 'weight-missing') return Math.max(1, indicator.missing);
  return indicator.missing;
};

const waitedIn = (part: SubordinateComputation): number =>
  part.use === 'no-weight' ? 0 : Math.max(part.indicator.waited, openIn(part));

const mixedPoints = (own: Exact | null, below: Exact | null, share: Exact | null): Exact | null => {
  if (share === null || own === null) return below;
  // Where one side does not apply the other counts alone.
  return below ? add(multiply(own, share), multiply(below, subtract(one, share))) : own;
};

const rolledIndicator = (
  prepared: PreparedFramework,
  rule: RollUpRule,
  own: IndicatorComputation,
  subordinates: readonly SubjectComputation[],
): IndicatorComputation => {
  const { indicator, dimension, position } = own.prepared;
  const base = { own, share: null, below: null, quantity: null, parts: [] };
  if (rule.own.use === 'dimensions' && rule.own.dimensions.includes(dimension.code))
    return { ...own, rollUp: { ...base, from: 'own' } };
  const parts = subordinates.flatMap((each) => partOf(each, position, rule) ?? []);
  const isAdded = rule.quantities.includes(indicator.id);
  const figures = parts.flatMap(({ quantity }) => quantity ?? []);
  const quantity = isAdded && figures.length > 0 ? figures.reduce(add, zero) : null;
  const scored = quantity
    ? own.prepared.cell({ value: { kind: 'number', number: exactToText(quantity) }, blankReason: null })
    : null;
  const below = isAdded ? (scored?.points ?? null) : meanOf(parts);
  const share = rule.own.use === 'share' ? exact(rule.own.share) : null;
  const points = mixedPoints(own.points, below, share);
  const refused = scored?.failure ? 1 : 0;
  const missing =
    parts.reduce((count, part) => count + openIn(part), refused) + (share === null ? 0 : own.missing);
  const waited =
    parts.reduce((count, part) => count + waitedIn(part), refused) + (share === null ? 0 : own.waited);
  return {
    ...own,
    uses: share === null ? own.uses.map((): ResultCell['use'] => 'from-below') : own.uses,
    shares: share === null ? own.shares.map(() => null) : own.shares,
    state: stateOf(points, missing, waited),
    points,
    counted: points && countedPoints(points, amountOf(points, prepared.rules.rounding), prepared.rules),
    missing,
    waited,
    rollUp: { from: isAdded ? 'quantity' : 'mean', own, share, below, quantity, parts },
  };
};

/** The indicators of a superior subject, each from below, from its own entries, or from both, as the rule says. */
export const rollUpIndicators = (
  prepared: PreparedFramework,
  rule: RollUpRule,
  own: readonly IndicatorComputation[],
  subordinates: readonly SubjectComputation[],
): IndicatorComputation[] => own.map((each) => rolledIndicator(prepared, rule, each, subordinates));
