import type { Derivation } from '../../model/derivation.ts';
import type { Dimension } from '../../model/framework.ts';
import { exactToText } from '../exact.ts';
import type { ArbitratedCell } from '../results/arbitration.ts';
import type { IndicatorComputation } from '../results/computation.ts';
import { sumDimension } from '../results/to-result.ts';
import { cellNode, entryNodes, methodNodes } from './cell.ts';
import { amountIn, type Explanation, groundsOf, node, roundingNode } from './node.ts';
import { arbitrationNode } from './review.ts';
import { rollUpNodes } from './roll-up.ts';

const aggregationNode = (explanation: Explanation, computed: IndicatorComputation): Derivation => {
  const counted = computed.uses.filter((use) => use === 'counted').length;
  return node(
    'aggregation',
    {
      method: explanation.rules.aggregation.method,
      of: 'cells',
      counted,
      left: computed.uses.length - counted,
    },
    {
      amount: computed.points && amountIn(explanation, computed.points),
      children: computed.cells.flatMap(
        (_, position) => cellNode(explanation, computed, position, { alone: false }) ?? [],
      ),
    },
  );
};

/** The arbitrated value, and below it what the scorers had given. */
const arbitratedNodes = (
  explanation: Explanation,
  computed: IndicatorComputation,
  arbitrated: ArbitratedCell,
): Derivation[] => [
  arbitrationNode(explanation, arbitrated, [
    ...entryNodes(explanation, computed.prepared, arbitrated.cell, ''),
    ...computed.cells.flatMap(
      (_, position) => cellNode(explanation, computed, position, { alone: false }) ?? [],
    ),
  ]),
];

/** A shared fact is the same on every sheet and is told once; judgements are told scorer by scorer. */
const originNodes = (explanation: Explanation, computed: IndicatorComputation): Derivation[] => {
  const [cell] = computed.cells;
  if (computed.arbitrated) return arbitratedNodes(explanation, computed, computed.arbitrated);
  return computed.prepared.from === 'observation' && cell
    ? entryNodes(explanation, computed.prepared, cell, '')
    : [aggregationNode(explanation, computed)];
};

/** From the scorers, or from the subordinate subjects with their own scorers below them. */
const pointNodes = (explanation: Explanation, computed: IndicatorComputation): Derivation[] =>
  computed.rollUp && computed.rollUp.from !== 'own'
    ? rollUpNodes(explanation, computed.rollUp, {
        own: (own) => originNodes(explanation, own),
        below: (about, below) => [indicatorNode(about, below)],
      })
    : originNodes(explanation, computed);

export const indicatorNode = (explanation: Explanation, computed: IndicatorComputation): Derivation => {
  const { prepared, state, points } = computed;
  const { indicator } = prepared;
  return node(
    'indicator',
    { code: indicator.code, name: indicator.name, fullScore: indicator.fullScore, state },
    {
      amount: points && amountIn(explanation, points),
      children: [
        ...methodNodes(prepared),
        ...pointNodes(explanation, computed),
        ...(points && explanation.rules.rounding.place === 'indicator'
          ? [roundingNode(explanation, points)]
          : []),
        ...groundsOf(explanation, indicator),
      ],
    },
  );
};

export const dimensionNode = (explanation: Explanation, dimension: Dimension): Derivation => {
  const { points, indicators } = sumDimension(explanation.computation, dimension);
  const prepared = explanation.computation.prepared.dimensions.find((each) => each.dimension === dimension);
  return node(
    'dimension',
    {
      code: dimension.code,
      name: dimension.name,
      fullScore: prepared ? exactToText(prepared.fullScore) : dimension.weight,
    },
    {
      amount: amountIn(explanation, points),
      children: indicators.map((each) => indicatorNode(explanation, each)),
    },
  );
};
