import type { Derivation } from '../../model/derivation.ts';
import type { ArbitratedCell } from '../results/arbitration.ts';
import type { IndicatorComputation, SheetComputation } from '../results/computation.ts';
import { sheetExclusion } from '../results/exclusions.ts';
import { cellNode, entryNodes, weightText } from './cell.ts';
import { amountIn, type Explanation, node, rescaleFacts, roundingNode } from './node.ts';
import { arbitrationNode } from './review.ts';

/** An arbitrated value stands on the sheet in place of the scorer's own. */
const arbitratedCellNode = (
  explanation: Explanation,
  { prepared }: IndicatorComputation,
  arbitrated: ArbitratedCell,
  scorer: string,
): Derivation => {
  const { code, name } = prepared.indicator;
  const entry = entryNodes(explanation, prepared, arbitrated.cell, '');
  return node(
    'cell',
    { scorer, code, name, use: 'counted', weight: '', reason: '' },
    { amount: arbitrated.cell.amount, children: [arbitrationNode(explanation, arbitrated, entry)] },
  );
};

/** Only where totals are aggregated is a sheet itself left out. */
const reasonOf = ({ rules }: Explanation, computed: SheetComputation) =>
  rules.aggregation.level === 'total' ? (sheetExclusion(computed) ?? '') : '';

/** One scorer's sheet: the sum of its cells, rescaled by what applies on this sheet. */
export const scorerTotalNode = (explanation: Explanation, computed: SheetComputation): Derivation => {
  const { computation } = explanation;
  const { scorer, sheet, use, share } = computed;
  const position = computation.sheets.indexOf(computed);
  const cells = computation.indicators.flatMap(
    (indicator) =>
      (indicator.arbitrated
        ? arbitratedCellNode(explanation, indicator, indicator.arbitrated, scorer.name)
        : cellNode(explanation, indicator, position, { alone: true })) ?? [],
  );
  const sum = node(
    'sum',
    { of: 'cells', count: cells.length },
    { amount: amountIn(explanation, sheet.obtained), children: cells },
  );
  return node(
    'scorer-total',
    { scorer: scorer.name, use, weight: weightText(share), reason: reasonOf(explanation, computed) },
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
