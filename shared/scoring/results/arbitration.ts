import type { Arbitration } from '../../model/review-round.ts';
import type { CellScore, PreparedFramework, PreparedIndicator } from './cells.ts';

/** An arbitration with the cell its value comes to. */
export interface ArbitratedCell {
  readonly arbitration: Arbitration;
  readonly cell: CellScore;
}

/** The arbitration of an indicator; null where there is none, and for shared facts, which nobody judges. */
export const arbitratedCell = (
  prepared: PreparedIndicator,
  arbitrations: ReadonlyMap<string, Arbitration>,
): ArbitratedCell | null => {
  const arbitration = prepared.from === 'score' ? arbitrations.get(prepared.indicator.id) : undefined;
  return arbitration ? { arbitration, cell: prepared.cell(arbitration) } : null;
};

/** The cells that stand on every sheet: shared facts, and above them what was arbitrated. */
export const standingCells = (
  { indicators }: PreparedFramework,
  shared: readonly (CellScore | null)[],
  arbitrations: ReadonlyMap<string, Arbitration>,
): readonly (CellScore | null)[] =>
  arbitrations.size === 0
    ? shared
    : indicators.map((each) => arbitratedCell(each, arbitrations)?.cell ?? shared[each.position] ?? null);
