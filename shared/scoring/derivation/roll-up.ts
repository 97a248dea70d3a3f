import type { Derivation } from '../../model/derivation.ts';
import { exactToText, one, subtract } from '../exact.ts';
import type { IndicatorComputation } from '../results/computation.ts';
import type { RollUpComputation, SubordinateComputation } from '../results/roll-up.ts';
import { amountIn, type Explanation, node, readable } from './node.ts';

/** How what stands below is told; the caller knows how an indicator is told. */
interface Telling {
  readonly own: (computed: IndicatorComputation) => Derivation[];
  readonly below: (about: Explanation, computed: IndicatorComputation) => Derivation[];
}

const subordinateNode = (
  explanation: Explanation,
  part: SubordinateComputation,
  telling: Telling,
): Derivation => {
  const { subordinate, indicator, use, weight, quantity } = part;
  const isWeighted = explanation.rules.rollUp?.combine === 'weighted' && quantity === null;
  return node(
    'subordinate',
    {
      subject: subordinate.subject.name,
      use,
      weight: isWeighted && use === 'counted' ? exactToText(weight) : '',
      quantity: quantity ? readable(quantity).value : '',
      unit: indicator.prepared.indicator.unit,
    },
    {
      amount: indicator.points && amountIn(explanation, indicator.points),
      children: telling.below(explanation.about(subordinate), indicator),
    },
  );
};

const belowNode = (explanation: Explanation, rollUp: RollUpComputation, telling: Telling): Derivation => {
  const { parts, quantity, below, own } = rollUp;
  const counted = parts.filter(({ use }) => use === 'counted').length;
  return node(
    'roll-up',
    {
      from: rollUp.from === 'quantity' ? 'quantity' : 'mean',
      combine: explanation.rules.rollUp?.combine ?? 'mean',
      weightName: explanation.rules.rollUp?.weightName ?? '',
      counted,
      left: parts.length - counted,
      quantity: quantity ? readable(quantity).value : '',
      unit: own.prepared.indicator.unit,
    },
    {
      amount: below && amountIn(explanation, below),
      children: parts.map((part) => subordinateNode(explanation, part, telling)),
    },
  );
};

/** An indicator of a superior subject: its subordinates one by one, and its own points where they are mixed in. */
export const rollUpNodes = (
  explanation: Explanation,
  rollUp: RollUpComputation,
  telling: Telling,
): Derivation[] => {
  const { own, share, below } = rollUp;
  const combined = belowNode(explanation, rollUp, telling);
  if (share === null) return [combined];
  return [
    node(
      'roll-up-side',
      { of: 'own', share: exactToText(share) },
      {
        amount: own.points && amountIn(explanation, own.points),
        children: telling.own(own),
      },
    ),
    node(
      'roll-up-side',
      { of: 'below', share: exactToText(subtract(one, share)) },
      { amount: below && amountIn(explanation, below), children: [combined] },
    ),
  ];
};
