import type { Derivation } from '../../model/derivation.ts';
import type { SheetComputation } from '../results/subject.ts';
import { cellNode, weightText } from './cell.ts';
import { amountIn, type Explanation, node, rescaleFacts, roundingNode } from './node.ts';

/** One scorer's sheet: the sum of its cells, rescaled by what applies on this sheet. */
export const scorerTotalNode = (explanation: Explanation, computed: SheetComputation): Derivation => {
  const { computation } = explanation;
  const { scorer, sheet, use, share } = computed;
  const position = computation.sheets.indexOf(computed);
  const cells = computation.indicators.flatMap(
    (indicator) => cellNode(explanation, indicator, position, { alone: true }) ?? [],
  );
  const sum = node(
    'sum',
    { of: 'cells', count: cells.length },
    { amount: amountIn(explanation, sheet.obtained), children: cells },
  );
  return node(
    'scorer-total',
    { scorer: scorer.name, use, weight: weightText(share) },
    {
      amount: amountIn(explanation, sheet.total),
      children: [
        sheet.rescaled
          ? node('rescale', rescaleFacts(computation.prepared, sheet.obtained, sheet.notApplicable), {
              amount: amountIn(explanation, sheet.rescaled),
              children: [sum],
            })
          : sum,
        roundingNode(explanation, sheet.total),
      ],
    },
  );
};
